//! The file around the object: nothing at all, or the few JavaScript and TypeScript statements that Amplify writes and people copy.
//!
//! ```js
//! import { Amplify } from 'aws-amplify';   // any number, skipped
//! const awsmobile = { … };                 // export const, let, var; with a type; or export default { … }, module.exports = { … },
//! export default awsmobile;                // Amplify.configure({ … })
//! ```
//!
//! Not here: any other statement. A file that does more is a program, and its configuration is not in it to be read.

use super::literal::Node;
use super::reader::Reader;
use crate::Error;

/// The one object of the file.
///
/// # Errors
/// [`Error::ConfigurationSyntax`]
pub(super) fn read(text: &str) -> Result<Node, Error> {
    let mut reader = Reader::new(text);
    reader.skip_blank()?;
    let root = if reader.peek() == Some('{') {
        reader.object_literal()?
    } else {
        reader.statements()?
    };
    reader.skip_blank()?;
    if reader.is_at_end() {
        Ok(root)
    } else {
        Err(reader.error("there is more after the configuration; keep its one object only"))
    }
}

const NO_STATEMENT: &str =
    "this is neither a JSON object nor `const … = { … };`, as in aws-exports.js";

impl Reader<'_> {
    fn statements(&mut self) -> Result<Node, Error> {
        loop {
            self.skip_blank()?;
            let at = self.at();
            return match self.identifier() {
                Some("import") => {
                    self.skip_import()?;
                    continue;
                }
                Some("export") => self.export(),
                Some("const" | "let" | "var") => self.declaration(),
                Some("module") => {
                    self.expect(".exports", NO_STATEMENT)?;
                    self.expect("=", NO_STATEMENT)?;
                    self.object_statement()
                }
                Some("Amplify") => {
                    self.expect(".configure", NO_STATEMENT)?;
                    self.expect("(", NO_STATEMENT)?;
                    let root = self.object_literal()?;
                    self.expect(")", "a `)` has to follow the object")?;
                    self.end_of_statement()?;
                    Ok(root)
                }
                _ => Err(self.error_at(at, NO_STATEMENT)),
            };
        }
    }

    fn export(&mut self) -> Result<Node, Error> {
        self.skip_blank()?;
        match self.identifier() {
            Some("default") => self.object_statement(),
            Some("const" | "let" | "var") => self.declaration(),
            _ => Err(self.error(NO_STATEMENT)),
        }
    }

    /// `NAME = { … };` or `NAME: TYPE = { … };`, and what is then done with the name.
    fn declaration(&mut self) -> Result<Node, Error> {
        self.skip_blank()?;
        let Some(name) = self.identifier().map(str::to_owned) else {
            return Err(self.error(NO_STATEMENT));
        };
        self.skip_blank()?;
        if self.take(":") {
            self.skip_blank()?;
            self.identifier();
        }
        self.expect("=", "a `=` and the configuration's object have to follow")?;
        let root = self.object_statement()?;
        while !self.is_at_end() {
            self.use_of(&name)?;
            self.end_of_statement()?;
        }
        Ok(root)
    }

    /// `export default NAME`, `module.exports = NAME` or `Amplify.configure(NAME)`.
    fn use_of(&mut self, name: &str) -> Result<(), Error> {
        const PROBLEM: &str =
            "only `export default` of the object may follow it; keep one object in the file";
        let at = self.at();
        let closing = match self.identifier() {
            Some("export") => {
                self.expect("default", PROBLEM)?;
                ""
            }
            Some("module") => {
                self.expect(".exports", PROBLEM)?;
                self.expect("=", PROBLEM)?;
                ""
            }
            Some("Amplify") => {
                self.expect(".configure", PROBLEM)?;
                self.expect("(", PROBLEM)?;
                ")"
            }
            _ => return Err(self.error_at(at, PROBLEM)),
        };
        self.skip_blank()?;
        if self.identifier() != Some(name) {
            return Err(self.error_at(at, PROBLEM));
        }
        self.expect(closing, PROBLEM)
    }

    fn object_statement(&mut self) -> Result<Node, Error> {
        let root = self.object_literal()?;
        self.end_of_statement()?;
        Ok(root)
    }

    /// The `;` may be left out, as JavaScript lets it.
    fn end_of_statement(&mut self) -> Result<(), Error> {
        self.skip_blank()?;
        while self.take(";") {
            self.skip_blank()?;
        }
        Ok(())
    }

    /// `import { A, type B } from 'c';`: what is imported can't change an object that is written out.
    fn skip_import(&mut self) -> Result<(), Error> {
        loop {
            self.skip_blank()?;
            if let Some(quote @ ('"' | '\'')) = self.peek() {
                self.bump();
                self.take_while(|c| c != quote && c != '\n');
                self.bump();
                return self.end_of_statement();
            }
            let is_part = self.identifier().is_some()
                || ["{", "}", ",", "*"].iter().any(|sign| self.take(sign));
            if !is_part {
                return Err(self.error("this import has no end"));
            }
        }
    }
}
