"""Makes a user pool in moto by the admin API: an app client, and a user whom an administrator gave a password for once.

Usage: moto_pool.py ENDPOINT USERNAME PASSWORD; prints what was made as JSON.
"""

import json
import sys

import boto3

endpoint, username, password = sys.argv[1:]


def client(service):
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


cognito = client("cognito-idp")
pool_id = cognito.create_user_pool(PoolName="peers", AutoVerifiedAttributes=["email"])["UserPool"]["Id"]
client_id = cognito.create_user_pool_client(
    UserPoolId=pool_id,
    ClientName="peers",
    ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
)["UserPoolClient"]["ClientId"]
cognito.admin_create_user(
    UserPoolId=pool_id,
    Username=username,
    TemporaryPassword=password,
    MessageAction="SUPPRESS",
    UserAttributes=[{"Name": "email", "Value": f"{username}@example.com"}],
)
identity_pool_id = client("cognito-identity").create_identity_pool(
    IdentityPoolName="peers", AllowUnauthenticatedIdentities=False
)["IdentityPoolId"]
print(json.dumps({"user_pool_id": pool_id, "client_id": client_id, "identity_pool_id": identity_pool_id}))
