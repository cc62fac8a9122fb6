// A client of Vestibule's local API: the socket, TCP with the server's proof, pairing, tokens, events.
//
// Nothing but Node's own modules (18 or newer); copy it into a program of your own.

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import http from "node:http";
import net from "node:net";
import { homedir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const APP_ID = "dev.vestibule.client";
const PATIENCE = 10_000; // milliseconds

/** Nobody listens: start Vestibule. */
export class NotRunning extends Error {}

/** Something is there that may be somebody else's; nothing was sent to it. */
export class NotTrusted extends Error {}

/** Vestibule's answer is no; `code` says why, and stays the same from version to version. */
export class Refused extends Error {
  constructor(status, { error = "unknown", message = "refused" }) {
    super(message);
    Object.assign(this, { status, code: error });
  }
}

/** Vestibule, as this person's programs see it. Without the Unix socket, or with `tcp`, it is asked over TCP. */
export class Vestibule {
  constructor({ token, tcp = !existsSync(path.join(folder(), "api.sock")) } = {}) {
    Object.assign(this, { token, tcp });
  }

  /** The user name of who is signed in, or null. */
  async checkUser() {
    // The socket needs no token for this: the system says that we are the same person.
    return (await this.ask("GET", "/api/check-user", { token: this.tcp ? this.token : undefined })).user;
  }

  /** State, account, attributes. Needs session.read. */
  session() {
    return this.ask("GET", "/api/v1/session", { token: this.token });
  }

  /** A live token. Needs token.access or token.id. Ask anew rather than keep it. */
  async sessionToken(use = "access") {
    return (await this.ask("GET", `/api/v1/token?use=${use}`, { token: this.token })).token;
  }

  /** Temporary AWS credentials, as a credential_process prints them. Needs aws.credentials. */
  awsCredentials() {
    return this.ask("GET", "/api/v1/credentials", { token: this.token });
  }

  /** Signs the person out of Vestibule on this computer. Needs session.end. */
  signOut() {
    return this.ask("POST", "/api/v1/sign-out", { token: this.token });
  }

  /** Gives this program's own grant back. */
  async endGrant() {
    await this.ask("DELETE", "/api/v1/grant", { token: this.token });
    this.token = undefined;
  }

  /** What happens to the session, as it happens. Needs session.read. */
  async *events() {
    const connection = await this.connect();
    const answer = await connection.send("GET", "/api/v1/events", { token: this.token });
    if (answer.statusCode !== 200) throw new Refused(answer.statusCode, await read(answer));
    connection.socket.setTimeout(0);
    try {
      for await (const line of createInterface({ input: answer })) {
        if (line.startsWith("data:")) yield JSON.parse(line.slice(5));
      }
    } finally {
      connection.socket.destroy();
    }
  }

  /** Has the person asked, in Vestibule's window, to let this program in. The grant, with its token. */
  async pair(name, scopes, { reason = "", headless = false, showCode = console.error } = {}) {
    const asked = await this.ask("POST", "/api/pair", { body: { name, scopes, reason, headless } });
    if (asked.code) showCode(asked.code);
    for (;;) {
      const answer = await this.ask("GET", `/api/pair/${asked.id}`);
      if (answer.status === "approved") {
        this.token = answer.token;
        return answer;
      }
      await sleep(1000);
    }
  }

  /** One question on a connection of its own: Vestibule may have been started anew since the last one. */
  async ask(method, target, { token, body } = {}) {
    const connection = await this.connect();
    try {
      const answer = await connection.send(method, target, { token, body });
      const content = await read(answer);
      if (![200, 202].includes(answer.statusCode)) throw new Refused(answer.statusCode, content);
      return content;
    } finally {
      connection.socket.destroy();
    }
  }

  connect() {
    return this.tcp ? connectTcp() : connectSocket();
  }
}

/** One connection; what is sent through it never goes through another one. */
class Connection {
  constructor(socket, host) {
    Object.assign(this, { socket, host });
  }

  static open(to, host) {
    return new Promise((resolve, reject) => {
      const socket = net.connect(to, () => resolve(new Connection(socket, host)));
      socket.setTimeout(PATIENCE, () => socket.destroy(new Error("Vestibule did not answer in time")));
      socket.once("error", (error) => {
        const isGone = ["ENOENT", "ECONNREFUSED"].includes(error.code);
        reject(isGone ? new NotRunning("Vestibule is not running") : error);
      });
    });
  }

  send(method, target, { token, body } = {}) {
    const headers = { Host: this.host, Connection: "keep-alive" };
    if (token) headers.Authorization = `Bearer ${token}`;
    const content = body === undefined ? undefined : JSON.stringify(body);
    if (content !== undefined) {
      headers["Content-Type"] = "application/json";
      headers["Content-Length"] = Buffer.byteLength(content);
    }
    return new Promise((resolve, reject) => {
      const options = { method, path: target, headers, createConnection: () => this.socket };
      http.request(options, resolve).once("error", reject).end(content);
    });
  }
}

async function connectSocket() {
  requirePrivate(await lstat(folder()).catch(missing));
  return Connection.open({ path: path.join(folder(), "api.sock") }, "localhost");
}

/** The port may belong to anybody by now: whoever listens has to prove that it knows the discovery file's key. */
async function connectTcp() {
  const discovery = await readPrivate(path.join(folder(), "api.json")).catch(missing);
  const { port, instance_id, server_proof_key } = JSON.parse(discovery);
  const connection = await Connection.open({ host: "127.0.0.1", port }, `127.0.0.1:${port}`);
  const nonce = randomBytes(32);
  let proof;
  try {
    const answer = await connection.send("GET", `/api/hello?n=${nonce.toString("hex")}`);
    proof = Buffer.from(String((await read(answer)).proof), "hex");
  } catch (error) {
    connection.socket.destroy();
    throw new NotTrusted("no proof", { cause: error });
  }
  const portBytes = Buffer.from([port >> 8, port & 255]);
  const message = Buffer.concat([Buffer.from("v1"), nonce, portBytes, Buffer.from(instance_id)]);
  const key = Buffer.from(server_proof_key, "base64url");
  const expected = createHmac("sha256", key).update(message).digest();
  if (proof.length !== expected.length || !timingSafeEqual(proof, expected)) {
    connection.socket.destroy();
    throw new NotTrusted("a wrong proof");
  }
  return connection;
}

/** Where Vestibule keeps its socket and its discovery file. */
export function folder() {
  const { APPDATA, XDG_RUNTIME_DIR, XDG_DATA_HOME } = process.env;
  if (process.platform === "win32") return path.join(APPDATA, APP_ID, "run");
  if (process.platform === "darwin") return path.join(homedir(), "Library/Application Support", APP_ID, "run");
  if (XDG_RUNTIME_DIR) return path.join(XDG_RUNTIME_DIR, APP_ID);
  return path.join(XDG_DATA_HOME || path.join(homedir(), ".local/share"), APP_ID, "run");
}

/** Reads a file that only this person can have written and read. */
export async function readPrivate(file) {
  requirePrivate(await lstat(path.dirname(file)));
  const opened = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    requirePrivate(await opened.stat());
    return await opened.readFile("utf8");
  } finally {
    await opened.close();
  }
}

/** Writes a file that only this person can read. */
export async function writePrivate(file, text) {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await rm(`${file}.new`, { force: true });
  const opened = await open(`${file}.new`, "wx", 0o600);
  await opened.writeFile(text);
  await opened.close();
  await rename(`${file}.new`, file);
}

function requirePrivate(found) {
  if (process.platform === "win32") return;
  const isLink = found.isSymbolicLink() || (found.isFile() && found.nlink > 1);
  if (isLink || found.uid !== process.geteuid() || found.mode & 0o077) {
    throw new NotTrusted("a file or folder that is not this user's alone");
  }
}

function missing(error) {
  throw error.code === "ENOENT" ? new NotRunning("Vestibule is not running") : error;
}

async function read(answer) {
  return JSON.parse((await answer.toArray()).join(""));
}
