//! App clients: `CreateUserPoolClient`, `DescribeUserPoolClient`, `UpdateUserPoolClient`, `DeleteUserPoolClient`,
//! `ListUserPoolClients`.

use serde::{Deserialize, Serialize};

use super::client_settings::{ClientType, apply};
use super::members::Members;
use super::page::Wish;
use super::user_pool;
use crate::config::{ClientConfig, PoolConfig};
use crate::exception::Exception;
use crate::operation::{Empty, model};
use crate::pool::{LETTERS_AND_DIGITS, Pool, SMALL_LETTERS_AND_DIGITS, random_text};
use crate::secret::ClientSecret;
use crate::store::{identity, sessions};
use crate::{LocalPool, Pools};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolClientResponse {
    user_pool_client: ClientType,
}

pub(crate) fn create_user_pool_client(
    pools: &Pools,
    mut request: Members,
) -> Result<UserPoolClientResponse, Exception> {
    let pool = user_pool(pools, request.take("UserPoolId")?)?;
    let name = model::required(request.take("ClientName")?, "clientName")?;
    let has_secret = request.take("GenerateSecret")?.unwrap_or(false);
    let id = random_text(SMALL_LETTERS_AND_DIGITS, 26);
    let mut client = ClientConfig {
        client_name: name,
        client_id: Some(id.clone()),
        // As long as Cognito's own.
        client_secret: has_secret.then(|| ClientSecret::new(random_text(LETTERS_AND_DIGITS, 51))),
        ..ClientConfig::default()
    };
    apply(request, &mut client)?;
    let changed = pool.reconfigure(
        |_, config| {
            config.clients.push(client);
            Ok(())
        },
        |_| Ok(()),
    )?;
    describe(&changed, &id)
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolClientRequest {
    user_pool_id: Option<String>,
    client_id: Option<String>,
}

pub(crate) fn describe_user_pool_client(
    pools: &Pools,
    request: UserPoolClientRequest,
) -> Result<UserPoolClientResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    describe(&pool, &model::client_id(request.client_id)?)
}

/// As in Cognito, what the request does not set is set to its default, but for the name and the secret.
pub(crate) fn update_user_pool_client(
    pools: &Pools,
    mut request: Members,
) -> Result<UserPoolClientResponse, Exception> {
    let pool = user_pool(pools, request.take("UserPoolId")?)?;
    let id = model::client_id(request.take("ClientId")?)?;
    let name: Option<String> = request.take("ClientName")?;
    let change = |pool: &Pool, config: &mut PoolConfig| {
        let client = configured(pool, config, &id)?;
        let mut changed = ClientConfig {
            client_name: name.unwrap_or_else(|| client.client_name.clone()),
            client_id: Some(id.clone()),
            client_secret: client.client_secret.clone(),
            ..ClientConfig::default()
        };
        apply(request, &mut changed)?;
        *client = changed;
        Ok(())
    };
    let now = pool.inner().now();
    let changed = pool.reconfigure(change, |transaction| {
        identity::touch_client(transaction, &id, now)
    })?;
    describe(&changed, &id)
}

/// Its users' sessions end with it.
pub(crate) fn delete_user_pool_client(
    pools: &Pools,
    request: UserPoolClientRequest,
) -> Result<Empty, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?;
    let id = model::client_id(request.client_id)?;
    let change = |pool: &Pool, config: &mut PoolConfig| {
        configured(pool, config, &id)?;
        let position = position(pool, &id);
        let mut index = 0..;
        config.clients.retain(|_| index.next() != position);
        Ok(())
    };
    pool.reconfigure(change, |transaction| {
        sessions::delete_of_client(transaction, &id)?;
        identity::delete_client(transaction, &id)
    })?;
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoolClientsRequest {
    user_pool_id: Option<String>,
    max_results: Option<i64>,
    next_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoolClientsResponse {
    user_pool_clients: Vec<ClientDescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ClientDescription {
    client_id: String,
    user_pool_id: String,
    client_name: String,
}

pub(crate) fn list_user_pool_clients(
    pools: &Pools,
    request: ListUserPoolClientsRequest,
) -> Result<ListUserPoolClientsResponse, Exception> {
    let pool: LocalPool = user_pool(pools, request.user_pool_id)?;
    let token = request.next_token.as_deref();
    let wish = Wish::new((request.max_results, "maxResults"), 1, token)?;
    let pool = pool.inner();
    let mut clients: Vec<_> = pool.clients.iter().collect();
    clients.sort_by(|one, other| one.id.cmp(&other.id));
    let page = wish.page(&clients, |client| &client.id);
    Ok(ListUserPoolClientsResponse {
        user_pool_clients: page
            .items
            .iter()
            .map(|client| ClientDescription {
                client_id: client.id.clone(),
                user_pool_id: pool.user_pool_id.clone(),
                client_name: client.config.client_name.clone(),
            })
            .collect(),
        next_token: page.next_token,
    })
}

fn describe(pool: &Pool, client_id: &str) -> Result<UserPoolClientResponse, Exception> {
    let client = pool.client(client_id).ok_or_else(|| not_found(client_id))?;
    let dates = pool
        .store
        .transaction(|transaction| identity::client_dates(transaction, client_id))?;
    Ok(UserPoolClientResponse {
        user_pool_client: ClientType::new(pool, client, dates),
    })
}

/// The configuration of the client with this id, which it may not name itself.
fn configured<'a>(
    pool: &Pool,
    config: &'a mut PoolConfig,
    client_id: &str,
) -> Result<&'a mut ClientConfig, Exception> {
    position(pool, client_id)
        .and_then(|position| config.clients.get_mut(position))
        .ok_or_else(|| not_found(client_id))
}

/// The clients are in the order of the configuration.
fn position(pool: &Pool, client_id: &str) -> Option<usize> {
    pool.clients
        .iter()
        .position(|client| client.id == client_id)
}

fn not_found(client_id: &str) -> Exception {
    Exception::resource_not_found(format!("User pool client {client_id} does not exist."))
}
