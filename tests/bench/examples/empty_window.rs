//! The least that Tauri can be: one window, one page with nothing on it, one command, no plugin. What the application
//! is compared with, built from the same versions in the same way.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error;

use tauri::utils::acl::resolved::Resolved;
use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::{Assets, Context, PackageInfo, Pattern, Runtime};

const CONFIG: &str = r#"{
    "identifier": "dev.vestibule.empty-window",
    "app": { "windows": [{ "title": "Empty window", "width": 1080, "height": 760 }] }
}"#;
const PAGE: &[u8] = include_bytes!("../page/index.html");
const SCRIPT: &[u8] = include_bytes!("../page/ready.js");

fn main() -> Result<(), Box<dyn Error>> {
    tauri::Builder::default()
        .invoke_handler(commands::handler())
        .run(context()?)?;
    Ok(())
}

mod commands {
    use tauri::Runtime;
    use tauri::ipc::Invoke;

    pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
        tauri::generate_handler![ui_ready]
    }

    #[tauri::command]
    #[expect(
        clippy::print_stderr,
        reason = "who measures waits for this line, as for the application's log"
    )]
    fn ui_ready() {
        eprintln!("{}", vestibule_bench::window::READY);
    }
}

/// Made here and not by `generate_context!`, which needs a build script and writes into the source tree.
fn context<R: Runtime>() -> Result<Context<R>, Box<dyn Error>> {
    let package = PackageInfo {
        name: "empty-window".to_owned(),
        version: "0.0.0".parse()?,
        authors: "",
        description: "",
        crate_name: "empty-window",
    };
    let authority = tauri::runtime_authority!(BTreeMap::default(), Resolved::default());
    let config = serde_json::from_str(CONFIG)?;
    Ok(Context::new(
        config,
        Box::new(Page),
        None,
        None,
        package,
        Pattern::Brownfield,
        authority,
        None,
    ))
}

struct Page;

impl<R: Runtime> Assets<R> for Page {
    fn get(&self, key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        match key.as_ref() {
            "/index.html" => Some(Cow::Borrowed(PAGE)),
            "/ready.js" => Some(Cow::Borrowed(SCRIPT)),
            _ => None,
        }
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        let files = [("/index.html", PAGE), ("/ready.js", SCRIPT)];
        Box::new(
            files
                .into_iter()
                .map(|(name, bytes)| (name.into(), bytes.into())),
        )
    }

    fn csp_hashes(&self, _: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}
