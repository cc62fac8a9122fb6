// amazon-cognito-identity-js against an embedded pool that asks everybody for a second factor: setting up an authenticator
// app in the middle of the first sign-in.
"use strict";

const { AuthenticationDetails, CognitoUser, CognitoUserPool } = require("amazon-cognito-identity-js");

const { Checks, PASSWORD, given, run, totp, withCallbacks } = require("./pool_checks.cjs");

run(async () => {
  const at = given();
  const checks = new Checks(at["mailbox-url"]);
  const username = "javascript";
  const address = `${username}@example.com`;
  const pool = new CognitoUserPool({
    UserPoolId: at["user-pool-id"],
    ClientId: at["classic-client-id"],
    endpoint: at.endpoint,
  });
  const call = (begin) =>
    new Promise((resolve, reject) => begin((error, answer) => (error ? reject(error) : resolve(answer))));
  const begin = async () => {
    const user = new CognitoUser({ Username: username, Pool: pool });
    const details = new AuthenticationDetails({ Username: username, Password: PASSWORD });
    return { user, asked: await withCallbacks((callbacks) => user.authenticateUser(details, callbacks)) };
  };
  await call((done) => pool.signUp(username, PASSWORD, [{ Name: "email", Value: address }], [], done));
  const code = await checks.code(address);
  await call((done) => new CognitoUser({ Username: username, Pool: pool }).confirmRegistration(code, false, done));

  const { user, asked } = await begin();
  checks.that("the first sign-in asks for a second factor to be set up", asked.step === "MFA_SETUP");
  checks.that("which can be an app", JSON.parse(asked.parameters.MFAS_CAN_SETUP).includes("SOFTWARE_TOKEN_MFA"));
  const verify = (code) => withCallbacks((callbacks) => user.verifySoftwareToken(code, "a peer", callbacks));
  await checks.refused("a code before there is a secret", "NotAuthorizedException", () => verify("123456"));
  const { secret } = await withCallbacks((callbacks) => user.associateSoftwareToken(callbacks));
  await checks.refused("a code of another app", "EnableSoftwareTokenMFAException", () => verify(totp("MFRGGZDFMZTWQ2LK")));
  const ended = await verify(totp(secret));
  checks.that("the app's code ends the sign-in", ended.session.isValid());

  const next = await begin();
  checks.that("the next one asks for the app", next.asked.step === "SOFTWARE_TOKEN_MFA");
  const send = (code) => withCallbacks((callbacks) => next.user.sendMFACode(code, callbacks, "SOFTWARE_TOKEN_MFA"));
  await checks.refused("a code of another app then", "CodeMismatchException", () => send(totp("MFRGGZDFMZTWQ2LK")));
  // The pool takes the code of the next half minute, too, and none twice.
  checks.that("and takes its next code", (await send(totp(secret, 1))).session.isValid());
});
