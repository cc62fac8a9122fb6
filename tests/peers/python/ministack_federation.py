"""Makes a user pool in MiniStack that trusts an OpenID provider under the name of Google, and an app client of the application's.

Usage: ministack_federation.py ENDPOINT ISSUER; prints what was made as JSON.
"""

import json
import sys

import boto3

endpoint, issuer = sys.argv[1:]
callback = "dev.vestibule.client://callback"
cognito = boto3.client(
    "cognito-idp",
    endpoint_url=endpoint,
    region_name="us-east-1",
    aws_access_key_id="test",
    aws_secret_access_key="test",
)
# Without a domain: its pages are then where MiniStack is.
pool_id = cognito.create_user_pool(PoolName="federation")["UserPool"]["Id"]
cognito.create_identity_provider(
    UserPoolId=pool_id,
    ProviderName="Google",
    ProviderType="OIDC",
    ProviderDetails={
        "client_id": "ministack",
        "client_secret": "of-no-worth",
        "oidc_issuer": issuer,
        "authorize_scopes": "openid profile",
        "attributes_request_method": "GET",
    },
)
client = cognito.create_user_pool_client(
    UserPoolId=pool_id,
    ClientName="vestibule",
    SupportedIdentityProviders=["Google"],
    AllowedOAuthFlowsUserPoolClient=True,
    AllowedOAuthFlows=["code"],
    AllowedOAuthScopes=["openid", "profile", "aws.cognito.signin.user.admin"],
    CallbackURLs=[callback],
    LogoutURLs=[callback],
)["UserPoolClient"]
print(json.dumps({"user_pool_id": pool_id, "client_id": client["ClientId"]}))
