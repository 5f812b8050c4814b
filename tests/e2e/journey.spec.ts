// The thin whole path in two browsers: a page with nothing but the script tag, and the console.

import { answer, expect, expectTranscript, expectTranscriptOnceLive, lineOf, openChat, person, signIn, test, write } from "./fixtures";

test("a visitor and an agent talk, through reloads, a lost line and a killed server", async ({ browser, server }) => {
  test.setTimeout(120_000);
  const visitor = await person(() => browser.newContext());
  const agent = await person(() => browser.newContext());
  const visitorsLine = await lineOf(visitor.context);
  const agentsLine = await lineOf(agent.context);
  const said: string[] = [];
  const mark = Date.now().toString(36);
  const words = (text: string) => {
    said.push(`${text} ${mark}`);
    return `${text} ${mark}`;
  };

  await visitor.page.goto("/demo/bare.html");
  let chat = await openChat(visitor.page);
  const asked = words("Where is my parcel?");
  await write(chat, asked);

  await signIn(agent.page, "demo");
  const list = agent.page.getByRole("navigation", { name: "Conversations" });
  await list.getByText(asked).click();
  const transcript = agent.page.getByRole("log", { name: "Conversation" });
  await expectTranscript(transcript, said);
  await answer(agent.page, words("It left this morning."));
  await expectTranscript(chat.getByRole("log"), said);

  await test.step("both survive a reload", async () => {
    await visitor.page.reload();
    chat = await openChat(visitor.page);
    await expectTranscript(chat.getByRole("log"), said);
    await agent.page.reload();
    if (!(await transcript.isVisible())) await list.getByText(said[1]).click();
    await expectTranscript(transcript, said);
    await write(chat, words("Thank you!"));
    await expectTranscript(transcript, said);
  });

  await test.step("what is written without a line arrives once it is back", async () => {
    await visitorsLine.cut();
    await write(chat, words("In the tunnel."));
    await expect(chat.getByRole("log")).toContainText(/not sent yet/i);
    visitorsLine.mend();
    await expectTranscriptOnceLive(transcript, said);
    await expectTranscriptOnceLive(chat.getByRole("log"), said);
    await agentsLine.cut();
    await answer(agent.page, words("In the lift."));
    await expect(transcript).toContainText(/not sent yet/i);
    agentsLine.mend();
    await expectTranscriptOnceLive(chat.getByRole("log"), said);
    await expectTranscriptOnceLive(transcript, said);
  });

  await test.step("what is written to a killed server arrives once it is back", async () => {
    await server.kill();
    await write(chat, words("Is anybody there?"));
    await expect(chat.getByRole("log")).toContainText(said[said.length - 1]);
    await server.restart();
    await expectTranscriptOnceLive(transcript, said);
    await server.kill();
    await answer(agent.page, words("Always."));
    await server.restart();
    await expectTranscriptOnceLive(chat.getByRole("log"), said);
    await expectTranscriptOnceLive(transcript, said);
  });

  await test.step("a reload afterwards shows the same", async () => {
    await visitor.page.reload();
    chat = await openChat(visitor.page);
    await expectTranscript(chat.getByRole("log"), said);
  });
  await visitor.context.close();
  await agent.context.close();
});
