// Starts the UI. If that fails there is nothing else to say it, so the page itself has the words.
import start from "/vestibule-ui.js";

start({ module_or_path: "/vestibule-ui_bg.wasm" }).catch((error) => {
  console.error(error);
  document.getElementById("splash")?.remove();
  document.getElementById("failure").hidden = false;
});
