//! The application on Tauri's mock runtime, with its own configuration, and a house behind it.

use serde_json::Value;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewWindow, WebviewWindowBuilder};
use vestibule_contract::{
    AuthFlow, FirstFactor, MfaRequirement, PasswordPolicy, SignInName, SignOutScope, StepName,
    UserPoolInfo, UserPoolKind,
};
use vestibule_desktop::{Core, Ready};
use vestibule_session::{Command, SessionHandle};
pub(crate) use vestibule_tests::house::ADA;
use vestibule_tests::house::{House, Person, make_account};

/// Where the application's own pages come from.
pub(crate) const CALLER: &str = "tauri://localhost";

pub(crate) struct Application {
    app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    house: House,
    session: SessionHandle,
}

impl Application {
    pub(crate) async fn start() -> Self {
        let app = vestibule_desktop::builder(mock_builder())
            .build(vestibule_desktop::context())
            .expect("the application is built");
        let house = House::build().await;
        let session = house.start().await;
        let user_pool = UserPoolInfo {
            kind: UserPoolKind::Embedded { in_memory: false },
            user_pool_id: house.pool.info().user_pool_id,
            client_id: house.pool.info().client_id,
            password_policy: PasswordPolicy::default(),
            sign_in_names: vec![SignInName::Username],
            sign_up_attributes: vec!["email".to_owned()],
            first_factors: vec![FirstFactor::PasswordSrp],
            auth_flow: AuthFlow::UserSrp,
            mfa: MfaRequirement::Off,
            mfa_methods: Vec::new(),
            can_sign_up: true,
            has_identity_pool: false,
            browser: None,
            source: None,
            findings: Vec::new(),
            set_aside: None,
        };
        let ready = Ready {
            session: Ok(session.clone()),
            user_pool: Ok(user_pool),
            browser: None,
            mailbox: None,
        };
        app.state::<Core>().set_ready(ready);
        let window = open(&app, "main");
        Self {
            app,
            window,
            house,
            session,
        }
    }

    /// Makes an account and signs out again.
    pub(crate) async fn make_account(&self, person: &Person) {
        make_account(&self.house, &self.session, person).await;
        self.session.sign_out(SignOutScope::Local).await.unwrap();
    }

    /// The sign-in form no longer knows who signed in last.
    pub(crate) async fn forget_what_was_typed(&self) {
        self.session
            .perform(Command::ShowStep(StepName::SignIn, None))
            .await
            .unwrap();
    }

    pub(crate) fn sign_in(&self, person: &Person) {
        let arguments =
            serde_json::json!({ "username": person.username, "password": person.password });
        self.call("sign_in", arguments).unwrap();
    }

    pub(crate) fn open(&self, label: &str) -> WebviewWindow<MockRuntime> {
        open(&self.app, label)
    }

    /// What the command answers to the application's own page.
    pub(crate) fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.call_from(CALLER, command, arguments)
    }

    pub(crate) fn call_from(
        &self,
        url: &str,
        command: &str,
        arguments: Value,
    ) -> Result<Value, Value> {
        call_in(&self.window, url, command, arguments)
    }
}

/// What the command answers to a page of this address in this window.
pub(crate) fn call_in(
    window: &WebviewWindow<MockRuntime>,
    url: &str,
    command: &str,
    arguments: Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: url.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    // A command may wait for the session's tasks: those go on meanwhile on other threads.
    tokio::task::block_in_place(|| get_ipc_response(window, request))
        .map(|answer| answer.deserialize().unwrap())
}

fn open(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, tauri::WebviewUrl::default())
        .build()
        .unwrap()
}
