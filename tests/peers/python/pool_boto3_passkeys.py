"""boto3 with soft-webauthn's authenticator against an embedded pool with passkeys: registration, sign-in, list, deletion, and
what is refused.
"""

import base64
import json

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from soft_webauthn import SoftWebauthnDevice

from pool_checks import OTHER_PASSWORD, PASSWORD, Checks, arguments

given = arguments()
checks = Checks(given.mailbox_url)
cognito = boto3.client(
    "cognito-idp",
    region_name=given.user_pool_id.split("_")[0],
    endpoint_url=given.endpoint,
    config=Config(signature_version=UNSIGNED, retries={"max_attempts": 0}),
)
client = given.classic_client_id
name, address = "ada", "ada@example.com"
ORIGIN, EVIL_ORIGIN = "http://localhost", "https://localhost.evil.example"


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def encoded(value):
    """What a browser's `toJSON` makes of the authenticator's answer."""
    if isinstance(value, bytes):
        return base64.urlsafe_b64encode(value).rstrip(b"=").decode()
    if isinstance(value, dict):
        return {key: encoded(member) for key, member in value.items()}
    return value


def as_json(credential):
    return {**encoded(credential), "id": encoded(credential["rawId"]), "clientExtensionResults": {}}


def start(token):
    return cognito.start_web_authn_registration(AccessToken=token)["CredentialCreationOptions"]


def made(device, options, origin=ORIGIN):
    """What the authenticator makes of these options on a page of this origin."""
    user = {**options["user"], "id": decoded(options["user"]["id"])}
    public_key = {**options, "challenge": decoded(options["challenge"]), "user": user}
    return as_json(device.create({"publicKey": public_key}, origin))


def complete(credential, token):
    cognito.complete_web_authn_registration(AccessToken=token, Credential=credential)


def listed(token):
    return cognito.list_web_authn_credentials(AccessToken=token)["Credentials"]


def by_choice(username=name):
    return cognito.initiate_auth(
        ClientId=client,
        AuthFlow="USER_AUTH",
        AuthParameters={"USERNAME": username, "PREFERRED_CHALLENGE": "WEB_AUTHN"},
    )


def by_password(username=name, password=PASSWORD):
    return cognito.initiate_auth(
        ClientId=client, AuthFlow="USER_PASSWORD_AUTH", AuthParameters={"USERNAME": username, "PASSWORD": password}
    )["AuthenticationResult"]


def shown(device, asked, origin=ORIGIN):
    """What the authenticator answers to a sign-in on a page of this origin."""
    options = json.loads(asked["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"])
    public_key = {"challenge": decoded(options["challenge"]), "rpId": options["rpId"]}
    return as_json(device.get({"publicKey": public_key}, origin))


def respond(asked, credential, username=name):
    return cognito.respond_to_auth_challenge(
        ClientId=client,
        ChallengeName="WEB_AUTHN",
        Session=asked["Session"],
        ChallengeResponses={"USERNAME": username, "CREDENTIAL": json.dumps(credential)},
    )


def account(username):
    cognito.sign_up(
        ClientId=client,
        Username=username,
        Password=PASSWORD,
        UserAttributes=[{"Name": "email", "Value": f"{username}@example.com"}],
    )
    code = checks.code(f"{username}@example.com")
    cognito.confirm_sign_up(ClientId=client, Username=username, ConfirmationCode=code)
    return by_password(username)["AccessToken"]


token, others = account(name), account("eve")

# Registration.
device = SoftWebauthnDevice()
options = start(token)
checks.that("a passkey is asked for", options["rp"]["id"] == "localhost" and options["excludeCredentials"] == [])
checks.refused(
    "a passkey that was made on another page",
    "WebAuthnOriginNotAllowedException",
    lambda: complete(made(device, options, EVIL_ORIGIN), token),
)
checks.refused(
    "a passkey for a challenge that was used",
    "WebAuthnChallengeNotFoundException",
    lambda: complete(made(device, options), token),
)
first = made(device, start(token))
checks.refused(
    "a passkey for the challenge before",
    "WebAuthnChallengeNotFoundException",
    lambda: complete(made(device, options), others),
)
start(token)
checks.refused("one that answers another challenge", "WebAuthnChallengeNotFoundException", lambda: complete(first, token))
passkey = made(device, start(token))
complete(passkey, token)
checks.that("a passkey is registered", [one["CredentialId"] for one in listed(token)] == [passkey["id"]])
checks.that("which is nobody else's", listed(others) == [])
checks.that("and is not made twice", [one["id"] for one in start(token)["excludeCredentials"]] == [passkey["id"]])
factors = cognito.get_user_auth_factors(AccessToken=token)["ConfiguredUserAuthFactors"]
checks.that("it is one of the first factors", "WEB_AUTHN" in factors)

# Sign-in.
asked = by_choice()
checks.that("it is asked for", asked["ChallengeName"] == "WEB_AUTHN")
checks.refused(
    "what it shows on another page",
    "NotAuthorizedException",
    lambda: respond(asked, shown(device, asked, EVIL_ORIGIN)),
)
asked = by_choice()
earlier = shown(device, asked)
checks.that("the passkey signs in", "AccessToken" in respond(asked, earlier)["AuthenticationResult"])
checks.refused("the same answer again", "NotAuthorizedException", lambda: respond(asked, earlier))
asked = by_choice()
checks.refused("an answer to an earlier challenge", "NotAuthorizedException", lambda: respond(asked, earlier))
stranger = SoftWebauthnDevice()
stranger.cred_init("localhost", device.user_handle)
asked = by_choice()
checks.refused("a passkey that nobody registered", "NotAuthorizedException", lambda: respond(asked, shown(stranger, asked)))
stranger.credential_id = device.credential_id
asked = by_choice()
checks.refused("one that only calls itself so", "NotAuthorizedException", lambda: respond(asked, shown(stranger, asked)))
checks.refused("a wrong password, still", "NotAuthorizedException", lambda: by_password(password=OTHER_PASSWORD))

# Deletion.
def delete(credential_id, token):
    cognito.delete_web_authn_credential(AccessToken=token, CredentialId=credential_id)


checks.refused("deleting somebody else's", "ResourceNotFoundException", lambda: delete(passkey["id"], others))
delete(passkey["id"], token)
checks.that("it is deleted", listed(token) == [])
checks.refused("and not twice", "ResourceNotFoundException", lambda: delete(passkey["id"], token))
checks.that("it is not asked for any more", by_choice().get("ChallengeName") != "WEB_AUTHN")
