// Starts the UI, in the person's language. If that fails there is nothing else to say it, so the page itself has the words.
import start, { begin } from "/vestibule-ui.js";

const messages = async (language) => {
  const response = await fetch(`/messages/${language}.ftl`);
  if (!response.ok) throw new Error(`there are no messages for ${language}`);
  return { language, text: await response.text() };
};

// What the application says of the person; in a browser of its own nobody says it.
const language = window.vestibule?.language ?? "en";

// Both at once: neither waits for the other.
Promise.all([messages(language).catch(() => messages("en")), start({ module_or_path: "/vestibule-ui_bg.wasm" })])
  .then(([{ language, text }]) => begin(language, text))
  .catch((error) => {
    console.error(error);
    document.getElementById("splash")?.remove();
    document.getElementById("failure").hidden = false;
  });
