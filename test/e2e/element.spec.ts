import type { Page } from '@playwright/test';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import { expect, test as base, type Visitor } from './journey.ts';

const nonce = 'r4nd0m';

interface HostPage {
  /** The whole Content-Security-Policy; `{hosts}` stands for the platform's addresses. */
  readonly policy?: string;
  /** More of the page's head. */
  readonly head?: string;
  readonly body?: string;
}

const test = base.extend<{ arrive: (host?: HostPage) => Promise<void> }>({
  /** Writes a host's page with a policy of its own, and goes there. */
  arrive: async ({ page, site, platform: { url, agentUrl } }, use) => {
    await use(async ({ policy, head = '', body } = {}) => {
      const hosts = `${url} ${url.replace('http', 'ws')}`;
      const chat = `<botlhale-chat bot-id="kofi-demo" bot-name="Kofi" api-url="${url}"
    token-url="${url}/token" agent-url="${agentUrl}"></botlhale-chat>`;
      const meta = policy
        ? `<meta http-equiv="Content-Security-Policy" content="${policy.replace('{hosts}', hosts)}">`
        : '';
      site.page(
        '/host',
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
    <script nonce="${nonce}">
      window.violations = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        window.violations.push([effectiveDirective, blockedURI, sample].join(' ')));
      window.uncaught = [];
      addEventListener('error', ({ message }) => window.uncaught.push(message));
      addEventListener('unhandledrejection', ({ reason }) => window.uncaught.push(String(reason)));
    </script>
    ${meta}${head}
    <script type="module" src="/dist/botlhale-chat.js" nonce="${nonce}"></script></head>
    <body><main><h1>A shop</h1></main>${body ?? chat}</body></html>`,
      );
      await page.goto(`${site.url}/host`);
    });
  },
});

/** What the page itself has noted. */
const noted = (page: Page): Promise<{ violations: string[]; uncaught: string[] }> =>
  page.evaluate(() => {
    // Set by the script above.
    const { violations, uncaught } = window as unknown as {
      violations: string[];
      uncaught: string[];
    };
    return { violations, uncaught };
  });

const nothing = { violations: [], uncaught: [] };

/** Everything that a visitor can do: words, cards, a handoff, a live chat, and back. */
async function wholeJourney(
  visitor: Visitor,
  desk: { take(id: string): void; say(id: string, text: string): void; end(id: string): void },
): Promise<void> {
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  await visitor.ask('What are your opening hours?', 'Monday to Friday');
  await visitor.ask('gallery', 'Two pictures');
  await visitor.ask('stores', 'ten places');
  const { id } = await visitor.meetAPerson('Sales', 'Good day, *Sales* here.');
  await visitor.say('Hello, my order is late');
  await expect(visitor.log.getByText('Delivered')).toBeVisible();
  desk.end(id);
  await visitor.isBack();
}

test('a whole conversation violates nothing of a strict policy', async ({
  page,
  platform,
  visitor,
  arrive,
}) => {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'`,
    `connect-src {hosts}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  await arrive({ policy });
  await wholeJourney(visitor, platform.desk);
  expect(await noted(page)).toEqual(nothing);
  // The listener works, and so does the policy.
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect
    .poll(async () => (await noted(page)).violations)
    .toEqual([expect.stringContaining('style-src')]);
});

test('a whole conversation gets by with the one policy that Lit registers for Trusted Types', async ({
  page,
  platform,
  visitor,
  arrive,
}) => {
  await arrive({ policy: `require-trusted-types-for 'script'; trusted-types lit-html` });
  await wholeJourney(visitor, platform.desk);
  expect(await noted(page)).toEqual(nothing);
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>text</b>');
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

test('where the policy that Lit registers is forbidden, the launcher stays, and each press is told', async ({
  page,
  arrive,
}) => {
  const policy = `require-trusted-types-for 'script'; trusted-types 'none'`;
  await arrive({ policy });
  const launcher = page.getByRole('button', { name: 'Open the chat' });
  await expect(launcher).toBeVisible();
  const errors = await page.locator('botlhale-chat').evaluateHandle((chat) => {
    const kinds: string[] = [];
    // The page has the built element; only its type is known here.
    (chat as BotlhaleChat).addEventListener('botlhale-error', ({ error }) => {
      kinds.push(error.kind);
    });
    return kinds;
  });
  for (const told of [['network'], ['network', 'network']]) {
    await launcher.click();
    await expect.poll(() => errors.jsonValue()).toEqual(told);
    await expect(launcher).toHaveAttribute('aria-expanded', 'false');
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const { violations, uncaught } = await noted(page);
  expect(violations).not.toEqual([]);
  expect(violations.filter((line) => !line.startsWith('trusted-types'))).toEqual([]);
  expect(uncaught).toEqual([]);
});

test('two bots on one page keep apart', async ({ page, platform, arrive }) => {
  const { url, agentUrl } = platform;
  const chat = (name: string, position: string) =>
    `<botlhale-chat bot-id="kofi-demo" user-id="${name}" bot-name="${name}" position="${position}"
      api-url="${url}" token-url="${url}/token" agent-url="${agentUrl}"></botlhale-chat>`;
  await arrive({ body: chat('One', 'bottom-left') + chat('Two', 'bottom-right') });
  const sides = ['One', 'Two'].map((name) => ({
    name,
    chat: page.locator(`botlhale-chat[bot-name="${name}"]`),
    panel: page.getByRole('dialog', { name }),
  }));
  for (const { name, chat: host, panel } of sides) {
    await host.getByRole('button', { name: 'Open the chat' }).click();
    const field = panel.getByRole('textbox');
    await field.fill(`A flat white for ${name}`);
    await field.press('Enter');
    await expect(panel.getByRole('log')).toContainText('Which size?');
  }
  for (const { name, chat: host } of sides) {
    // The page has the built element; only its type is known here.
    const own = await host.evaluate((element) => (element as BotlhaleChat).transcript[0]);
    expect(own).toEqual({ sender: 'user', message: `A flat white for ${name}` });
  }
  const kept = await page.evaluate(() => Object.keys(localStorage));
  for (const { name } of sides) expect(kept.some((key) => key.includes(`:${name}`))).toBe(true);
  const ids = new Set(
    platform.requests.list('/message').map(({ fields }) => JSON.stringify(fields.conversation_id)),
  );
  expect(ids.size).toBe(2);
  expect(await noted(page)).toEqual(nothing);
});

test('an element that is on the page before the script, and one that comes after it, both work', async ({
  page,
  platform,
  arrive,
}) => {
  await arrive();
  await expect(page.getByRole('button', { name: 'Open the chat' })).toBeVisible();
  const addresses = { url: platform.url, agentUrl: platform.agentUrl };
  await page.evaluate(({ url, agentUrl }) => {
    const late = document.createElement('botlhale-chat');
    Object.assign(late, {
      ...{ botId: 'kofi-demo', userId: 'late', apiUrl: url, agentUrl, botName: 'Late' },
      ...{ tokenUrl: `${url}/token`, position: 'bottom-left' },
    });
    document.body.append(late);
    late.show();
    late.say('Hello');
  }, addresses);
  await expect(page.getByRole('dialog', { name: 'Late' }).getByRole('log')).toContainText(
    'the coffee shop’s assistant',
  );
  expect(await noted(page)).toEqual(nothing);
});

test('a script that is on the page twice is no error', async ({ page, visitor, arrive }) => {
  await arrive({
    head: `<script type="module" src="/dist/botlhale-chat.js?again" nonce="${nonce}"></script>`,
  });
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  expect(await noted(page)).toEqual(nothing);
});

test('a page that changes what is built in does not break the chat, nor the chat the page', async ({
  page,
  visitor,
  arrive,
}) => {
  await arrive({
    head: `<script nonce="${nonce}">
      Object.prototype.extra = function () {};
      Array.prototype.extra = function () {};
      String.prototype.extra = 1;
      Array.prototype.toJSON = undefined;
    </script>`,
  });
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  await visitor.askForAPerson('Sales');
  expect(await noted(page)).toEqual(nothing);
});

test('an agent’s words stay words, whatever they look like', async ({
  page,
  platform,
  visitor,
  arrive,
}) => {
  await arrive();
  await visitor.open();
  const { id } = await visitor.askForAPerson('Sales');
  const lines = [
    '<img src=x onerror="window.pwned=1">',
    '<script>window.pwned=1</script>',
    'javascript:window.pwned=1',
    '[x](javascript:window.pwned=1)',
    '"><svg onload="window.pwned=1">',
  ];
  for (const line of lines) platform.desk.emit(id, 'to_user', { message: line });
  for (const odd of [null, 17, [], {}, { message: { toString: 'x' } }, { message: ['x'] }])
    platform.desk.emit(id, 'to_user', odd);
  platform.desk.emit(id, 'to_user', JSON.parse('{"__proto__":{"pwned":1},"message":"the last"}'));
  await visitor.sees('the last');
  const bubbles = visitor.log.locator('.agent .bubble > div');
  expect((await bubbles.allTextContents()).slice(0, lines.length)).toEqual(lines);
  expect(await bubbles.locator('*').count()).toBe(0);
  expect(await page.evaluate(() => 'pwned' in window || 'pwned' in {})).toBe(false);
  expect(await noted(page)).toEqual(nothing);
});

test('the visitor’s token is in no storage and no markup, and the refresh token is nowhere', async ({
  page,
  visitor,
  arrive,
}) => {
  await arrive();
  const answered = page.waitForResponse((response) => response.url().endsWith('/token'));
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  // The platform's own answer: a short-lived token.
  const { token } = (await (await answered).json()) as { token: string };
  expect(token.length).toBeGreaterThan(8);
  const kept = await page.evaluate(() => {
    const markup = (root: Document | ShadowRoot): string =>
      [...root.querySelectorAll('*')]
        .map(
          (element) => element.outerHTML + (element.shadowRoot ? markup(element.shadowRoot) : ''),
        )
        .join('');
    return (
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        location.href,
      ]) + markup(document)
    );
  });
  expect(kept).toContain('Hello');
  expect(kept).not.toContain(token);
});
