import init, { start } from "baton-console";

// Once the application has stopped, it answers nothing; a page that looks alive would take words
// and lose them.
function stopped({ error, reason }) {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError) tell("The console has stopped");
}

function tell(title) {
  // An open question would lie over the message.
  document.getElementById("app")?.remove();
  document.getElementById("what").textContent = title;
  document.getElementById("broken").hidden = false;
}

document.getElementById("reload").addEventListener("click", () => location.reload());
addEventListener("error", stopped);
addEventListener("unhandledrejection", stopped);
try {
  await init({ module_or_path: new URL("./console_bg.wasm", import.meta.url) });
  start();
} catch (error) {
  tell("The console did not start");
  throw error;
}
