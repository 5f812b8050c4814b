// The module that the runtime loads. It hands every call to the WebAssembly program and keeps
// one promise that Rust alone cannot: a call that meets a panic fails at once.
//
// A Rust panic is a trap. It unwinds no promise, so whoever waits for a call that was under way
// would wait for ever, and the memory behind it is not to be trusted any longer. Therefore
//   1. the reject function of every call under way is kept here,
//   2. a reported `WebAssembly.RuntimeError` fails them all: they shared that memory,
//   3. the next call starts the program anew, and each object is built again from its storage.
// Sockets belong to the runtime, not to the program: they stay open through all of this.

import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";
import * as program from "./worker.js";

// The worker crate counts the program's starts there, and its panic hook reports there.
const state = program.__worker_init_state();
const underWay = new Set();

function isTrap(error) {
  return error instanceof WebAssembly.RuntimeError;
}

function collapse() {
  state.criticalError = true;
  const rejects = [...underWay];
  underWay.clear();
  for (const reject of rejects) reject(new Error("the program stopped while this was under way"));
}

// A panic in the first step of a call is thrown to the caller below; a panic after an `await`
// surfaces only in these two.
addEventListener("error", (event) => {
  if (isTrap(event.error)) collapse();
});
addEventListener("unhandledrejection", (event) => {
  if (isTrap(event.reason)) collapse();
});

function restartIfStopped() {
  if (!state.criticalError) return;
  program.__wbg_reset_state();
  state.criticalError = false;
  state.instanceId += 1;
}

function run(call) {
  return new Promise((resolve, reject) => {
    underWay.add(reject);
    const settle = (finish) => (value) => {
      underWay.delete(reject);
      finish(value);
    };
    const fail = settle((error) => {
      if (isTrap(error)) collapse();
      reject(error);
    });
    try {
      restartIfStopped();
      Promise.resolve(call()).then(settle(resolve), fail);
    } catch (error) {
      fail(error);
    }
  });
}

// An object as the runtime sees it: it outlives the program, and with it the Rust object inside.
function object(Inner) {
  return class extends DurableObject {
    #inner;
    #start;

    constructor(ctx, env) {
      super(ctx, env);
      restartIfStopped();
      this.#alive();
    }

    #alive() {
      if (this.#start !== state.instanceId) {
        this.#inner = new Inner(this.ctx, this.env);
        this.#start = state.instanceId;
      }
      return this.#inner;
    }

    fetch(request) {
      return run(() => this.#alive().fetch(request));
    }

    alarm() {
      return run(() => this.#alive().alarm());
    }

    webSocketMessage(socket, message) {
      return run(() => this.#alive().webSocketMessage(socket, message));
    }

    webSocketClose(socket, code, reason, wasClean) {
      return run(() => this.#alive().webSocketClose(socket, code, reason, wasClean));
    }

    webSocketError(socket, error) {
      return run(() => this.#alive().webSocketError(socket, error));
    }
  };
}

export const Conversation = object(program.Conversation);
export const Workspace = object(program.Workspace);
export const Ledger = object(program.Ledger);

// What `error.rs` answers to a bug; here the program that would answer it has just stopped.
const STOPPED = JSON.stringify({
  error: { code: "internal", message: "Something broke on our side. Try again." },
});

export default class extends WorkerEntrypoint {
  async fetch(request) {
    try {
      return await run(() => program.fetch(request, this.env, this.ctx));
    } catch (error) {
      console.error(JSON.stringify({ level: "error", what: "a request", cause: String(error) }));
      return new Response(STOPPED, {
        status: 500,
        headers: {
          "cache-control": "no-store",
          "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
          "content-type": "application/json",
          "referrer-policy": "same-origin",
          "x-content-type-options": "nosniff",
        },
      });
    }
  }
}
