// The empty page is as ready as it will ever be once it has been drawn.
addEventListener("load", () =>
  requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke("ui_ready"))));
