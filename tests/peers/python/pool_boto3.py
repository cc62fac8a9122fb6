"""boto3 against the embedded pool: every operation that the pool has, and what it refuses.

boto3 has no SRP of its own; the proof comes from pycognito's `AWSSRP`, which is given boto3's client.
"""

import boto3
import jwt
from botocore.config import Config
from pycognito.aws_srp import AWSSRP

from pool_checks import OTHER_PASSWORD, PASSWORD, Checks, arguments, forge

given = arguments()
checks = Checks(given.mailbox_url)
region = given.user_pool_id.split("_")[0]
cognito = boto3.client(
    "cognito-idp",
    region_name=region,
    endpoint_url=given.endpoint,
    aws_access_key_id="none",
    aws_secret_access_key="none",
    # A retry would hide an answer that got lost.
    config=Config(retries={"max_attempts": 0}),
)
rotating, classic = given.rotating_client_id, given.classic_client_id
name, address = "boto", "boto@example.com"


def srp(username, password, client_id=rotating, secret=None):
    answer = AWSSRP(
        username=username,
        password=password,
        pool_id=given.user_pool_id,
        client_id=client_id,
        client=cognito,
        client_secret=secret,
    ).authenticate_user()
    return answer["AuthenticationResult"]


def sign_up(username, password=PASSWORD, **more):
    attributes = [{"Name": "email", "Value": f"{username}@example.com"}]
    return cognito.sign_up(
        ClientId=rotating, Username=username, Password=password, UserAttributes=attributes, **more
    )


# Making an account.
checks.refused(
    "a weak password",
    "InvalidPasswordException",
    lambda: sign_up(name, "lower case only 1"),
    "Password did not conform with policy: Password must have uppercase characters",
)
answer = sign_up(name)
checks.that("sign-up says where the code went", answer["CodeDeliveryDetails"]["Destination"] == "b***@e***")
checks.that("sign-up needs a confirmation", answer["UserConfirmed"] is False)
checks.refused("a taken user name", "UsernameExistsException", lambda: sign_up(name.upper()), "User already exists")
checks.refused("sign-in before confirmation", "UserNotConfirmedException", lambda: srp(name, PASSWORD))
checks.refused(
    "a wrong code",
    "CodeMismatchException",
    lambda: cognito.confirm_sign_up(
        ClientId=rotating, Username=name, ConfirmationCode=checks.wrong_code(address)
    ),
    "Invalid verification code provided, please try again.",
)
cognito.resend_confirmation_code(ClientId=rotating, Username=name)
cognito.confirm_sign_up(ClientId=rotating, Username=name, ConfirmationCode=checks.code(address))
checks.that("the code that was sent again confirms", True)

# Signing in.
checks.refused(
    "a wrong password by SRP",
    "NotAuthorizedException",
    lambda: srp(name, OTHER_PASSWORD),
    "Incorrect username or password.",
)
checks.refused(
    "an unknown user by SRP, with the same words",
    "NotAuthorizedException",
    lambda: srp("nobody", PASSWORD),
    "Incorrect username or password.",
)
tokens = srp(name, PASSWORD)
checks.that("the right password signs in by SRP", tokens["TokenType"] == "Bearer")
checks.that("the address signs in, too", "AccessToken" in srp(address, PASSWORD))


def by_password(client_id, password):
    return cognito.initiate_auth(
        ClientId=client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": name, "PASSWORD": password},
    )["AuthenticationResult"]


checks.refused(
    "sending the password where the client may not",
    "InvalidParameterException",
    lambda: by_password(rotating, PASSWORD),
    "USER_PASSWORD_AUTH flow not enabled for this client",
)
checks.refused("a wrong password", "NotAuthorizedException", lambda: by_password(classic, OTHER_PASSWORD))
kept = by_password(classic, PASSWORD)
checks.that("sending the password where the client may", "RefreshToken" in kept)

# Tokens.
jwks = jwt.PyJWKClient(f"{given.endpoint}{given.user_pool_id}/.well-known/jwks.json")
issuer = f"https://cognito-idp.{region}.amazonaws.com/{given.user_pool_id}"


def verify(token, **options):
    key = jwks.get_signing_key_from_jwt(token).key
    return jwt.decode(token, key, algorithms=["RS256"], issuer=issuer, **options)


claims = verify(tokens["IdToken"], audience=rotating)
checks.that("the ID token verifies against the JWKS", claims["cognito:username"] == name)
checks.that("the address is verified", claims["email_verified"] is True)
claims = verify(tokens["AccessToken"])
checks.that("the access token verifies against the JWKS", claims["client_id"] == rotating)
try:
    verify(forge(tokens["AccessToken"]))
    checks.that("a forged token fails the JWKS", False)
except jwt.InvalidSignatureError:
    checks.that("a forged token fails the JWKS", True)

user = cognito.get_user(AccessToken=tokens["AccessToken"])
attributes = {attribute["Name"]: attribute["Value"] for attribute in user["UserAttributes"]}
checks.that("the access token is good for GetUser", attributes["email"] == address)
checks.that("the sub is that of the tokens", attributes["sub"] == claims["sub"])
checks.refused(
    "a forged access token",
    "NotAuthorizedException",
    lambda: cognito.get_user(AccessToken=forge(tokens["AccessToken"])),
    "Could not verify signature for Access Token",
)
checks.refused(
    "an ID token in place of an access token",
    "NotAuthorizedException",
    lambda: cognito.get_user(AccessToken=tokens["IdToken"]),
    "Invalid Access Token",
)


# Refreshing.
def refresh(token, client_id=rotating, **more):
    return cognito.get_tokens_from_refresh_token(ClientId=client_id, RefreshToken=token, **more)[
        "AuthenticationResult"
    ]


def refresh_token_auth(token, client_id):
    return cognito.initiate_auth(
        ClientId=client_id, AuthFlow="REFRESH_TOKEN_AUTH", AuthParameters={"REFRESH_TOKEN": token}
    )["AuthenticationResult"]


renewed = refresh(tokens["RefreshToken"])
checks.that("a refresh token is replaced", renewed["RefreshToken"] != tokens["RefreshToken"])
checks.refused(
    "a refresh token that was used before", "RefreshTokenReuseException", lambda: refresh(tokens["RefreshToken"])
)
renewed = refresh(renewed["RefreshToken"])
checks.that("its replacement still works", "AccessToken" in renewed)
checks.refused(
    "REFRESH_TOKEN_AUTH where the client rotates",
    "InvalidParameterException",
    lambda: refresh_token_auth(renewed["RefreshToken"], rotating),
)
checks.refused(
    "a refresh token of another client",
    "NotAuthorizedException",
    lambda: refresh(renewed["RefreshToken"], classic),
    "Invalid Refresh Token.",
)
for _ in range(2):
    answer = refresh_token_auth(kept["RefreshToken"], classic)
    checks.that("REFRESH_TOKEN_AUTH keeps the token where the client does not rotate", "RefreshToken" not in answer)
checks.that("so does GetTokensFromRefreshToken", "RefreshToken" not in refresh(kept["RefreshToken"], classic))

# A client with a secret.
secret_client, secret = given.secret_client_id, given.client_secret
checks.refused("a secret that is missing", "NotAuthorizedException", lambda: srp(name, PASSWORD, secret_client))
checks.refused(
    "a wrong secret",
    "NotAuthorizedException",
    lambda: srp(name, PASSWORD, secret_client, secret[::-1]),
    f"Unable to verify secret hash for client {secret_client}",
)
confidential = srp(name, PASSWORD, secret_client, secret)
checks.that("the right secret signs in", "AccessToken" in confidential)
checks.refused(
    "a refresh without the secret",
    "NotAuthorizedException",
    lambda: refresh(confidential["RefreshToken"], secret_client),
)
answer = refresh(confidential["RefreshToken"], secret_client, ClientSecret=secret)
checks.that("a refresh with the secret", "AccessToken" in answer)

# Passwords.
checks.refused(
    "a change by somebody who does not know the password",
    "NotAuthorizedException",
    lambda: cognito.change_password(
        AccessToken=renewed["AccessToken"], PreviousPassword="Wrong 1!", ProposedPassword=OTHER_PASSWORD
    ),
)
cognito.change_password(
    AccessToken=renewed["AccessToken"], PreviousPassword=PASSWORD, ProposedPassword=OTHER_PASSWORD
)
checks.that("the changed password signs in", "AccessToken" in srp(name, OTHER_PASSWORD))
checks.refused("the password before it", "NotAuthorizedException", lambda: srp(name, PASSWORD))
answer = cognito.forgot_password(ClientId=rotating, Username=name)
checks.that("a code for a new password is sent", answer["CodeDeliveryDetails"]["Destination"] == "b***@e***")
answer = cognito.forgot_password(ClientId=rotating, Username="nobody")
checks.that("and it seems so for nobody", answer["CodeDeliveryDetails"]["DeliveryMedium"] == "EMAIL")


def reset(code):
    cognito.confirm_forgot_password(ClientId=rotating, Username=name, ConfirmationCode=code, Password=PASSWORD)


checks.refused("a wrong reset code", "CodeMismatchException", lambda: reset(checks.wrong_code(address)))
reset(checks.code(address))
checks.that("the new password signs in", "AccessToken" in srp(name, PASSWORD))
checks.refused("a reset code that was used", "ExpiredCodeException", lambda: reset(checks.code(address)))

# Signing out.
cognito.revoke_token(ClientId=rotating, Token=renewed["RefreshToken"])
checks.refused(
    "a refresh token that was revoked",
    "NotAuthorizedException",
    lambda: refresh(renewed["RefreshToken"]),
    "Refresh Token has been revoked",
)
checks.refused(
    "an access token of a session that was revoked",
    "NotAuthorizedException",
    lambda: cognito.get_user(AccessToken=renewed["AccessToken"]),
    "Access Token has been revoked",
)
here, there = srp(name, PASSWORD), srp(name, PASSWORD)
cognito.global_sign_out(AccessToken=here["AccessToken"])
for session in (here, there, kept):
    checks.refused(
        "an access token after a global sign-out",
        "NotAuthorizedException",
        lambda: cognito.get_user(AccessToken=session["AccessToken"]),
        "Access Token has been revoked",
    )

# What the pool does not have.
checks.refused(
    "an operation that the pool does not have",
    "UnknownOperationException",
    lambda: cognito.get_csv_header(UserPoolId=given.user_pool_id),
)
checks.refused(
    "an administrator where the server has none",
    "UnrecognizedClientException",
    lambda: cognito.list_users(UserPoolId=given.user_pool_id),
)
checks.refused(
    "a client that the pool does not have",
    "ResourceNotFoundException",
    lambda: cognito.forgot_password(ClientId="unknown", Username=name),
    "User pool client unknown does not exist.",
)

# Guessing. How many guesses a lock lets through depends on how fast they come, but it comes to it.
def guess():
    try:
        by_password(classic, "A guess 1!")
    except cognito.exceptions.NotAuthorizedException as refusal:
        return refusal.response["Error"]["Message"]
    return "accepted"


guesses = [guess() for _ in range(12)]
checks.that("a wrong password is never accepted", "accepted" not in guesses)
checks.that("five guesses are free", guesses[:5] == ["Incorrect username or password."] * 5)
checks.that("then the account is locked for a while", "Password attempts exceeded" in guesses)
