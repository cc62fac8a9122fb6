"""boto3 on the identity pool beside the embedded user pool: whose identity it is, credentials, tokens, and what is refused."""

import boto3
import jwt
from botocore import UNSIGNED
from botocore.config import Config

from pool_checks import PASSWORD, Checks, arguments, forge

given = arguments()
checks = Checks(given.mailbox_url)
region = given.user_pool_id.split("_")[0]


def client(service):
    # No operation here needs AWS credentials; and a retry would hide an answer that got lost.
    config = Config(signature_version=UNSIGNED, retries={"max_attempts": 0})
    return boto3.client(service, region_name=region, endpoint_url=given.endpoint, config=config)


cognito, identities = client("cognito-idp"), client("cognito-identity")
pool = given.identity_pool_id
provider = f"cognito-idp.{region}.amazonaws.com/{given.user_pool_id}"


def signed_in(username, client_id=given.classic_client_id):
    return cognito.initiate_auth(
        ClientId=client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": username, "PASSWORD": PASSWORD},
    )["AuthenticationResult"]


for username in ("ada", "eve"):
    email = [{"Name": "email", "Value": f"{username}@example.com"}]
    cognito.sign_up(ClientId=given.classic_client_id, Username=username, Password=PASSWORD, UserAttributes=email)
    code = checks.code(f"{username}@example.com")
    cognito.confirm_sign_up(ClientId=given.classic_client_id, Username=username, ConfirmationCode=code)
tokens = signed_in("ada")
ada, eve = {provider: tokens["IdToken"]}, {provider: signed_in("eve")["IdToken"]}
forged = {provider: forge(tokens["IdToken"])}


def identity(logins, identity_pool=pool):
    return identities.get_id(IdentityPoolId=identity_pool, Logins=logins)["IdentityId"]


def credentials(identity_id, logins):
    return identities.get_credentials_for_identity(IdentityId=identity_id, Logins=logins)["Credentials"]


# Whose identity it is.
checks.refused("nobody", "NotAuthorizedException", lambda: identity({}))
checks.refused("a forged login", "NotAuthorizedException", lambda: identity(forged))
checks.refused(
    "an access token in its place", "NotAuthorizedException", lambda: identity({provider: tokens["AccessToken"]})
)
checks.refused(
    "a login of an app client that the identity pool does not know",
    "NotAuthorizedException",
    lambda: identity({provider: signed_in("ada", given.rotating_client_id)["IdToken"]}),
)
checks.refused(
    "a login under another provider's name",
    "NotAuthorizedException",
    lambda: identity({f"cognito-idp.{region}.amazonaws.com/{region}_Nobodys01": tokens["IdToken"]}),
)
checks.refused(
    "an identity pool that is not there",
    "ResourceNotFoundException",
    lambda: identity(ada, f"{region}:00000000-0000-4000-8000-000000000000"),
)
first, other = identity(ada), identity(eve)
checks.that("an identity is made", first.startswith(f"{region}:"))
checks.that("and found again", identity(ada) == first)
checks.that("and is one's own", other != first)

# Credentials.
checks.refused("credentials for nobody", "NotAuthorizedException", lambda: credentials(first, {}))
checks.refused("credentials by a forged login", "NotAuthorizedException", lambda: credentials(first, forged))
checks.refused("credentials of somebody else", "NotAuthorizedException", lambda: credentials(first, eve))
made = credentials(first, ada)
checks.that("credentials are made", made["AccessKeyId"].startswith("ASIA") and bool(made["SessionToken"]))
checks.that("anew each time", credentials(first, ada)["SecretKey"] != made["SecretKey"])

# A token.
def token(identity_id, logins):
    return identities.get_open_id_token(IdentityId=identity_id, Logins=logins)["Token"]


checks.refused("a token for nobody", "NotAuthorizedException", lambda: token(first, {}))
checks.refused("a token by a forged login", "NotAuthorizedException", lambda: token(first, forged))
checks.refused("a token of somebody else", "NotAuthorizedException", lambda: token(first, eve))
jwks = jwt.PyJWKClient(f"{given.endpoint}.well-known/jwks_uri")


def verify(text):
    key = jwks.get_signing_key_from_jwt(text)
    return jwt.decode(text, key.key, algorithms=[key.algorithm_name], audience=pool)


open_id = token(first, ada)
claims = verify(open_id)
checks.that("the token verifies", claims["sub"] == first and "authenticated" in claims["amr"])
try:
    verify(forge(open_id))
    checks.that("and a forged one does not", False)
except jwt.InvalidSignatureError:
    checks.that("and a forged one does not", True)

# The end of the link.
def unlink(identity_id, logins):
    identities.unlink_identity(IdentityId=identity_id, Logins=logins, LoginsToRemove=[provider])


checks.refused("unlinking somebody else's", "NotAuthorizedException", lambda: unlink(first, eve))
unlink(first, ada)
checks.that("who was unlinked is somebody new", identity(ada) != first)
