// What aws-jwt-verify thinks of many tokens of a user pool. Reads JSON from standard input, and prints a list: null for a token that
// it takes, and for another one the name of its error.
"use strict";

const { readFileSync } = require("node:fs");

const { CognitoJwtVerifier } = require("aws-jwt-verify");

const { userPoolId, clientId, graceSeconds, jwks, tokens } = JSON.parse(readFileSync(0, "utf8"));

const verifiers = Object.fromEntries(
  ["id", "access"].map((tokenUse) => {
    const verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse, clientId, graceSeconds });
    verifier.cacheJwks(jwks);
    return [tokenUse, verifier];
  }),
);

function verdict({ use, token }) {
  try {
    verifiers[use].verifySync(token);
    return null;
  } catch (error) {
    return error.name === "Error" ? error.constructor.name : error.name;
  }
}

console.log(JSON.stringify(tokens.map(verdict)));
