// A real workerd on the release build, with its own data, that can be killed and started again.
// It never outlives the tests: it ends with its fixture, and a shell at the other end of a pipe
// kills it when this process ends in any other way.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

import workerd from "workerd";

const CONFIG = process.env.BATON_CONFIG ?? resolve(__dirname, "../../target/baton/release/worker/workerd.capnp");
const SETUP_TOKEN = "a-setup-token-for-tests-only-of-32-or-more";
const READY_WITHIN = 20_000;
const LINES_KEPT = 400;

export const PASSWORD = "correct horse battery staple";
export const ADA = { email: "ada@shop.example", name: "Ada", password: PASSWORD };
export const BEN = { email: "ben@shop.example", name: "Ben", password: PASSWORD };

export class Server {
  readonly origin: string;
  private readonly lines: string[] = [];
  private readonly state = mkdtempSync(join(tmpdir(), "baton-e2e-"));
  private running: { workerd: ChildProcess; leash: ChildProcess } | undefined;

  private constructor(private readonly port: number) {
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<Server> {
    if (!existsSync(CONFIG)) throw new Error(`${CONFIG} is missing: run \`cargo xtask build --release\` first`);
    const server = new Server(await freePort());
    await server.run();
    return server;
  }

  /** Kills it in the middle of whatever it does, as a crash would. */
  async kill(): Promise<void> {
    const running = this.running;
    this.running = undefined;
    if (!running) return;
    running.leash.kill("SIGKILL");
    const { exitCode, signalCode } = running.workerd;
    if (exitCode === null && signalCode === null) {
      const ended = once(running.workerd, "exit");
      running.workerd.kill("SIGKILL");
      await ended;
    }
    this.lines.push("-- killed with SIGKILL");
  }

  /** Starts it again on the same port and data. */
  async restart(): Promise<void> {
    await this.kill();
    await this.run();
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.state, { recursive: true, force: true });
  }

  /** Sets up a workspace with two agents, whose only site is this server itself or the one given. */
  async setUp(workspace: string, site = this.origin): Promise<void> {
    const answer = await fetch(`${this.origin}/api/${workspace}/setup`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${SETUP_TOKEN}`,
        "Content-Type": "application/json",
        Origin: this.origin,
      },
      body: JSON.stringify({ name: "The shop", sites: [site], accounts: [ADA, BEN] }),
    });
    if (!answer.ok) throw new Error(`setup of ${workspace}: ${answer.status} ${await answer.text()}\n${this.log()}`);
  }

  /** Its last lines, for the message of a failing test. */
  log(): string {
    return `the server's last lines:\n${this.lines.slice(-60).join("\n")}`;
  }

  private async run(): Promise<void> {
    const child = spawn(
      workerd,
      [
        "serve",
        CONFIG,
        `--socket-addr=http=127.0.0.1:${this.port}`,
        `--directory-path=state=${this.state}`,
        "--control-fd=1",
      ],
      {
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          BATON_SECRET: "a-secret-for-tests-only-of-48-characters-or-more",
          BATON_SETUP_TOKEN: SETUP_TOKEN,
          BATON_FAULT: undefined,
        },
      },
    );
    const leash = spawn("sh", ["-c", `read -r _; kill -9 ${child.pid}`], { stdio: ["pipe", "ignore", "ignore"] });
    this.running = { workerd: child, leash };
    await new Promise<void>((listening, failed) => {
      const give_up = setTimeout(() => failed(new Error(`workerd did not listen\n${this.log()}`)), READY_WITHIN);
      child.once("exit", (code) => failed(new Error(`workerd ended (${code})\n${this.log()}`)));
      for (const output of [child.stdout, child.stderr]) {
        createInterface({ input: output }).on("line", (line) => {
          this.lines.push(line);
          if (this.lines.length > LINES_KEPT) this.lines.shift();
          if (line.startsWith('{"event":"listen"')) {
            clearTimeout(give_up);
            listening();
          }
        });
      }
    });
  }
}

/** A port below those that systems give to outgoing connections: a browser that knocks while the
 *  server is down might else be given the server's own port. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    const free = await new Promise<boolean>((answer) => {
      probe.once("error", () => answer(false));
      probe.listen(port, "127.0.0.1", () => answer(true));
    });
    if (free) {
      await new Promise((closed) => probe.close(closed));
      return port;
    }
  }
}
