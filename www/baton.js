// The loader: all that a page pays for until somebody chats.
//
//   <script async src="https://chat.example/baton.js" data-workspace="demo"></script>
//
// It draws the launcher and makes the frame on the first sign of intent, or at once for a visitor
// who has a conversation. A page steers it with Baton('open'), Baton('close'), Baton('toggle') and
// Baton('shutdown'); calls made before this script runs wait in Baton.q.
//
// Baton('shutdown') takes the chat away from the page: launcher, frame, and the mark that brings
// the frame back on the next page. What the frame itself keeps stays in the browser: the proof of
// the conversation, messages that were not sent, a draft. Whoever opens the chat there again sees
// the conversation, so on a shared device it does not sign anybody out.

const OPEN_LABEL = "Open chat";
const CLOSE_LABEL = "Close chat";
const BUBBLE = "M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 3.5V17A2.5 2.5 0 0 1 4 14.5z";
const CHEVRON = "m6 9.5 6 6 6-6";
const NOT_LOADED = "The chat could not be loaded. Close it and open it to try again.";
const ANSWER_WITHIN = 20_000;

const STYLE = `
:host {
  all: initial !important;
  display: block !important;
  color-scheme: inherit !important;
}
:host, button, section {
  position: fixed !important;
  z-index: 2147483000 !important;
}
button {
  inset-block-end: max(20px, env(safe-area-inset-bottom));
  inset-inline-end: 20px;
  box-sizing: border-box;
  width: 56px;
  height: 56px;
  padding: 0;
  border: 1px solid transparent;
  border-radius: 50%;
  background: #2b5790;
  background: light-dark(oklch(0.47 0.115 255), oklch(0.55 0.125 255));
  color: #fff;
  box-shadow: 0 1px 2px #2113, 0 6px 20px #2114;
  cursor: pointer;
  transition: transform 0.12s;
}
button:active {
  transform: scale(0.95);
}
button:focus-visible {
  outline: 2px solid #fff;
  box-shadow: 0 0 0 4px #2b5790;
}
svg {
  display: block;
  width: 26px;
  height: 26px;
  margin: auto;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.8;
  stroke-linecap: round;
  stroke-linejoin: round;
}
i {
  position: absolute;
  inset-block-start: -4px;
  inset-inline-end: -4px;
  min-width: 22px;
  box-sizing: border-box;
  padding: 0 6px;
  border-radius: 11px;
  background: #b3261e;
  color: #fff;
  font: 600 12px/22px system-ui, sans-serif;
}
i:empty {
  display: none;
}
section {
  inset-block-end: calc(max(20px, env(safe-area-inset-bottom)) + 68px);
  inset-inline-end: 20px;
  width: min(384px, 100vw - 40px);
  height: min(640px, 100dvh - 108px);
  border-radius: 16px;
  overflow: hidden;
  background: Canvas;
  box-shadow: 0 0 0 1px light-dark(#2111, #fff2), 0 8px 28px #2114;
  transition: opacity 0.16s, transform 0.16s;
}
section[aria-hidden] {
  transition: opacity 0.16s, transform 0.16s, visibility 0s 0.16s;
  visibility: hidden;
  opacity: 0;
  transform: translateY(8px);
}
p {
  margin: 72px 24px;
  color: CanvasText;
  font: 15px/1.45 system-ui, sans-serif;
}
p:empty {
  display: none;
}
iframe {
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
}
@media (max-width: 480px), (max-height: 420px) {
  section {
    inset: var(--top, 0) 0 auto;
    width: 100%;
    height: var(--height, 100dvh);
    border-radius: 0;
  }
  section:not([aria-hidden]) + button {
    inset-block: 4px auto;
    inset-inline-end: 4px;
    box-shadow: none;
  }
  .ready:not([aria-hidden]) + button {
    visibility: hidden;
  }
}
@media (prefers-reduced-motion: reduce) {
  button, section, section[aria-hidden] {
    transition: none;
  }
}
@media print {
  :host {
    display: none !important;
  }
}`;

const script = document.currentScript || document.querySelector("script[data-workspace]");
const early = window.Baton;
const workspace = script?.dataset.workspace;

if (early?.workspace) {
  if (workspace !== early.workspace) warn(`is on this page already, for ${early.workspace}`);
} else if (workspace) {
  begin();
} else {
  warn("needs data-workspace on its script tag");
}

function warn(what) {
  console.warn(`Baton ${what}.`);
}

function begin() {
  const origin = new URL(script.src).origin;
  const flag = `baton:${workspace}:live`;
  let host, button, drawing, badge, panel, said, frame, port, timer, listening;
  let open = false;
  let tried = false;
  let unread = 0;

  // A page application may swap the body; a timeout keeps two that fight over it from hanging it.
  const swaps = new MutationObserver(() => setTimeout(() => host && draw()));

  const commands = {
    open: () => show(true),
    close: () => show(false),
    toggle: () => show(!open),
    shutdown,
  };

  window.Baton = (name, ...rest) => {
    if (!Object.hasOwn(commands, name)) warn(`does not know the command “${name}”`);
    else if (document.body) commands[name](...rest);
    else document.addEventListener("DOMContentLoaded", () => commands[name](...rest));
  };
  window.Baton.workspace = workspace;

  const ready = () => {
    draw();
    early?.q?.forEach((call) => window.Baton(...call));
    if (isLive()) whenLoaded(() => host && prepare());
  };
  if (document.body) ready();
  else document.addEventListener("DOMContentLoaded", ready);

  function draw() {
    if (!host) build();
    if (host.isConnected || !document.body) return;
    const framed = frame;
    drop();
    document.body.append(host);
    for (const parent of [document.documentElement, document.body]) {
      swaps.observe(parent, { childList: true });
    }
    if (framed) prepare();
  }

  function build() {
    host = document.createElement("baton-chat");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];

    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    drawing = document.createElementNS(icon.namespaceURI, "path");
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.append(drawing);
    badge = document.createElement("i");
    badge.ariaHidden = "true";
    button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-haspopup", "dialog");
    button.append(icon, badge);
    panel = document.createElement("section");
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", "Chat");
    said = document.createElement("p");
    said.setAttribute("role", "alert");
    panel.append(said);
    root.append(panel, button);

    for (const intent of ["pointerenter", "focus"]) {
      button.addEventListener(intent, () => open || prepare());
    }
    button.addEventListener("click", commands.toggle);
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && open) show(false);
    });
    listening = new AbortController();
    for (const change of ["resize", "scroll"]) {
      window.visualViewport?.addEventListener(change, fit, listening);
    }
    paint();
  }

  function paint() {
    const label = open ? CLOSE_LABEL : OPEN_LABEL;
    const count = open || !unread ? "" : unread > 99 ? "99+" : `${unread}`;
    drawing.setAttribute("d", open ? CHEVRON : BUBBLE);
    badge.textContent = count;
    button.setAttribute("aria-label", count ? `${label}, ${count} unread` : label);
    button.setAttribute("aria-expanded", open);
    if (open) panel.removeAttribute("aria-hidden");
    else panel.setAttribute("aria-hidden", "true");
  }

  // On a phone the panel fills what the on-screen keyboard leaves free.
  function fit() {
    const view = window.visualViewport;
    if (view.scale > 1) return;
    panel.style.setProperty("--top", `${view.offsetTop}px`);
    panel.style.setProperty("--height", `${view.height}px`);
  }

  function prepare() {
    if (frame) return;
    frame = document.createElement("iframe");
    frame.title = "Chat";
    frame.src = `${origin}/frame/${encodeURIComponent(workspace)}#origin=${encodeURIComponent(location.origin)}`;
    frame.addEventListener("load", handOver);
    said.textContent = "";
    panel.append(frame);
    hold();
  }

  function hold() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      warn(`could not show its frame; is ${location.origin} one of the sites of ${workspace}?`);
      const focused = document.activeElement === host;
      drop();
      said.textContent = NOT_LOADED;
      if (focused) button.focus();
    }, ANSWER_WITHIN);
  }

  function drop() {
    clearTimeout(timer);
    port?.close();
    frame?.remove();
    frame = port = undefined;
    tried = open;
    panel.className = "";
  }

  // Only a document of Baton's own origin can take the port; one that was loaded again needs another.
  function handOver() {
    panel.className = "";
    hold();
    const channel = new MessageChannel();
    port?.close();
    port = channel.port1;
    port.onmessage = (event) => heard(event.data);
    tell();
    frame.contentWindow.postMessage({ t: "port" }, origin, [channel.port2]);
  }

  function tell() {
    port?.postMessage({ t: open ? "shown" : "hidden" });
  }

  function heard(message) {
    if (message.t === "ready") {
      clearTimeout(timer);
      panel.className = "ready";
    }
    if (message.t === "close") show(false);
    if (message.t === "live") remember();
    if (message.t === "unread") {
      unread = message.count;
      paint();
    }
  }

  function show(wanted) {
    draw();
    if (wanted === open) return;
    open = wanted;
    if (open) {
      // Somebody who opens it once more does so because it did not come.
      if (tried && !panel.className) drop();
      prepare();
      tried = true;
    }
    paint();
    tell();
    if (open) frame.focus();
    else if (document.activeElement === host) button.focus();
  }

  function shutdown() {
    if (host) {
      drop();
      swaps.disconnect();
      listening.abort();
      host.remove();
      host = undefined;
    }
    open = false;
    unread = 0;
    try {
      localStorage.removeItem(flag);
    } catch {}
  }

  function isLive() {
    try {
      return !!localStorage.getItem(flag);
    } catch {
      return false;
    }
  }

  function remember() {
    try {
      localStorage.setItem(flag, "1");
    } catch {}
  }
}

function whenLoaded(then) {
  if (document.readyState === "complete") then();
  else window.addEventListener("load", then);
}
