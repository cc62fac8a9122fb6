// amazon-cognito-identity-js with remembered devices against the embedded pool: the library confirms the device by itself,
// signs in with it, and goes on without when it was forgotten.
"use strict";

const { AuthenticationDetails, CognitoRefreshToken, CognitoUser, CognitoUserPool } = require("amazon-cognito-identity-js");

const { Checks, PASSWORD, given, run } = require("./pool_checks.cjs");

/** What the library keeps, where the script can see and change it. */
class Storage {
  constructor() {
    this.items = new Map();
  }
  setItem(key, value) {
    this.items.set(key, String(value));
  }
  getItem(key) {
    return this.items.get(key) ?? null;
  }
  removeItem(key) {
    this.items.delete(key);
  }
  clear() {
    this.items.clear();
  }
}

run(async () => {
  const at = given();
  const checks = new Checks(at["mailbox-url"]);
  const username = "javascript";
  const address = `${username}@example.com`;
  const storage = new Storage();
  const pool = new CognitoUserPool({
    UserPoolId: at["user-pool-id"],
    ClientId: at["classic-client-id"],
    endpoint: at.endpoint,
    Storage: storage,
  });
  const call = (begin) =>
    new Promise((resolve, reject) => begin((error, answer) => (error ? reject(error) : resolve(answer))));
  const withCallbacks = (begin) => new Promise((onSuccess, onFailure) => begin({ onSuccess, onFailure }));
  const signIn = async () => {
    const user = new CognitoUser({ Username: username, Pool: pool, Storage: storage });
    const details = new AuthenticationDetails({ Username: username, Password: PASSWORD });
    const session = await withCallbacks((callbacks) => user.authenticateUser(details, callbacks));
    return { user, session, claims: session.getAccessToken().decodePayload() };
  };
  const kept = (name) =>
    storage.getItem(`CognitoIdentityServiceProvider.${at["classic-client-id"]}.${username}.${name}`);
  const keep = (name, value) =>
    storage.setItem(`CognitoIdentityServiceProvider.${at["classic-client-id"]}.${username}.${name}`, value);

  await call((done) => pool.signUp(username, PASSWORD, [{ Name: "email", Value: address }], [], done));
  const code = await checks.code(address);
  await call((done) => new CognitoUser({ Username: username, Pool: pool }).confirmRegistration(code, false, done));

  const first = await signIn();
  const deviceKey = kept("deviceKey");
  checks.that("the first sign-in confirms the device", deviceKey !== null && first.claims.device_key === deviceKey);

  const second = await signIn();
  checks.that("the device signs in by its own SRP", second.claims.device_key === deviceKey);
  checks.that("and stays the same", kept("deviceKey") === deviceKey);
  const described = await withCallbacks((callbacks) => second.user.getDevice(callbacks));
  checks.that("the device is described", described.Device.DeviceKey === deviceKey);
  const listed = await withCallbacks((callbacks) => second.user.listDevices(60, null, callbacks));
  checks.that("and listed", listed.Devices.length === 1);

  const refreshToken = second.session.getRefreshToken();
  const renewed = await call((done) => second.user.refreshSession(refreshToken, done));
  checks.that("the device refreshes", renewed.getAccessToken().decodePayload().device_key === deviceKey);

  const password = kept("randomPasswordKey");
  keep("randomPasswordKey", "wrong");
  await checks.refused("a wrong device password", "NotAuthorizedException", signIn, "Incorrect username or password.");
  keep("randomPasswordKey", password);
  await signIn();
  checks.that("the right one signs in again", true);

  await withCallbacks((callbacks) => second.user.setDeviceStatusNotRemembered(callbacks));
  const unremembered = await signIn();
  checks.that("a device that is not remembered is told apart", unremembered.claims.device_key === deviceKey);
  await checks.refused("but not shown", "ResourceNotFoundException", () =>
    withCallbacks((callbacks) => unremembered.user.getDevice(callbacks)),
  );
  await withCallbacks((callbacks) => unremembered.user.setDeviceStatusRemembered(callbacks));

  await withCallbacks((callbacks) => unremembered.user.forgetSpecificDevice(deviceKey, callbacks));
  await checks.refused("the refresh token of a forgotten device", "NotAuthorizedException", () =>
    call((done) =>
      second.user.refreshSession(new CognitoRefreshToken({ RefreshToken: refreshToken.getToken() }), done),
    ),
  );
  keep("deviceKey", deviceKey);
  const anew = await signIn();
  checks.that("the library goes on without, as a new device", anew.claims.device_key !== deviceKey);
  checks.that("which it confirms", kept("deviceKey") === anew.claims.device_key);
  const device = await withCallbacks((callbacks) => anew.user.getDevice(callbacks));
  checks.that("so that it is known", device.Device.DeviceKey === anew.claims.device_key);
});
