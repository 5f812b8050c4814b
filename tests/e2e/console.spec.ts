// The agents' side in a browser: the live list, answering, and what survives.

import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from "@playwright/test";

import { ADA, answer, expect, expectTranscript, lineOf, openChat, person, signIn, test, write } from "./fixtures";
import { listOf, rowOf, transcriptOf, tryToSignIn } from "./inbox";

const opened: BrowserContext[] = [];

/** A page in a browser of its own, which ends with the test. */
async function somebody(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const { context, page } = await person(() => browser.newContext(options));
  opened.push(context);
  return page;
}

test.afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

/** A visitor who has written these words in the demo workspace. */
async function visitorWho(browser: Browser, words: string): Promise<{ chat: FrameLocator; page: Page }> {
  const page = await somebody(browser);
  await page.goto("/demo/jacket.html");
  const chat = await openChat(page);
  await write(chat, words);
  return { chat, page };
}

/** Words that no other test says. */
function own(words: string): string {
  return `${words} ${Math.random().toString(36).slice(2, 8)}`;
}

async function expectNoSeriousViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

test("a conversation arrives by itself, is answered, and both keep it over a reload", async ({ browser, page }) => {
  await signIn(page, "demo");
  const question = own("Do you ship to Norway?");
  const { chat, page: site } = await visitorWho(browser, question);

  const row = rowOf(page, question);
  await expect(row).toContainText("Unread");
  await expect(row).toContainText("Waiting for an answer since");
  await expect(page).toHaveTitle(/^\(\d+\) Inbox/);

  await row.click();
  await expect(page).toHaveURL(/\?c=\w+$/);
  await expectTranscript(transcriptOf(page), [question]);
  await expect(row).not.toContainText("Unread");

  const reply = own("Yes, in four to seven days.");
  await answer(page, reply);
  await expect(transcriptOf(page)).toContainText("Sent");
  await expectTranscript(chat.getByRole("log"), [question, reply]);
  const answered = listOf(page).getByRole("region", { name: "Answered" });
  await expect(answered.getByText(reply)).toBeVisible();

  await page.getByLabel("Your answer").fill("Half a thought");
  await page.reload();
  await expectTranscript(transcriptOf(page), [question, reply]);
  await expect(page.getByLabel("Your answer")).toHaveValue("Half a thought");
  await site.reload();
  await expectTranscript((await openChat(site)).getByRole("log"), [question, reply]);
});

test("a draft waits in its own conversation", async ({ browser, page }) => {
  const [one, other] = [own("First visitor"), own("Second visitor")];
  await visitorWho(browser, one);
  await visitorWho(browser, other);
  await signIn(page, "demo");
  await rowOf(page, one).click();
  await page.getByLabel("Your answer").fill("For the first");
  await rowOf(page, other).click();
  await expectTranscript(transcriptOf(page), [other]);
  await expect(page.getByLabel("Your answer")).toHaveValue("");
  await rowOf(page, one).click();
  await expect(page.getByLabel("Your answer")).toHaveValue("For the first");
});

test("what a visitor writes is text, whatever it looks like", async ({ browser, page }) => {
  const words = own(`<img src=x onerror="document.title='gone'"> <b>bold</b> &amp;`);
  await visitorWho(browser, words);
  await signIn(page, "demo");
  await rowOf(page, words).click();
  await expect(transcriptOf(page).getByText(words)).toBeVisible();
  await expect(transcriptOf(page).locator("img, b")).toHaveCount(0);
});

test("an answer without a line survives a reload and is sent once", async ({ browser, page }) => {
  const question = own("Is the shell in stock?");
  const { chat } = await visitorWho(browser, question);
  const line = await lineOf(page, /\/conversations\/\w+\/socket/);
  await signIn(page, "demo");
  await rowOf(page, question).click();
  await expectTranscript(transcriptOf(page), [question]);

  await line.cut();
  await expect(page.getByText("Offline. What you send is kept")).toBeVisible();
  const reply = own("In all sizes.");
  await answer(page, reply);
  await expect(transcriptOf(page)).toContainText("Kept, not sent yet");
  await page.reload();
  await expectTranscript(transcriptOf(page), [reply]);
  await expect(transcriptOf(page)).toContainText("Kept, not sent yet");

  line.mend();
  await expectTranscript(chat.getByRole("log"), [question, reply]);
  await expectTranscript(transcriptOf(page), [question, reply]);
  await expect(transcriptOf(page)).toContainText("Sent");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("/unsent/")))).toEqual([]);
});

test("an answer goes out although another conversation is open by then", async ({ browser, page }) => {
  const [one, other] = [own("First in the tunnel"), own("Second in the tunnel")];
  const { chat } = await visitorWho(browser, one);
  await visitorWho(browser, other);
  const line = await lineOf(page);
  await signIn(page, "demo");
  await rowOf(page, one).click();
  await expectTranscript(transcriptOf(page), [one]);
  await line.cut();
  const reply = own("Kept for the first.");
  await answer(page, reply);
  await rowOf(page, other).click();
  await expect(listOf(page).getByText(/^Offline/)).toBeVisible();
  line.mend();
  await expectTranscript(chat.getByRole("log"), [one, reply]);
});

test("a killed server costs neither side a word", async ({ browser, page, server }) => {
  test.setTimeout(90_000);
  const question = own("Are you there?");
  const { chat } = await visitorWho(browser, question);
  await signIn(page, "demo");
  await rowOf(page, question).click();
  await expectTranscript(transcriptOf(page), [question]);
  await server.kill();
  const reply = own("Written while the server was down.");
  await answer(page, reply);
  await server.restart();
  await expectTranscript(chat.getByRole("log"), [question, reply]);
  const thanks = own("Thanks, here it is.");
  await write(chat, thanks);
  await expectTranscript(transcriptOf(page), [question, reply, thanks]);
  await expect(listOf(page).getByText("Live")).toBeVisible();
});

test("a close is asked for, told, and undone by the visitor's next words", async ({ browser, page }) => {
  const question = own("Thank you, that is all.");
  const { chat } = await visitorWho(browser, question);
  await signIn(page, "demo");
  await rowOf(page, question).click();

  const close = page.getByRole("main").getByRole("button", { name: "Close conversation" });
  await close.click();
  const sheet = page.getByRole("dialog", { name: /^Close the conversation with Visitor \w{4}\?$/ });
  await expect(sheet).toContainText("Nothing is deleted");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page.getByLabel("Your answer")).toBeVisible();

  await close.click();
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeHidden();
  await page.goForward();

  await close.click();
  await sheet.getByRole("button", { name: "Close conversation" }).click();
  await expect(transcriptOf(page)).toContainText("You closed the conversation");
  await expect(page.getByText("This conversation is closed. It opens again")).toBeVisible();
  await expect(page.getByLabel("Your answer")).toBeHidden();
  await expect(rowOf(page, question)).toContainText("Closed");

  const again = own("One more thing.");
  await write(chat, again);
  await expect(transcriptOf(page)).toContainText("The visitor wrote again");
  const reply = own("Of course.");
  await answer(page, reply);
  await expectTranscript(chat.getByRole("log"), [question, again, reply]);
});

test("a session that ended meanwhile leads back to the same conversation and what was written there", async ({
  browser,
  page,
}) => {
  const question = own("Which size do I need?");
  const { chat } = await visitorWho(browser, question);
  const line = await lineOf(page);
  await signIn(page, "demo");
  await rowOf(page, question).click();
  await expectTranscript(transcriptOf(page), [question]);
  const address = page.url();

  await line.cut();
  const reply = own("Written shortly before the session ended.");
  await answer(page, reply);
  const elsewhere = await page.context().newPage();
  await elsewhere.goto("/demo/bare.html");
  const status = await elsewhere.evaluate(async () => (await fetch("/api/demo/logout", { method: "POST" })).status);
  expect(status).toBe(204);

  await expect(page.getByText("You were signed out.")).toBeVisible();
  expect(page.url()).toBe(address);
  line.mend();
  await tryToSignIn(page, ADA.password);
  await expectTranscript(transcriptOf(page), [question, reply]);
  await expectTranscript(chat.getByRole("log"), [question, reply]);
});

test("a link to no conversation says so", async ({ page }) => {
  await signIn(page, "demo");
  await page.goto("/console/demo?c=0123456789abcdef0123456789abcdef");
  await expect(page.getByRole("alert")).toContainText("There is no such conversation");
});

test("words for a conversation that is not there can be given up", async ({ browser, page }) => {
  const question = own("Who else is there?");
  await visitorWho(browser, question);
  const line = await lineOf(page);
  await signIn(page, "demo");
  await rowOf(page, question).click();
  await expectTranscript(transcriptOf(page), [question]);
  await line.cut();
  await expect(page.getByText("Offline. What you send is kept")).toBeVisible();
  const lost = own("For nobody.");
  await answer(page, lost);
  await page.evaluate(() => {
    const kept = Object.keys(localStorage).find((key) => key.includes("/unsent/"))!;
    localStorage.setItem(kept.replace(/unsent\/\w+/, `unsent/${"0".repeat(32)}`), localStorage[kept]);
    localStorage.removeItem(kept);
  });
  await page.goto(`/console/demo?c=${"0".repeat(32)}`);
  line.mend();
  const shut = page.getByRole("alert");
  await expect(shut).toContainText("There is no such conversation");
  await expect(shut).toContainText(lost);
  await shut.getByRole("button", { name: "Discard" }).click();
  await expect(shut).not.toContainText(lost);
  await page.reload();
  await expect(shut).toContainText("There is no such conversation");
  await expect(shut).not.toContainText(lost);
});

test("words that the browser does not keep survive a look at another conversation", async ({ browser, page }) => {
  const [one, other] = [own("First without storage"), own("Second without storage")];
  await visitorWho(browser, one);
  await visitorWho(browser, other);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await signIn(page, "demo");
  await rowOf(page, one).click();
  await page.getByLabel("Your answer").fill("Half a thought");
  const low = await page.getByLabel("Your answer").evaluate((field) => field.clientHeight);
  await page.getByLabel("Your answer").fill("Half a thought\n\n\nand a half");
  expect(await page.getByLabel("Your answer").evaluate((field) => field.clientHeight)).toBeGreaterThan(low + 40);
  await rowOf(page, other).click();
  await expect(page.getByLabel("Your answer")).toHaveValue("");
  await rowOf(page, one).click();
  await expect(page.getByLabel("Your answer")).toHaveValue("Half a thought\n\n\nand a half");
});

test("a key of an input method is not ours", async ({ browser, page }) => {
  const question = own("Do you answer in Japanese?");
  await visitorWho(browser, question);
  await signIn(page, "demo");
  await rowOf(page, question).click();
  const field = page.getByLabel("Your answer");
  await field.fill("nihon");
  for (const key of ["Enter", "Escape"]) {
    await field.dispatchEvent("keydown", { key, keyCode: 229, bubbles: true });
    await expect(field).toHaveValue("nihon");
    await expect(field).toBeFocused();
  }
});

test("everything can be done by keyboard", async ({ browser, page }) => {
  const question = own("Can the zip be mended?");
  const { chat } = await visitorWho(browser, question);
  await page.goto("/console/demo");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.type(ADA.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(ADA.password);
  await page.keyboard.press("Enter");

  const row = rowOf(page, question);
  await expect(row).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");

  await expect(async () => {
    await page.keyboard.press("j");
    await expect(row).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expectTranscript(transcriptOf(page), [question]);
  await page.keyboard.press("r");
  await expect(page.getByLabel("Your answer")).toBeFocused();
  const reply = own("Yes, in about a week.");
  await page.keyboard.type("First line,");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type(reply);
  await page.keyboard.press("Enter");
  await expectTranscript(chat.getByRole("log"), [question, "First line,", reply]);
  await page.keyboard.press("Escape");
  await expect(rowOf(page, reply)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await expect(page.getByLabel("Your answer")).toHaveValue("");
});

test("on a phone the list and the conversation are two screens", async ({ browser }) => {
  const question = own("On my way, is the shop open?");
  await visitorWho(browser, question);
  const page = await somebody(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await signIn(page, "demo");
  await rowOf(page, question).tap();
  await expectTranscript(transcriptOf(page), [question]);
  await expect(listOf(page)).toBeHidden();
  await page.getByRole("link", { name: "Back to the list" }).tap();
  await expect(listOf(page)).toBeVisible();
  await page.goBack();
  await expect(transcriptOf(page)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing stands seriously in the way of assistive technology, ${colorScheme}`, async ({ browser, workspace }) => {
    const question = own("A question, and then the answer");
    await visitorWho(browser, question);
    const page = await somebody(browser, { colorScheme });
    await page.goto(`/console/${workspace}`);
    await tryToSignIn(page, "not it");
    await expect(page.getByRole("alert")).toContainText("do not belong together");
    await expectNoSeriousViolations(page);

    await signIn(page, workspace);
    await expect(listOf(page)).toContainText("No conversations yet");
    await expectNoSeriousViolations(page);

    await signIn(page, "demo");
    await rowOf(page, question).click();
    await answer(page, own("An answer"));
    await expect(transcriptOf(page)).toContainText("Sent");
    await expectNoSeriousViolations(page);

    await page.getByRole("main").getByRole("button", { name: "Close conversation" }).click();
    await expectNoSeriousViolations(page);
    await page.getByRole("dialog").getByRole("button", { name: "Close conversation" }).click();
    await expect(page.getByText("This conversation is closed.")).toBeVisible();
    await expectNoSeriousViolations(page);
  });

  for (const shown of ["", "jacket.html", "shipping.html", "order.html"]) {
    test(`the shop is open to assistive technology, ${shown || "catalogue"}, ${colorScheme}`, async ({ browser }) => {
      const page = await somebody(browser, { colorScheme });
      await page.goto(`/demo/${shown}`);
      await expectNoSeriousViolations(page);
    });
  }
}
