// The frame before its application is there, and after it broke: takes the page's port, closes the
// panel, keeps what is being written, gives the composer its size and the focus, and holds an Enter
// that came too early until the application can send.

import load, { start, take_port } from "baton-widget";

const form = document.querySelector("#composer");
const words = document.querySelector("#words");
const close = document.querySelector("#close");
const page = new URLSearchParams(location.hash.slice(1)).get("origin");
const embedded = window.parent !== window && page !== null;

// What a keyboard reports for keys that belong to an input method.
const COMPOSING = 229;
const composes = (event) => event.isComposing || event.keyCode === COMPOSING;

const LOADED_WITHIN = 60_000;

let shown = !embedded;
let running = false;

const port = new Promise((taken) => {
  if (!embedded) return;
  window.addEventListener("message", function take(event) {
    if (event.source !== window.parent || event.origin !== page || !event.ports.length) return;
    window.removeEventListener("message", take);
    taken(event.ports[0]);
  });
});

port.then((port) => {
  const put = () => port.postMessage({ t: "close" });
  close.hidden = false;
  close.addEventListener("click", put);
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !composes(event)) put();
  });
  port.addEventListener("message", (event) => {
    shown = event.data.t === "shown";
    if (shown) focus();
  });
  port.start();
  port.postMessage({ t: "ready" });
});

// A phone's keyboard would cover what there is to read, so there the heading gets the focus.
function focus() {
  const typing = matchMedia("(hover: hover)").matches;
  (typing ? words : document.querySelector("h1")).focus();
}

// A page that is left for another takes the frame along; the draft is there again on the next.
const draft = `baton:${location.pathname}:draft`;
try {
  words.value ||= sessionStorage.getItem(draft) ?? "";
} catch {}
words.addEventListener("input", () => {
  grow();
  try {
    sessionStorage.setItem(draft, words.value);
  } catch {}
});
grow();

// The field is as high as a copy of its words, so it grows without being measured.
function grow() {
  words.parentNode.dataset.words = words.value;
}

// A button that was pressed may be gone at once, and the focus must not go with it. Words that
// could not be sent as they are go back to where they can be changed; the application, which
// hears of the press after this, takes their row away.
document.addEventListener("click", ({ target }) => {
  const { press } = target.dataset;
  if (!press) return;
  if (press === "change") {
    const refused = target.closest(".said").querySelector(".words").textContent;
    words.value = [refused, words.value].filter(Boolean).join("\n\n");
    words.dispatchEvent(new Event("input"));
  }
  words.focus();
});

form.addEventListener("submit", (event) => event.preventDefault());
words.addEventListener("keydown", (event) => {
  const enter = event.key === "Enter" && !event.shiftKey && !composes(event);
  if (enter) event.preventDefault();
  if (!running) form.toggleAttribute("data-wanted", enter);
  else if (enter) form.requestSubmit();
});

async function run() {
  const signal = AbortSignal.timeout(LOADED_WITHIN);
  await load({ module_or_path: fetch(new URL("./widget_bg.wasm", import.meta.url), { signal }) });
  running = true;
  start(shown);
  take_port(await port, shown);
}

// The application ends with its first panic, and leaves a page that looks alive.
function giveUp() {
  document.querySelector("#broken").hidden = false;
}

for (const name of ["error", "unhandledrejection"]) {
  window.addEventListener(name, ({ error, reason }) => {
    if ((error ?? reason) instanceof WebAssembly.RuntimeError) giveUp();
  });
}
document.querySelector("#reload").addEventListener("click", () => location.reload());
run().catch(giveUp);
