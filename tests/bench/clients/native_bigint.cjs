// Signs in by SRP with the arithmetic that the JavaScript engine has itself; see src/sign_in.rs.
//
// Written here, because no kept package for Cognito uses native BigInt: it does what a sign-in needs and no more, with
// secrets as long as our own client's, and by the engine's own cryptography for the rest.
"use strict";

const { createHash, createHmac, hkdfSync, randomBytes } = require("node:crypto");

const { endpoint, userPoolId, clientId, username, password, measured } = require("./measured.cjs");

// RFC 3526, section 4.
const N = BigInt(
  "0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD" +
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED" +
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F" +
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B" +
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510" +
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7" +
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C" +
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
);
const G = 2n;
const K = BigInt("0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6");
const SECRET_BYTES = 64;
const WINDOW_BITS = 4n;

const fromBytes = (bytes) => BigInt(`0x${bytes.toString("hex")}`);
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** As Java writes an integer: whole bytes, with one of zeros in front if the first bit is set. */
function toBytes(integer) {
  let hex = integer.toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(hex) ? `00${hex}` : hex, "hex");
}

/** By fixed windows, a fifth faster than bit by bit. */
function power(base, exponent) {
  const powers = [1n];
  for (let index = 1; index < 1 << Number(WINDOW_BITS); index += 1) powers.push((powers[index - 1] * base) % N);
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    for (let bit = 0n; bit < WINDOW_BITS; bit += 1n) result = (result * result) % N;
    const index = parseInt(digit, 16);
    if (index > 0) result = (result * powers[index]) % N;
  }
  return result;
}

async function call(operation, parameters) {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ ClientId: clientId, ...parameters }),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message);
  return body;
}

/** `Wed Nov 25 3:04:05 UTC 2026`. */
function timestamp() {
  const [weekday, day, month, year, time] = new Date().toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
}

measured(async () => {
  const a = fromBytes(randomBytes(SECRET_BYTES));
  const A = power(G, a);
  const { ChallengeParameters: asked, Session } = await call("InitiateAuth", {
    AuthFlow: "USER_SRP_AUTH",
    AuthParameters: { USERNAME: username, SRP_A: A.toString(16) },
  });
  const B = BigInt(`0x${asked.SRP_B}`);
  const u = fromBytes(sha256(toBytes(A), toBytes(B)));
  if (B % N === 0n || u === 0n) throw new Error("the server chose the secret");
  const poolName = userPoolId.split("_")[1];
  const identity = sha256(`${poolName}${asked.USER_ID_FOR_SRP}:${password}`);
  const x = fromBytes(sha256(toBytes(BigInt(`0x${asked.SALT}`)), identity));
  const base = (((B - K * power(G, x)) % N) + N) % N;
  const shared = power(base, a + u * x);
  const key = Buffer.from(hkdfSync("sha256", toBytes(shared), toBytes(u), "Caldera Derived Key", 16));
  const at = timestamp();
  const signature = createHmac("sha256", key)
    .update(poolName)
    .update(asked.USER_ID_FOR_SRP)
    .update(Buffer.from(asked.SECRET_BLOCK, "base64"))
    .update(at)
    .digest("base64");
  const { AuthenticationResult } = await call("RespondToAuthChallenge", {
    ChallengeName: "PASSWORD_VERIFIER",
    Session,
    ChallengeResponses: {
      USERNAME: asked.USERNAME,
      PASSWORD_CLAIM_SECRET_BLOCK: asked.SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: signature,
      TIMESTAMP: at,
    },
  });
  if (!AuthenticationResult) throw new Error("the pool asks for more");
});
