// Signing in to the console, staying signed in, and what it says when that fails.

import { ADA, BEN, expect, signIn, test } from "./fixtures";
import { listOf, tryToSignIn } from "./inbox";

test("a wrong password says so and keeps what was typed", async ({ page, workspace }) => {
  await page.goto(`/console/${workspace}`);
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await tryToSignIn(page, "not it");
  await expect(page.getByRole("alert")).toContainText("do not belong together");
  await expect(page.getByLabel("E-mail")).toHaveValue(ADA.email);
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  await tryToSignIn(page, ADA.password);
  await expect(listOf(page)).toBeVisible();
});

test("too many tries say when to try again", async ({ page, workspace }) => {
  await page.goto(`/console/${workspace}`);
  const answers: number[] = [];
  page.on("response", (response) => response.url().endsWith("/login") && answers.push(response.status()));
  for (let tries = 1; tries <= 6; tries += 1) {
    await tryToSignIn(page, `guess ${tries}`);
    await expect.poll(() => answers.length).toBe(tries);
  }
  await expect(page.getByRole("alert")).toContainText(/Too many tries\. Try again at \d\d:\d\d/);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
});

test("without a connection the form says so and can be sent again", async ({ page, context, workspace }) => {
  await page.goto(`/console/${workspace}`);
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await context.setOffline(true);
  await tryToSignIn(page, ADA.password);
  await expect(page.getByRole("alert")).toContainText("cannot be reached");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(listOf(page)).toBeVisible();
});

test("an empty inbox says what will happen here", async ({ page, workspace }) => {
  await signIn(page, workspace);
  await expect(listOf(page)).toContainText("No conversations yet");
  const tag = `<script async src="${new URL(page.url()).origin}/baton.js" data-workspace="${workspace}"></script>`;
  await expect(listOf(page).getByLabel("Put this on each page of your site")).toHaveValue(tag);
  await listOf(page).getByRole("button", { name: "Copy" }).click();
  await expect(listOf(page).getByRole("button", { name: "Copied" })).toBeVisible();
});

test("a server that answers again opens the inbox, however often somebody asked meanwhile", async ({ page, workspace }) => {
  await page.clock.install();
  await signIn(page, workspace);
  let asked = 0;
  await page.route("**/me", (route) => {
    asked += 1;
    return route.abort();
  });
  await page.reload();
  const again = page.getByRole("button", { name: "Try now" });
  for (let clicks = 0; clicks < 3; clicks += 1) await again.click();
  const settle = () => page.evaluate(async () => void (await fetch("/api/health")));
  await settle();
  const before = asked;
  await page.clock.runFor(5_500);
  await settle();
  expect(asked).toBe(before + 1);
  await page.unroute("**/me");
  await page.clock.runFor(5_500);
  await expect(listOf(page)).toBeVisible();
});

test("somebody who only watches stays signed in, and somebody who cannot sign out is told so", async ({ page, workspace }) => {
  await page.clock.install();
  await signIn(page, workspace);
  const renewed = page.waitForResponse("**/me");
  await page.clock.fastForward("05:01");
  expect((await renewed).status()).toBe(200);

  await page.route("**/logout", (route) => route.abort());
  await listOf(page).getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("alert")).toContainText("You are still signed in");
  await expect(listOf(page)).toBeVisible();
  await page.unroute("**/logout");
  await listOf(page).getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByLabel("E-mail")).toBeVisible();
});

test("another agent who signs in from the same browser takes nobody's words over", async ({ page, workspace }) => {
  await signIn(page, workspace);
  const status = await page.evaluate(
    async ([path, body]) => (await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body })).status,
    [`/api/${workspace}/login`, JSON.stringify({ email: BEN.email, password: BEN.password })] as const,
  );
  expect(status).toBe(200);
  await page.evaluate(() => window.dispatchEvent(new Event("pageshow")));
  await expect(page.getByText("You were signed out.")).toBeVisible();
});

test("a console that failed says so", async ({ page, workspace }) => {
  await signIn(page, workspace);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("unreachable");
    });
  });
  await expect(page.getByRole("alert")).toContainText("The console has stopped");
  await expect(listOf(page)).toBeHidden();
  await page.getByRole("button", { name: "Load again" }).click();
  await expect(listOf(page)).toBeVisible();
});

test("a workspace that nobody set up is told apart from one without a session", async ({ page }) => {
  const answered = await page.goto("/console/nobody-set-this-up");
  expect(answered?.status()).toBe(404);
  await expect(page.locator("body")).toContainText(/There is no (such )?workspace/);
});
