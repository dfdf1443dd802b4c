import { expect, socketServers, test } from './journey.ts';
import { leaveText } from '../../src/protocol/agent-events.ts';

const notAgents = (lines: readonly { sender: string; message: string }[]) =>
  lines.filter(({ sender }) => sender !== 'agent');

for (const { name, socketIo } of socketServers) {
  test.describe(`with an agent service on ${name}`, () => {
    test.use({ platformOptions: { socketIo } });

    test('a visitor talks to the bot, to a person, and to the bot again', async ({
      visitor,
      platform: { desk, requests },
    }) => {
      await visitor.arrive();
      await visitor.ask('Hello', 'Kofi');
      const { id } = await visitor.askForAPerson('Sales');

      expect(await visitor.route()).toBe('agent');
      expect(desk.visit(id)?.department).toBe('Sales');
      await expect(visitor.log.getByText('Chat with our team: Sales')).toBeVisible();
      await expect(visitor.status).toContainText('Waiting for our team');
      // Byte for byte as the visitor saw it: button titles, emphasis marks and all.
      expect(desk.visit(id)?.transcript).toEqual(await visitor.transcript());

      const toBot = requests.list('/message').length;
      desk.take(id);
      desk.say(id, 'Good day, *Sales* here.');
      await visitor.sees('Good day, Sales here.');
      await expect(visitor.status).toContainText('Chat with our team');
      await visitor.say('Hello, my order is late');
      await visitor.say('It is number 17');
      await expect
        .poll(() => desk.visit(id)?.lines.filter(({ from }) => from === 'visitor'))
        .toMatchObject([{ text: 'Hello, my order is late' }, { text: 'It is number 17' }]);
      expect(requests.list('/message')).toHaveLength(toBot);

      desk.end(id);
      await visitor.isBack();
      expect(await visitor.route()).toBe('bot');
      await visitor.ask('What are your opening hours?', 'Monday to Friday');
      expect(requests.list('/message')).toHaveLength(toBot + 1);
      await expect.poll(() => desk.connections.open).toBe(0);
      expect(notAgents(await visitor.transcript())).toHaveLength(
        (await visitor.transcript()).length - 1,
      );
    });

    test('the visitor ends the chat, and the agent is told', async ({
      visitor,
      platform: { desk },
    }) => {
      await visitor.arrive();
      const { id } = await visitor.askForAPerson();
      desk.say(id, 'Hello');
      await visitor.press('End chat');
      await visitor.isBack();
      const left = await desk.events.until(
        ({ event, payload }) =>
          event === 'from_user' && JSON.stringify(payload).includes(`"${leaveText}"`),
      );
      expect(left.conversationId).toBe(id);
      expect((await visitor.transcript()).map(({ message }) => message)).not.toContain(leaveText);
    });
  });
}

test.describe('with a queue that answers by itself', () => {
  test.use({ platformOptions: { agent: { autoReply: true } } });

  test('nothing says that a person is there before one has come', async ({
    visitor,
    page,
    platform: { desk },
  }) => {
    await visitor.arrive();
    const { id } = await visitor.askForAPerson('Sales');
    await expect(visitor.log.locator('.agent .bubble')).toHaveCount(1);
    expect(desk.visit(id)?.state).toBe('waiting');
    await expect(visitor.status).toHaveText('Chat with our team');
    await expect(visitor.log.getByText('Chat with our team: Sales')).toBeVisible();
    const said = await page.getByRole('dialog').innerText();
    expect(said).not.toMatch(/you are (now )?with|a person has|has joined/i);
  });
});

test('the queue can be left with the button in the banner', async ({ visitor }) => {
  await visitor.arrive();
  await visitor.askForAPerson();
  await visitor.press('Leave the queue');
  await visitor.isBack();
  await visitor.ask('Hello', 'Kofi');
});

test('agents who cannot be reached: the visitor is told, tries again, and gets through', async ({
  visitor,
  platform: { desk },
}) => {
  desk.settings.greet = false;
  await visitor.arrive('/', { 'agent-timeout': '1' });
  await visitor.askForDepartments();
  await visitor.press('Sales');
  await expect(visitor.status).toHaveText('Our team cannot be reached');
  await visitor.say('Is anybody there?');
  expect(await visitor.route()).toBe('agent');
  desk.settings.greet = true;
  await visitor.press('Try again');
  const visit = await visitor.isInTheQueue();
  await expect
    .poll(() => desk.visit(visit.id)?.lines.filter(({ from }) => from === 'visitor'))
    .toMatchObject([{ text: 'Is anybody there?' }]);
});

test('agents who cannot be reached: going on with the bot loses nothing', async ({
  visitor,
  platform: { desk },
}) => {
  desk.settings.greet = false;
  await visitor.arrive('/', { 'agent-timeout': '1' });
  await visitor.askForDepartments();
  await visitor.press('Sales');
  await expect(visitor.log.getByText('Chat with our team: Sales')).toBeVisible();
  await visitor.say('What are your opening hours?');
  await expect(visitor.status).toHaveText('Our team cannot be reached');
  await visitor.press('Go on with the bot');
  await expect(visitor.log.getByText('Not sent')).toBeVisible();
  await visitor.press('Send to the bot');
  await visitor.sees('Monday to Friday');
});

test('a page without a handoff never downloads the socket client', async ({ visitor, page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  await visitor.ask('What are your opening hours?', 'Monday to Friday');
  const agents = () => scripts.filter((url) => /\/chunks\/agent-[^/]+\.js$/.test(url));
  expect(agents()).toEqual([]);
  await visitor.askForAPerson();
  expect(agents()).toHaveLength(1);
});
