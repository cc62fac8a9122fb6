// Pictures of every page and step: node gallery.mjs <dist> <output folder> [part of a scene's name] [--languages en,de,he]
//
// Chromium shows the bundled UI; scenes.json stands in for the core. English in light and dark, 480, 800 and 1440 pixels wide;
// each further language in a folder of its own, in light, 480 and 1440 pixels wide: another language changes no colour, and
// costs a third of the time of English (half a minute). The letters are the system's fonts': Debian has those of all languages in
// fonts-droid-fallback and fonts-tlwg-loma-otf. The pseudo-language en-XA, whose words are longer, is always looked at, 480 wide.
// Beside the pictures it looks whether anything runs out of the window to the side, whether a text is wider than its place and,
// where VESTIBULE_PEERS_NODE_PATH leads to axe-core, whether everybody can use the page (WCAG); it fails if not.
//
// Not here: whether the scenes are what the core would say (a test of the UI reads them with the contract's own types), and
// the real window (tests/desktop).

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

const NARROW = [480, 640];
const WIDE = [1440, 900];
const PSEUDO = "en-XA";

// What is drawn of a language.
function looks(language) {
  if (language === "en") return { folder: "", schemes: ["light", "dark"], sizes: [NARROW, [800, 600], WIDE] };
  return { folder: language, schemes: ["light"], sizes: language === PSEUDO ? [NARROW] : [NARROW, WIDE] };
}

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".ftl": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const [[dist, output, wanted = ""], named] = readArguments(process.argv.slice(2));
if (!dist || !output) {
  console.error("usage: node gallery.mjs <dist> <output folder> [part of a scene's name] [--languages en,de,he]");
  process.exit(2);
}
const languages = [...new Set([...(named ?? "en").split(","), PSEUDO])];

function readArguments(given) {
  const at = given.indexOf("--languages");
  if (at < 0) return [given];
  const [, named] = given.splice(at, 2);
  return [given, named];
}

const modules = process.env.VESTIBULE_PEERS_NODE_PATH;
const axe = modules && (await readFile(join(modules, "axe-core/axe.min.js"), "utf8"));
const { now, pools, scenes } = JSON.parse(await readFile(new URL("scenes.json", import.meta.url)));

// What the page would reach in the real window. A command without an answer is never answered: so a page looks that waits.
function fakeCore(scene, pool, now) {
  Date.now = () => now * 1000;
  const answers = {
    app_info: { version: "1.0.0", user_pool: pool, check_user_command: "vestibule check-user" },
    current_session: { revision: 1, status: scene.session },
    load: { loaded: { data: scene.page } },
    mailbox: [],
    preferences: { language: null, keep_in_tray: false, start_at_login: true, notifications: true, appearance: "system", zoom: 100 },
    ui_ready: null,
    "plugin:event|listen": 1,
    ...scene.answers,
  };
  window.__TAURI_INTERNALS__ = {
    transformCallback: () => 1,
    invoke(command) {
      const answer = answers[command];
      if (answer === undefined) return new Promise(() => {});
      return answer?.refused ? Promise.reject(answer.refused) : Promise.resolve(answer);
    },
  };
}

const READY = `!document.getElementById("splash") && document.querySelector(".outlet")?.ariaBusy === "false"`;

const TOO_WIDE = `[...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && !element.closest("svg, pre, .unseen, .nav"))
  .filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > innerWidth + 1 || left < -1;
  })
  .map((element) => element.tagName + "." + element.className)`;

// A name of the person's own may be cut off; it is there in full elsewhere. Neither are these words of ours.
const CUT_OFF = `[...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
  .filter((element) => !element.closest("svg, pre, code, input, textarea, .unseen, .person-name"))
  .filter((element) => [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim()))
  .map((element) => element.tagName + "." + element.className + " (" + element.textContent.trim().slice(0, 40) + ")")`;

const DRAWN = "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

const VIOLATIONS = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + " at " + nodes.map(({ target }) => target.join(" ")).join(", ")))`;

// The bundled files, and what the core says of the person; whatever is no file is the application's own address.
async function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    if (path === "/person.js") {
      const person = `window.vestibule = ${JSON.stringify({ language: spoken, appearance: "system" })};`;
      response.writeHead(200, { "content-type": TYPES[".js"], "cache-control": "no-store" }).end(person);
      return;
    }
    const file = TYPES[extname(path)] ? path : "/index.html";
    try {
      const body = await readFile(join(dist, file));
      response.writeHead(200, { "content-type": TYPES[extname(file)] }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

// Chromium's protocol over two pipes: messages of JSON, each ended by a nought.
class Browser {
  static async start() {
    const profile = await mkdtemp(join(tmpdir(), "gallery-"));
    const child = spawn(
      process.env.CHROMIUM ?? "chromium",
      ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe", `--user-data-dir=${profile}`],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    return new Browser(child, profile);
  }

  constructor(child, profile) {
    this.child = child;
    this.profile = profile;
    this.waiting = new Map();
    this.number = 0;
    this.gone = new Promise((_, reject) => {
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`chromium ended (${code})`)));
    });
    this.gone.catch(() => {});
    let text = "";
    child.stdio[4].setEncoding("utf8").on("data", (part) => {
      text += part;
      for (let end = text.indexOf("\0"); end >= 0; end = text.indexOf("\0")) {
        this.hear(JSON.parse(text.slice(0, end)));
        text = text.slice(end + 1);
      }
    });
  }

  hear({ id, result, error }) {
    const [resolve, reject] = this.waiting.get(id) ?? [];
    this.waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  }

  ask(method, params = {}) {
    const id = ++this.number;
    const answer = new Promise((resolve, reject) => this.waiting.set(id, [resolve, reject]));
    this.child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`);
    return Promise.race([answer, this.gone]);
  }

  async open() {
    const { targetId } = await this.ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.ask("Target.attachToTarget", { targetId, flatten: true });
    this.session = sessionId;
    await this.ask("Page.enable");
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(expression) {
    for (let turn = 0; turn < 500; turn += 1) {
      if (await this.run(expression)) return;
      await pause(20);
    }
    throw new Error(`it never was so: ${expression}`);
  }

  async end() {
    this.child.kill();
    await new Promise((resolve) => this.child.once("close", resolve));
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// What a person does before the picture: `{ "click": id }` or `{ "type": id, "text": … }`, by the ids of the tests.
async function act(browser, { click, type, text }) {
  const id = JSON.stringify(`[data-testid="${click ?? type}"]`);
  await browser.until(`!!document.querySelector(${id})`);
  await browser.run(
    click
      ? `document.querySelector(${id}).click()`
      : `{ const field = document.querySelector(${id}); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event("input", { bubbles: true })) }`,
  );
}

async function picture(browser, [width, height], file) {
  const metrics = { width, deviceScaleFactor: 1, mobile: false };
  // As high as the page is; a higher window has wider gaps, so that the page grows with it.
  let whole = height;
  for (let before = 0; before < whole; ) {
    before = whole;
    await browser.ask("Emulation.setDeviceMetricsOverride", { ...metrics, height: whole });
    await browser.run(DRAWN);
    const { cssContentSize } = await browser.ask("Page.getLayoutMetrics");
    whole = Math.max(whole, Math.ceil(cssContentSize.height));
  }
  const { data } = await browser.ask("Page.captureScreenshot", { format: "png" });
  await writeFile(file, Buffer.from(data, "base64"));
  const say = (words, found) => (found.length > 0 ? [`${words}: ${[...new Set(found)].join(", ")}`] : []);
  return [
    ...say("runs out of the window", await browser.run(TOO_WIDE)),
    ...say("is wider than its place", await browser.run(CUT_OFF)),
  ];
}

async function open(browser, url, scheme) {
  const features = [{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }];
  await browser.ask("Emulation.setEmulatedMedia", { features });
  await browser.ask("Emulation.setDeviceMetricsOverride", { width: 1440, height: 900, deviceScaleFactor: 1, mobile: false });
  await browser.ask("Page.navigate", { url });
  await browser.until(`location.href !== "about:blank" && document.readyState === "complete"`);
  await browser.until(READY);
}

let spoken = "en";
const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await Browser.start();
const faults = [];
let pictures = 0;
try {
  await browser.open();
  for (spoken of languages) {
    const { folder, schemes, sizes } = looks(spoken);
    await mkdir(join(output, folder), { recursive: true });
    for (const scene of scenes.filter(({ name }) => name.includes(wanted))) {
      const core = `(${fakeCore})(${JSON.stringify(scene)}, ${JSON.stringify(pools[scene.pool])}, ${now})`;
      const { identifier } = await browser.ask("Page.addScriptToEvaluateOnNewDocument", { source: core });
      for (const scheme of schemes) {
        await open(browser, origin + scene.path, scheme);
        for (const deed of scene.acts ?? []) await act(browser, deed);
        for (const size of sizes) {
          const name = join(folder, `${scene.name}-${scheme}-${size[0]}`);
          for (const fault of await picture(browser, size, join(output, `${name}.png`))) faults.push(`${name} ${fault}`);
          pictures += 1;
        }
        if (!axe) continue;
        await browser.run(`${axe};0`);
        for (const fault of await browser.run(VIOLATIONS)) faults.push(`${join(folder, scene.name)}-${scheme}: ${fault}`);
      }
      await browser.ask("Page.removeScriptToEvaluateOnNewDocument", { identifier });
    }
  }
} finally {
  await browser.end();
  server.close();
}
console.log(`${pictures} pictures in ${output}${axe ? "" : "; axe-core was not there"}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
