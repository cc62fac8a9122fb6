// Prints who is signed in. Nothing but Node's own modules, no token, no pairing.

import http from "node:http";

const socketPath = `${process.env.XDG_RUNTIME_DIR}/dev.vestibule.client/api.sock`;
http.get({ socketPath, path: "/api/check-user" }, async (answer) => {
  const { user } = JSON.parse((await answer.toArray()).join(""));
  console.log(user ?? "nobody");
});
