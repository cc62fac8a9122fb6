// What the scripts need: the arguments, the checks, the mailbox, an authenticator app, and a forged token.
"use strict";

const { createHmac } = require("node:crypto");
const { parseArgs } = require("node:util");

const PASSWORD = " Corréct-h0rse: 😀 battery".trim();
const OTHER_PASSWORD = "Corréct-h0rse: 😀 batterz";

/** The arguments that the test gives to every script. */
function given() {
  const names = [
    "endpoint",
    "user-pool-id",
    "mailbox-url",
    "rotating-client-id",
    "classic-client-id",
    "secret-client-id",
    "client-secret",
  ];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  return parseArgs({ options }).values;
}

/** Says what holds, and ends the script at the first thing that does not. */
class Checks {
  constructor(mailboxUrl) {
    this.mailboxUrl = mailboxUrl;
  }

  that(what, holds) {
    if (!holds) throw new Error(`failed: ${what}`);
    console.log(`ok: ${what}`);
  }

  /** Waits for a refusal of this kind, and of these words where they are given. */
  async refused(what, name, attempt, words) {
    let error;
    try {
      await attempt();
    } catch (refusal) {
      error = refusal;
    }
    if (!error) throw new Error(`failed: ${what} was let in`);
    const kind = error.code ?? error.name;
    if (kind !== name) throw new Error(`failed: ${what}: ${kind} (${error.message}), expected ${name}`);
    if (words !== undefined && error.message !== words) {
      throw new Error(`failed: ${what}: ${JSON.stringify(error.message)}, expected ${JSON.stringify(words)}`);
    }
    console.log(`refused: ${what}`);
  }

  /** The newest code that was sent to this address. */
  async code(address) {
    const mails = await (await fetch(this.mailboxUrl)).json();
    const newest = mails.filter((mail) => mail.to === address).sort((one, other) => other.id - one.id)[0];
    if (!newest) throw new Error(`failed: nothing was sent to ${address}`);
    return newest.code;
  }

  async wrongCode(address) {
    const code = await this.code(address);
    return String((Number(code) + 1) % 1_000_000).padStart(code.length, "0");
  }
}

/** The token with one character of its signature changed. */
function forge(token) {
  const at = token.length - 20;
  return token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
}

/** The code of an authenticator app (RFC 6238), so many half minutes from now. */
function totp(secret, later = 0) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac("sha1", key).update(counter).digest();
  const number = mac.readUInt32BE(mac[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Awaits what amazon-cognito-identity-js calls back with: `done`, or the next step by its name. */
function withCallbacks(begin) {
  return new Promise((resolve, reject) => {
    const step = (name, parameters) => resolve({ step: name, parameters });
    begin({
      onSuccess: (session) => resolve({ step: "done", session }),
      onFailure: reject,
      inputVerificationCode: (session) => resolve({ step: "code", session }),
      associateSecretCode: (secret) => resolve({ step: "secret", secret }),
      customChallenge: (parameters) => step("CUSTOM_CHALLENGE", parameters),
      newPasswordRequired: (attributes) => step("NEW_PASSWORD_REQUIRED", attributes),
      mfaRequired: step,
      totpRequired: step,
      selectMFAType: step,
      mfaSetup: step,
    });
  });
}

/** Runs a script to its end, or says at what it failed. */
function run(script) {
  script().then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}

module.exports = { Checks, OTHER_PASSWORD, PASSWORD, forge, given, run, totp, withCallbacks };
