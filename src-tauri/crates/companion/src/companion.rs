//! Companion: the application, as another program asks it.

use hyper::{Method, StatusCode};
use tokio::net::TcpStream;
use vestibule_contract::{
    CheckUser, CredentialProcess, GrantEnded, PairAccepted, PairRequest, SessionAnswer,
    SignOutAnswer, TokenAnswer, TokenUse, api_path,
};

use crate::connection::{Answer, Connection, Opened, Question, in_time};
use crate::discovery::Server;
use crate::{CompanionToken, Error, Events, Pairing, Place, SessionToken};

/// How the application is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Transport {
    /// The Unix socket, or Windows' named pipe: the system says who is at the other end, and [`Companion::check_user`] needs no token.
    Socket,
    /// TCP on 127.0.0.1, with the application's proof: where a sandbox or a system has no Unix socket.
    Loopback,
}

/// The application. Each question makes a connection of its own, so this outlives a restart of the application.
#[derive(Debug, Clone)]
pub struct Companion {
    place: Place,
    transport: Transport,
    token: Option<CompanionToken>,
}

impl Companion {
    /// Finds the application of this person, by its socket or else over TCP, and sees that it is there.
    ///
    /// # Errors
    /// [`Error::NotRunning`]; [`Error::Untrusted`], [`Error::NotProven`] and [`Error::MalformedDiscovery`]: something is
    /// there that may not be the application.
    pub async fn connect() -> Result<Self, Error> {
        Self::connect_to(Place::of_this_user()?).await
    }

    /// Finds the application in this place.
    ///
    /// # Errors
    /// As [`Self::connect`].
    pub async fn connect_to(place: Place) -> Result<Self, Error> {
        // Only where nobody listens on the socket is there another way; one that is not trusted is a warning.
        #[cfg(any(unix, windows))]
        match Self::connect_over(place.clone(), Transport::Socket).await {
            Err(Error::NotRunning) => {}
            found => return found,
        }
        Self::connect_over(place, Transport::Loopback).await
    }

    /// Finds the application in this place, over this transport and no other.
    ///
    /// # Errors
    /// As [`Self::connect`].
    pub async fn connect_over(place: Place, transport: Transport) -> Result<Self, Error> {
        let found = Self {
            place,
            transport,
            token: None,
        };
        found.open().await?;
        Ok(found)
    }

    /// The same, with a token to show.
    #[must_use]
    pub fn with_token(self, token: CompanionToken) -> Self {
        Self {
            token: Some(token),
            ..self
        }
    }

    /// How the application is reached.
    pub fn transport(&self) -> Transport {
        self.transport
    }

    /// The user name of who is signed in; `None` if nobody is. Needs a token with `user.read` over TCP, and none on the socket.
    ///
    /// # Errors
    /// [`Error::SessionUnknown`]: the application has just started; ask again. [`Error::NotPaired`], [`Error::TokenRefused`]
    /// and [`Error::InsufficientScope`]: pair again.
    pub async fn check_user(&self) -> Result<Option<String>, Error> {
        let token = match self.transport {
            Transport::Socket => None,
            Transport::Loopback => Some(self.token()?),
        };
        let answer = self.ask(Question::get(api_path::CHECK_USER, token)).await?;
        let answer: CheckUser = answer.read_as(&[StatusCode::OK])?;
        Ok(answer.user)
    }

    /// The session of the person who let this tool in. Needs `session.read`.
    ///
    /// # Errors
    /// As [`Self::check_user`]. That nobody is signed in is an answer.
    pub async fn session(&self) -> Result<SessionAnswer, Error> {
        self.get(api_path::SESSION)
            .await?
            .read_as(&[StatusCode::OK])
    }

    /// An ID or access token of the session, live. Needs `token.id` or `token.access`. Ask anew rather than keep it: it is
    /// refreshed when it has to be.
    ///
    /// # Errors
    /// As [`Self::check_user`]; [`Error::NotSignedIn`]; [`Error::Offline`]: no live token can be had now.
    pub async fn session_token(&self, token_use: TokenUse) -> Result<SessionToken, Error> {
        let target = format!("{}?use={}", api_path::TOKEN, token_use.as_str());
        let answer: TokenAnswer = self.get(&target).await?.read_as(&[StatusCode::OK])?;
        if answer.token_use == token_use {
            Ok(SessionToken::of(answer))
        } else {
            Err(Error::UnexpectedAnswer)
        }
    }

    /// What happens to the session from now on; the first event says how things stand. Needs `session.read`.
    ///
    /// # Errors
    /// As [`Self::check_user`].
    pub async fn events(&self) -> Result<Events, Error> {
        let question = Question::get(api_path::EVENTS, Some(self.token()?));
        match self.open().await?.open(question).await? {
            Opened::Stream(body) => Ok(Events::new(body)),
            Opened::Answer(answer) => Err(answer.refusal()),
        }
    }

    /// Temporary AWS credentials, in the form of an AWS `credential_process`. Needs `aws.credentials`.
    ///
    /// # Errors
    /// As [`Self::session_token`]; [`Error::NoIdentityPool`].
    pub async fn aws_credentials(&self) -> Result<CredentialProcess, Error> {
        self.get(api_path::CREDENTIALS)
            .await?
            .read_as(&[StatusCode::OK])
    }

    /// Has the person asked, in the application's window, to let this tool in. Needs no token.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`]: a grant is about an account. [`Error::PairingRefused`]: this program was refused once for all.
    /// [`Error::TooManyPairings`].
    pub async fn pair(&self, request: &PairRequest) -> Result<Pairing, Error> {
        let body = serde_json::to_vec(request).map_err(|_| Error::UnexpectedAnswer)?;
        let answer = self.ask(Question::pair(body)).await?;
        let accepted: PairAccepted = answer.read_as(&[StatusCode::ACCEPTED])?;
        let asks = Self {
            token: None,
            ..self.clone()
        };
        Ok(Pairing::new(asks, accepted))
    }

    /// Signs the person who let this tool in out of the application on this computer. Needs `session.end`. The grant stays: it is good
    /// for something again when the same person signs in.
    ///
    /// # Errors
    /// As [`Self::check_user`]; [`Error::NotSignedIn`].
    pub async fn sign_out(&self) -> Result<SignOutAnswer, Error> {
        let question = Question::about_oneself(Method::POST, api_path::SIGN_OUT, self.token()?);
        self.ask(question).await?.read_as(&[StatusCode::OK])
    }

    /// Gives this tool's own grant back: its token opens nothing any more, and its event streams end. Needs no scope.
    ///
    /// # Errors
    /// [`Error::NotPaired`]; [`Error::TokenRefused`]: it had ended before. [`Error::EndNotKept`].
    pub async fn end_grant(&self) -> Result<(), Error> {
        let question = Question::about_oneself(Method::DELETE, api_path::GRANT, self.token()?);
        let answer = self.ask(question).await?;
        answer.read_as::<GrantEnded>(&[StatusCode::OK]).map(drop)
    }

    async fn get(&self, target: &str) -> Result<Answer, Error> {
        self.ask(Question::get(target, Some(self.token()?))).await
    }

    pub(crate) async fn ask(&self, question: Question<'_>) -> Result<Answer, Error> {
        self.open().await?.ask(question).await
    }

    fn token(&self) -> Result<&CompanionToken, Error> {
        self.token.as_ref().ok_or(Error::NotPaired)
    }

    /// A connection to what is known to be the application.
    async fn open(&self) -> Result<Connection, Error> {
        match self.transport {
            #[cfg(unix)]
            Transport::Socket => crate::socket::connect(&self.place).await,
            #[cfg(windows)]
            Transport::Socket => crate::pipe::connect(&self.place).await,
            #[cfg(not(any(unix, windows)))]
            Transport::Socket => Err(Error::NotRunning),
            Transport::Loopback => open_loopback(&self.place).await,
        }
    }
}

/// The proof is asked for on the connection on which the token will be sent: between two, the port could change hands.
async fn open_loopback(place: &Place) -> Result<Connection, Error> {
    let server = Server::discover(place)?;
    let stream = in_time(async {
        // The file is a leftover: nobody is there.
        TcpStream::connect(server.address())
            .await
            .map_err(|_| Error::NotRunning)
    })
    .await?;
    let mut connection = Connection::over(stream, server.host()?).await?;
    server.prove(&mut connection).await?;
    Ok(connection)
}
