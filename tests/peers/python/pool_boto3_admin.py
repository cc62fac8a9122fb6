"""boto3 as the administrator of an embedded pool that was started with `--admin`: pools, clients, users and groups."""

import boto3
from botocore.config import Config

from pool_checks import OTHER_PASSWORD, PASSWORD, Checks, arguments

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


def names(things, key):
    return [thing[key] for thing in things]


# A pool and its client.
pool_id = cognito.create_user_pool(PoolName="peers", AutoVerifiedAttributes=["email"])["UserPool"]["Id"]
checks.that("the pool is described", cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]["Name"] == "peers")
checks.that("and listed", pool_id in names(cognito.list_user_pools(MaxResults=60)["UserPools"], "Id"))
cognito.update_user_pool(
    UserPoolId=pool_id,
    AutoVerifiedAttributes=["email"],
    Policies={"PasswordPolicy": {"MinimumLength": 12}},
)
policy = cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]["Policies"]["PasswordPolicy"]
checks.that("and updated", policy["MinimumLength"] == 12)
cognito.set_user_pool_mfa_config(
    UserPoolId=pool_id, SoftwareTokenMfaConfiguration={"Enabled": True}, MfaConfiguration="OPTIONAL"
)
checks.that("with a second factor", cognito.get_user_pool_mfa_config(UserPoolId=pool_id)["MfaConfiguration"] == "OPTIONAL")
flows = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="peers", ExplicitAuthFlows=flows)
client_id = client["UserPoolClient"]["ClientId"]
cognito.update_user_pool_client(UserPoolId=pool_id, ClientId=client_id, ClientName="others", ExplicitAuthFlows=flows)
described = cognito.describe_user_pool_client(UserPoolId=pool_id, ClientId=client_id)["UserPoolClient"]
checks.that("a client is made and renamed", described["ClientName"] == "others")
listed = cognito.list_user_pool_clients(UserPoolId=pool_id, MaxResults=60)["UserPoolClients"]
checks.that("and listed", names(listed, "ClientId") == [client_id])
checks.refused(
    "a pool that is not there",
    "ResourceNotFoundException",
    lambda: cognito.describe_user_pool(UserPoolId=f"{pool_id[:-4]}none"),
)

# A user with a password for once.
user = {"UserPoolId": pool_id, "Username": "ada"}


def create():
    return cognito.admin_create_user(
        **user,
        TemporaryPassword=PASSWORD,
        MessageAction="SUPPRESS",
        UserAttributes=[
            {"Name": "email", "Value": "ada@example.com"},
            {"Name": "email_verified", "Value": "true"},
        ],
    )


checks.that("a user is made", create()["User"]["UserStatus"] == "FORCE_CHANGE_PASSWORD")
checks.refused("the same again", "UsernameExistsException", create)


def begin(password):
    return cognito.admin_initiate_auth(
        UserPoolId=pool_id,
        ClientId=client_id,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ada", "PASSWORD": password},
    )


def respond(session, password):
    return cognito.admin_respond_to_auth_challenge(
        UserPoolId=pool_id,
        ClientId=client_id,
        ChallengeName="NEW_PASSWORD_REQUIRED",
        Session=session,
        ChallengeResponses={"USERNAME": "ada", "NEW_PASSWORD": password},
    )


checks.refused("a wrong password", "NotAuthorizedException", lambda: begin(OTHER_PASSWORD))
asked = begin(PASSWORD)
checks.that("a new password is asked for", asked["ChallengeName"] == "NEW_PASSWORD_REQUIRED")
checks.refused("a short one", "InvalidPasswordException", lambda: respond(asked["Session"], "Short 1!"))
tokens = respond(begin(PASSWORD)["Session"], OTHER_PASSWORD)["AuthenticationResult"]
checks.that("the new one signs in", "AccessToken" in begin(OTHER_PASSWORD)["AuthenticationResult"])
checks.that("the user is confirmed", cognito.admin_get_user(**user)["UserStatus"] == "CONFIRMED")
found = cognito.list_users(UserPoolId=pool_id, Filter='email ^= "ada@"')["Users"]
checks.that("and found", names(found, "Username") == ["ada"])
checks.that("as nobody else is", cognito.list_users(UserPoolId=pool_id, Filter='email ^= "eve@"')["Users"] == [])

cognito.admin_update_user_attributes(**user, UserAttributes=[{"Name": "given_name", "Value": "Ada"}])
checks.that("attributes change", "given_name" in names(cognito.admin_get_user(**user)["UserAttributes"], "Name"))
cognito.admin_delete_user_attributes(**user, UserAttributeNames=["given_name"])
checks.that("and go", "given_name" not in names(cognito.admin_get_user(**user)["UserAttributes"], "Name"))
cognito.admin_set_user_password(**user, Password=PASSWORD, Permanent=True)
checks.that("a password is set", "AccessToken" in begin(PASSWORD)["AuthenticationResult"])
checks.refused("and ends the one before", "NotAuthorizedException", lambda: begin(OTHER_PASSWORD))
checks.that("there are no devices", cognito.admin_list_devices(**user)["Devices"] == [])

cognito.admin_user_global_sign_out(**user)
checks.refused(
    "a token after signing the user out",
    "NotAuthorizedException",
    lambda: cognito.get_user(AccessToken=tokens["AccessToken"]),
)
cognito.admin_disable_user(**user)
checks.refused("a user that is disabled", "NotAuthorizedException", lambda: begin(PASSWORD), "User is disabled.")
cognito.admin_enable_user(**user)
checks.that("who can be enabled again", "AuthenticationResult" in begin(PASSWORD))
cognito.admin_reset_user_password(**user)
checks.refused("a password that has to be reset", "PasswordResetRequiredException", lambda: begin(PASSWORD))

# Another, who signs up, and is confirmed without a code.
cognito.sign_up(ClientId=client_id, Username="eve", Password=PASSWORD, UserAttributes=[{"Name": "email", "Value": "eve@example.com"}])
cognito.admin_confirm_sign_up(UserPoolId=pool_id, Username="eve")
checks.that("a user is confirmed", cognito.admin_get_user(UserPoolId=pool_id, Username="eve")["UserStatus"] == "CONFIRMED")

# Groups.
group = {"UserPoolId": pool_id, "GroupName": "mathematicians"}
cognito.create_group(**group, Precedence=1)
checks.refused("the same group again", "GroupExistsException", lambda: cognito.create_group(**group))
cognito.update_group(**group, Description="who count")
checks.that("a group is described", cognito.get_group(**group)["Group"]["Description"] == "who count")
checks.that("and listed", names(cognito.list_groups(UserPoolId=pool_id)["Groups"], "GroupName") == ["mathematicians"])
cognito.admin_add_user_to_group(**group, Username="ada")
checks.that("a user is in it", names(cognito.list_users_in_group(**group)["Users"], "Username") == ["ada"])
checks.that("and knows", len(cognito.admin_list_groups_for_user(**user)["Groups"]) == 1)
cognito.admin_remove_user_from_group(**group, Username="ada")
checks.that("until taken out", cognito.list_users_in_group(**group)["Users"] == [])
cognito.delete_group(**group)
checks.refused("a group that was deleted", "ResourceNotFoundException", lambda: cognito.get_group(**group))

# The end.
cognito.admin_delete_user(**user)
checks.refused("a user that was deleted", "UserNotFoundException", lambda: cognito.admin_get_user(**user))
cognito.delete_user_pool_client(UserPoolId=pool_id, ClientId=client_id)
checks.refused(
    "a client that was deleted",
    "ResourceNotFoundException",
    lambda: cognito.describe_user_pool_client(UserPoolId=pool_id, ClientId=client_id),
)
cognito.delete_user_pool(UserPoolId=pool_id)
checks.refused(
    "a pool that was deleted", "ResourceNotFoundException", lambda: cognito.describe_user_pool(UserPoolId=pool_id)
)
