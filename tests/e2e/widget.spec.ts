// The visitor's side alone: the frame, what is written there, and what survives.

import { AxeBuilder } from "@axe-core/playwright";
import type { WebSocketRoute } from "@playwright/test";

import { answer, expect, openChat, signIn, test, write } from "./fixtures";
import { bareSite, field, frameOf, launcher, log, row } from "./site";

const SOCKET = /\/visitor\/conversations\/[^/]+\/socket$/;

test("looking at the chat keeps nothing and asks the server for no more than its files", async ({ context, page, server, workspace }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") asked.push(request.url());
  });
  await page.goto(await bareSite(context, server, workspace));
  await launcher(page).hover();
  const frame = await frameOf(page, workspace);
  await frame.locator("#send").waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await launcher(page).click();
  await expect(frame.getByText("Connected")).toBeVisible();
  expect(await frame.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("a message is stored, and stays over a reload that opens nothing", async ({ context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await write(chat, "Where is my parcel?");
  await expect(row(chat, "Where is my parcel?")).toContainText("Sent");
  const frame = await frameOf(page, workspace);
  expect(await frame.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unsent")))).toEqual([]);

  await page.reload();
  await expect(log(page.frameLocator('iframe[title="Chat"]')).locator(".own")).toHaveText(/Where is my parcel\?/);
  await expect(launcher(page)).toHaveAttribute("aria-expanded", "false");
});

test("an answer is counted on the launcher until it is seen", async ({ browser, context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await write(chat, "Is anybody there?");
  await expect(row(chat, "Is anybody there?")).toContainText("Sent");
  await launcher(page).click();

  const agent = await browser.newContext({ baseURL: server.origin });
  const desk = await agent.newPage();
  await signIn(desk, workspace);
  await desk.getByRole("navigation", { name: "Conversations" }).getByText("Is anybody there?").click();
  await answer(desk, "I am.");
  await expect(launcher(page)).toHaveAccessibleName("Open chat, 1 unread");
  await agent.close();

  await page.reload();
  await expect(launcher(page)).toHaveAccessibleName("Open chat, 1 unread");
  await launcher(page).click();
  await expect(row(chat, "I am.")).toBeVisible();
  await expect(chat.getByRole("heading", { name: "Ada" })).toBeVisible();
  await launcher(page).click();
  await expect(launcher(page)).toHaveAccessibleName("Open chat");
});

test("what is written without a network is kept, said to be kept, and sent when it is back", async ({ context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await expect(chat.getByText("Connected")).toBeVisible();
  await context.setOffline(true);
  await expect(chat.getByText("You're offline. Messages are kept and sent when you're back.")).toBeVisible();
  await write(chat, "Written in a tunnel.");
  await expect(row(chat, "Written in a tunnel.")).toContainText("Not sent yet");
  await context.setOffline(false);
  await expect(row(chat, "Written in a tunnel.")).toContainText("Sent");
  await expect(chat.getByText("Connected")).toBeVisible();
});

test("what is written without a line is kept over a reload and sent once, when there is a line", async ({ context, page, server, workspace }) => {
  let blocked = false;
  await context.routeWebSocket(SOCKET, (socket) => {
    if (blocked) void socket.close();
    else socket.connectToServer();
  });
  await page.goto(await bareSite(context, server, workspace));
  let chat = await openChat(page);
  await write(chat, "First");
  await expect(row(chat, "First")).toContainText("Sent");

  blocked = true;
  await page.reload();
  chat = await openChat(page);
  await write(chat, "Second");
  await write(chat, "Third");
  await expect(row(chat, "Third")).toContainText("Not sent yet");
  await page.reload();
  chat = await openChat(page);
  await expect(row(chat, "Third")).toContainText("Not sent yet");
  await expect(chat.getByText("The chat cannot be reached.")).toBeVisible();

  blocked = false;
  await chat.getByRole("button", { name: "Try again" }).click();
  await expect(row(chat, "Third")).toContainText("Sent");
  await expect(log(chat).locator(".own .words")).toHaveText(["First", "Second", "Third"]);
});

test("a refused message says so and waits for the visitor, who sends it again or removes it", async ({ context, page, server, workspace }) => {
  let refusing = true;
  await context.routeWebSocket(SOCKET, (socket: WebSocketRoute) => {
    const upstream = socket.connectToServer();
    socket.onMessage((message) => {
      const frame = String(message) === "ping" ? undefined : JSON.parse(String(message));
      if (refusing && frame?.t === "say") socket.send(JSON.stringify({ t: "nack", cid: frame.cid, code: "conflict" }));
      else upstream.send(message);
    });
  });
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await write(chat, "Keep me");
  await write(chat, "Drop me");
  const retry = chat.getByRole("button", { name: "Not sent. Try again" });
  await expect(retry).toHaveCount(2);
  await row(chat, "Drop me").getByRole("button", { name: "Remove" }).click();
  await expect(retry).toHaveCount(1);
  await expect(field(chat)).toBeFocused();
  refusing = false;
  await retry.focus();
  await page.keyboard.press("Enter");
  await expect(field(chat)).toBeFocused();
  await expect(row(chat, "Keep me")).toContainText("Sent");
  await expect(log(chat).locator(".own .words")).toHaveText(["Keep me"]);
});

test("a text over the limit is caught before it is sent, and stays", async ({ context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  const long = "x".repeat(8 * 1024 + 7);
  await field(chat).fill(long);
  await field(chat).press("Enter");
  await expect(chat.getByText("This message is too long. Take out 7 characters, or send it in parts.")).toBeVisible();
  await expect(field(chat)).toHaveValue(long);
  await field(chat).fill("Short");
  await expect(chat.getByText("This message is too long.")).toBeHidden();
  await field(chat).press("Enter");
  await expect(row(chat, "Short")).toContainText("Sent");
  await expect(log(chat).locator(".own")).toHaveCount(1);
});

test("words that the server finds too long go back to where they can be changed", async ({ context, page, server, workspace }) => {
  await context.routeWebSocket(SOCKET, (socket: WebSocketRoute) => {
    const upstream = socket.connectToServer();
    socket.onMessage((message) => {
      const frame = String(message) === "ping" ? undefined : JSON.parse(String(message));
      if (frame?.text === "Much\ntoo long") socket.send(JSON.stringify({ t: "nack", cid: frame.cid, code: "text_too_long" }));
      else upstream.send(message);
    });
  });
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await write(chat, "Much\ntoo long");
  await expect(row(chat, "too long")).toContainText("It is too long.");
  await field(chat).fill("A second thought");
  await chat.getByRole("button", { name: "Not sent. Change it" }).click();
  await expect(field(chat)).toHaveValue("Much\ntoo long\n\nA second thought");
  await expect(field(chat)).toBeFocused();
  await expect(log(chat).locator(".own")).toHaveCount(0);
});

test("a conversation that the server does not know is followed by another, and unsent words go there", async ({ context, page, server, workspace }) => {
  const site = await bareSite(context, server, workspace);
  await page.goto(site);
  const chat = await openChat(page);
  await write(chat, "Earlier");
  await expect(row(chat, "Earlier")).toContainText("Sent");
  const frame = await frameOf(page, workspace);
  await frame.evaluate((workspace) => {
    const key = `baton:${workspace}:conversation`;
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
    localStorage.setItem(key, JSON.stringify({ ...kept, token: "stale" }));
    localStorage.setItem(`baton:${workspace}:unsent:0000-kept`, "Still to be sent");
  }, workspace);
  await page.reload();
  await openChat(page);
  await expect(row(chat, "Still to be sent")).toContainText("Sent");
  await expect(log(chat)).toContainText("The earlier conversation has ended and cannot be shown.");
  await expect(log(chat).locator(".own")).toHaveCount(1);
});

test("a conversation that is refused is kept no longer, and neither is the one after it before there are words", async ({ context, page, server, workspace }) => {
  const site = await bareSite(context, server, workspace);
  await page.goto(site);
  const chat = await openChat(page);
  await write(chat, "Earlier");
  await expect(row(chat, "Earlier")).toContainText("Sent");
  const key = `baton:${workspace}:conversation`;
  const frame = await frameOf(page, workspace);
  await frame.evaluate((key) => {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
    localStorage.setItem(key, JSON.stringify({ ...kept, token: "stale" }));
  }, key);
  await page.reload();
  await openChat(page);
  await expect(chat.getByText("Connected")).toBeVisible();
  expect(await (await frameOf(page, workspace)).evaluate((key) => localStorage.getItem(key), key)).toBeNull();
});

test("an application that broke says so, and one press begins it again", async ({ context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await expect(chat.getByText("Connected")).toBeVisible();
  await field(chat).fill("Half a thought");
  const frame = await frameOf(page, workspace);
  await frame.evaluate(() => {
    const broken = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    const { f } = new WebAssembly.Instance(new WebAssembly.Module(broken)).exports;
    setTimeout(f as () => void);
  });
  await expect(chat.getByText("The chat has stopped")).toBeVisible();
  await chat.getByRole("button", { name: "Try again" }).click();
  await expect(chat.getByText("Connected")).toBeVisible();
  await expect(field(chat)).toHaveValue("Half a thought");
});

test("two tabs of one visitor are in step", async ({ context, page, server, workspace }) => {
  const site = await bareSite(context, server, workspace);
  const other = await context.newPage();
  await page.goto(site);
  await other.goto(site);
  const here = await openChat(page);
  const there = await openChat(other);
  await expect(here.getByText("Connected")).toBeVisible();
  await expect(there.getByText("Connected")).toBeVisible();
  await write(here, "From here");
  await expect(row(there, "From here")).toContainText("Sent");
  await write(there, "From there");
  await expect(row(here, "From there")).toContainText("Sent");
  for (const chat of [here, there]) {
    await expect(log(chat).locator(".own .words")).toHaveText(["From here", "From there"]);
  }
});

test("the field is there before the application, stays the very same, and keeps what was typed", async ({ context, page, server, workspace }) => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await context.route(/widget_bg\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await expect(field(chat)).toBeFocused();
  await page.keyboard.type("Typed before it came");
  await expect(chat.getByRole("button", { name: "Send message" })).toBeDisabled();
  await page.keyboard.press("Enter");
  await expect(field(chat)).toHaveValue("Typed before it came");
  await field(chat).evaluate((element) => Object.assign(element, { marked: true }));
  await page.keyboard.type("!");
  arrive();
  await expect(chat.getByText("Connected")).toBeVisible();
  await expect(field(chat)).toHaveValue("Typed before it came!");
  expect(await field(chat).evaluate((element) => "marked" in element)).toBe(true);
  await expect(field(chat)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row(chat, "Typed before it came!")).toContainText("Sent");
});

test("an Enter that comes before the application sends as soon as that is there", async ({ context, page, server, workspace }) => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await context.route(/widget_bg\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await write(chat, "Quick fingers");
  arrive();
  await expect(row(chat, "Quick fingers")).toContainText("Sent");
  await expect(field(chat)).toHaveValue("");
});

test("a draft is there again on the next page", async ({ context, page, server, workspace }) => {
  const site = await bareSite(context, server, workspace);
  await page.goto(site);
  let chat = await openChat(page);
  await field(chat).fill("Half a thought");
  await page.goto(site);
  chat = await openChat(page);
  await expect(field(chat)).toHaveValue("Half a thought");
  await expect(chat.getByRole("button", { name: "Send message" })).toBeEnabled();
});

test("Enter belongs to an input method while it composes, and Shift+Enter breaks the line", async ({ context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await expect(chat.getByText("Connected")).toBeVisible();
  await field(chat).fill("にほん");
  await field(chat).dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  await expect(field(chat)).toHaveValue("にほん");
  await field(chat).dispatchEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true });
  await expect(field(chat)).toHaveValue("にほん");
  await field(chat).dispatchEvent("keydown", { key: "Escape", keyCode: 229, bubbles: true });
  await expect(page.getByRole("dialog", { name: "Chat" })).toBeVisible();
  await field(chat).press("Shift+Enter");
  await expect(field(chat)).toHaveValue("にほん\n");
  await field(chat).press("Enter");
  await expect(log(chat).locator(".own .words")).toHaveText(["にほん"]);
});

test("a chat works for the page's life where the browser gives it no storage", async ({ context, page, server, workspace }) => {
  await context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await expect(chat.getByText("Answers appear here, as long as this page stays open.")).toBeVisible();
  await write(chat, "Nothing may be kept here");
  await expect(row(chat, "Nothing may be kept here")).toContainText("Sent");
  await context.setOffline(true);
  await expect(chat.getByText("There is no connection. Messages are sent when it is back, if this page stays open.")).toBeVisible();
  await context.setOffline(false);
});

test("nobody is promised that messages are kept where the storage is full", async ({ context, page, server, workspace }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(await bareSite(context, server, workspace));
  const chat = await openChat(page);
  await write(chat, "Kept nowhere");
  await expect(row(chat, "Kept nowhere")).toContainText("Sent");
  await context.setOffline(true);
  await expect(chat.getByText("if this page stays open.")).toBeVisible();
});

test("an answer counts as seen only when somebody looks at the page, and then in every tab", async ({ browser, context, page, server, workspace }) => {
  const site = await bareSite(context, server, workspace);
  await page.goto(site);
  const chat = await openChat(page);
  await write(chat, "Is anybody there?");
  await expect(row(chat, "Is anybody there?")).toContainText("Sent");
  const other = await context.newPage();
  await other.goto(site);
  const frame = await frameOf(page, workspace);
  const look = (away: boolean) =>
    frame.evaluate((away) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => away });
      document.dispatchEvent(new Event("visibilitychange"));
    }, away);
  await look(true);
  const seen = () => frame.evaluate((key) => localStorage.getItem(key), `baton:${workspace}:seen`);
  const before = await seen();

  const agent = await browser.newContext({ baseURL: server.origin });
  const desk = await agent.newPage();
  await signIn(desk, workspace);
  await desk.getByRole("navigation", { name: "Conversations" }).getByText("Is anybody there?").click();
  await answer(desk, "I am.");
  await expect(row(chat, "I am.")).toBeVisible();
  expect(await seen()).toBe(before);
  await agent.close();
  await expect(launcher(other)).toHaveAccessibleName("Open chat, 1 unread");
  await look(false);
  await expect(launcher(other)).toHaveAccessibleName("Open chat");
});

test("a conversation that cannot be begun is asked for again, and nothing is lost", async ({ context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  await context.route("**/visitor/conversations", (route) => route.fulfill({ status: 503, body: "{}" }));
  const chat = await openChat(page);
  await write(chat, "Into the void");
  await expect(chat.getByText("The chat cannot be reached. Messages are kept and sent when it is back.")).toBeVisible();
  await context.unroute("**/visitor/conversations");
  await chat.getByRole("button", { name: "Try again" }).click();
  await expect(row(chat, "Into the void")).toContainText("Sent");
});

test("the heading that has the focus on a phone stays the very same when the application comes", async ({ browser, server, workspace }) => {
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await context.route(/widget_bg\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(await bareSite(context, server, workspace));
  await launcher(page).tap();
  const chat = page.frameLocator('iframe[title="Chat"]');
  await expect(chat.getByRole("heading")).toBeFocused();
  await expect(launcher(page)).toBeHidden();
  arrive();
  await expect(chat.getByText("Connected")).toBeVisible();
  await expect(chat.getByRole("heading", { name: "Chat with us" })).toBeFocused();
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing in the chat stands in the way of anybody, in ${colorScheme} colors`, async ({ browser, server, workspace }) => {
    const context = await browser.newContext({ baseURL: server.origin, colorScheme, reducedMotion: "reduce" });
    await context.routeWebSocket(SOCKET, (socket) => {
      const upstream = socket.connectToServer();
      socket.onMessage((message) => {
        const text = String(message);
        if (!text.includes("refused")) upstream.send(message);
        else socket.send(JSON.stringify({ t: "nack", cid: JSON.parse(text).cid, code: "conflict" }));
      });
    });
    const page = await context.newPage();
    await page.goto(await bareSite(context, server, workspace, '<meta name="color-scheme" content="light dark">'));
    const serious = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
    };
    await expect(launcher(page)).toBeVisible();
    expect(await serious()).toEqual([]);
    const chat = await openChat(page);
    await expect(chat.getByText("Connected")).toBeVisible();
    await write(chat, "Where is my parcel?");
    await write(chat, "This one is refused");
    await expect(chat.getByText("Not sent. Try again")).toBeVisible();
    await expect(row(chat, "Where is my parcel?")).toContainText("Sent");
    expect(await serious()).toEqual([]);
    await context.setOffline(true);
    await write(chat, "Written in a tunnel.");
    await expect(row(chat, "Written in a tunnel.")).toContainText("Not sent yet");
    expect(await serious()).toEqual([]);
    await context.close();
  });
}
