"""pycognito against the embedded pool: its own SRP, its own checks of the tokens, and what the pool refuses."""

import requests
from pycognito import Cognito
from pycognito.exceptions import TokenVerificationException

from pool_checks import OTHER_PASSWORD, PASSWORD, Checks, arguments, forge

given = arguments()
checks = Checks(given.mailbox_url)
name, address = "pycognito", "pycognito@example.com"
jwks = requests.get(f"{given.endpoint}{given.user_pool_id}/.well-known/jwks.json", timeout=10).json()


def client(client_id, secret=None, username=name):
    cognito = Cognito(
        given.user_pool_id,
        client_id,
        client_secret=secret,
        username=username,
        access_key="none",
        secret_key="none",
        boto3_client_kwargs={"endpoint_url": given.endpoint},
    )
    # pycognito takes the endpoint for the issuer, too; the pool's issuer is AWS's, whatever its port is.
    cognito.pool_domain_url = None
    cognito.pool_jwk = jwks
    return cognito


# pycognito refreshes by REFRESH_TOKEN_AUTH, which needs a client that does not rotate.
cognito = client(given.classic_client_id)
cognito.set_base_attributes(email=address, given_name="Zoë")
answer = cognito.register(name, PASSWORD)
checks.that("sign-up says where the code went", answer["CodeDeliveryDetails"]["Destination"] == "p***@e***")
checks.refused(
    "sign-in before confirmation",
    "UserNotConfirmedException",
    lambda: cognito.authenticate(PASSWORD),
)
checks.refused(
    "a wrong code",
    "CodeMismatchException",
    lambda: cognito.confirm_sign_up(checks.wrong_code(address)),
)
cognito.confirm_sign_up(checks.code(address))
checks.that("the code confirms", True)

checks.refused(
    "a wrong password by SRP",
    "NotAuthorizedException",
    lambda: cognito.authenticate(OTHER_PASSWORD),
    "Incorrect username or password.",
)
cognito.authenticate(PASSWORD)
checks.that("the right password signs in by SRP, and the tokens verify", cognito.id_claims["email"] == address)
checks.that("the access token is this client's", cognito.access_claims["client_id"] == given.classic_client_id)
checks.that("the user is known by it", cognito.get_user().given_name == "Zoë")

by_address = client(given.classic_client_id, username=address)
by_address.authenticate(PASSWORD)
checks.that("the address signs in, too", by_address.id_claims["sub"] == cognito.id_claims["sub"])

try:
    cognito.verify_token(forge(cognito.access_token), "access_token", "access")
    checks.that("a forged token does not verify", False)
except TokenVerificationException:
    checks.that("a forged token does not verify", True)
checks.refused(
    "a forged access token",
    "NotAuthorizedException",
    lambda: cognito.client.get_user(AccessToken=forge(cognito.access_token)),
    "Could not verify signature for Access Token",
)

before = cognito.access_token
cognito.renew_access_token()
checks.that("a refresh gives another access token that verifies", cognito.access_token != before)

confidential = client(given.secret_client_id, given.client_secret)
confidential.authenticate(PASSWORD)
checks.that("a client with a secret signs in", confidential.id_claims["aud"] == given.secret_client_id)
checks.refused(
    "the same client with another secret",
    "NotAuthorizedException",
    lambda: client(given.secret_client_id, given.client_secret[::-1]).authenticate(PASSWORD),
)

rotating = client(given.rotating_client_id)
rotating.authenticate(PASSWORD)
checks.refused(
    "REFRESH_TOKEN_AUTH where the client rotates",
    "InvalidParameterException",
    rotating.renew_access_token,
)
used = rotating.refresh_token
refresh = rotating.client.get_tokens_from_refresh_token
refresh(ClientId=given.rotating_client_id, RefreshToken=used)
checks.refused(
    "a refresh token that was used before",
    "RefreshTokenReuseException",
    lambda: refresh(ClientId=given.rotating_client_id, RefreshToken=used),
)

cognito.change_password(PASSWORD, OTHER_PASSWORD)
cognito.authenticate(OTHER_PASSWORD)
checks.that("the changed password signs in", True)
cognito.initiate_forgot_password()
checks.refused(
    "a wrong reset code",
    "CodeMismatchException",
    lambda: cognito.confirm_forgot_password(checks.wrong_code(address), PASSWORD),
)
cognito.confirm_forgot_password(checks.code(address), PASSWORD)
cognito.authenticate(PASSWORD)
checks.that("the new password signs in", True)

access_token, refresh_token = cognito.access_token, cognito.refresh_token
cognito.logout()
checks.refused(
    "an access token after signing out",
    "NotAuthorizedException",
    lambda: cognito.client.get_user(AccessToken=access_token),
    "Access Token has been revoked",
)
cognito.refresh_token = refresh_token
checks.refused("a refresh token after signing out", "NotAuthorizedException", cognito.renew_access_token)

# One login in 500 fails where salts or public values are padded in another way than the client's.
patient = client(given.classic_client_id)
for number in range(40):
    patient.authenticate(PASSWORD)
checks.that("forty sign-ins in a row", True)
