// Signs in by SRP with amazon-cognito-identity-js, as a page would; see src/sign_in.rs.
"use strict";

const { AuthenticationDetails, CognitoUser, CognitoUserPool } = require("amazon-cognito-identity-js");

const { endpoint, userPoolId, clientId, username, password, measured } = require("./measured.cjs");

const pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint });

measured(
  () =>
    new Promise((onSuccess, onFailure) => {
      const details = new AuthenticationDetails({ Username: username, Password: password });
      new CognitoUser({ Username: username, Pool: pool }).authenticateUser(details, { onSuccess, onFailure });
    }),
);
