//! Connection: reads one head after the other, asks the gate, and answers, until a limit or a refusal ends it.
//!
//! One request is looked at at a time, in the order in which they came; what follows a refused one is never read as a
//! request. Every wait has an end: a head, a body, an idle connection, an answer that nobody takes.

use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;
use tokio::time::Instant;
use vestibule_contract::{GrantEnded, SessionView};
use zeroize::Zeroizing;

use crate::activity::{Activity, Use};
use crate::answers::{Answer, CompanionSession};
use crate::check_user::CheckUserAnswer;
use crate::config::Limits;
use crate::discovery::ServerProof;
use crate::events::Events;
use crate::failed_tokens::FailedTokens;
use crate::gate::{self, Admitted, Door, Refused, Request};
use crate::grants::{Grant, Grants};
use crate::head::Head;
use crate::inbox::{Inbox, Turn};
use crate::pairing::{self, Application, Pairings};
use crate::peer::Peer;
use crate::ports::{Clock, SessionSource};
use crate::present::Present;
use crate::program::Program;
use crate::refusal::Refusal;
use crate::reply::{self, Form, Status};
use crate::routes::{Endpoint, Route};
use crate::streams::Streams;

/// What every connection needs to know.
pub(crate) struct Shared {
    pub limits: Limits,
    pub failed_tokens: FailedTokens,
    pub session: watch::Receiver<SessionView>,
    pub source: Arc<dyn SessionSource>,
    pub clock: Arc<dyn Clock>,
    pub grants: Arc<Grants>,
    pub pairings: Pairings,
    pub activity: Activity,
    pub streams: Arc<Streams>,
    pub proof: ServerProof,
    pub description: Vec<u8>,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shared")
    }
}

/// Who is at the other end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Caller {
    /// What the limits are counted by.
    pub peer: Peer,
    /// Our address and theirs, on loopback.
    pub addresses: Option<(SocketAddr, SocketAddr)>,
}

/// Serves one connection until it ends.
pub(crate) async fn serve<S>(stream: S, door: &Door, caller: Caller, shared: &Arc<Shared>)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut connection = Connection {
        inbox: Inbox::new(stream),
        door,
        caller,
        shared,
        check_user: CheckUserAnswer::new(shared.session.clone()),
        executable: OnceLock::new(),
    };
    // The first head has been owed since the connection was made; a later one from its first byte.
    let mut deadline = Some(Instant::now() + shared.limits.head);
    while connection.turn(deadline.take()).await == Turn::Next {}
}

struct Connection<'c, S> {
    inbox: Inbox<S>,
    door: &'c Door,
    caller: Caller,
    shared: &'c Arc<Shared>,
    check_user: CheckUserAnswer,
    /// The program at the other end, once it was looked for.
    executable: OnceLock<Option<Arc<str>>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<'_, S> {
    /// One request and its answer.
    async fn turn(&mut self, deadline: Option<Instant>) -> Turn {
        let limits = &self.shared.limits;
        let length = match self.inbox.next_head(deadline, limits).await {
            Ok(Some(length)) => length,
            Ok(None) => return Turn::End,
            Err(refusal) => return self.refuse(refusal, Form::default()).await,
        };
        let head = match Head::parse(self.inbox.peek(length)) {
            Ok(head) => head,
            Err(refusal) => return self.refuse(refusal, Form::default()).await,
        };
        let form = Form {
            close: head.wants_close(),
            head_alone: head.method() == b"HEAD",
        };
        let admitted = gate::admit(&head, self.door, |token| self.find_companion(token));
        self.inbox.done_with(length);
        match admitted {
            Ok(admitted) => self.answer(admitted, form).await,
            Err(refused) => {
                self.note_refused(&refused).await;
                self.refuse(refused.refusal, form).await
            }
        }
    }

    async fn answer(&mut self, admitted: Admitted, form: Form) -> Turn {
        let route = admitted.route();
        let companion = admitted.companion().cloned();
        if let Some(companion) = &companion {
            self.shared.grants.note_use(companion);
        }
        let answered = match admitted.request().clone() {
            Request::CheckUser => return self.check_user(admitted, form).await,
            Request::Events => return self.events(route, companion, form).await,
            Request::Pair { length } => match self.inbox.body(length, &self.shared.limits).await {
                Some(body) => self.pair(&body).await,
                None => return Turn::End,
            },
            Request::PairStatus { id } => self.shared.pairings.fetch(&id).await,
            Request::Hello { nonce } => {
                Ok(Answer::new(Status::OK, &self.shared.proof.answer(&nonce)))
            }
            Request::OpenApi => Ok(Answer::ready(&self.shared.description)),
            Request::Session | Request::Token(_) | Request::Credentials => {
                self.hand_out(&admitted).await
            }
            Request::SignOut => self.sign_out(&admitted).await,
            Request::EndGrant => self.end_grant(&admitted).await,
        };
        match answered {
            Ok(answer) => {
                let Answer {
                    status,
                    body,
                    user,
                    name,
                } = answer;
                let mut used = self.used(route, companion.as_deref(), status);
                used.account = user.map(Arc::from);
                used.companion = used.companion.or(name.map(Arc::from));
                self.note(route, used).await;
                self.log(route, status);
                let reply = Zeroizing::new(reply::json(status, &body, form.close));
                let limit = self.shared.limits.idle;
                self.inbox.send(&reply, form.close, limit).await
            }
            Err(refusal) => {
                let used = self.used(route, companion.as_deref(), refusal.status());
                self.note(route, used).await;
                self.refuse(refusal, form).await
            }
        }
    }

    async fn check_user(&mut self, admitted: Admitted, form: Form) -> Turn {
        let route = admitted.route();
        let companion = admitted.companion().cloned();
        let used = self.used(route, companion.as_deref(), Status::OK);
        let shared = self.shared;
        let patience = shared.limits.restore;
        let answer = self
            .check_user
            .answer(admitted, form, &*shared.source, patience)
            .await;
        let is_let_in = companion.is_none_or(|companion| shared.grants.is_live(&companion));
        match answer {
            Ok((reply, account)) if is_let_in => {
                shared.activity.note(Use { account, ..used }).await;
                log(self.door, route, Status::OK);
                self.inbox.send(reply, form.close, shared.limits.idle).await
            }
            other => {
                let refusal = other.err().unwrap_or(Refusal::InvalidToken);
                let answer = refusal.status().code();
                shared.activity.note(Use { answer, ..used }).await;
                self.refuse(refusal, form).await
            }
        }
    }

    /// What belongs to the companion's account, if the companion is still let in once it is there: it may have taken a while.
    async fn hand_out(&self, admitted: &Admitted) -> Result<Answer, Refusal> {
        let grant = admitted.companion().ok_or(Refusal::NoToken)?;
        let mut session = self.session_of(grant);
        let answer = match admitted.request() {
            Request::Token(token_use) => session.token(*token_use).await?,
            Request::Credentials => session.credentials().await?,
            _ => session.session().await?,
        };
        if self.shared.grants.is_live(grant) {
            Ok(answer)
        } else {
            Err(Refusal::InvalidToken)
        }
    }

    /// `POST /api/v1/sign-out`
    async fn sign_out(&self, admitted: &Admitted) -> Result<Answer, Refusal> {
        let grant = admitted.companion().ok_or(Refusal::NoToken)?;
        let mut session = self.session_of(grant);
        session.sign_out(&self.shared.grants).await
    }

    fn session_of<'g>(&'g self, grant: &'g Grant) -> CompanionSession<'g> {
        CompanionSession {
            session: self.shared.session.clone(),
            source: &*self.shared.source,
            grant,
            patience: self.shared.limits.restore,
        }
    }

    /// `DELETE /api/v1/grant`
    async fn end_grant(&self, admitted: &Admitted) -> Result<Answer, Refusal> {
        let grant = Arc::clone(admitted.companion().ok_or(Refusal::NoToken)?);
        let grants = Arc::clone(&self.shared.grants);
        // It writes to the disk.
        let revoked = tokio::task::spawn_blocking(move || grants.revoke(&grant.id)).await;
        match revoked {
            Ok(Ok(true)) => Ok(Answer::new(Status::OK, &GrantEnded { ended: true })),
            // Somebody else was faster.
            Ok(Ok(false)) => Err(Refusal::InvalidToken),
            Ok(Err(error)) => {
                tracing::error!(%error, "a grant was given back, but the file does not know yet");
                Err(Refusal::EndNotKept)
            }
            Err(_) => Err(Refusal::EndNotKept),
        }
    }

    async fn events(&mut self, route: &Route, companion: Option<Arc<Grant>>, form: Form) -> Turn {
        let Some(grant) = companion else {
            return self.refuse(Refusal::NoToken, form).await;
        };
        let transport = self.door.transport();
        let Some(_open) = self.shared.streams.open(&grant, transport) else {
            let refusal = Refusal::TooManyStreams;
            let used = self.used(route, Some(&grant), refusal.status());
            self.note(route, used).await;
            return self.refuse(refusal, form).await;
        };
        let mut used = self.used(route, Some(&grant), Status::OK);
        used.account = Some(grant.account.username.as_str().into());
        self.note(route, used).await;
        self.log(route, Status::OK);
        let events = Events {
            session: self.shared.session.clone(),
            happened: self.shared.source.events(),
            source: &*self.shared.source,
            grants: &self.shared.grants,
            grant: &grant,
            limits: &self.shared.limits,
        };
        match events.stream(&mut self.inbox).await {
            Ok(()) => Turn::End,
            Err(refusal) => self.refuse(refusal, form).await,
        }
    }

    async fn pair(&mut self, body: &[u8]) -> Result<Answer, Refusal> {
        let application = Application::parse(body)?;
        let mut session = self.shared.session.clone();
        let patience = self.shared.limits.restore;
        let present = Present::read(&mut session, &*self.shared.source, patience).await?;
        let Present::SignedIn { account, .. } = present else {
            return Err(Refusal::NotSignedIn);
        };
        let program = self.program().await;
        self.shared.pairings.begin(application, program, account)
    }

    async fn refuse(&mut self, refusal: Refusal, form: Form) -> Turn {
        tracing::info!(
            transport = self.door.transport().name(),
            answer = refusal.status().as_str(),
            reason = ?refusal,
            "refused"
        );
        let close = form.close || refusal.closes();
        let reply = refusal.reply(form);
        self.inbox
            .send(&reply, close, self.shared.limits.idle)
            .await
    }

    fn find_companion(&self, token: &[u8]) -> Result<Arc<Grant>, Refusal> {
        if let Some(grant) = self.shared.grants.find(token) {
            return Ok(grant);
        }
        match self
            .shared
            .failed_tokens
            .note(self.caller.peer, Instant::now())
        {
            Ok(()) => Err(Refusal::InvalidToken),
            Err(wait) => Err(Refusal::TooManyFailedTokens {
                retry_after: pairing::rounded_up(wait),
            }),
        }
    }

    /// The program at the other end. On loopback it takes a while to find.
    async fn program(&self) -> Program {
        if let Peer::Process(pid) = self.caller.peer {
            return Program::of_process(pid);
        }
        let Some((ours, theirs)) = self.caller.addresses else {
            return Program::default();
        };
        tokio::task::spawn_blocking(move || Program::on_loopback(ours, theirs))
            .await
            .unwrap_or_default()
    }

    fn log(&self, route: &Route, status: Status) {
        log(self.door, route, status);
    }

    /// Notes a use. A proof and a description say nothing of anybody, and a program that waits for a person has not used anything.
    async fn note(&self, route: &Route, used: Use) {
        let is_none = match route.endpoint {
            Endpoint::Hello | Endpoint::OpenApi => used.companion.is_none(),
            Endpoint::PairStatus => used.answer == Status::ACCEPTED.code(),
            _ => false,
        };
        if !is_none {
            self.shared.activity.note(used).await;
        }
    }

    /// Notes a refusal of a companion, or of a wrong token. What nobody's request was refused for is not an activity.
    async fn note_refused(&self, refused: &Refused) {
        let was_tried = matches!(
            refused.refusal,
            Refusal::InvalidToken | Refusal::TooManyFailedTokens { .. }
        );
        if let Some(route) = refused.route
            && (was_tried || refused.companion.is_some())
        {
            let status = refused.refusal.status();
            let used = self.used(route, refused.companion.as_deref(), status);
            self.shared.activity.note(used).await;
        }
    }

    fn used(&self, route: &Route, companion: Option<&Grant>, status: Status) -> Use {
        let mut used = Use::new(self.shared.clock.now(), route.path, status.code());
        used.executable = self.executable();
        match companion {
            Some(companion) => used.by(companion),
            None => used,
        }
    }

    /// The program at the other end of the socket, looked for once.
    fn executable(&self) -> Option<Arc<str>> {
        let Peer::Process(pid) = self.caller.peer else {
            return None;
        };
        let look = || Program::of_process(pid).executable.map(Arc::from);
        self.executable.get_or_init(look).clone()
    }
}

fn log(door: &Door, route: &Route, status: Status) {
    tracing::debug!(
        transport = door.transport().name(),
        endpoint = route.path,
        answer = status.as_str(),
        "answered"
    );
}
