import init, { start } from "baton-console";

try {
  await init({ module_or_path: new URL("./console_bg.wasm", import.meta.url) });
  start();
} catch (error) {
  document.getElementById("app").hidden = true;
  document.getElementById("broken").hidden = false;
  throw error;
}
