// An OpenID provider: npm's oidc-provider with one native client, PKCE, rotation, revocation and a login page of two fields.
// It prints its address as a line of JSON once it listens.

import { createHash, generateKeyPairSync, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Modules are not looked for in NODE_PATH.
const { Provider } = await import(pathToFileURL(join(process.env.NODE_PATH, "oidc-provider/lib/index.js")).href);

const SCHEME = "dev.vestibule.client";
const ACCOUNTS = {
  ada: { password: "Analytical-Engine-1843", name: "Ada Lovelace" },
};
/** In seconds. */
const SHORT = 600;
const LONG = 3600;

let provider;
const server = createServer((request, response) => {
  if (request.url.startsWith("/interaction/")) {
    interact(request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  } else {
    provider.callback()(request, response);
  }
});
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  provider = new Provider(issuer, configuration());
  console.log(JSON.stringify({ issuer }));
});

function configuration() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const client = (client_id, ...more) => ({
    client_id,
    application_type: "native",
    token_endpoint_auth_method: "none",
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    // Of a loopback address, any port is taken (RFC 8252, section 7.3).
    redirect_uris: [`${SCHEME}://callback`, "http://127.0.0.1/callback", ...more],
    post_logout_redirect_uris: [`${SCHEME}://signed-out`, `${SCHEME}://callback`],
  });
  return {
    // The last two are user pools, which ask this provider in their turn: our own, and one of others that sends no challenge.
    clients: [
      client("vestibule"),
      client("another"),
      client("pool", "http://127.0.0.1/us-east-1_Behind123/oauth2/idpresponse"),
      {
        ...client("ministack", "http://127.0.0.1/oauth2/idpresponse"),
        client_secret: "of-no-worth",
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    claims: { openid: ["sub"], profile: ["name", "preferred_username"] },
    scopes: ["openid", "profile", "offline_access"],
    findAccount: (_, id) =>
      ACCOUNTS[id] && {
        accountId: id,
        claims: () => ({ sub: id, name: ACCOUNTS[id].name, preferred_username: id }),
      },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: everything,
    pkce: { required: (_, { clientId }) => clientId !== "ministack" },
    rotateRefreshToken: true,
    ttl: {
      AccessToken: SHORT,
      AuthorizationCode: 60,
      Grant: LONG,
      IdToken: SHORT,
      Interaction: SHORT,
      RefreshToken: LONG,
      Session: LONG,
    },
  };
}

/** Nothing is asked for one by one: these clients are the house's own. */
async function everything(context) {
  const { session, client } = context.oidc;
  const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid profile offline_access");
  await grant.save();
  return grant;
}

/** The pages: to sign in, and to go on as who is signed in, which a native client's person is always asked (RFC 8252, section 8.6). */
async function interact(request, response) {
  const { uid, prompt, session } = await provider.interactionDetails(request, response);
  const finish = (result) => provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
  const isAnswer = request.method === "POST";
  const typed = isAnswer && new URLSearchParams(await text(request));
  if (prompt.name === "consent") {
    if (isAnswer) return finish({ consent: {} });
    return show(response, 200, uid, `<p>Go on as ${session.accountId}?</p><button>Go on</button>`);
  }
  const account = isAnswer && ACCOUNTS[typed.get("username")];
  if (account && isSame(typed.get("password"), account.password)) {
    return finish({ login: { accountId: typed.get("username") } });
  }
  return show(
    response,
    isAnswer ? 401 : 200,
    uid,
    `${isAnswer ? "<p>Wrong user name or password.</p>" : ""}
  <label>User name <input name="username" autocomplete="username"></label>
  <label>Password <input name="password" type="password" autocomplete="current-password"></label>
  <button>Sign in</button>`,
  );
}

function show(response, status, uid, content) {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!doctype html>
<title>Sign in</title>
<form method="post" action="/interaction/${uid}">
  ${content}
</form>
`);
}

async function text(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

function isSame(one, other) {
  const hash = (value) => createHash("sha256").update(String(value)).digest();
  return timingSafeEqual(hash(one), hash(other));
}
