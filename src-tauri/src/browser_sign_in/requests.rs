//! What the webview may ask for. No address of the browser's is among it, in neither direction but for what a person pastes.

use std::sync::Arc;

use vestibule_contract::{
    BrowserPrompt, BrowserSession, ErrorCode, IpcError, Route, SessionView, SignOutReceipt,
    SignOutScope, UserPoolInfo,
};
use vestibule_oidc::BrowserFlow;
use vestibule_session::ports::{BrowserError, BrowserRequest};
use vestibule_session::{Command, Error};

use crate::Core;
use crate::core::Ready;

impl Core {
    /// Opens the browser at this provider's page, or at the hosted one.
    ///
    /// # Errors
    /// [`ErrorCode::NotSupported`], [`ErrorCode::InvalidParameter`] (there is no such page here), or the session's.
    pub(crate) async fn begin_browser_sign_in(
        &self,
        provider: Option<String>,
        prompt: Option<BrowserPrompt>,
        route: Route,
    ) -> Result<SessionView, IpcError> {
        let Ready {
            session, user_pool, ..
        } = self.ready().await;
        let request = request(user_pool?, provider, prompt, route)?;
        Ok(session?.perform(Command::BeginInBrowser(request)).await?)
    }

    /// Opens the browser at the same page once more.
    ///
    /// # Errors
    /// [`ErrorCode::WrongStep`]: nothing waits. [`ErrorCode::BrowserNotOpened`].
    pub(crate) async fn open_browser_again(&self) -> Result<(), IpcError> {
        let opened = self.flow().await?.open_again().await;
        Ok(opened.map_err(|error| match error {
            BrowserError::Cancelled => Error::WrongStep,
            error => error.into(),
        })?)
    }

    /// Takes what a person copied from the browser's address bar.
    ///
    /// # Errors
    /// [`ErrorCode::WrongStep`]: nothing waits. [`ErrorCode::NotACallback`], [`ErrorCode::CallbackOfAnotherSignIn`]: it goes on waiting.
    pub(crate) async fn answer_by_paste(&self, text: &str) -> Result<SessionView, IpcError> {
        let flow = self.flow().await?;
        if !flow.is_waiting() {
            return Err(Error::WrongStep.into());
        }
        let delivered = flow.deliver(text.trim());
        delivered.map_err(|error| Error::from(BrowserError::from(error)))?;
        Ok(self.view().borrow().clone())
    }

    /// Signs out here; then, where that is asked for, sends the browser to the page that ends its own session.
    ///
    /// # Errors
    /// The session's.
    pub(crate) async fn sign_out(
        &self,
        scope: SignOutScope,
        browser: bool,
    ) -> Result<SignOutReceipt, IpcError> {
        let Ready {
            session,
            browser: flow,
            ..
        } = self.ready().await;
        let session = session?;
        let companions = self.companions_of(&session).await;
        let receipt = session.sign_out(scope).await?;
        self.forget_browser_sign_in();
        let browser = match flow {
            _ if !browser => BrowserSession::NotAsked,
            Some(flow) => flow.end_session().await,
            None => BrowserSession::NotSupported,
        };
        Ok(SignOutReceipt {
            browser,
            companions,
            ..receipt
        })
    }

    async fn flow(&self) -> Result<Arc<BrowserFlow>, IpcError> {
        let flow = self.ready().await.browser;
        flow.ok_or_else(|| Error::NotSupported.into())
    }
}

/// What is asked for, if it is to be had here.
fn request(
    pool: UserPoolInfo,
    provider: Option<String>,
    prompt: Option<BrowserPrompt>,
    route: Route,
) -> Result<BrowserRequest, IpcError> {
    let browser = pool.browser.ok_or(Error::NotSupported)?;
    let provider = match provider {
        None if browser.hosted_page => None,
        None => return Err(Error::NotSupported.into()),
        Some(name) => {
            let mut known = browser.providers.into_iter();
            let provider = known.find(|provider| provider.name == name);
            Some(provider.ok_or_else(unknown_provider)?)
        }
    };
    Ok(BrowserRequest {
        provider,
        prompt,
        route,
    })
}

fn unknown_provider() -> IpcError {
    let message = "the configuration names no such provider";
    IpcError::new(ErrorCode::InvalidParameter, message)
}
