//! `/settings`: which user pool people sign in to.

use crate::prelude::*;
use vestibule_contract::{
    AppInfo, ConfigurationFormat, ConfigurationOrigin, Finding, FindingSeverity, IpcError, Route,
    UserPoolInfo, UserPoolKind,
};

use crate::components::failure::RefusedFile;
use crate::components::heading::Heading;
use crate::components::issuer_form::IssuerForm;
use crate::components::theme_choice::ThemeChoice;
use crate::components::this_application::ThisApplication;
use crate::dom;
use crate::ipc::{self, Asking};
use crate::state::{App, issuer_label};
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
                Heading(text=super::name(Route::Settings))
                p(class="lead") { (t!("settings-lead")) }
            } }
            section(class="part", aria-labelledby="part-user-pool", data-testid="part-user-pool") {
                header(class="part-top") { h2(id="part-user-pool") { (t!("settings-pool")) } }
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
                        span(class="button-label") { (t!("settings-open-configuration")) }
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
                            ) { (t!("settings-use-issuer")) }
                        }
                    })
                    if can_leave.get() {
                        button(
                            class="button button-quiet",
                            r#type="button",
                            data-testid="use-embedded-pool",
                            on:click=move |_| change.begin(Box::pin(async { ipc::use_embedded_pool().await.map(Some) })),
                        ) { (t!("settings-use-embedded")) }
                    }
                }
                (if is_issuer_open.get() {
                    view! { IssuerForm(close=is_issuer_open) }
                } else {
                    View::new()
                })
                p(class="hint") { (t!("settings-configuration-hint")) }
            }
            ThemeChoice {}
            (match pool.get_clone() {
                Some(pool) if !pool.findings.is_empty() => view! { Findings(findings=pool.findings) },
                _ => View::new(),
            })
            ThisApplication {}
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
                    self.app.announce(&t!("settings-pool-changed"));
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
        UserPoolKind::Embedded { in_memory: false } => t!("settings-kind-embedded"),
        UserPoolKind::Embedded { in_memory: true } => t!("settings-kind-in-memory"),
        UserPoolKind::Cognito => "Amazon Cognito".to_owned(),
        UserPoolKind::OpenIdProvider => t!("openid-provider"),
    };
    let ways = browser_ways(&pool);
    let source = pool.source.map(|source| {
        let format = match source.format {
            ConfigurationFormat::AmplifyOutputs => "Amplify Gen 2".to_owned(),
            ConfigurationFormat::AwsExports => "Amplify Gen 1".to_owned(),
            ConfigurationFormat::AmplifyMobile => t!("settings-format-mobile"),
            ConfigurationFormat::ResourcesConfig => "Amplify JavaScript".to_owned(),
            ConfigurationFormat::OpenIdProvider => "OpenID Connect".to_owned(),
        };
        let origin = match source.origin {
            ConfigurationOrigin::Chosen => "chosen",
            ConfigurationOrigin::CommandLine => "command-line",
            ConfigurationOrigin::Environment => "environment",
        };
        t!(
            "settings-source",
            file = source.file_name,
            format = format,
            origin = origin
        )
    });
    let source = match source {
        Some(source) => {
            view! { dt { (t!("settings-configuration")) } dd(data-testid="pool-source") { (source) } }
        }
        None => View::new(),
    };
    let (place, client) = match pool.kind {
        UserPoolKind::OpenIdProvider => (t!("settings-issuer"), t!("settings-client")),
        UserPoolKind::Embedded { .. } | UserPoolKind::Cognito => {
            (t!("settings-user-pool"), t!("settings-app-client"))
        }
    };
    let browser = match ways {
        Some(ways) => {
            view! { dt { (t!("settings-browser")) } dd(data-testid="pool-browser") { (ways) } }
        }
        None => View::new(),
    };
    view! {
        dl(class="facts") {
            dt { (t!("settings-kind")) } dd(data-testid="pool-kind") { (kind) }
            dt { (place) } dd { code(data-testid="pool-id") { (pool.user_pool_id) } }
            dt { (client) } dd { code { (pool.client_id) } }
            (browser)
            (source)
        }
    }
}

/// Whom one can go by in the browser.
fn browser_ways(pool: &UserPoolInfo) -> Option<String> {
    let browser = pool.browser.as_ref()?;
    let page = issuer_label(pool).filter(|_| browser.hosted_page);
    let providers = browser.providers.iter();
    let providers = providers.map(|provider| provider.label.clone());
    let ways: Vec<String> = providers.chain(page).collect();
    (!ways.is_empty()).then(|| dom::list(&ways))
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
                h2(id="part-findings") { (t!("settings-findings")) }
                p(class="part-lead") { (t!("settings-findings.lead")) }
            }
            ul(class="lines") { (lines) }
        }
    }
}

#[component(inline_props)]
fn FindingLine(finding: Finding) -> View {
    let words = words::of_finding(finding.code);
    let (badge, class) = match finding.severity {
        FindingSeverity::Blocks => (t!("settings-finding-blocks"), "badge badge-failure"),
        FindingSeverity::Limits => (t!("settings-finding-limits"), "badge badge-warning"),
        FindingSeverity::Note => (t!("settings-finding-note"), "badge"),
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
