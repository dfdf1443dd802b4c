import { startOwnService } from '../../support/fixtures/own-agent-service.ts';
import { startSocketIo2 } from '../../support/faults/socket-io-2-server.ts';
import { socketServers } from '../journey.ts';
import {
  answer,
  cutOff,
  deliver,
  expect,
  isAt,
  linesToldTheAgent,
  onceEach,
  own,
  question,
  reachAPerson,
  said,
  strings,
  test,
  toldTheAgent,
  toldTheBot,
} from './broken-network.ts';

/** A heart that beats fast, so that nobody waits for it. */
const quickHeart = { pingInterval: 300, pingTimeout: 700 };
/** Nothing confirms what was written before the connection breaks. */
const slowHeart = { pingInterval: 60_000, pingTimeout: 60_000 };

for (const { name, socketIo } of socketServers)
  test.describe(`with ${name}`, () => {
    test.describe('that confirms nothing', () => {
      test.use({
        platformOptions: {
          ...onceEach,
          socketIo,
          socketOptions: slowHeart,
          agent: { acknowledge: false },
        },
      });

      for (const [what, swallowed] of [
        ['that arrived', false],
        ['that never arrived', true],
      ] as const)
        test(`14 · the socket is reset after an emit ${what} → in doubt, settled by the next transcript`, async ({
          visitor,
          platform,
          agents,
        }) => {
          const { id } = await reachAPerson(visitor);
          if (swallowed) agents.fail({ blackHole: 'up' });
          await visitor.say('Is it here?');
          await isAt(visitor, 'Is it here?', 'sent');
          if (!swallowed) await expect.poll(() => linesToldTheAgent(platform, id)).toHaveLength(1);
          agents.refuse();
          agents.reset();
          await isAt(visitor, 'Is it here?', 'in-doubt');
          await agents.mend();
          await isAt(visitor, 'Is it here?', 'sent');
          await expect
            .poll(() => platform.desk.visit(id)?.transcript?.at(-1))
            .toEqual({ sender: 'user', message: 'Is it here?' });
          // Emitted once; what follows is emitted after it, and alone.
          await visitor.say('And this?');
          const arrived = swallowed ? [] : ['Is it here?'];
          await expect
            .poll(() => linesToldTheAgent(platform, id))
            .toEqual([...arrived, 'And this?']);
        });
    });

    test.describe('with a quick heartbeat, which is the only proof of delivery', () => {
      test.use({
        platformOptions: {
          ...onceEach,
          socketIo,
          socketOptions: quickHeart,
          agent: { acknowledge: false },
        },
      });

      for (const blackHole of ['up', 'both'] as const)
        test(`15 · half-open link (${blackHole}) → in doubt at the ping timeout, no false tick`, async ({
          visitor,
          platform,
          agents,
        }) => {
          const { id } = await reachAPerson(visitor);
          await deliver(visitor, 'It works');
          agents.fail({ blackHole });
          agents.refuse();
          await visitor.say('Is it here?');
          await isAt(visitor, 'Is it here?', 'in-doubt');
          expect(linesToldTheAgent(platform, id)).toEqual(['It works']);
          agents.reset();
          await agents.mend();
          await isAt(visitor, 'Is it here?', 'sent');
          expect(linesToldTheAgent(platform, id)).toEqual(['It works']);
        });
    });

    test.describe('that acknowledges', () => {
      test.use({ platformOptions: { ...onceEach, socketIo } });

      test('16 · typing while reconnecting → queued, never to the bot', async ({
        visitor,
        platform,
        agents,
      }) => {
        const { id } = await reachAPerson(visitor);
        const before = toldTheBot(platform);
        await cutOff(visitor, agents);
        await visitor.say('first');
        await visitor.say('second');
        await isAt(visitor, 'second', 'waiting');
        expect(await visitor.route()).toBe('agent');
        await agents.mend();
        await isAt(visitor, 'second', 'delivered');
        expect(toldTheAgent(platform, id)).toMatchObject([
          { message: 'first', identified: true },
          { message: 'second', identified: true },
        ]);
        expect(toldTheBot(platform)).toEqual(before);
      });

      test('19 · messages twice → the same ordered transcript, nothing resent live', async ({
        visitor,
        platform,
      }) => {
        const { id } = await reachAPerson(visitor);
        await deliver(visitor, 'one', 'two');
        const given = () =>
          platform.desk.events
            .list(id)
            .filter(({ event }) => event === 'messages_to_client')
            .map(({ payload }) => payload);
        const before = given().length;
        platform.desk.askTranscript(id);
        platform.desk.askTranscript(id);
        await expect.poll(() => given().length).toBe(before + 2);
        const transcript = (await visitor.transcript()).filter(({ sender }) => sender !== 'agent');
        expect(transcript.slice(-2).map(({ message }) => message)).toEqual(['one', 'two']);
        for (const payload of given().slice(-2))
          expect(payload).toEqual({ bot_id: 'kofi-demo', messages: transcript });
        await deliver(visitor, 'three');
        expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two', 'three']);
      });

      test('22 · the server disconnects us → no hidden buffer, explicit reconnect or end', async ({
        visitor,
        platform,
      }) => {
        const { id } = await reachAPerson(visitor);
        const before = toldTheBot(platform);
        platform.desk.disconnect(id);
        await expect(visitor.status).toContainText(strings.statusLost);
        await visitor.say('while away');
        await isAt(visitor, 'while away', 'waiting');
        await isAt(visitor, 'while away', 'delivered');
        expect(toldTheAgent(platform, id)).toMatchObject([
          { message: 'while away', identified: true },
        ]);
        expect(toldTheBot(platform)).toEqual(before);
        expect(platform.desk.connections).toEqual({ open: 1, total: 2 });
      });

      for (const { what, replay, before, away, after, shown } of [
        {
          what: 'of all lines → shown once',
          replay: 'all',
          before: ['ok', 'ok', 'It is on its way'],
          away: [],
          after: ['Anything else?'],
          shown: ['ok', 'ok', 'It is on its way', 'Anything else?'],
        },
        {
          what: 'of all lines, and what was missed → each shown once, in order',
          replay: 'all',
          before: ['ok', 'It is on its way'],
          away: ['It is there', 'ok'],
          after: ['ok'],
          shown: ['ok', 'It is on its way', 'It is there', 'ok', 'ok'],
        },
        {
          what: 'of what was missed → stays',
          replay: 'missed',
          before: ['ok', 'It is on its way'],
          away: ['ok', 'It is there'],
          after: ['ok'],
          shown: ['ok', 'It is on its way', 'ok', 'It is there', 'ok'],
        },
        {
          what: 'that is none → two genuine «ok» both stay',
          replay: 'none',
          before: ['It is on its way', 'ok'],
          away: [],
          after: ['ok'],
          shown: ['It is on its way', 'ok', 'ok'],
        },
      ] as const)
        test(`31 · a replay after a reconnect ${what}`, async ({ visitor, platform, agents }) => {
          const { desk } = platform;
          const { id } = await reachAPerson(visitor);
          const say = (...lines: readonly string[]) => lines.forEach((line) => desk.say(id, line));
          const heard = async () =>
            (await visitor.transcript()).flatMap(({ sender, message }) =>
              sender === 'agent' ? message : [],
            );
          say(...before);
          await expect.poll(heard).toEqual(['Good day', ...before]);
          desk.settings.replay = replay;
          agents.refuse();
          agents.reset();
          await expect.poll(() => desk.visit(id)?.away).toBe(true);
          say(...away);
          await agents.mend();
          await expect.poll(() => desk.visit(id)?.away).toBe(false);
          await expect(visitor.status).toContainText(strings.statusLive);
          say(...after);
          await expect.poll(heard).toEqual(['Good day', ...shown]);
          // What was shown too early, or held back for too long, would show by now.
          await deliver(visitor, 'Thank you');
          expect(await heard()).toEqual(['Good day', ...shown]);
          expect(linesToldTheAgent(platform, id)).toEqual(['Thank you']);
        });

      test('32 · to_user null, 1 MB, wrong type → shown as far as it can be, bounded, no crash', async ({
        visitor,
        page,
        platform,
      }) => {
        const { desk } = platform;
        const uncaught: Error[] = [];
        page.on('pageerror', (error) => uncaught.push(error));
        const { id } = await reachAPerson(visitor);
        desk.emit(id, 'to_user');
        for (const odd of [null, 17, 'text', [], {}, { message: null }, { message: ['x'] }])
          desk.emit(id, 'to_user', odd);
        desk.emit(id, 'to_user', { message: 'x'.repeat(1_000_000) });
        desk.say(id, 'the last');
        await visitor.sees('the last');
        const bubbles = await visitor.log.locator('.agent .bubble').allTextContents();
        expect(bubbles.map((text) => text.trim().slice(0, 8))).toEqual([
          ...['Good day', '17', 'text', 'x', 'xxxxxxxx', 'the last'],
        ]);
        await expect(visitor.log.getByText(strings.why['nothing-to-show'])).toHaveCount(5);
        expect(bubbles[4]?.length).toBeLessThan(110_000);
        await deliver(visitor, 'still here');
        expect(uncaught).toEqual([]);
      });
    });
  });

test.describe('an agent service', () => {
  test('17 · connected but no startConversation → nothing emitted, says so after a timeout', async ({
    visitor,
    platform,
  }) => {
    const { desk } = platform;
    desk.settings.greet = false;
    await visitor.arrive('/', { 'agent-timeout': '2' });
    await visitor.askForDepartments();
    await visitor.press('Sales');
    await expect.poll(() => desk.connections.open).toBe(1);
    const before = toldTheBot(platform);
    await visitor.say('Is anybody there?');
    await isAt(visitor, 'Is anybody there?', 'waiting');
    await expect(visitor.status).toContainText(strings.statusUnreachable);
    await isAt(visitor, 'Is anybody there?', 'failed'); // «Waiting» would promise that it goes out
    expect(desk.events.list()).toEqual([]);
    expect(toldTheBot(platform)).toEqual(before);
  });

  test.describe('that confirms nothing', () => {
    test.use({
      platformOptions: {
        ...onceEach,
        socketOptions: slowHeart,
        agent: { acknowledge: false },
      },
    });

    test('18 · no messages request → live after a grace: waiting lines go out, in-doubt ones wait for the person', async ({
      visitor,
      platform,
      agents,
    }) => {
      const { id } = await reachAPerson(visitor);
      agents.fail({ blackHole: 'up' });
      await visitor.say('Is it here?');
      await isAt(visitor, 'Is it here?', 'sent');
      platform.desk.settings.askTranscript = false;
      agents.reset();
      await isAt(visitor, 'Is it here?', 'in-doubt');
      await visitor.say('waits');
      await isAt(visitor, 'waits', 'waiting');
      await agents.mend();
      await isAt(visitor, 'waits', 'sent');
      await isAt(visitor, 'Is it here?', 'in-doubt');
      await expect.poll(() => linesToldTheAgent(platform, id)).toEqual(['waits']);
      await visitor.press(strings.tryAgain);
      await expect.poll(() => linesToldTheAgent(platform, id)).toEqual(['waits', 'Is it here?']);
      expect((await said(visitor)).slice(-2)).toEqual(['waits', 'Is it here?']);
    });

    test('20 · disconnect_socket with messages pending → what waits is not sent, what broke is in doubt; the bot gets it when asked', async ({
      visitor,
      platform,
      agents,
    }) => {
      const { desk } = platform;
      const { id } = await reachAPerson(visitor);
      await visitor.say('unconfirmed');
      await expect.poll(() => linesToldTheAgent(platform, id)).toEqual(['unconfirmed']);
      // Connected again, but not live yet: what is typed now waits.
      desk.settings.askTranscript = false;
      agents.reset();
      await expect.poll(() => desk.connections.total).toBe(2);
      await visitor.say(question);
      await isAt(visitor, question, 'waiting');
      await expect.poll(() => desk.visit(id)?.away).toBe(false);
      const before = toldTheBot(platform);
      desk.end(id);
      await expect(visitor.log.getByText(strings.dividers['back-to-bot'])).toBeVisible();
      await isAt(visitor, 'unconfirmed', 'in-doubt');
      await isAt(visitor, question, 'failed');
      expect(toldTheBot(platform)).toEqual(before);
      await own(visitor, question).getByRole('button', { name: strings.sendToBot }).click();
      await visitor.sees(answer);
      await own(visitor, 'unconfirmed').getByRole('button', { name: strings.sendToBot }).click();
      await expect.poll(() => toldTheBot(platform)).toEqual([...before, question, 'unconfirmed']);
      expect(linesToldTheAgent(platform, id)).toEqual(['unconfirmed']);
    });

    test('20 · disconnect_socket from a service that acknowledges nothing → sent stays sent; the divider offers the bot', async ({
      visitor,
      platform,
    }) => {
      const { desk } = platform;
      desk.settings.acknowledge = false;
      const { id } = await reachAPerson(visitor);
      await visitor.say(question);
      await expect.poll(() => linesToldTheAgent(platform, id)).toEqual([question]);
      const before = toldTheBot(platform);
      desk.end(id);
      await expect(visitor.log.getByText(strings.unread)).toBeVisible();
      await isAt(visitor, question, 'sent');
      expect(toldTheBot(platform)).toEqual(before);
      await visitor.press(strings.sendToBot);
      await visitor.sees(answer);
      await expect(visitor.log.getByText(strings.unread)).toHaveCount(0);
      expect(toldTheBot(platform)).toEqual([...before, question]);
    });

    test('21 · typing after the end, then a new handoff → nothing leaks', async ({
      visitor,
      page,
      platform,
      agents,
    }) => {
      const { desk } = platform;
      const { id } = await reachAPerson(visitor);
      agents.fail({ blackHole: 'up' });
      await visitor.say('swallowed');
      await isAt(visitor, 'swallowed', 'sent');
      desk.end(id);
      await expect(visitor.log.getByText(strings.dividers['back-to-bot'])).toBeVisible();
      await visitor.ask(question, answer);
      agents.reset();
      await agents.mend();
      await expect.poll(() => desk.connections.open).toBe(0);
      const seen = desk.events.list(id).length;
      // The contact is known by now: the departments are offered at once.
      await visitor.ask('I want to talk to a person', 'Which department');
      const sales = page.getByRole('button', { name: 'Sales' }).last();
      await expect(sales).toBeEnabled();
      await sales.click();
      await expect(visitor.status).toContainText(strings.statusQueued);
      await expect.poll(() => desk.events.list(id).length).toBe(seen + 2);
      await visitor.say('for Sales');
      await expect.poll(() => desk.events.list(id).length).toBe(seen + 3);
      const events = desk.events.list(id).slice(seen);
      expect(events.map(({ event }) => event)).toEqual([
        'username',
        'messages_to_client',
        'from_user',
      ]);
      expect(linesToldTheAgent(platform, id)).toEqual(['for Sales']);
      const transcript = desk.visit(id)?.transcript?.map(({ message }) => message);
      expect(transcript).toContain(question);
      expect(transcript).toContain('swallowed'); // it was said, and may be read now
    });
  });

  test.describe('that speaks by polling alone', () => {
    test.use({ platformOptions: { ...onceEach, socketOptions: { transports: ['polling'] } } });

    test('37 · polling only, twenty lines waiting, link restored → all arrive, in order, each once', async ({
      visitor,
      platform,
      agents,
    }) => {
      const { id } = await reachAPerson(visitor);
      await cutOff(visitor, agents);
      const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1} of twenty`);
      for (const line of lines) await visitor.say(line);
      await agents.mend();
      await expect.poll(() => linesToldTheAgent(platform, id)).toEqual(lines);
      await isAt(visitor, 'line 20 of twenty', 'delivered');
    });
  });

  for (const silence of ['swallowed', 'opened and silent'] as const)
    test(`42 · a WebSocket that is ${silence} → polling at the second attempt, remembered for the tab`, async ({
      visitor,
      page,
      platform,
      agents,
    }) => {
      let sockets = 0;
      if (silence === 'swallowed')
        agents.fail((words) => {
          if (!words.includes('transport=websocket')) return {};
          sockets += 1;
          return { blackHole: 'down' };
        });
      // Playwright opens it for the page, and nobody says anything on it.
      else await page.routeWebSocket(/live_agent|socket\.io/, () => void (sockets += 1));
      await visitor.arrive('/', { 'agent-timeout': '9' });
      const { id } = await visitor.meetAPerson();
      await deliver(visitor, 'one');
      expect(sockets).toBe(1);
      await page.reload();
      await visitor.open();
      await deliver(visitor, 'two');
      expect(sockets).toBe(1);
      expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two']);
    });

  test('43 · the namespace is refused for ten seconds while the service restarts → tried again within agent-timeout by itself', async ({
    visitor,
  }) => {
    let asked = 0;
    const service = startOwnService(
      (socket) => void socket.emit('to_user', { message: 'Here we are' }),
      {},
      () => (asked += 1) < 4,
    );
    await visitor.arrive('/', { 'agent-url': service.agentUrl });
    await visitor.askForDepartments();
    await visitor.press('Sales');
    await visitor.sees('Here we are');
    await expect(visitor.page.getByText(strings.statusUnreachable)).toHaveCount(0);
    await service.close();
  });

  test.describe('whose heart beats once in 100 s', () => {
    test.use({
      platformOptions: { ...onceEach, socketOptions: { pingInterval: 100_000 } },
    });

    test('47 · a ping interval of 100 s → no healthy connection is broken on return', async ({
      visitor,
      page,
      platform,
    }) => {
      const { id } = await reachAPerson(visitor);
      await page.evaluate(() => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + 110_000; // the device slept
        dispatchEvent(new Event('online'));
      });
      await deliver(visitor, 'still here');
      expect(platform.desk.connections).toEqual({ open: 1, total: 1 });
      expect(linesToldTheAgent(platform, id)).toEqual(['still here']);
    });
  });

  test('40 · a line that was in a transcript which the server has → confirmed by the transcript’s receipt, never doubted again', async ({
    visitor,
    platform,
    agents,
  }) => {
    const { id } = await reachAPerson(visitor);
    agents.fail({ blackHole: 'up' });
    await visitor.say('Is it here?');
    await isAt(visitor, 'Is it here?', 'sent');
    agents.refuse();
    agents.reset();
    await isAt(visitor, 'Is it here?', 'in-doubt');
    await agents.mend();
    await isAt(visitor, 'Is it here?', 'delivered');
    expect(linesToldTheAgent(platform, id)).toEqual([]);
    platform.desk.end(id);
    await expect(visitor.log.getByText(strings.dividers['back-to-bot'])).toBeVisible();
    await isAt(visitor, 'Is it here?', 'delivered');
  });

  test('44 · a service that greets at each username → repeated greetings are shown once, and the gap stays', async ({
    visitor,
  }) => {
    const service = startOwnService((socket) => {
      socket.emit('startConversation');
      socket.on('username', () => {
        for (const message of ['Welcome', 'All of us are busy'])
          socket.emit('to_user', { message });
        socket.emit('messages', {});
      });
    });
    await visitor.arrive('/', { 'agent-url': service.agentUrl });
    await visitor.askForDepartments();
    await visitor.press('Sales');
    await visitor.sees('All of us are busy');
    service.cutOff();
    await expect(visitor.log.getByText(strings.dividers.gap)).toBeVisible();
    service.say('Here I am');
    await visitor.sees('Here I am');
    await expect(visitor.log.getByText('Welcome', { exact: true })).toHaveCount(1);
    await expect(visitor.log.getByText('All of us are busy')).toHaveCount(1);
    await expect(visitor.log.getByText(strings.dividers.gap)).toBeVisible();
    await service.close();
  });

  test('48 · a transcript over the service’s limit → bounded from its oldest end with a line that says so, no loop', async ({
    visitor,
  }) => {
    const given: { message: string }[][] = [];
    let connections = 0;
    const service = startOwnService(
      (socket) => {
        connections += 1;
        socket.emit('startConversation');
        socket.on('username', () => socket.emit('messages', {}));
        socket.on('messages_to_client', ({ messages }: { messages: { message: string }[] }) =>
          given.push(messages),
        );
      },
      { maxHttpBufferSize: 8_000 },
    );
    await visitor.arrive('/', { 'agent-url': service.agentUrl });
    for (const word of ['one', 'two', 'three', 'four', 'five'])
      await visitor.say(`${word} ${'x'.repeat(2_000)}`);
    await isAt(visitor, 'five', 'sent');
    await visitor.askForDepartments();
    await visitor.press('Sales');
    await expect.poll(() => given.length).toBe(1);
    expect(given[0]?.[0]?.message).toContain('earlier messages are left out');
    expect(given[0]?.at(-1)?.message).toContain('queue');
    expect(connections).toBe(1);
    await service.close();
  });

  test('23 · a Socket.IO 2 server → clear error, the bot still works', async ({
    visitor,
    page,
  }) => {
    const old = await startSocketIo2('/live_agent');
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await visitor.arrive('/', { 'agent-url': old.agentUrl });
    await visitor.askForDepartments();
    await visitor.press('Sales');
    await expect(visitor.status).toContainText(strings.statusUnreachable);
    await expect.poll(() => logged.filter((line) => line.includes('Socket.IO 2')).length).toBe(1);
    await visitor.press(strings.goOnWithBot);
    await visitor.ask(question, answer);
    await old.close();
  });
});
