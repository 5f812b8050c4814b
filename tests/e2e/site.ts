// A site's page with the chat on it, as the tests reach into it.

import type { BrowserContext, FrameLocator, Locator, Page } from "@playwright/test";

import { type Server, expect } from "./fixtures";

/** A site's page with nothing but the script tag; returns its address. */
export async function bareSite(context: BrowserContext, server: Server, workspace: string, html = ""): Promise<string> {
  const address = `${server.origin}/site/${workspace}`;
  const tag = `<script async src="/baton.js" data-workspace="${workspace}"></script>`;
  const body = `<!doctype html><html lang="en"><title>A site</title><meta name="viewport" content="width=device-width"><body><main><h1>A site</h1></main>${tag}${html}`;
  await context.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
  return address;
}

export const launcher = (page: Page): Locator => page.locator("baton-chat > button");
export const field = (chat: FrameLocator): Locator => chat.getByLabel("Message", { exact: true });
export const log = (chat: FrameLocator): Locator => chat.getByRole("log");
export const row = (chat: FrameLocator, words: string): Locator => log(chat).locator(".said", { hasText: words });

export async function frameOf(page: Page, workspace: string) {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes(`/frame/${workspace}`))).toBe(true);
  const frame = page.frames().find((frame) => frame.url().includes(`/frame/${workspace}`));
  if (!frame) throw new Error("the frame is gone");
  return frame;
}
