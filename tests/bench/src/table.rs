//! Table: the measurements, printed as they come.

use std::io::{self, Write};

use crate::Result;
use crate::spread::Spread;

/// What the ratio of the application to the reference should be.
#[derive(Debug, Clone, Copy)]
pub enum Goal {
    /// It is only to be known.
    None,
    /// This or less.
    AtMost(f64),
    /// Less than this.
    Below(f64),
    /// This or more.
    AtLeast(f64),
}

impl Goal {
    fn verdict(self, ratio: f64) -> &'static str {
        let is_met = match self {
            Self::None => return "",
            Self::AtMost(most) => ratio <= most,
            Self::Below(limit) => ratio < limit,
            Self::AtLeast(least) => ratio >= least,
        };
        if is_met { "met" } else { "missed" }
    }

    fn words(self) -> String {
        match self {
            Self::None => String::new(),
            Self::AtMost(most) => format!("≤ {most}"),
            Self::Below(limit) => format!("< {limit}"),
            Self::AtLeast(least) => format!("≥ {least}"),
        }
    }
}

/// Prints each row as soon as it is known: a run takes minutes.
#[derive(Debug)]
pub struct Table {
    output: io::Stdout,
}

impl Table {
    /// With its head.
    ///
    /// # Errors
    /// Nobody reads the output any more.
    pub fn new() -> Result<Self> {
        let mut table = Self {
            output: io::stdout(),
        };
        table.print(
            "median (least–most)",
            "vestibule",
            "reference",
            "ratio",
            "goal",
            "",
        )?;
        Ok(table)
    }

    /// One measurement of ours beside a reference's.
    ///
    /// # Errors
    /// Nobody reads the output any more.
    pub fn row(&mut self, name: &str, ours: &Spread, reference: &Spread, goal: Goal) -> Result<()> {
        let ratio = ours.median() / reference.median();
        let (ours, reference) = (ours.to_string(), reference.to_string());
        self.print(
            name,
            &ours,
            &reference,
            &format!("{ratio:.2}"),
            &goal.words(),
            goal.verdict(ratio),
        )
    }

    /// A line that is no comparison.
    ///
    /// # Errors
    /// Nobody reads the output any more.
    pub fn line(&mut self, text: &str) -> Result<()> {
        Ok(writeln!(self.output, "{text}")?)
    }

    fn print(
        &mut self,
        name: &str,
        ours: &str,
        reference: &str,
        ratio: &str,
        goal: &str,
        verdict: &str,
    ) -> Result<()> {
        Ok(writeln!(
            self.output,
            "{name:<40} {ours:>24} {reference:>24} {ratio:>6} {goal:>7} {verdict}"
        )?)
    }
}
