//! The files of a page: those that were compiled in, and two that are written when they are asked for: what a page has to know of
//! the person before its first line runs, and their theme. What the webview is given at its start would be out of date after
//! the first change.
//!
//! Invariant: nothing in them is secret, and nothing of it is about an account.

use std::borrow::Cow;
use std::sync::OnceLock;

use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::{App, AppHandle, Assets, Context, Manager, Runtime};

use crate::preferences::{self, PreferencesStore};
use crate::theme::file::ThemeStore;

/// The files of the pages of one application.
struct PageFiles<R: Runtime> {
    compiled: Option<Box<dyn Assets<R>>>,
    app: OnceLock<AppHandle<R>>,
}

/// Puts the files that are written when they are asked for beside the others.
pub(crate) fn add_person<R: Runtime>(context: &mut Context<R>) {
    let files = |compiled| {
        Box::new(PageFiles {
            compiled,
            app: OnceLock::new(),
        })
    };
    let compiled = context.set_assets(files(None));
    context.set_assets(files(Some(compiled)));
}

impl<R: Runtime> Assets<R> for PageFiles<R> {
    fn setup(&self, app: &App<R>) {
        // Called once, when the application is built.
        let _ = self.app.set(app.handle().clone());
        if let Some(compiled) = &self.compiled {
            compiled.setup(app);
        }
    }

    fn get(&self, key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        let written = match key.as_ref() {
            SCRIPT => preferences::script(&self.app.get()?.state::<PreferencesStore>().current()),
            STYLE => self.app.get()?.state::<ThemeStore>().style_sheet(),
            _ => return self.compiled.as_ref()?.get(key),
        };
        Some(written.into_bytes().into())
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        match &self.compiled {
            Some(compiled) => compiled.iter(),
            None => Box::new(std::iter::empty()),
        }
    }

    fn csp_hashes(&self, html_path: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        match &self.compiled {
            Some(compiled) => compiled.csp_hashes(html_path),
            None => Box::new(std::iter::empty()),
        }
    }
}

/// A classic script, for it has to run before the page is drawn.
const SCRIPT: &str = "/person.js";
/// After the application's own style, of which it changes some names.
const STYLE: &str = "/person.css";
