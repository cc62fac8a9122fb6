"""boto3 in a pool that asks everybody for a second factor: MFA_SETUP in the first sign-in."""

import boto3
from botocore import UNSIGNED
from botocore.config import Config

from pool_checks import PASSWORD, Checks, arguments, totp

given = arguments()
checks = Checks(given.mailbox_url)
cognito = boto3.client(
    "cognito-idp",
    region_name=given.user_pool_id.split("_")[0],
    endpoint_url=given.endpoint,
    config=Config(signature_version=UNSIGNED, retries={"max_attempts": 0}),
)
classic, name, address = given.classic_client_id, "ada", "ada@example.com"


def begin():
    return cognito.initiate_auth(
        ClientId=classic,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": name, "PASSWORD": PASSWORD},
    )


def respond(challenge, session, **responses):
    return cognito.respond_to_auth_challenge(
        ClientId=classic,
        ChallengeName=challenge,
        Session=session,
        ChallengeResponses={"USERNAME": name, **responses},
    )


cognito.sign_up(
    ClientId=classic, Username=name, Password=PASSWORD, UserAttributes=[{"Name": "email", "Value": address}]
)
cognito.confirm_sign_up(ClientId=classic, Username=name, ConfirmationCode=checks.code(address))

asked = begin()
checks.that("a second factor has to be set up", asked["ChallengeName"] == "MFA_SETUP")
checks.that("which is an app", asked["ChallengeParameters"]["MFAS_CAN_SETUP"] == '["SOFTWARE_TOKEN_MFA"]')
checks.that("and nothing is granted", "AuthenticationResult" not in asked)
checks.refused(
    "going on without", "InvalidParameterException", lambda: respond("MFA_SETUP", asked["Session"])
)
answer = cognito.associate_software_token(Session=begin()["Session"])
secret, session = answer["SecretCode"], answer["Session"]
checks.refused(
    "a code of another app",
    "EnableSoftwareTokenMFAException",
    lambda: cognito.verify_software_token(Session=session, UserCode=totp("MFRGGZDFMZTWQ2LK")),
)
answer = cognito.verify_software_token(Session=session, UserCode=totp(secret))
checks.that("the app is set up", answer["Status"] == "SUCCESS")
done = respond("MFA_SETUP", answer["Session"])
checks.that("and the sign-in ends", "AccessToken" in done["AuthenticationResult"])
checks.refused(
    "the session before", "NotAuthorizedException", lambda: cognito.associate_software_token(Session=session)
)

asked = begin()
checks.that("the next sign-in asks for the app", asked["ChallengeName"] == "SOFTWARE_TOKEN_MFA")
# The pool takes the code of the next half minute, too, and none twice.
code = totp(secret, 1)
done = respond("SOFTWARE_TOKEN_MFA", asked["Session"], SOFTWARE_TOKEN_MFA_CODE=code)
checks.that("whose next code ends it", "AccessToken" in done["AuthenticationResult"])
checks.refused(
    "the same code again",
    "ExpiredCodeException",
    lambda: respond("SOFTWARE_TOKEN_MFA", begin()["Session"], SOFTWARE_TOKEN_MFA_CODE=code),
)
