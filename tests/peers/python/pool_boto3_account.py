"""boto3 on the operations of an account: attributes, second factors, sign-in without a password, and what is refused.

Setting up a second factor in the first sign-in is in pool_boto3_mfa_setup.py.
"""

import boto3
from botocore import UNSIGNED
from botocore.config import Config

from pool_checks import OTHER_PASSWORD, PASSWORD, Checks, arguments, totp

given = arguments()
checks = Checks(given.mailbox_url)
cognito = boto3.client(
    "cognito-idp",
    region_name=given.user_pool_id.split("_")[0],
    endpoint_url=given.endpoint,
    # No operation of an account needs AWS credentials; and a retry would hide an answer that got lost.
    config=Config(signature_version=UNSIGNED, retries={"max_attempts": 0}),
)
classic = given.classic_client_id
name, address, phone = "ada", "ada@example.com", "+4930123456"


def email(value):
    return [{"Name": "email", "Value": value}]


def by_password(username=name, password=PASSWORD):
    return cognito.initiate_auth(
        ClientId=classic,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": username, "PASSWORD": password},
    )


def respond(challenge, session, **responses):
    return cognito.respond_to_auth_challenge(
        ClientId=classic, ChallengeName=challenge, Session=session, ChallengeResponses=responses
    )


# An account with an attribute of the pool's own.
cognito.sign_up(
    ClientId=classic,
    Username=name,
    Password=PASSWORD,
    UserAttributes=[*email(address), {"Name": "custom:shoe", "Value": "38"}],
)
cognito.confirm_sign_up(ClientId=classic, Username=name, ConfirmationCode=checks.code(address))
token = by_password(address)["AuthenticationResult"]["AccessToken"]


def attributes(token=token):
    return {one["Name"]: one["Value"] for one in cognito.get_user(AccessToken=token)["UserAttributes"]}


checks.that("the pool's own attribute is kept", attributes()["custom:shoe"] == "38")

# Attributes.
delivered = cognito.update_user_attributes(
    AccessToken=token,
    UserAttributes=[
        {"Name": "phone_number", "Value": phone},
        {"Name": "preferred_username", "Value": "countess"},
    ],
)["CodeDeliveryDetailsList"]
checks.that("a new number is sent a code", [one["AttributeName"] for one in delivered] == ["phone_number"])


def verify(attribute, code):
    cognito.verify_user_attribute(AccessToken=token, AttributeName=attribute, Code=code)


def prefer(**settings):
    cognito.set_user_mfa_preference(AccessToken=token, **settings)


ON, OFF, PREFERRED = {"Enabled": True}, {"Enabled": False}, {"Enabled": True, "PreferredMfa": True}
checks.refused(
    "a wrong code", "CodeMismatchException", lambda: verify("phone_number", checks.wrong_code(phone))
)
checks.refused(
    "text messages to a number that is not verified",
    "InvalidParameterException",
    lambda: prefer(SMSMfaSettings=PREFERRED),
)
verify("phone_number", checks.code(phone))
checks.that("the code verifies it", attributes()["phone_number_verified"] == "true")
for alias in ("COUNTESS", phone):
    checks.that("each alias signs in", "AuthenticationResult" in by_password(alias))
details = cognito.get_user_attribute_verification_code(AccessToken=token, AttributeName="email")["CodeDeliveryDetails"]
checks.that("a code is sent where it is asked for", details["Destination"] == "a***@e***")
verify("email", checks.code(address))
checks.refused(
    "a code for an attribute that has none",
    "InvalidParameterException",
    lambda: cognito.get_user_attribute_verification_code(AccessToken=token, AttributeName="preferred_username"),
)

# Second factors.
prefer(EmailMfaSettings=ON, SMSMfaSettings=PREFERRED)
user = cognito.get_user(AccessToken=token)
checks.that("one of two is preferred", user["PreferredMfaSetting"] == "SMS_MFA")
checks.that("both are on", sorted(user["UserMFASettingList"]) == ["EMAIL_OTP", "SMS_MFA"])
factors = cognito.get_user_auth_factors(AccessToken=token)
checks.that("and said with the first factors", factors["PreferredMfaSetting"] == "SMS_MFA")
asked = by_password()
checks.that("the preferred one is asked for", asked["ChallengeName"] == "SMS_MFA")
session = asked["Session"]
checks.refused(
    "a wrong code of the second factor",
    "CodeMismatchException",
    lambda: respond("SMS_MFA", session, USERNAME=name, SMS_MFA_CODE=checks.wrong_code(phone)),
)
done = respond("SMS_MFA", session, USERNAME=name, SMS_MFA_CODE=checks.code(phone))
checks.that("the right one ends the sign-in", "AuthenticationResult" in done)
checks.refused(
    "the same session again",
    "NotAuthorizedException",
    lambda: respond("SMS_MFA", session, USERNAME=name, SMS_MFA_CODE=checks.code(phone)),
)
prefer(EmailMfaSettings=PREFERRED, SMSMfaSettings=OFF)
asked = by_password()
checks.that("a code by e-mail is asked for", asked["ChallengeName"] == "EMAIL_OTP")
done = respond("EMAIL_OTP", asked["Session"], USERNAME=name, EMAIL_OTP_CODE=checks.code(address))
checks.that("which ends the sign-in, too", "AuthenticationResult" in done)

secret = cognito.associate_software_token(AccessToken=token)["SecretCode"]
checks.refused(
    "a code of another app",
    "EnableSoftwareTokenMFAException",
    lambda: cognito.verify_software_token(AccessToken=token, UserCode=totp("MFRGGZDFMZTWQ2LK")),
)
status = cognito.verify_software_token(AccessToken=token, UserCode=totp(secret), FriendlyDeviceName="Phone")["Status"]
checks.that("an app is set up", status == "SUCCESS")
prefer(EmailMfaSettings=OFF, SoftwareTokenMfaSettings=PREFERRED)
asked = by_password()
checks.that("and asked for by its name", asked["ChallengeParameters"]["FRIENDLY_DEVICE_NAME"] == "Phone")
checks.refused(
    "a code that was used before",
    "ExpiredCodeException",
    lambda: respond("SOFTWARE_TOKEN_MFA", asked["Session"], USERNAME=name, SOFTWARE_TOKEN_MFA_CODE=totp(secret)),
)
asked = by_password()
# The pool takes the code of the next half minute, too.
done = respond("SOFTWARE_TOKEN_MFA", asked["Session"], USERNAME=name, SOFTWARE_TOKEN_MFA_CODE=totp(secret, 1))
checks.that("the app's next code ends the sign-in", "AuthenticationResult" in done)
prefer(SoftwareTokenMfaSettings=OFF)

# Devices: this pool tells none apart.
checks.that("there are no devices", cognito.list_devices(AccessToken=token)["Devices"] == [])
checks.refused(
    "a device that is not there",
    "ResourceNotFoundException",
    lambda: cognito.get_device(AccessToken=token, DeviceKey="us-east-1_00000000-0000-4000-8000-000000000000"),
)

# Sign-in by choice: with the password, or with a code.
def by_choice(username=name, **parameters):
    return cognito.initiate_auth(
        ClientId=classic, AuthFlow="USER_AUTH", AuthParameters={"USERNAME": username, **parameters}
    )


asked = by_choice()
checks.that("a sign-in by choice asks for one", asked["ChallengeName"] == "SELECT_CHALLENGE")
checks.that("of what the user has", {"PASSWORD", "EMAIL_OTP", "SMS_OTP"} <= set(asked["AvailableChallenges"]))
checks.refused(
    "what is not offered",
    "InvalidParameterException",
    lambda: respond("SELECT_CHALLENGE", asked["Session"], USERNAME=name, ANSWER="WEB_AUTHN"),
)
asked = by_choice()
checks.refused(
    "a wrong password by choice",
    "NotAuthorizedException",
    lambda: respond("SELECT_CHALLENGE", asked["Session"], USERNAME=name, ANSWER="PASSWORD", PASSWORD=OTHER_PASSWORD),
)
asked = by_choice()
done = respond("SELECT_CHALLENGE", asked["Session"], USERNAME=name, ANSWER="PASSWORD", PASSWORD=PASSWORD)
checks.that("the right one signs in", "AuthenticationResult" in done)
asked = respond("SELECT_CHALLENGE", by_choice()["Session"], USERNAME=name, ANSWER="EMAIL_OTP")
checks.that("or a code is sent", asked["ChallengeName"] == "EMAIL_OTP")
checks.refused(
    "a wrong code in place of a password",
    "CodeMismatchException",
    lambda: respond("EMAIL_OTP", asked["Session"], USERNAME=name, EMAIL_OTP_CODE=checks.wrong_code(address)),
)
done = respond("EMAIL_OTP", asked["Session"], USERNAME=name, EMAIL_OTP_CODE=checks.code(address))
checks.that("and signs in", "AuthenticationResult" in done)
asked = by_choice(PREFERRED_CHALLENGE="SMS_OTP")
checks.that("a choice can come with the name", asked["ChallengeName"] == "SMS_OTP")
done = respond("SMS_OTP", asked["Session"], USERNAME=name, SMS_OTP_CODE=checks.code(phone))
checks.that("a code by text message signs in", "AuthenticationResult" in done)

# An account without a password, signed in from its confirmation on.
eve = "eve@example.com"
session = cognito.sign_up(ClientId=classic, Username="eve", UserAttributes=email(eve))["Session"]
session = cognito.confirm_sign_up(
    ClientId=classic, Username="eve", ConfirmationCode=checks.code(eve), Session=session
)["Session"]


def from_confirmation():
    return cognito.initiate_auth(
        ClientId=classic, AuthFlow="USER_AUTH", AuthParameters={"USERNAME": "eve"}, Session=session
    )["AuthenticationResult"]


tokens = from_confirmation()
checks.refused("the same session once more", "NotAuthorizedException", from_confirmation)
checks.refused(
    "a password where there is none", "NotAuthorizedException", lambda: by_password("eve"), "Incorrect username or password."
)
factors = cognito.get_user_auth_factors(AccessToken=tokens["AccessToken"])["ConfiguredUserAuthFactors"]
checks.that("a code is the only factor", factors == ["EMAIL_OTP"])
cognito.revoke_token(ClientId=classic, Token=tokens["RefreshToken"])
checks.refused(
    "an account's operation after its session was revoked",
    "NotAuthorizedException",
    lambda: cognito.associate_software_token(AccessToken=tokens["AccessToken"]),
)

# Passkeys need an authenticator, which boto3 has not.
checks.that("there are no passkeys", cognito.list_web_authn_credentials(AccessToken=token)["Credentials"] == [])

# The end.
cognito.delete_user_attributes(AccessToken=token, UserAttributeNames=["phone_number", "custom:shoe"])
checks.that("attributes are deleted", not {"phone_number", "custom:shoe"} & set(attributes()))
checks.refused("the number then", "NotAuthorizedException", lambda: by_password(phone))
checks.refused(
    "deleting what must be there",
    "InvalidParameterException",
    lambda: cognito.delete_user_attributes(AccessToken=token, UserAttributeNames=["email"]),
)
cognito.delete_user(AccessToken=token)
for what, attempt in {
    "an account that was deleted": lambda: cognito.get_user(AccessToken=token),
    "its factors": lambda: cognito.get_user_auth_factors(AccessToken=token),
    "its devices": lambda: cognito.list_devices(AccessToken=token),
    "its passkeys": lambda: cognito.list_web_authn_credentials(AccessToken=token),
}.items():
    checks.refused(what, "UserNotFoundException", attempt)
checks.refused("its sign-in", "NotAuthorizedException", by_password)
