/** Behind a host's gateway what would be in doubt is delivered, and processed exactly once. */
import { openProxy } from '../../support/faults/fault-proxy.ts';
import { startGateway, type OwnGateway } from '../../support/fixtures/own-gateway.ts';
import {
  answer,
  expect,
  isAt,
  meetTheBot,
  processed,
  question,
  said,
  test as base,
  toldTheBot,
} from './broken-network.ts';
import { holdTimeLimits } from './time-limits.ts';

/** `bot` is the way to the gateway here; what is behind it never fails. */
const test = base.extend<{ gateway: OwnGateway }>({
  gateway: async ({ platform, site }, use) => {
    const gateway = await startGateway(platform, [site.url]);
    await use(gateway);
    await gateway.close();
  },
  bot: async ({ gateway }, use) => {
    const proxy = await openProxy(gateway.port);
    await use(proxy);
    await proxy.close();
  },
  addresses: async ({ bot, agents }, use) => {
    await use({ 'gateway-url': bot.origin, 'agent-url': `${agents.origin}/live_agent` });
  },
});

/** The time of every call that the page waits for runs out. */
let runOutOfTime: () => Promise<void>;

test.beforeEach(async ({ page }) => {
  runOutOfTime = await holdTimeLimits(page);
});

test('the chat needs nothing but the gateway’s address', async ({ visitor, platform, page }) => {
  const called: string[] = [];
  page.on('request', (request) => called.push(request.url()));
  await meetTheBot(visitor);
  await isAt(visitor, 'Hello', 'sent');
  expect(called.filter((url) => url.startsWith(platform.url))).toEqual([]);
});

for (const [what, fault] of [
  ['2 · reset after the request was sent, and never arrived', { reset: 'on-request' }],
  ['2 · reset after the request was sent, and processed', { reset: 'on-answer' }],
  ['3 · answer lost', { blackHole: 'down' }],
  ['3 · answer truncated', { truncate: 5 }],
] as const)
  test(`${what} → delivered exactly once`, async ({ visitor, platform, bot }) => {
    await meetTheBot(visitor);
    void bot.strike('POST /message', fault);
    await visitor.say(question);
    if ('blackHole' in fault) {
      await expect.poll(() => processed(platform)).toBe(2);
      await runOutOfTime();
    }
    await visitor.sees(answer);
    await isAt(visitor, question, 'sent');
    expect(toldTheBot(platform)).toEqual(['Hello', question]);
    expect(await said(visitor)).toEqual(['Hello', question]);
  });

for (const status of [500, 502, 503, 504])
  test(`5 · ${status} on the way back → delivered exactly once`, async ({
    visitor,
    page,
    platform,
  }) => {
    await meetTheBot(visitor);
    await page.route(
      '**/message',
      async (route) => {
        // The gateway has processed it; what stands before it has not waited.
        await route.fetch();
        await route.fulfill({ status, headers: { 'Access-Control-Allow-Origin': '*' } });
      },
      { times: 1 },
    );
    await visitor.say(question);
    await visitor.sees(answer);
    expect(toldTheBot(platform)).toEqual(['Hello', question]);
    expect(processed(platform)).toBe(2);
  });

test('12 · reload during a POST → delivered exactly once', async ({ visitor, page, platform }) => {
  await meetTheBot(visitor);
  const held = platform.faults.hold('message');
  await visitor.say(question);
  await held.arrived;
  await page.reload();
  held.release();
  await visitor.open();
  await visitor.sees(answer);
  await isAt(visitor, question, 'sent');
  expect(toldTheBot(platform)).toEqual(['Hello', question]);
  expect(await said(visitor)).toEqual(['Hello', question]);
});
