"""pycognito's remembered devices against the embedded pool: its own device SRP, in place of the second factor."""

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from pycognito.aws_srp import AWSSRP, generate_hash_device

from pool_checks import PASSWORD, Checks, arguments

given = arguments()
checks = Checks(given.mailbox_url)
name, address = "pycognito", "pycognito@example.com"
client = boto3.client(
    "cognito-idp",
    endpoint_url=given.endpoint,
    region_name="us-east-1",
    config=Config(signature_version=UNSIGNED),
)


def sign_in(username=name, **device):
    srp = AWSSRP(username, PASSWORD, given.user_pool_id, given.classic_client_id, client=client, **device)
    return srp.authenticate_user()


def account(username):
    email = {"Name": "email", "Value": f"{username}@example.com"}
    client.sign_up(ClientId=given.classic_client_id, Username=username, Password=PASSWORD, UserAttributes=[email])
    code = checks.code(email["Value"])
    client.confirm_sign_up(ClientId=given.classic_client_id, Username=username, ConfirmationCode=code)


def confirm(tokens):
    """Has the device of these tokens confirmed; gives what the next sign-in proves it with."""
    result = tokens["AuthenticationResult"]
    metadata = result["NewDeviceMetadata"]
    key, group_key = metadata["DeviceKey"], metadata["DeviceGroupKey"]
    # pycognito's own confirm_device knows no endpoint but AWS's; what it sends is this.
    password, verifier = generate_hash_device(group_key, key)
    answer = client.confirm_device(
        AccessToken=result["AccessToken"],
        DeviceKey=key,
        DeviceName="a peer",
        DeviceSecretVerifierConfig=verifier,
    )
    checks.that("the device is confirmed", answer["UserConfirmationNecessary"] is False)
    return {"device_key": key, "device_group_key": group_key, "device_password": password}


account(name)
tokens = sign_in()
device = confirm(tokens)
access_token = tokens["AuthenticationResult"]["AccessToken"]
client.set_user_mfa_preference(
    AccessToken=access_token,
    EmailMfaSettings={"Enabled": True, "PreferredMfa": True},
)
answer = sign_in()
checks.that("a new device is asked for the second factor", answer["ChallengeName"] == "EMAIL_OTP")

known = sign_in(**device)["AuthenticationResult"]
checks.that("the remembered device is not", "NewDeviceMetadata" not in known)
described = client.get_device(AccessToken=known["AccessToken"], DeviceKey=device["device_key"])["Device"]
attributes = {one["Name"]: one["Value"] for one in described["DeviceAttributes"]}
checks.that("the device is described", attributes["device_name"] == "a peer")
checks.that(
    "it was used since",
    described["DeviceLastAuthenticatedDate"] >= described["DeviceCreateDate"],
)

checks.refused(
    "a wrong device password",
    "NotAuthorizedException",
    lambda: sign_in(**{**device, "device_password": "wrong"}),
    "Incorrect username or password.",
)
checks.refused(
    "a wrong device group",
    "NotAuthorizedException",
    lambda: sign_in(**{**device, "device_group_key": "-00000000"}),
)
account("other")
checks.refused(
    "another user's device",
    "ResourceNotFoundException",
    lambda: sign_in("other", **device),
    "Device does not exist.",
)

refresh = client.get_tokens_from_refresh_token
refresh_token = known["RefreshToken"]
refresh(ClientId=given.classic_client_id, RefreshToken=refresh_token, DeviceKey=device["device_key"])
checks.that("the device refreshes", True)
checks.refused(
    "a refresh without the device",
    "NotAuthorizedException",
    lambda: refresh(ClientId=given.classic_client_id, RefreshToken=refresh_token),
    "Invalid Refresh Token.",
)

# Salts and verifiers with zeros in front: one device in 256 has one.
for number in range(20):
    username = f"device{number}"
    account(username)
    sign_in(username, **confirm(sign_in(username)))
checks.that("twenty devices of twenty users", True)

client.forget_device(AccessToken=access_token, DeviceKey=device["device_key"])
checks.refused(
    "a forgotten device",
    "ResourceNotFoundException",
    lambda: sign_in(**device),
    "Device does not exist.",
)
checks.refused(
    "its refresh token",
    "NotAuthorizedException",
    lambda: refresh(
        ClientId=given.classic_client_id, RefreshToken=refresh_token, DeviceKey=device["device_key"]
    ),
)
