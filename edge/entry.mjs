// The module that the runtime loads. It hands every call to the WebAssembly program, and keeps
// one promise that the program alone cannot: whoever called it when it stopped is told at once.
//
// The program stops in two ways. A Rust panic is a trap: an error that unwinds nothing, so no
// promise of the program is ever settled. And the runtime may cut the program off in the midst of
// a step, with an error that no `catch` and no `finally` sees: when an object is thrown out of
// memory, or has used up its time. In both cases its memory, which all objects of this isolate
// share, is not to be trusted any longer. Therefore
//   1. every step of the program is counted in and out,
//   2. a step that trapped, or that was counted in and never out, means that it has stopped,
//   3. then every call under way fails, because nobody will answer it any longer,
//   4. and the next call starts the program anew, and builds each object again from its storage.
// Sockets belong to the runtime, not to the program: they stay open through all of this.

import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";
import * as program from "./worker.js";

// The worker crate keeps the number of the program's start there, and its panic hook a mark.
const state = program.__worker_init_state();
const underWay = new Set();

// The runtime gives an alarm up after its sixth retry. From the fifth on, another one is set.
const LAST_RETRIES = 5;
const ALARM_AGAIN_MILLIS = 5 * 60 * 1000;

let stepsInside = 0;

// Runs one synchronous step of the program.
function step(work) {
  stepsInside += 1;
  try {
    return work();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) state.criticalError = true;
    throw error;
  } finally {
    stepsInside -= 1;
  }
}

// What the program does after an `await` it does in a microtask, and nobody catches what is
// thrown there.
const { queueMicrotask } = globalThis;
globalThis.queueMicrotask = (work) =>
  queueMicrotask(() => {
    try {
      step(work);
    } finally {
      if (state.criticalError) failAll();
    }
  });

function failAll() {
  const rejects = [...underWay];
  underWay.clear();
  for (const reject of rejects) reject(new Error("the program stopped"));
}

// The runtime calls in only when no step is running. One that is still counted was cut off.
function restartIfStopped() {
  if (stepsInside === 0 && !state.criticalError) return;
  failAll();
  program.__wbg_reset_state();
  stepsInside = 0;
  state.criticalError = false;
  state.instanceId += 1;
}

// Settles as a promise of the program does, or fails when the program stops.
async function untilStopped(promise) {
  let fail;
  const stopped = new Promise((_, reject) => {
    fail = reject;
  });
  underWay.add(fail);
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    underWay.delete(fail);
  }
}

async function run(call) {
  restartIfStopped();
  let answer;
  try {
    answer = step(call);
  } catch (error) {
    if (state.criticalError) failAll();
    throw error;
  }
  return untilStopped(answer);
}

// An object as the runtime sees it: it outlives the program, and with it the Rust object inside.
function object(Inner) {
  return class extends DurableObject {
    #inner;
    #start;

    constructor(ctx, env) {
      super(ctx, env);
      const waitUntil = ctx.waitUntil.bind(ctx);
      ctx.waitUntil = (promise) => waitUntil(untilStopped(promise).catch(resume));

      // What was to be shown is not: whoever waits for it learns of it by the close, and resumes.
      function resume(error) {
        report("a task", error);
        for (const socket of ctx.getWebSockets()) closeToResume(socket);
      }
      restartIfStopped();
      step(() => this.#alive());
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

    // The program sets the alarm anew whatever fails, unless it stops. The runtime tries such an
    // alarm again, but only so often.
    async alarm(info) {
      if (info?.retryCount >= LAST_RETRIES) {
        await this.ctx.storage.setAlarm(Date.now() + ALARM_AGAIN_MILLIS);
      }
      return run(() => this.#alive().alarm());
    }

    // Whoever sent a frame that was not answered learns of it by the close, and resumes.
    async webSocketMessage(socket, message) {
      try {
        await run(() => this.#alive().webSocketMessage(socket, message));
      } catch (error) {
        report("a frame", error);
        closeToResume(socket);
      }
    }

    webSocketClose(socket, code, reason, wasClean) {
      return run(() => this.#alive().webSocketClose(socket, code, reason, wasClean));
    }

    webSocketError(socket, error) {
      return run(() => this.#alive().webSocketError(socket, error));
    }
  };
}

function closeToResume(socket) {
  try {
    socket.close(1011, "try again");
  } catch {
    // It is closed already.
  }
}

function report(what, error) {
  console.error(JSON.stringify({ level: "error", what, cause: String(error) }));
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
      report("a request", error);
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
