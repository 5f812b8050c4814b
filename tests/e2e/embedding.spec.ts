// The widget on a site of another origin, which is strict about what its pages may load.

import type { BrowserContext, Frame, Page } from "@playwright/test";

import { expect, expectTranscriptOnceLive, openChat, signIn, test, write } from "./fixtures";

const SHOP = "https://shop.example";
const STRANGER = "https://stranger.example";

// The browser takes this machine for a network that a site may not reach unasked.
test.use({ permissions: ["local-network-access"] });

/** Serves a page at an origin that nobody else serves. */
async function serve(context: BrowserContext, origin: string, body: string, policy = ""): Promise<void> {
  await context.route(`${origin}/**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: policy ? { "Content-Security-Policy": policy } : {},
      body: `<!doctype html><html lang="en"><title>A site</title><body><h1>A site</h1>${body}`,
    }),
  );
}

function strict(baton: string): string {
  return `default-src 'none'; script-src ${baton}; frame-src ${baton}; style-src 'none'`;
}

function tag(baton: string, workspace: string): string {
  return `<script async src="${baton}/baton.js" data-workspace="${workspace}"></script>`;
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}

test("a strict page of a listed site has the chat, and what is written there is stored", async ({ context, page, server }) => {
  const workspace = `shop-${Date.now().toString(36)}`;
  await server.setUp(workspace, SHOP);
  await serve(context, SHOP, tag(server.origin, workspace), strict(server.origin));
  const complaints = complaintsOf(page);
  await page.goto(`${SHOP}/`);
  const chat = await openChat(page);
  await write(chat, "From another origin");
  await expectTranscriptOnceLive(chat.getByRole("log"), ["From another origin"]);
  await expect(chat.getByRole("log")).toContainText("Sent");
  await page.getByRole("button", { name: /^Close chat/ }).click();
  await expect(page.locator("baton-chat section")).toBeHidden();
  expect(complaints).toEqual([]);

  await signIn(page, workspace);
  await expect(page.getByRole("navigation", { name: "Conversations" }).getByText("From another origin")).toBeVisible();
});

test("a site that is not listed cannot show the chat, and its console says why", async ({ context, page, server }) => {
  const workspace = `shop-${Date.now().toString(36)}`;
  await server.setUp(workspace, SHOP);
  await serve(context, STRANGER, tag(server.origin, workspace), strict(server.origin));
  const warned = page.waitForEvent("console", { predicate: (message) => message.type() === "warning", timeout: 40_000 });
  await page.goto(`${STRANGER}/`);
  const chat = await openChat(page);
  expect((await warned).text()).toContain(`is ${STRANGER} one of the sites of ${workspace}?`);
  await expect(chat.getByRole("log")).toHaveCount(0);
});

test("the frame takes its port from the page that shows it and from nobody else", async ({ context, page, server }) => {
  const workspace = `shop-${Date.now().toString(36)}`;
  await server.setUp(workspace, SHOP);
  await serve(context, SHOP, "");
  await serve(context, STRANGER, "");
  await page.goto(`${SHOP}/`);

  const shown = await show(page, `${server.origin}/frame/${workspace}#origin=${encodeURIComponent(SHOP)}`);
  const foreign = await show(page, `${STRANGER}/`);
  const own = await show(page, `${SHOP}/inner`);
  // Each of these comes before the page's own, which is then still to be taken.
  await page.evaluate((to) => window.frames[0].postMessage({ t: "port" }, to), server.origin);
  for (const frame of [foreign, own]) await offer(frame, server.origin);
  await offer(page.mainFrame(), server.origin);
  await expect.poll(() => isAnswered(page.mainFrame())).toBe(true);
  expect(await Promise.all([foreign, own].map(isAnswered))).toEqual([false, false]);
  await expect(shown.getByRole("button", { name: "Close chat" })).toBeVisible();
});

test("a frame that is told of another page takes no port from the one that shows it", async ({ context, page, server }) => {
  const workspace = `shop-${Date.now().toString(36)}`;
  await server.setUp(workspace, SHOP);
  await serve(context, SHOP, "");
  await page.goto(`${SHOP}/`);
  const shown = await show(page, `${server.origin}/frame/${workspace}#origin=${encodeURIComponent(STRANGER)}`);
  await offer(page.mainFrame(), server.origin);
  await expect(shown.getByRole("log")).not.toBeEmpty();
  await expect(shown.locator("#close")).toBeHidden();
  expect(await isAnswered(page.mainFrame())).toBe(false);
});

/** Shows a document in a frame, and waits until it has run. */
async function show(page: Page, address: string): Promise<Frame> {
  await page.evaluate(
    (address) =>
      new Promise((loaded) => {
        const frame = document.createElement("iframe");
        frame.src = address;
        frame.onload = loaded;
        document.body.append(frame);
      }),
    address,
  );
  const frame = page.frames().find((frame) => frame.url() === address);
  if (!frame) throw new Error(`${address} is not shown`);
  return frame;
}

/** Offers a port to the chat, which is the page's first frame, and listens at it. */
async function offer(from: Frame, to: string): Promise<void> {
  await from.evaluate((to) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => document.body.setAttribute("data-answered", "");
    window.top?.frames[0].postMessage({ t: "port" }, to, [port2]);
  }, to);
}

async function isAnswered(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.body.hasAttribute("data-answered"));
}
