//! Remedies: the exact change for each finding, where whoever owns the configuration has to make it.
//!
//! An app client that Amplify made is changed in Amplify's project: what is changed behind its back is undone by its next deployment.
//! Any other is changed by a command that reads the app client and writes it back, because `update-user-pool-client` resets everything
//! that it is not told.

use vestibule_contract::ConfigurationFormat;

use super::{DesktopCallbacks, RedirectUri, UserPoolClient};

/// Words the change for one configuration.
pub(super) struct Remedy<'a> {
    owner: Owner,
    client: Option<&'a UserPoolClient>,
}

/// Which of the two lists of addresses.
#[derive(Clone, Copy)]
pub(super) enum CallbackList {
    SignIn,
    SignOut,
}

/// Who makes the user pool.
#[derive(Clone, Copy)]
enum Owner {
    /// An Amplify project of the second generation, in `amplify/auth/resource.ts`.
    Gen2,
    /// An Amplify project of the first generation, by `amplify update auth`.
    Gen1,
    /// Somebody, by whatever means: here AWS's own.
    Aws,
}

impl<'a> Remedy<'a> {
    pub(super) fn new(format: ConfigurationFormat, client: Option<&'a UserPoolClient>) -> Self {
        let owner = match format {
            ConfigurationFormat::AmplifyOutputs => Owner::Gen2,
            ConfigurationFormat::AwsExports | ConfigurationFormat::AmplifyMobile => Owner::Gen1,
            ConfigurationFormat::ResourcesConfig | ConfigurationFormat::OpenIdProvider => {
                Owner::Aws
            }
        };
        Self { owner, client }
    }

    pub(super) fn callback(&self, list: CallbackList, callbacks: &DesktopCallbacks) -> String {
        let uri = callbacks.deep_link.as_str();
        let change = match (self.owner, list) {
            (Owner::Gen2, CallbackList::SignIn) => deploy(&format!(
                "add '{uri}' to loginWith.externalProviders.callbackUrls"
            )),
            (Owner::Gen2, CallbackList::SignOut) => deploy(&format!(
                "add '{uri}' to loginWith.externalProviders.logoutUrls"
            )),
            (Owner::Gen1, CallbackList::SignIn) => push(&format!(
                "choose \"Add/Edit signin and signout redirect URIs\" and add {uri} as a sign-in redirect URI"
            )),
            (Owner::Gen1, CallbackList::SignOut) => push(&format!(
                "choose \"Add/Edit signin and signout redirect URIs\" and add {uri} as a sign-out redirect URI"
            )),
            (Owner::Aws, CallbackList::SignIn) => {
                let command = self.update_client(&format!(".CallbackURLs += [\"{uri}\"]"));
                format!("run\n{command}\nand add '{uri}' to redirectSignIn in the file")
            }
            (Owner::Aws, CallbackList::SignOut) => {
                let command = self.update_client(&format!(".LogoutURLs += [\"{uri}\"]"));
                format!("run\n{command}\nand add '{uri}' to redirectSignOut in the file")
            }
        };
        change + &alternative(callbacks)
    }

    /// The same for a provider of which we know no tool.
    pub(super) fn callback_at_provider(callbacks: &DesktopCallbacks) -> String {
        let uri = callbacks.deep_link.as_str();
        format!("register {uri} at the provider as a redirect URI of this client")
            + &alternative(callbacks)
    }

    pub(super) fn code_flow(&self) -> String {
        match self.owner {
            Owner::Gen2 => {
                "in amplify/backend.ts set backend.auth.resources.cfnResources.cfnUserPoolClient.allowedOAuthFlows = ['code'], deploy, and open the new amplify_outputs.json"
                    .to_owned()
            }
            Owner::Gen1 => push(
                "choose \"Walkthrough all the auth configurations\" and \"Authorization code grant\" as the OAuth flow",
            ),
            Owner::Aws => {
                let command = self.update_client(".AllowedOAuthFlows = [\"code\"]");
                format!("run\n{command}\nand write responseType: 'code' in the file")
            }
        }
    }

    pub(super) fn scope(&self, scope: &str) -> String {
        match self.owner {
            Owner::Gen2 => {
                let name = match scope {
                    "openid" => "OPENID",
                    _ => "COGNITO_ADMIN",
                };
                deploy(&format!(
                    "add '{name}' to loginWith.externalProviders.scopes"
                ))
            }
            Owner::Gen1 => push(&format!(
                "choose \"Walkthrough all the auth configurations\" and select the OAuth scope {scope}"
            )),
            Owner::Aws => {
                let command = self.update_client(&format!(".AllowedOAuthScopes += [\"{scope}\"]"));
                format!("run\n{command}\nand add '{scope}' to the scopes in the file")
            }
        }
    }

    pub(super) fn providers(&self) -> String {
        let list = self.client.map_or_else(String::new, |client| {
            format!(
                "; this lists the names:\naws cognito-idp list-identity-providers --region {} --user-pool-id {} --query 'Providers[].ProviderName'",
                client.region(),
                client.user_pool_id(),
            )
        });
        format!(
            "add each provider's name in the user pool to auth.oauth.identity_providers in the file{list}"
        )
    }

    pub(super) fn user_pool(&self) -> String {
        match self.owner {
            Owner::Gen1 => {
                "run `amplify update auth`, choose \"User Sign-Up & Sign-In\" with a user pool, then `amplify push`, and open the new file"
                    .to_owned()
            }
            Owner::Gen2 | Owner::Aws => {
                "add userPoolId and userPoolClientId of a user pool to the file".to_owned()
            }
        }
    }

    /// A new app client, like the old one: the secret of an old one can't be taken away.
    pub(super) fn public_client(&self) -> String {
        let command = self.command(
            "create-user-pool-client",
            ".ClientName += \"-desktop\" | .GenerateSecret = false | del(.ClientId)",
        );
        format!(
            "make an app client without a secret, which is otherwise the same, by\n{command}\n\
             and write its id into the file, without a secret"
        )
    }

    pub(super) fn srp_flow(&self) -> String {
        let key = match self.owner {
            Owner::Gen2 => "authentication_flow_type",
            Owner::Gen1 | Owner::Aws => "authenticationFlowType",
        };
        let filter = ".ExplicitAuthFlows |= (. + [\"ALLOW_USER_SRP_AUTH\"] | unique)";
        let command = self.update_client(filter);
        format!(
            "write \"{key}\": \"USER_SRP_AUTH\" in the file, and if the app client does not allow it yet, run\n{command}"
        )
    }

    pub(super) fn sign_in_names(&self) -> String {
        match self.owner {
            Owner::Gen2 => {
                "write \"username_attributes\": [\"email\"] (or \"phone_number\", \"username\") into auth in the file"
            }
            Owner::Gen1 | Owner::Aws => {
                "write email: true (or phone, username) into loginWith in the file"
            }
        }
        .to_owned()
    }

    pub(super) fn verification_by_code(&self) -> String {
        match self.owner {
            Owner::Gen2 => deploy("set loginWith.email.verificationEmailStyle to 'CODE'"),
            Owner::Gen1 => push(
                "choose \"Walkthrough all the auth configurations\" and no custom verification link",
            ),
            Owner::Aws => {
                "choose \"Code\" as the verification type under the user pool's message templates, and write signUpVerificationMethod: 'code' in the file"
                    .to_owned()
            }
        }
    }

    pub(super) fn insecure_redirect() -> String {
        "replace http:// by https:// where the app client's addresses lead to another computer"
            .to_owned()
    }

    /// Reads the app client, changes it by a filter of jq, and writes the whole of it back.
    fn update_client(&self, filter: &str) -> String {
        self.command("update-user-pool-client", filter)
    }

    fn command(&self, operation: &str, filter: &str) -> String {
        let (region, user_pool_id, client_id) = self
            .client
            .map_or(("REGION", "USER_POOL_ID", "CLIENT_ID"), |client| {
                (client.region(), client.user_pool_id(), client.client_id())
            });
        // Regions and ids have no character that a shell or jq reads; a filter has none but our own callbacks and words.
        format!(
            "aws cognito-idp {operation} --region {region} --cli-input-json \
             \"$(aws cognito-idp describe-user-pool-client --region {region} --user-pool-id {user_pool_id} --client-id {client_id} \
             --query UserPoolClient | jq '{filter} | del(.ClientSecret, .CreationDate, .LastModifiedDate)')\""
        )
    }
}

fn deploy(change: &str) -> String {
    format!("in amplify/auth/resource.ts {change}, deploy, and open the new amplify_outputs.json")
}

fn push(change: &str) -> String {
    format!("run `amplify update auth`, {change}, then `amplify push`, and open the new file")
}

fn alternative(callbacks: &DesktopCallbacks) -> String {
    if callbacks.loopback.is_empty() {
        return String::new();
    }
    let uris: Vec<&str> = callbacks.loopback.iter().map(RedirectUri::as_str).collect();
    format!(
        " (one of these serves as well, where that scheme is not accepted: {})",
        uris.join(", ")
    )
}
