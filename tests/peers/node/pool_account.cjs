// amazon-cognito-identity-js against the embedded pool: everything that the library can do with an account, and what the
// pool refuses. Remembered devices are in pool_devices.cjs, MFA_SETUP in
// pool_mfa_setup.cjs, and a password that an administrator gave in pool_new_password.cjs.
"use strict";

const { AuthenticationDetails, CognitoRefreshToken, CognitoUser, CognitoUserPool } = require("amazon-cognito-identity-js");

const { Checks, OTHER_PASSWORD, PASSWORD, given, run, totp, withCallbacks } = require("./pool_checks.cjs");

const INCORRECT = "Incorrect username or password.";
const at = given();
const checks = new Checks(at["mailbox-url"]);
const name = "javascript";
const address = `${name}@example.com`;
const phone = "+4930123456";

const poolOf = (client) =>
  new CognitoUserPool({ UserPoolId: at["user-pool-id"], ClientId: at[`${client}-client-id`], endpoint: at.endpoint });
const pool = poolOf("classic");
const call = (begin) =>
  new Promise((resolve, reject) => begin((error, answer) => (error ? reject(error) : resolve(answer))));
const userOf = (username = name, ofPool = pool) => new CognitoUser({ Username: username, Pool: ofPool });

/** Begins a sign-in, and gives the user with what is asked next. */
async function begin(password = PASSWORD, { flow = "USER_SRP_AUTH", username = name, ofPool = pool } = {}) {
  const user = userOf(username, ofPool);
  user.setAuthenticationFlowType(flow);
  const details = new AuthenticationDetails({ Username: username, Password: password });
  const start = flow === "CUSTOM_AUTH" && password === null ? "initiateAuth" : "authenticateUser";
  return { user, asked: await withCallbacks((callbacks) => user[start](details, callbacks)) };
}

async function signIn(password = PASSWORD, options = {}) {
  const { user, asked } = await begin(password, options);
  checks.that("the sign-in ends", asked.step === "done");
  return user;
}

const attributesOf = async (user) =>
  Object.fromEntries(
    (await call((done) => user.getUserAttributes(done))).map((attribute) => [attribute.getName(), attribute.getValue()]),
  );

run(async () => {
  await makeAnAccount();
  await signInByPassword();
  await answerTheQuestion();
  const user = await changeAttributes();
  await useSecondFactors(user);
  await changePasswords();
  await refresh();
  await signOut();
  await endTheAccount();
});

async function makeAnAccount() {
  const signUp = (username, password) =>
    call((done) => pool.signUp(username, password, [{ Name: "email", Value: address }], [], done));
  await checks.refused("a weak password", "InvalidPasswordException", () => signUp(name, "lower case only 1"));
  const answer = await signUp(name, PASSWORD);
  checks.that("sign-up says where the code went", answer.codeDeliveryDetails.Destination === "j***@e***");
  await checks.refused("a taken user name", "UsernameExistsException", () => signUp(name, PASSWORD));
  await checks.refused("sign-in before confirmation", "UserNotConfirmedException", () => begin());
  const confirm = (code) => call((done) => userOf().confirmRegistration(code, false, done));
  const wrong = await checks.wrongCode(address);
  await checks.refused("a wrong code", "CodeMismatchException", () => confirm(wrong));
  await call((done) => userOf().resendConfirmationCode(done));
  await confirm(await checks.code(address));
  checks.that("the code that was sent again confirms", true);
  await checks.refused("sending it again to who is confirmed", "InvalidParameterException", () =>
    call((done) => userOf().resendConfirmationCode(done)),
  );
}

async function signInByPassword() {
  for (const flow of ["USER_SRP_AUTH", "USER_PASSWORD_AUTH"]) {
    await checks.refused(`a wrong password by ${flow}`, "NotAuthorizedException", () => begin(OTHER_PASSWORD, { flow }), INCORRECT);
    const user = await signIn(PASSWORD, { flow });
    checks.that(`the right one by ${flow}`, user.getSignInUserSession().isValid());
  }
  await checks.refused(
    "an unknown user, with the same words",
    "NotAuthorizedException",
    () => begin(PASSWORD, { username: "nobody" }),
    INCORRECT,
  );
  await checks.refused("a flow that the client has not", "InvalidParameterException", () =>
    begin(PASSWORD, { flow: "USER_PASSWORD_AUTH", ofPool: poolOf("rotating") }),
  );
  const byAddress = await signIn(PASSWORD, { username: address });
  checks.that("the address signs in, too", (await attributesOf(byAddress)).email === address);
}

async function answerTheQuestion() {
  const answer = (user, text) => withCallbacks((callbacks) => user.sendCustomChallengeAnswer(text, callbacks));
  const sum = ({ parameters }) => parameters.question.match(/\d+/g).reduce((one, other) => one + Number(other), 0);
  const flow = "CUSTOM_AUTH";

  const { user, asked } = await begin(null, { flow });
  checks.that("the pool asks a question of its own", asked.step === "CUSTOM_CHALLENGE");
  const again = await answer(user, "0");
  checks.that("a wrong answer brings another question", again.step === "CUSTOM_CHALLENGE");
  checks.that("whose answer signs in", (await answer(user, String(sum(again)))).step === "done");
  const stubborn = await begin(null, { flow });
  await answer(stubborn.user, "0");
  await answer(stubborn.user, "0");
  await checks.refused("a third wrong answer", "NotAuthorizedException", () => answer(stubborn.user, "0"), INCORRECT);

  const proved = await begin(PASSWORD, { flow });
  checks.that("the question follows the password", proved.asked.step === "CUSTOM_CHALLENGE");
  checks.that("and ends it", (await answer(proved.user, String(sum(proved.asked)))).step === "done");
  await checks.refused("a wrong password before it", "NotAuthorizedException", () => begin(OTHER_PASSWORD, { flow }), INCORRECT);
  await checks.refused("the question where the client may not", "InvalidParameterException", () =>
    begin(null, { flow, ofPool: poolOf("rotating") }),
  );
}

async function changeAttributes() {
  const user = await signIn();
  const update = (attributes) =>
    call((done) => user.updateAttributes(Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })), done));
  await update({ "custom:shoe": "38", phone_number: phone });
  const changed = await attributesOf(user);
  checks.that("attributes change", changed["custom:shoe"] === "38" && changed.phone_number_verified === "false");
  await checks.refused("a malformed number", "InvalidParameterException", () => update({ phone_number: "030 123456" }));

  const verify = (attribute, code) => withCallbacks((callbacks) => user.verifyAttribute(attribute, code, callbacks));
  const wrong = await checks.wrongCode(phone);
  await checks.refused("a wrong code for the number", "CodeMismatchException", () => verify("phone_number", wrong));
  const sent = await withCallbacks((callbacks) => user.getAttributeVerificationCode("phone_number", callbacks));
  checks.that("a code is sent again", sent.step === "code");
  await verify("phone_number", await checks.code(phone));
  checks.that("which verifies the number", (await attributesOf(user)).phone_number_verified === "true");
  await checks.refused("a code for what has none", "InvalidParameterException", () =>
    withCallbacks((callbacks) => user.getAttributeVerificationCode("custom:shoe", callbacks)),
  );

  await call((done) => user.deleteAttributes(["custom:shoe"], done));
  checks.that("an attribute is deleted", !("custom:shoe" in (await attributesOf(user))));
  await checks.refused("deleting one that must be there", "InvalidParameterException", () =>
    call((done) => user.deleteAttributes(["email"], done)),
  );
  const data = await call((done) => user.getUserData(done, { bypassCache: true }));
  checks.that("the user's data is that of the attributes", data.Username === name && data.UserAttributes.length > 3);
  checks.that("and kept", (await call((done) => user.getUserData(done))).Username === name);
  return user;
}

async function useSecondFactors(user) {
  const on = { Enabled: true, PreferredMfa: false };
  const preferred = { Enabled: true, PreferredMfa: true };
  const off = { Enabled: false, PreferredMfa: false };
  const prefer = (sms, app) => call((done) => user.setUserMfaPreference(sms, app, done));
  const send = (to, code, method) => withCallbacks((callbacks) => to.sendMFACode(code, callbacks, method));
  await checks.refused("an app that is not set up", "InvalidParameterException", () => prefer(null, preferred));

  await prefer(preferred, null);
  const bySms = await begin();
  checks.that("a text message is asked for", bySms.asked.step === "SMS_MFA");
  const wrong = await checks.wrongCode(phone);
  await checks.refused("a wrong code", "CodeMismatchException", () => send(bySms.user, wrong));
  checks.that("the right code ends the sign-in", (await send(bySms.user, await checks.code(phone))).step === "done");

  const associate = () => withCallbacks((callbacks) => user.associateSoftwareToken(callbacks));
  const verify = (code) => withCallbacks((callbacks) => user.verifySoftwareToken(code, "a peer", callbacks));
  const { secret } = await associate();
  await checks.refused("a code of another app", "EnableSoftwareTokenMFAException", () => verify(totp("MFRGGZDFMZTWQ2LK")));
  const verified = await verify(totp(secret));
  checks.that("an app is set up", verified.session.Status === "SUCCESS");
  await prefer(off, preferred);
  const byApp = await begin();
  checks.that("the app is asked for, by the name it was given", byApp.asked.parameters.FRIENDLY_DEVICE_NAME === "a peer");
  await checks.refused("a code that was used before", "ExpiredCodeException", () =>
    send(byApp.user, totp(secret), "SOFTWARE_TOKEN_MFA"),
  );
  // The pool takes the code of the next half minute, too.
  const ended = await send((await begin()).user, totp(secret, 1), "SOFTWARE_TOKEN_MFA");
  checks.that("the app's next code ends the sign-in", ended.step === "done");

  await prefer(on, on);
  const choose = (to, method) => withCallbacks((callbacks) => to.sendMFASelectionAnswer(method, callbacks));
  const choosing = await begin();
  checks.that("where none is preferred, the user chooses", choosing.asked.step === "SELECT_MFA_TYPE");
  checks.that("among both", choosing.asked.parameters.MFAS_CAN_CHOOSE === '["SMS_MFA","SOFTWARE_TOKEN_MFA"]');
  checks.that("the app", (await choose(choosing.user, "SOFTWARE_TOKEN_MFA")).step === "SOFTWARE_TOKEN_MFA");
  const other = await begin();
  await checks.refused("a method that is not offered", "MFAMethodNotFoundException", () => choose(other.user, "EMAIL_OTP"));
  checks.that("or a text message", (await choose(other.user, "SMS_MFA")).step === "SMS_MFA");
  checks.that("whose code ends the sign-in", (await send(other.user, await checks.code(phone))).step === "done");

  // What came before SetUserMFAPreference, and needs SetUserSettings.
  for (const before of ["enableMFA", "disableMFA"]) {
    await checks.refused(before, "UnknownOperationException", () => call((done) => user[before](done)));
  }
  checks.that("there are no settings of that kind", (await call((done) => user.getMFAOptions(done))) === undefined);
  await prefer(off, off);
  await signIn();
}

async function changePasswords() {
  const user = await signIn();
  const change = (from, to) => call((done) => user.changePassword(from, to, done));
  await checks.refused("a change with a wrong password", "NotAuthorizedException", () => change(OTHER_PASSWORD, PASSWORD));
  await checks.refused("a change to a weak one", "InvalidPasswordException", () => change(PASSWORD, "weak"));
  await change(PASSWORD, OTHER_PASSWORD);
  await signIn(OTHER_PASSWORD);
  await checks.refused("the former password", "NotAuthorizedException", () => begin(PASSWORD), INCORRECT);

  const asked = await withCallbacks((callbacks) => userOf().forgotPassword(callbacks));
  checks.that("a reset sends a code", asked.step === "code");
  const medium = asked.session.CodeDeliveryDetails.DeliveryMedium;
  const to = medium === "SMS" ? phone : address;
  const reset = (code) => withCallbacks((callbacks) => userOf().confirmPassword(code, PASSWORD, callbacks));
  const wrong = await checks.wrongCode(to);
  await checks.refused("a wrong reset code", "CodeMismatchException", () => reset(wrong));
  const code = await checks.code(to);
  await reset(code);
  await signIn();
  await checks.refused("a reset code that was used", "ExpiredCodeException", () => reset(code));
}

async function refresh() {
  const user = await signIn();
  const before = user.getSignInUserSession();
  const renew = (token) => call((done) => user.refreshSession(token, done));
  const after = await renew(before.getRefreshToken());
  checks.that("a refresh gives another access token", after.getAccessToken().getJwtToken() !== before.getAccessToken().getJwtToken());
  await checks.refused("a made-up refresh token", "NotAuthorizedException", () =>
    renew(new CognitoRefreshToken({ RefreshToken: "made-up" })),
  );
  // The library forgot the session at that refusal.
  await signIn();
  const remembered = await call((done) => pool.getCurrentUser().getSession(done));
  checks.that("the session is there for the next start", remembered.isValid());

  const rotating = await signIn(PASSWORD, { ofPool: poolOf("rotating") });
  await checks.refused("REFRESH_TOKEN_AUTH where the client rotates", "InvalidParameterException", () =>
    call((done) => rotating.refreshSession(rotating.getSignInUserSession().getRefreshToken(), done)),
  );
}

async function signOut() {
  const user = await signIn();
  const token = user.getSignInUserSession().getRefreshToken();
  await call((done) => user.signOut(done));
  checks.that("signing out forgets the session", user.getSignInUserSession() === null);
  await checks.refused("the refresh token that it revoked", "NotAuthorizedException", () =>
    call((done) => userOf().refreshSession(token, done)),
  );

  const [here, there] = [await signIn(), await signIn()];
  const refreshToken = there.getSignInUserSession().getRefreshToken();
  await withCallbacks((callbacks) => here.globalSignOut(callbacks));
  checks.that("signing out everywhere", true);
  await checks.refused("a refresh token after it", "NotAuthorizedException", () =>
    call((done) => userOf().refreshSession(refreshToken, done)),
  );
  const attribute = [{ Name: "email", Value: address }];
  const sms = { Enabled: true, PreferredMfa: true };
  const attempts = {
    getUserAttributes: (done) => there.getUserAttributes(done),
    getUserData: (done) => there.getUserData(done, { bypassCache: true }),
    updateAttributes: (done) => there.updateAttributes(attribute, done),
    deleteAttributes: (done) => there.deleteAttributes(["custom:shoe"], done),
    setUserMfaPreference: (done) => there.setUserMfaPreference(sms, null, done),
    changePassword: (done) => there.changePassword(PASSWORD, OTHER_PASSWORD, done),
    deleteUser: (done) => there.deleteUser(done),
  };
  for (const [what, attempt] of Object.entries(attempts)) {
    await checks.refused(`${what} after it`, "NotAuthorizedException", () => call(attempt), "Access Token has been revoked");
  }
  const others = {
    associateSoftwareToken: (callbacks) => there.associateSoftwareToken(callbacks),
    verifySoftwareToken: (callbacks) => there.verifySoftwareToken("123456", "a peer", callbacks),
    getAttributeVerificationCode: (callbacks) => there.getAttributeVerificationCode("email", callbacks),
    verifyAttribute: (callbacks) => there.verifyAttribute("email", "123456", callbacks),
    listDevices: (callbacks) => there.listDevices(10, null, callbacks),
    globalSignOut: (callbacks) => there.globalSignOut(callbacks),
  };
  for (const [what, attempt] of Object.entries(others)) {
    await checks.refused(`${what} after it`, "NotAuthorizedException", () => withCallbacks(attempt), "Access Token has been revoked");
  }
}

async function endTheAccount() {
  const user = await signIn();
  await call((done) => user.deleteUser(done));
  await checks.refused("the account that was deleted", "NotAuthorizedException", () => begin(), INCORRECT);
}
