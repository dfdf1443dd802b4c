import type { Fault } from '../../../demo/platform/faults/faults.ts';
import {
  answer,
  conversationIds,
  expect,
  isAt,
  meetTheBot,
  own,
  processed,
  question,
  said,
  strings,
  test,
  toldTheBot,
} from './broken-network.ts';
import { holdTimeLimits } from './time-limits.ts';

/** The time of every call that the page waits for runs out. */
let runOutOfTime: () => Promise<void>;

test.beforeEach(async ({ visitor, page }) => {
  runOutOfTime = await holdTimeLimits(page);
  await visitor.arrive();
});

test('1 · offline before send → waits, one POST later', async ({ visitor, page, platform }) => {
  await visitor.ask('Hello', 'Kofi');
  await page.context().setOffline(true);
  await visitor.say(question);
  await isAt(visitor, question, 'waiting');
  await expect(page.getByText(strings.why.offline).first()).toBeVisible();
  await page.context().setOffline(false);
  await visitor.sees(answer);
  expect(toldTheBot(platform)).toEqual(['Hello', question]);
});

for (const [when, fault, arrived] of [
  ['and never arrived', { reset: 'on-request' }, []],
  ['and processed', { reset: 'on-answer' }, [question]],
] as const)
  test(`2 · reset after the request was sent ${when} → in doubt, no automatic retry`, async ({
    visitor,
    platform,
    bot,
  }) => {
    await visitor.ask('Hello', 'Kofi');
    void bot.strike('POST /message', fault);
    await visitor.say(question);
    await isAt(visitor, question, 'in-doubt');
    // It holds up nobody, and does not go out with what follows.
    await visitor.ask('stores', 'ten places');
    expect(toldTheBot(platform)).toEqual(['Hello', ...arrived, 'stores']);
    await visitor.press(strings.tryAgain);
    await visitor.sees(answer);
    expect(toldTheBot(platform)).toEqual(['Hello', ...arrived, 'stores', question]);
    expect(await said(visitor)).toEqual(['Hello', 'stores', question]);
  });

for (const [what, fault] of [
  ['lost', { blackHole: 'down' }],
  ['truncated', { truncate: 5 }],
] as const)
  test(`3 · answer ${what} → in doubt`, async ({ visitor, platform, bot }) => {
    await visitor.ask('Hello', 'Kofi');
    const struck = bot.strike('POST /message', fault);
    await visitor.say(question);
    await struck;
    await expect.poll(() => toldTheBot(platform)).toContain(question);
    await runOutOfTime();
    await isAt(visitor, question, 'in-doubt');
    await visitor.ask('stores', 'ten places');
    expect(toldTheBot(platform)).toEqual(['Hello', question, 'stores']);
    await visitor.press(strings.discard);
    await expect(own(visitor, question)).toHaveCount(0);
    expect(await said(visitor)).toEqual(['Hello', 'stores']);
  });

for (const retryAs of ['seconds', 'date'] as const)
  test(`4 · 429 with Retry-After as ${retryAs} → waits at least that, one copy`, async ({
    visitor,
    platform,
    page,
  }) => {
    const { faults, requests } = platform;
    await visitor.ask('Hello', 'Kofi');
    // Longer than the widget's own first wait; a date has no fractions of a second.
    const [told, atLeast] = retryAs === 'seconds' ? [3, 3_000] : [4, 3_000];
    faults.set('message', { kind: 'status', status: 429, retryAfter: told, retryAs }, 1);
    await visitor.say(question);
    await isAt(visitor, question, 'waiting');
    await expect(page.getByText(strings.why['rate-limited']).first()).toBeVisible();
    await visitor.sees(answer);
    const [, refused, accepted, ...more] = requests.list('/message');
    expect(accepted?.at ?? 0).toBeGreaterThanOrEqual((refused?.at ?? 0) + atLeast);
    expect(more).toEqual([]);
    expect(processed(platform)).toBe(2);
  });

test('5 · 500/502/503/504 → in doubt', async ({ visitor, platform }) => {
  await visitor.ask('Hello', 'Kofi');
  for (const status of [500, 502, 503, 504]) {
    platform.faults.set('message', { kind: 'status', status, when: 'after' }, 1);
    await visitor.say(`status ${status}`);
    await isAt(visitor, `status ${status}`, 'in-doubt');
  }
  await visitor.ask('stores', 'ten places');
  const each = [500, 502, 503, 504].map((status) => `status ${status}`);
  expect(toldTheBot(platform)).toEqual(['Hello', ...each, 'stores']);
});

test('6 · 401 mid-chat → one token refresh shared by all callers, same message once', async ({
  visitor,
  platform,
}) => {
  const { tokens, requests } = platform;
  await visitor.ask('Hello', 'Kofi');
  tokens.revokeAll();
  await visitor.say(question);
  await visitor.say('stores');
  await visitor.sees(answer);
  await visitor.sees('ten places');
  expect(requests.list('/token')).toHaveLength(2);
  expect(processed(platform)).toBe(3);
  expect(await said(visitor)).toEqual(['Hello', question, 'stores']);
});

test('7 · token endpoint down → waits, bounded backoff, says so', async ({
  visitor,
  page,
  platform,
}) => {
  const { faults, requests } = platform;
  await page.clock.install();
  await visitor.arrive();
  faults.set('token', { kind: 'down' });
  let asked = 0;
  page.on('request', (call) => (asked += Number(call.url().endsWith('/token'))));
  // However slow the machine is: time passes until the next call has come.
  const pass = () => page.clock.fastForward('01:30');
  const now = () => page.evaluate(() => Date.now());
  const soon = { intervals: [200] };

  await visitor.say(question);
  await isAt(visitor, question, 'waiting');
  await expect(page.getByText(strings.why['no-token']).first()).toBeVisible();
  expect(asked).toBe(1);
  const began = await now();
  await expect
    .poll(async () => {
      await pass();
      return asked;
    }, soon)
    .toBeGreaterThanOrEqual(16);
  // Twice as long each time would be a day and a half by now.
  expect((await now()) - began).toBeLessThan(12 * 60 * 60 * 1000);
  await isAt(visitor, question, 'waiting');
  expect(requests.list('/start_conversation')).toEqual([]);
  faults.clear();
  await expect
    .poll(async () => {
      await pass();
      return toldTheBot(platform);
    }, soon)
    .toEqual([question]);
  await visitor.sees(answer);
});

test('8 · conversation that the platform no longer knows: 404 → a new conversation, a divider, same message', async ({
  visitor,
  platform,
}) => {
  await visitor.ask('Hello', 'Kofi');
  platform.conversations.expire(conversationIds(platform)[0] ?? '');
  await visitor.ask(question, answer);
  await expect(visitor.log.getByText(strings.dividers['new-conversation'])).toBeVisible();
  const ids = conversationIds(platform);
  expect(ids).toEqual([ids[0], ids[0], ids[2]]);
  expect(ids[2]).not.toBe(ids[0]);
  expect(toldTheBot(platform)).toEqual(['Hello', question, question]);
  expect(await said(visitor)).toEqual(['Hello', question]);
});

test('8 · conversation older than 24 h → a new conversation, a divider, same message', async ({
  visitor,
  page,
  platform,
}) => {
  await page.clock.install();
  await meetTheBot(visitor);
  await page.clock.fastForward('24:00:01');
  await visitor.ask(question, answer);
  await expect(visitor.log.getByText(strings.dividers['new-conversation'])).toBeVisible();
  expect(new Set(conversationIds(platform)).size).toBe(2);
  expect(toldTheBot(platform)).toEqual(['Hello', question]);
});

test('9 · duplicate or late answer → applied once', async ({ visitor, platform }) => {
  await visitor.ask('Hello', 'Kofi');
  const late = platform.faults.hold('message');
  await visitor.say(question);
  await late.arrived;
  await runOutOfTime();
  await isAt(visitor, question, 'in-doubt');
  await visitor.press(strings.tryAgain);
  await visitor.sees(answer);
  late.release();
  await visitor.ask('stores', 'ten places');
  await expect(visitor.log.locator('.bubble').filter({ hasText: answer })).toHaveCount(1);
});

test('10 · double click or double Enter → one message', async ({ visitor, page, platform }) => {
  await visitor.ask('Hello', 'Kofi');
  await visitor.field.fill(question);
  await visitor.field.press('Enter');
  await visitor.field.press('Enter');
  await visitor.sees(answer);
  await visitor.field.fill('stores');
  await page.getByRole('button', { name: strings.send }).dblclick();
  await visitor.sees('ten places');
  const held = platform.faults.hold('message');
  await page.getByRole('button', { name: 'Soweto' }).dblclick();
  await held.arrived;
  held.release();
  await visitor.sees('Kofi Soweto');
  expect(toldTheBot(platform)).toEqual(['Hello', question, 'stores', '/store{"store":"Soweto"}']);
  expect(await said(visitor)).toEqual(['Hello', question, 'stores', 'Soweto']);
});

test('11 · Try again pressed twice → one attempt', async ({ visitor, page, platform, bot }) => {
  await visitor.ask('Hello', 'Kofi');
  void bot.strike('POST /message', { reset: 'on-request' });
  await visitor.say(question);
  await isAt(visitor, question, 'in-doubt');
  await page.getByRole('button', { name: strings.tryAgain }).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await visitor.sees(answer);
  await visitor.ask('stores', 'ten places');
  expect(toldTheBot(platform)).toEqual(['Hello', question, 'stores']);
  expect(await said(visitor)).toEqual(['Hello', question, 'stores']);
});

test('12 · reload during a POST → in doubt after the reload, not resent', async ({
  visitor,
  page,
  platform,
}) => {
  await visitor.ask('Hello', 'Kofi');
  const held = platform.faults.hold('message');
  await visitor.say(question);
  await held.arrived;
  await page.reload();
  held.release();
  await visitor.open();
  await isAt(visitor, question, 'in-doubt');
  await visitor.ask('stores', 'ten places');
  expect(toldTheBot(platform)).toEqual(['Hello', question, 'stores']);
  await visitor.press(strings.tryAgain);
  await visitor.sees(answer);
  expect(toldTheBot(platform)).toEqual(['Hello', question, 'stores', question]);
});

for (const [what, left] of [
  ['answered', false],
  ['left by a reload', true],
] as const)
  test(`13 · body above the keepalive limit, ${what} → plain fetch, state kept`, async ({
    visitor,
    page,
    platform,
  }) => {
    const kept: [length: number, keepalive: boolean | undefined][] = [];
    await page.exposeFunction('noteFetch', (...call: (typeof kept)[number]) => kept.push(call));
    await page.addInitScript(() => {
      const real = window.fetch;
      window.fetch = (address, options) => {
        // What was exposed above.
        const { noteFetch } = window as unknown as Record<string, (...call: unknown[]) => void>;
        const body = options?.body;
        if (body instanceof URLSearchParams && body.has('text_msg'))
          noteFetch?.(body.toString().length, options?.keepalive);
        return real(address, options);
      };
    });
    await meetTheBot(visitor);
    const story = `A long story: ${'and then '.repeat(8_000)}`.trim();
    const held = left ? platform.faults.hold('message') : undefined;
    await visitor.say(story);
    if (held) {
      await held.arrived;
      await page.reload();
      held.release();
      await visitor.open();
      await isAt(visitor, 'A long story', 'in-doubt');
      expect(await said(visitor)).toEqual(['Hello', story]);
      await visitor.press(strings.tryAgain);
    }
    await isAt(visitor, 'A long story', 'sent');
    await visitor.ask('stores', 'ten places');
    expect(await said(visitor)).toEqual(['Hello', story, 'stores']);
    const stories = left ? [story, story] : [story];
    expect(toldTheBot(platform)).toEqual(['Hello', ...stories, 'stores']);
    expect(kept.map(([length, keepalive]) => [length > 2 ** 16, keepalive])).toEqual([
      [false, true],
      ...stories.map(() => [true, false]),
      [false, true],
    ]);
  });

const portal: Fault = { kind: 'not-json' };

test('33 · captive portal HTML with 200 → in doubt', async ({ visitor, platform }) => {
  await visitor.ask('Hello', 'Kofi');
  platform.faults.set('message', portal, 1);
  await visitor.say(question);
  await isAt(visitor, question, 'in-doubt');
  await visitor.ask('stores', 'ten places');
  await expect(visitor.log).not.toContainText('Log in to the free Wi-Fi');
  await visitor.press(strings.tryAgain);
  await visitor.sees(answer);
  expect(await said(visitor)).toEqual(['Hello', 'stores', question]);
});

test('34 · handoff while a POST is in flight → it finishes on the bot route, then the switch', async ({
  visitor,
  platform,
}) => {
  await visitor.askForDepartments();
  const held = platform.faults.hold('message');
  await visitor.press('Support');
  await held.arrived;
  await visitor.say('typed meanwhile');
  await isAt(visitor, 'typed meanwhile', 'waiting');
  expect(await visitor.route()).toBe('bot');
  held.release();
  await visitor.sees('You are in the queue');
  const { id, transcript } = await visitor.isInTheQueue();
  await isAt(visitor, 'typed meanwhile', 'delivered');
  expect(platform.desk.visit(id)?.lines.map(({ text }) => text)).toEqual(['typed meanwhile']);
  expect(transcript?.filter(({ sender }) => sender === 'user').at(-1)?.message).toBe('Support');
  expect(toldTheBot(platform)).not.toContain('typed meanwhile');
  expect(toldTheBot(platform).at(-1)).toContain('/trigger_handoff');
});
