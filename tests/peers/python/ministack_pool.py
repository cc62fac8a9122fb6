"""Makes a user pool in MiniStack by the admin API, with an authenticator application for who wants one: an app client, one
with a secret and one that sends passwords, a confirmed user, one with a password for once, and an identity pool.

Usage: ministack_pool.py ENDPOINT USERNAME EMAIL PASSWORD INVITED; prints what was made as JSON.
"""

import json
import sys

import boto3

endpoint, username, email, password, invited = sys.argv[1:]


def client(service):
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


cognito = client("cognito-idp")
pool_id = cognito.create_user_pool(
    PoolName="peers", AutoVerifiedAttributes=["email"], AliasAttributes=["email"]
)["UserPool"]["Id"]
cognito.set_user_pool_mfa_config(
    UserPoolId=pool_id, SoftwareTokenMfaConfiguration={"Enabled": True}, MfaConfiguration="OPTIONAL"
)


def make_client(flow="ALLOW_USER_SRP_AUTH", **options):
    return cognito.create_user_pool_client(
        UserPoolId=pool_id,
        ClientName="peers",
        ExplicitAuthFlows=[flow, "ALLOW_REFRESH_TOKEN_AUTH"],
        EnableTokenRevocation=True,
        PreventUserExistenceErrors="ENABLED",
        **options,
    )["UserPoolClient"]


public = make_client()
confidential = make_client(GenerateSecret=True)
sending = make_client("ALLOW_USER_PASSWORD_AUTH")
cognito.admin_create_user(
    UserPoolId=pool_id,
    Username=username,
    MessageAction="SUPPRESS",
    UserAttributes=[
        {"Name": "email", "Value": email},
        {"Name": "email_verified", "Value": "true"},
    ],
)
cognito.admin_set_user_password(
    UserPoolId=pool_id, Username=username, Password=password, Permanent=True
)
cognito.admin_create_user(
    UserPoolId=pool_id, Username=invited, TemporaryPassword=password, MessageAction="SUPPRESS"
)
identity_pool = client("cognito-identity").create_identity_pool(
    IdentityPoolName="peers",
    AllowUnauthenticatedIdentities=False,
    CognitoIdentityProviders=[
        {
            "ProviderName": f"cognito-idp.us-east-1.amazonaws.com/{pool_id}",
            "ClientId": public["ClientId"],
            "ServerSideTokenCheck": False,
        }
    ],
)
print(
    json.dumps(
        {
            "user_pool_id": pool_id,
            "client_id": public["ClientId"],
            "confidential_client_id": confidential["ClientId"],
            "client_secret": confidential["ClientSecret"],
            "sending_client_id": sending["ClientId"],
            "identity_pool_id": identity_pool["IdentityPoolId"],
        }
    )
)
