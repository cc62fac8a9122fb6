"""boto3 on devices, for their user and for an administrator, and on second factors that an administrator turns on.

The proofs come from pycognito's `AWSSRP` and its device verifier, which are given boto3's client.
"""

import boto3
from botocore.config import Config
from pycognito.aws_srp import AWSSRP, generate_hash_device

from pool_checks import PASSWORD, Checks, arguments

given = arguments()
checks = Checks(given.mailbox_url)
cognito = boto3.client(
    "cognito-idp",
    region_name=given.user_pool_id.split("_")[0],
    endpoint_url=given.endpoint,
    aws_access_key_id="none",
    aws_secret_access_key="none",
    config=Config(retries={"max_attempts": 0}),
)
client = given.classic_client_id
user = {"UserPoolId": given.user_pool_id, "Username": "ada"}
NOBODYS = "us-east-1_00000000-0000-4000-8000-000000000000"


def srp(username):
    return AWSSRP(
        username=username, password=PASSWORD, pool_id=given.user_pool_id, client_id=client, client=cognito
    ).authenticate_user()


def signed_in(username):
    return srp(username)["AuthenticationResult"]


for username in ("ada", "eve"):
    cognito.admin_create_user(
        UserPoolId=given.user_pool_id,
        Username=username,
        MessageAction="SUPPRESS",
        UserAttributes=[
            {"Name": "email", "Value": f"{username}@example.com"},
            {"Name": "email_verified", "Value": "true"},
        ],
    )
    cognito.admin_set_user_password(
        UserPoolId=given.user_pool_id, Username=username, Password=PASSWORD, Permanent=True
    )


# Devices, for their user.
def confirm(tokens):
    device = tokens["NewDeviceMetadata"]
    _, verifier = generate_hash_device(device["DeviceGroupKey"], device["DeviceKey"])
    cognito.confirm_device(
        AccessToken=tokens["AccessToken"],
        DeviceKey=device["DeviceKey"],
        DeviceName="Peer",
        DeviceSecretVerifierConfig=verifier,
    )
    return device["DeviceKey"]


tokens, others = signed_in("ada"), signed_in("eve")
token = tokens["AccessToken"]
checks.refused(
    "confirming somebody else's device",
    "InvalidParameterException",
    lambda: confirm({**others, "NewDeviceMetadata": tokens["NewDeviceMetadata"]}),
)
key = confirm(tokens)
listed = cognito.list_devices(AccessToken=token)["Devices"]
checks.that("a device is confirmed", [one["DeviceKey"] for one in listed] == [key])
checks.that("and described", cognito.get_device(AccessToken=token, DeviceKey=key)["Device"]["DeviceKey"] == key)
checks.refused(
    "somebody else's device",
    "ResourceNotFoundException",
    lambda: cognito.get_device(AccessToken=others["AccessToken"], DeviceKey=key),
)


def status(key, status, token=token):
    cognito.update_device_status(AccessToken=token, DeviceKey=key, DeviceRememberedStatus=status)


checks.refused(
    "remembering somebody else's", "ResourceNotFoundException", lambda: status(key, "remembered", others["AccessToken"])
)
status(key, "not_remembered")
checks.that("a device need not be remembered", True)
status(key, "remembered")
checks.refused(
    "forgetting somebody else's",
    "ResourceNotFoundException",
    lambda: cognito.forget_device(AccessToken=others["AccessToken"], DeviceKey=key),
)
second = confirm(signed_in("ada"))
cognito.forget_device(AccessToken=token, DeviceKey=second)
checks.refused(
    "a device that was forgotten",
    "ResourceNotFoundException",
    lambda: cognito.get_device(AccessToken=token, DeviceKey=second),
)

# Devices, for an administrator.
def admins(key):
    return cognito.admin_get_device(**user, DeviceKey=key)["Device"]


checks.that("an administrator sees it", admins(key)["DeviceKey"] == key)
checks.refused("none that is not there", "ResourceNotFoundException", lambda: admins(NOBODYS))
checks.refused(
    "and not under another name",
    "ResourceNotFoundException",
    lambda: cognito.admin_get_device(UserPoolId=given.user_pool_id, Username="eve", DeviceKey=key),
)
cognito.admin_forget_device(**user, DeviceKey=key)
checks.refused("one that an administrator forgot", "ResourceNotFoundException", lambda: admins(key))
checks.refused(
    "nor forgets one twice", "ResourceNotFoundException", lambda: cognito.admin_forget_device(**user, DeviceKey=key)
)
checks.that("the list is empty", cognito.admin_list_devices(**user)["Devices"] == [])


# Second factors that an administrator turns on.
def prefer(username="ada", **settings):
    cognito.admin_set_user_mfa_preference(UserPoolId=given.user_pool_id, Username=username, **settings)


ON, OFF = {"Enabled": True, "PreferredMfa": True}, {"Enabled": False}
checks.refused("of somebody who is not there", "UserNotFoundException", lambda: prefer("nobody", EmailMfaSettings=ON))
checks.refused(
    "text messages without a number", "InvalidParameterException", lambda: prefer(SMSMfaSettings=ON)
)
prefer(EmailMfaSettings=ON)
checks.that("a code by e-mail is on", cognito.admin_get_user(**user)["PreferredMfaSetting"] == "EMAIL_OTP")


def begun():
    proof = AWSSRP(username="ada", password=PASSWORD, pool_id=given.user_pool_id, client_id=client, client=cognito)
    begun = cognito.initiate_auth(
        ClientId=client, AuthFlow="USER_SRP_AUTH", AuthParameters=proof.get_auth_params()
    )
    return cognito.respond_to_auth_challenge(
        ClientId=client,
        ChallengeName="PASSWORD_VERIFIER",
        ChallengeResponses=proof.process_challenge(begun["ChallengeParameters"], proof.get_auth_params()),
    )


def answer(asked, code):
    return cognito.respond_to_auth_challenge(
        ClientId=client,
        ChallengeName="EMAIL_OTP",
        Session=asked["Session"],
        ChallengeResponses={"USERNAME": "ada", "EMAIL_OTP_CODE": code},
    )


asked = begun()
checks.that("and asked for", asked["ChallengeName"] == "EMAIL_OTP")
wrong, right = checks.wrong_code("ada@example.com"), checks.code("ada@example.com")
checks.refused("a wrong code", "CodeMismatchException", lambda: answer(asked, wrong))
checks.that("the right one signs in", "AuthenticationResult" in answer(asked, right))
prefer(EmailMfaSettings=OFF)
checks.that("and it can be turned off", "AuthenticationResult" in begun())
