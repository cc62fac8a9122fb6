//! `/settings`: which user pool people sign in to.

use crate::prelude::*;
use vestibule_contract::{
    AppInfo, BrowserSignIn, ConfigurationFormat, ConfigurationOrigin, Finding, FindingSeverity,
    IpcError, UserPoolInfo, UserPoolKind,
};

use crate::components::failure::RefusedFile;
use crate::components::heading::Heading;
use crate::components::issuer_form::IssuerForm;
use crate::components::theme_choice::ThemeChoice;
use crate::ipc::{self, Asking};
use crate::state::App;
use crate::task::Scope;
use crate::words;

/// The user pool, and the ways to another.
#[component]
pub fn Settings() -> View {
    let app = use_context::<App>();
    let change = Change {
        app,
        is_busy: create_signal(false),
        failure: app.configuration_failure(),
        scope: Scope::here(),
    };
    let is_issuer_open = create_signal(false);
    let pool = create_selector(move || app.of_user_pool(Clone::clone));
    let can_leave = create_selector(move || {
        app.of_user_pool(|pool| !matches!(pool.kind, UserPoolKind::Embedded { .. }))
            .unwrap_or(true)
    });
    view! {
        section(class="account settings") {
            header(class="account-top") { div {
                Heading(text="Settings".to_owned())
                p(class="lead") { "The user pool or the OpenID provider that knows you." }
            } }
            section(class="part", aria-labelledby="part-user-pool", data-testid="part-user-pool") {
                header(class="part-top") { h2(id="part-user-pool") { "Where you sign in" } }
                (match pool.get_clone() {
                    Some(pool) => view! { Facts(pool=pool) },
                    None => View::new(),
                })
                RefusedFile(failure=change.failure)
                div(class="actions") {
                    button(
                        class="button",
                        r#type="button",
                        data-testid="pick-configuration",
                        aria-busy=move || change.is_busy.get().to_string(),
                        on:click=move |_| change.begin(ipc::pick_configuration()),
                    ) {
                        span(class="spinner", aria-hidden="true") {}
                        span(class="button-label") { "Open a configuration…" }
                    }
                    (if is_issuer_open.get() {
                        View::new()
                    } else {
                        view! {
                            button(
                                class="button button-quiet",
                                r#type="button",
                                data-testid="use-issuer",
                                on:click=move |_| is_issuer_open.set(true),
                            ) { "Use an issuer address…" }
                        }
                    })
                    if can_leave.get() {
                        button(
                            class="button button-quiet",
                            r#type="button",
                            data-testid="use-embedded-pool",
                            on:click=move |_| change.begin(Box::pin(async { ipc::use_embedded_pool().await.map(Some) })),
                        ) { "Use the embedded pool" }
                    }
                }
                (if is_issuer_open.get() {
                    view! { IssuerForm(close=is_issuer_open) }
                } else {
                    View::new()
                })
                p(class="hint") {
                    "A configuration is amplify_outputs.json, aws-exports.js or amplifyconfiguration.json; you can also drop the file onto this window."
                }
            }
            ThemeChoice {}
            (match pool.get_clone() {
                Some(pool) if !pool.findings.is_empty() => view! { Findings(findings=pool.findings) },
                _ => View::new(),
            })
        }
    }
}

/// Another configuration is being taken.
#[derive(Clone, Copy)]
struct Change {
    app: App,
    is_busy: Signal<bool>,
    failure: Signal<Option<IpcError>>,
    scope: Scope,
}

impl Change {
    fn begin(self, answer: Asking<Option<AppInfo>>) {
        if self.is_busy.replace(true) {
            return;
        }
        self.failure.set(None);
        self.scope.spawn(async move {
            let answer = answer.await;
            self.is_busy.set(false);
            match answer {
                Ok(Some(info)) => {
                    self.app.announce("Another user pool is in use.");
                    self.app.info.set(Some(Ok(info)));
                }
                Ok(None) => {}
                Err(error) => self.failure.set(Some(error)),
            }
        });
    }
}

#[component(inline_props)]
fn Facts(pool: UserPoolInfo) -> View {
    let kind = match pool.kind {
        UserPoolKind::Embedded { in_memory: false } => "Embedded, on this computer".to_owned(),
        UserPoolKind::Embedded { in_memory: true } => "Embedded, in memory only".to_owned(),
        UserPoolKind::Cognito => "Amazon Cognito".to_owned(),
        UserPoolKind::OpenIdProvider => "OpenID provider".to_owned(),
    };
    let source = pool.source.map(|source| {
        let format = match source.format {
            ConfigurationFormat::AmplifyOutputs => "Amplify Gen 2",
            ConfigurationFormat::AwsExports => "Amplify Gen 1",
            ConfigurationFormat::AmplifyMobile => "Amplify for mobile",
            ConfigurationFormat::ResourcesConfig => "Amplify JavaScript",
            ConfigurationFormat::OpenIdProvider => "OpenID Connect",
        };
        let origin = match source.origin {
            ConfigurationOrigin::Chosen => "",
            ConfigurationOrigin::CommandLine => ", named on the command line for this run",
            ConfigurationOrigin::Environment => ", named by the environment for this run",
        };
        format!("{} ({format}{origin})", source.file_name)
    });
    let source = match source {
        Some(source) => view! { dt { "Configuration" } dd(data-testid="pool-source") { (source) } },
        None => View::new(),
    };
    let (place, client) = match pool.kind {
        UserPoolKind::OpenIdProvider => ("Issuer", "Client"),
        UserPoolKind::Embedded { .. } | UserPoolKind::Cognito => ("User pool", "App client"),
    };
    let browser = match browser_ways(pool.browser) {
        Some(ways) => view! { dt { "In the browser" } dd(data-testid="pool-browser") { (ways) } },
        None => View::new(),
    };
    view! {
        dl(class="facts") {
            dt { "Kind" } dd(data-testid="pool-kind") { (kind) }
            dt { (place) } dd { code(data-testid="pool-id") { (pool.user_pool_id) } }
            dt { (client) } dd { code { (pool.client_id) } }
            (browser)
            (source)
        }
    }
}

/// Whom one can go by in the browser.
fn browser_ways(browser: Option<BrowserSignIn>) -> Option<String> {
    let browser = browser?;
    let page = browser.hosted_page.then_some(browser.issuer_label);
    let providers = browser.providers.into_iter().map(|provider| provider.label);
    let ways: Vec<String> = providers.chain(page).collect();
    (!ways.is_empty()).then(|| ways.join(", "))
}

/// What stops this configuration from working, and what mends it.
#[component(inline_props)]
fn Findings(findings: Vec<Finding>) -> View {
    let lines = findings
        .into_iter()
        .map(|finding| view! { FindingLine(finding=finding) })
        .collect::<Vec<View>>();
    view! {
        section(class="part", aria-labelledby="part-findings", data-testid="part-findings") {
            header(class="part-top") {
                h2(id="part-findings") { "Desktop check" }
                p(class="part-lead") { "What this configuration lacks for a desktop application." }
            }
            ul(class="lines") { (lines) }
        }
    }
}

#[component(inline_props)]
fn FindingLine(finding: Finding) -> View {
    let words = words::of_finding(finding.code);
    let (badge, class) = match finding.severity {
        FindingSeverity::Blocks => ("Blocks", "badge badge-failure"),
        FindingSeverity::Limits => ("Limits", "badge badge-warning"),
        FindingSeverity::Note => ("Note", "badge"),
    };
    let detail = match finding.detail {
        Some(detail) => view! { code(class="line-label") { (detail) } },
        None => View::new(),
    };
    let remedy = match finding.remedy {
        Some(remedy) => view! { pre(class="remedy") { code { (remedy) } } },
        None => View::new(),
    };
    view! {
        li(class="line", data-testid="finding") {
            div(class="line-words") {
                span(class="line-value") { (words.sentence) }
                span(class="line-label") { (words.next_step) }
                (detail)
            }
            span(class=class) { (badge) }
            (remedy)
        }
    }
}
