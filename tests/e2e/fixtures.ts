// What every browser test starts from: a server of its own for each worker, with the workspace
// `demo` that the demo pages name, and a fresh workspace for each test that asks for one.

import { type BrowserContext, type FrameLocator, type Locator, type Page, type WebSocketRoute, expect, test as base } from "@playwright/test";

import { ADA, Server } from "./server";

export { ADA, BEN, PASSWORD, Server } from "./server";
export { expect } from "@playwright/test";

export const test = base.extend<{ workspace: string; failureShowsLog: void }, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await Server.start();
      try {
        await server.setUp("demo");
        await use(server);
      } finally {
        await server.stop();
      }
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server }, use) => use(server.origin),

  /** The id of a workspace with two agents and no conversation. */
  workspace: async ({ server }, use, { workerIndex }) => {
    const workspace = `w${workerIndex}-${Date.now().toString(36)}`;
    await server.setUp(workspace);
    await use(workspace);
  },

  failureShowsLog: [
    async ({ server }, use, info) => {
      await use();
      if (info.status !== info.expectedStatus) console.error(server.log());
    },
    { auto: true },
  ],
});

/** Signs an agent in to the console of a workspace. */
export async function signIn(page: Page, workspace: string, agent = ADA): Promise<void> {
  await page.goto(`/console/${workspace}`);
  await page.getByLabel("E-mail").fill(agent.email);
  await page.getByLabel("Password", { exact: true }).fill(agent.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Conversations" })).toBeVisible();
}

/** Opens the chat on a page that has the script tag, and gives its frame. */
export async function openChat(page: Page): Promise<FrameLocator> {
  await page.getByRole("button", { name: /^Open chat/ }).click();
  return page.frameLocator('iframe[title="Chat"]');
}

/** Writes a message in the widget. */
export async function write(chat: FrameLocator, words: string): Promise<void> {
  await chat.getByLabel("Message", { exact: true }).fill(words);
  await chat.getByLabel("Message", { exact: true }).press("Enter");
}

/** Writes an answer in the console. */
export async function answer(page: Page, words: string): Promise<void> {
  await page.getByLabel("Your answer").fill(words);
  await page.getByLabel("Your answer").press("Enter");
}

/** The transcript holds each of these messages once, in this order. */
export async function expectTranscript(log: Locator, messages: string[]): Promise<void> {
  const read = async () => {
    const text = await log.innerText();
    const places = messages.flatMap((words) =>
      [...text.matchAll(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g"))].map(({ index }) => ({ words, index })),
    );
    return places.sort((one, other) => one.index - other.index).map(({ words }) => words);
  };
  await expect.poll(read, { timeout: 40_000 }).toEqual(messages);
}

/** The same once the widget or the console has a line: a message that came twice would show by then. */
export async function expectTranscriptOnceLive(log: Locator, messages: string[]): Promise<void> {
  await expectTranscript(log, messages);
  await expect(log.locator("xpath=ancestor::body").getByText(/^(Connected|Live)$/).first()).toBeVisible({ timeout: 40_000 });
  await expect(log.getByText(/^Sending|not sent yet/i)).toHaveCount(0);
  await expectTranscript(log, messages);
}

/** The line of a person's sockets, which can be cut while HTTP goes on working. It is given before
 *  the pages that it is for. */
export async function lineOf(of: BrowserContext | Page, sockets = /\/socket$/): Promise<{ cut(): Promise<void>; mend(): void }> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await of.routeWebSocket(sockets, (socket) => {
    if (isCut) {
      void socket.close({ code: 1013 });
      return;
    }
    open.add(socket);
    open.add(socket.connectToServer());
  });
  return {
    async cut() {
      isCut = true;
      for (const socket of open) await socket.close();
      open.clear();
    },
    mend() {
      isCut = false;
    },
  };
}

/** A browser of its own, as another person has. */
export async function person(open: () => Promise<BrowserContext>): Promise<{ context: BrowserContext; page: Page }> {
  const context = await open();
  return { context, page: await context.newPage() };
}
