// aws-jwt-verify against the embedded pool's tokens: signatures, issuer, client and use, and what it refuses.
"use strict";

const { AuthenticationDetails, CognitoUser, CognitoUserPool } = require("amazon-cognito-identity-js");
const { CognitoJwtVerifier } = require("aws-jwt-verify");

const { Checks, PASSWORD, forge, given, run } = require("./pool_checks.cjs");

run(async () => {
  const at = given();
  const checks = new Checks(at["mailbox-url"]);
  const [userPoolId, clientId] = [at["user-pool-id"], at["rotating-client-id"]];
  const jwks = await (await fetch(`${at.endpoint}${userPoolId}/.well-known/jwks.json`)).json();
  const verifier = (tokenUse, forClient = clientId) => {
    const verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse, clientId: forClient });
    // The issuer is AWS's, whatever this pool's port is; so the keys are given by hand.
    verifier.cacheJwks(jwks);
    return verifier;
  };

  const { idToken, accessToken } = await tokens(checks, at, "verified");
  const claims = await verifier("id").verify(idToken);
  checks.that("the ID token verifies", claims["cognito:username"] === "verified" && claims.email_verified === true);
  checks.that("the access token verifies", (await verifier("access").verify(accessToken)).client_id === clientId);

  const { FailedAssertionError, JwtInvalidSignatureError, JwtInvalidClaimError } = require("aws-jwt-verify/error");
  const refused = (what, Kind, attempt) =>
    attempt().then(
      () => checks.that(`${what} is refused`, false),
      (error) => checks.that(`${what} is refused`, error instanceof Kind),
    );
  await refused("a forged ID token", JwtInvalidSignatureError, () => verifier("id").verify(forge(idToken)));
  await refused("a forged access token", JwtInvalidSignatureError, () => verifier("access").verify(forge(accessToken)));
  await refused("an access token as an ID token", FailedAssertionError, () => verifier("id").verify(accessToken));
  await refused("an ID token as an access token", FailedAssertionError, () => verifier("access").verify(idToken));
  await refused("another client's token", JwtInvalidClaimError, () =>
    verifier("id", at["classic-client-id"]).verify(idToken),
  );
});

/** Makes an account and signs in to it. */
async function tokens(checks, at, username) {
  const address = `${username}@example.com`;
  const pool = new CognitoUserPool({
    UserPoolId: at["user-pool-id"],
    ClientId: at["rotating-client-id"],
    endpoint: at.endpoint,
  });
  const call = (begin) =>
    new Promise((resolve, reject) => begin((error, answer) => (error ? reject(error) : resolve(answer))));
  const email = { Name: "email", Value: address };
  await call((done) => pool.signUp(username, PASSWORD, [email], [], done));
  const user = new CognitoUser({ Username: username, Pool: pool });
  const code = await checks.code(address);
  await call((done) => user.confirmRegistration(code, false, done));
  const session = await new Promise((onSuccess, onFailure) =>
    user.authenticateUser(new AuthenticationDetails({ Username: username, Password: PASSWORD }), {
      onSuccess,
      onFailure,
    }),
  );
  return {
    idToken: session.getIdToken().getJwtToken(),
    accessToken: session.getAccessToken().getJwtToken(),
  };
}
