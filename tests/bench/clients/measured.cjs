// What the measured clients share: the arguments, and what a number of sign-ins cost this process, with all its threads.
"use strict";

const { createInterface } = require("node:readline");

const [endpoint, userPoolId, clientId, username, password] = process.argv.slice(2);

/** Does as many sign-ins as each line says, and answers with the microseconds of processor time that they took. */
async function measured(signIn) {
  for await (const line of createInterface({ input: process.stdin })) {
    const before = process.cpuUsage();
    for (let left = Number(line); left > 0; left -= 1) await signIn();
    const { user, system } = process.cpuUsage(before);
    console.log(user + system);
  }
}

module.exports = { endpoint, userPoolId, clientId, username, password, measured };
