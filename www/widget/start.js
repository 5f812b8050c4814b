// The frame before its application is there: takes the page's port, closes the panel, keeps what
// is being written, gives the composer its size, and holds an Enter that came too early until the
// application can send.

import load, { start, take_port } from "baton-widget";

const form = document.querySelector("#composer");
const words = document.querySelector("#words");
const close = document.querySelector("#close");
const page = new URLSearchParams(location.hash.slice(1)).get("origin");
const embedded = window.parent !== window && page !== null;

// What a keyboard reports for keys that belong to an input method.
const COMPOSING = 229;

let shown = !embedded;

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
    if (event.key === "Escape" && !event.isComposing) put();
  });
  port.addEventListener("message", (event) => {
    shown = event.data.t === "shown";
    if (shown) focus();
  });
  port.start();
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

const early = new AbortController();
form.addEventListener("submit", (event) => event.preventDefault());
words.addEventListener(
  "keydown",
  (event) => {
    const composing = event.isComposing || event.keyCode === COMPOSING;
    const enter = event.key === "Enter" && !event.shiftKey && !composing;
    if (enter) event.preventDefault();
    form.toggleAttribute("data-wanted", enter);
  },
  early,
);

async function run() {
  await load({ module_or_path: new URL("./widget_bg.wasm", import.meta.url) });
  early.abort();
  start(shown);
  const taken = await port;
  take_port(taken, shown);
  taken.postMessage({ t: "ready" });
}

document.querySelector("#reload").addEventListener("click", () => location.reload());
run().catch(() => {
  document.querySelector("#broken").hidden = false;
});
