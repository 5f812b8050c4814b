// The console, as the tests reach into it.

import type { Locator, Page } from "@playwright/test";

import { ADA } from "./fixtures";

export function listOf(page: Page): Locator {
  return page.getByRole("navigation", { name: "Conversations" });
}

export function rowOf(page: Page, words: string): Locator {
  return listOf(page).getByRole("link").filter({ hasText: words });
}

export function transcriptOf(page: Page): Locator {
  return page.getByRole("log", { name: "Conversation" });
}

export async function tryToSignIn(page: Page, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(ADA.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
