// amazon-cognito-identity-js for a user whom an administrator made: completeNewPasswordChallenge.
"use strict";

const { AuthenticationDetails, CognitoUser, CognitoUserPool } = require("amazon-cognito-identity-js");

const { Checks, OTHER_PASSWORD, PASSWORD, given, run, withCallbacks } = require("./pool_checks.cjs");

run(async () => {
  const at = given();
  const checks = new Checks(at["mailbox-url"]);
  const username = "javascript";
  const pool = new CognitoUserPool({
    UserPoolId: at["user-pool-id"],
    ClientId: at["classic-client-id"],
    endpoint: at.endpoint,
  });
  const begin = async (password) => {
    const user = new CognitoUser({ Username: username, Pool: pool });
    const details = new AuthenticationDetails({ Username: username, Password: password });
    return { user, asked: await withCallbacks((callbacks) => user.authenticateUser(details, callbacks)) };
  };
  // The library has no word of its own for an administrator's operation.
  const made = {
    UserPoolId: at["user-pool-id"],
    Username: username,
    TemporaryPassword: PASSWORD,
    MessageAction: "SUPPRESS",
    UserAttributes: [{ Name: "email", Value: `${username}@example.com` }],
  };
  await new Promise((resolve, reject) =>
    pool.client.request("AdminCreateUser", made, (error) => (error ? reject(error) : resolve())),
  );

  await checks.refused("a wrong password", "NotAuthorizedException", () => begin(OTHER_PASSWORD));
  const first = await begin(PASSWORD);
  checks.that("a new password is asked for", first.asked.step === "NEW_PASSWORD_REQUIRED");
  checks.that("with what the user has", first.asked.parameters.email === `${username}@example.com`);
  const complete = (user, password, attributes = {}) =>
    withCallbacks((callbacks) => user.completeNewPasswordChallenge(password, attributes, callbacks));
  await checks.refused("a weak one", "InvalidPasswordException", () => complete(first.user, "weak"));
  const { user } = await begin(PASSWORD);
  checks.that("a good one signs in", (await complete(user, OTHER_PASSWORD, { given_name: "Ada" })).session.isValid());
  await checks.refused("the password for once", "NotAuthorizedException", () => begin(PASSWORD));
  const next = await begin(OTHER_PASSWORD);
  checks.that("the new one from then on", next.asked.step === "done");
  checks.that("with the attribute that came with it", next.asked.session.getIdToken().payload.given_name === "Ada");
});
