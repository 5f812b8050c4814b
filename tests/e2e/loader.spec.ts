// The loader on a site's page: what it draws, what it loads, and what the page does to it.

import { expect, openChat, test, write } from "./fixtures";
import { bareSite, field, launcher, row } from "./site";

test("one script tag draws a launcher and loads nothing else before there is intent", async ({ context, page, server, workspace }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(await bareSite(context, server, workspace));
  await expect(launcher(page)).toHaveAccessibleName("Open chat");
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((path) => path !== "/favicon.ico")).toEqual([`/site/${workspace}`, "/baton.js"]);

  await launcher(page).hover();
  await expect(page.locator("baton-chat iframe")).toBeAttached();
  await expect(launcher(page)).toHaveAttribute("aria-expanded", "false");
});

test("the tag twice on one page draws one launcher", async ({ context, page, server, workspace }) => {
  const again = `<script src="/baton.js" data-workspace="${workspace}"></script>`;
  await page.goto(await bareSite(context, server, workspace, again));
  await expect(launcher(page)).toHaveCount(1);
  await page.evaluate((workspace) => {
    const script = document.createElement("script");
    script.src = "/baton.js";
    script.dataset.workspace = workspace;
    document.body.append(script);
    return new Promise((loaded) => script.addEventListener("load", loaded));
  }, workspace);
  await expect(launcher(page)).toHaveCount(1);
  await openChat(page);
  await expect(page.locator("iframe")).toHaveCount(1);
});

test("a page steers the chat by commands, also before the script has come", async ({ context, page, server, workspace }) => {
  const warnings: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  const early = '<script>window.Baton=function(){(Baton.q=Baton.q||[]).push(arguments)};Baton("open")</script>';
  await page.goto(await bareSite(context, server, workspace, early));
  await expect(page.getByRole("dialog", { name: "Chat" })).toBeVisible();
  const command = (name: string) => page.evaluate((name) => (window as never as { Baton(name: string): void }).Baton(name), name);
  await command("close");
  await expect(page.getByRole("dialog", { name: "Chat" })).toBeHidden();
  await command("toggle");
  await expect(page.getByRole("dialog", { name: "Chat" })).toBeVisible();
  await command("constructor");
  expect(warnings).toContain("Baton does not know the command “constructor”.");
  await command("shutdown");
  await expect(page.locator("baton-chat")).toHaveCount(0);
  await page.evaluate(() => document.body.append("More"));
  await command("open");
  await expect(page.getByRole("dialog", { name: "Chat" })).toBeVisible();
  await expect(page.locator("baton-chat")).toHaveCount(1);
});

test("a page's own style reaches everything but the chat", async ({ context, page, server, workspace }) => {
  const style = "<style>body > * { display: none !important; position: relative; z-index: 1; transform: translateX(-300px); opacity: 0.1; width: 10px; filter: blur(2px) }</style>";
  await page.goto(await bareSite(context, server, workspace, style));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await expect.poll(async () => await launcher(page).boundingBox()).toEqual({ x: width - 76, y: height - 76, width: 56, height: 56 });
  const host = page.locator("baton-chat");
  await expect(host).toHaveCSS("z-index", "2147483000");
  await expect(host).toHaveCSS("opacity", "1");
  await openChat(page);
  await expect(page.getByRole("dialog", { name: "Chat" })).toBeVisible();
});

test("the chat comes back when an application takes the page's body away", async ({ context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => (document.body = document.createElement("body")));
  const chat = await openChat(page);
  await write(chat, "Still here");
  await expect(row(chat, "Still here")).toContainText("Sent");
  await page.evaluate(() => document.body.replaceChildren("Another page"));
  await expect(row(chat, "Still here")).toContainText("Sent");
  await expect(page.getByRole("dialog", { name: "Chat" })).toBeVisible();
  await expect(page.locator("baton-chat iframe")).toHaveCount(1);
});

test("Escape closes the panel and the focus is back on the launcher", async ({ context, page, server, workspace }) => {
  await page.goto(await bareSite(context, server, workspace));
  await launcher(page).focus();
  await page.keyboard.press("Enter");
  const chat = page.frameLocator('iframe[title="Chat"]');
  await expect(field(chat)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Chat" })).toBeHidden();
  await expect(launcher(page)).toBeFocused();
  await expect(launcher(page)).toHaveAttribute("aria-expanded", "false");
});

test("a phone gives the chat its whole screen, and the way out is in the header", async ({ browser, server, workspace }) => {
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(await bareSite(context, server, workspace));
  await launcher(page).tap();
  const panel = page.getByRole("dialog", { name: "Chat" });
  await expect(panel).toBeVisible();
  await expect.poll(async () => await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  await expect(launcher(page)).toBeHidden();
  const chat = page.frameLocator('iframe[title="Chat"]');
  await chat.getByRole("button", { name: "Close chat" }).tap();
  await expect(panel).toBeHidden();
  await expect(launcher(page)).toBeFocused();
  await context.close();
});

test("a phone is not trapped behind a chat that does not load, and opening it again tries anew", async ({ browser, server, workspace }) => {
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await context.route(/\/frame\//, () => {});
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(await bareSite(context, server, workspace));
  await launcher(page).tap();
  const panel = page.getByRole("dialog", { name: "Chat" });
  await expect(panel).toBeVisible();
  await expect(launcher(page)).toHaveAccessibleName("Close chat");
  await page.clock.fastForward(21_000);
  await expect(panel.getByRole("alert")).toHaveText("The chat could not be loaded. Close it and open it to try again.");
  await expect(panel.locator("iframe")).toHaveCount(0);
  await launcher(page).tap();
  await expect(panel).toBeHidden();

  await launcher(page).tap();
  await expect(panel.locator("iframe")).toBeAttached();
  await launcher(page).tap();
  await context.unroute(/\/frame\//);
  await launcher(page).tap();
  await expect(launcher(page)).toBeHidden();
  await page.frameLocator('iframe[title="Chat"]').getByRole("button", { name: "Close chat" }).tap();
  await expect(panel).toBeHidden();
  await context.close();
});
