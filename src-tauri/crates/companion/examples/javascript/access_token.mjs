// Prints an access token of who is signed in; the first time, the person is asked in Vestibule's window.
//
//     node access_token.mjs [--tcp] [--headless]

import { homedir } from "node:os";
import path from "node:path";

import { NotRunning, Refused, Vestibule, readPrivate, writePrivate } from "./vestibule.mjs";

const state = process.env.XDG_STATE_HOME || path.join(homedir(), ".local/state");
const kept = path.join(state, "vestibule-example", "token-js");
const vestibule = new Vestibule(process.argv.includes("--tcp") ? { tcp: true } : {});
vestibule.token = await readPrivate(kept).catch((error) => {
  if (error.code !== "ENOENT") throw error;
});

for (let attempt = 0; attempt < 2; attempt += 1) {
  try {
    if (!vestibule.token) {
      await vestibule.pair("JavaScript example", ["token.access"], {
        reason: "to show how it is done",
        headless: process.argv.includes("--headless"),
        showCode: (code) => console.error("Approve it if the window shows", code),
      });
      await writePrivate(kept, vestibule.token);
    }
    console.log(await vestibule.sessionToken());
    break;
  } catch (error) {
    const isOver = error instanceof Refused && error.code === "invalid_token" && attempt === 0;
    if (!isOver) {
      console.error(error instanceof NotRunning ? error.message : `${error.message} (${error.code})`);
      process.exit(1);
    }
    // It expired or was revoked: ask again.
    vestibule.token = undefined;
  }
}
