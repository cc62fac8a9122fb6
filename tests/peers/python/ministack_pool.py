"""Makes a user pool in MiniStack by the admin API: one app client without a secret, one with, and a confirmed user.

Usage: ministack_pool.py ENDPOINT USERNAME EMAIL PASSWORD; prints what was made as JSON.
"""

import json
import sys

import boto3

endpoint, username, email, password = sys.argv[1:]
cognito = boto3.client(
    "cognito-idp",
    endpoint_url=endpoint,
    region_name="us-east-1",
    aws_access_key_id="test",
    aws_secret_access_key="test",
)
pool_id = cognito.create_user_pool(
    PoolName="peers", AutoVerifiedAttributes=["email"], AliasAttributes=["email"]
)["UserPool"]["Id"]


def make_client(**options):
    return cognito.create_user_pool_client(
        UserPoolId=pool_id,
        ClientName="peers",
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        EnableTokenRevocation=True,
        PreventUserExistenceErrors="ENABLED",
        **options,
    )["UserPoolClient"]


public = make_client()
confidential = make_client(GenerateSecret=True)
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
print(
    json.dumps(
        {
            "user_pool_id": pool_id,
            "client_id": public["ClientId"],
            "confidential_client_id": confidential["ClientId"],
            "client_secret": confidential["ClientSecret"],
        }
    )
)
