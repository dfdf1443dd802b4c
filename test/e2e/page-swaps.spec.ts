import type { Page } from '@playwright/test';
import type { Desk } from '../../demo/platform/desk/desk.ts';
import { expect, test, type Visitor } from './journey.ts';
import { countHoldings, holdings, mostSockets } from './page-holdings.ts';

/** Ways in which routers put another page in place of this one, each as its library does it. */
const swaps: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'Turbo, with the chat permanent',
    // The new body comes in without it; a task of promises later its placeholder gives way to it.
    (page) =>
      page.evaluate(async () => {
        const chat = document.querySelector('botlhale-chat');
        const body = document.createElement('body');
        const placeholder = document.createElement('meta');
        body.append(document.createElement('main'), placeholder);
        document.body.replaceWith(body);
        await Promise.resolve();
        if (chat) placeholder.replaceWith(chat);
      }),
  ],
  [
    'Turbo, with a chat in each page',
    (page) =>
      page.evaluate(() => {
        const body = document.createElement('body');
        const chat = document.querySelector('botlhale-chat')?.cloneNode() ?? '';
        body.append(document.createElement('main'), chat);
        document.body.replaceWith(body);
      }),
  ],
  [
    'Astro, with the chat persisted over a view transition',
    (page) =>
      page.evaluate(async () => {
        const { finished } = document.startViewTransition(() => {
          const chat = document.querySelector('botlhale-chat');
          const body = document.createElement('body');
          const stand = document.createElement('botlhale-chat');
          body.append(document.createElement('main'), stand);
          const old = document.body;
          old.replaceWith(body);
          if (chat) stand.replaceWith(chat);
        });
        await finished;
      }),
  ],
  [
    'Astro, with a chat that is created anew over a view transition',
    (page) =>
      page.evaluate(async () => {
        const { finished } = document.startViewTransition(() => {
          const body = document.createElement('body');
          const chat = document.querySelector('botlhale-chat')?.cloneNode() ?? '';
          body.append(document.createElement('main'), chat);
          document.body.replaceWith(body);
        });
        await finished;
      }),
  ],
  [
    'htmx, with an outerHTML swap of the region around the chat',
    (page) =>
      page.evaluate(() => {
        const chat = document.querySelector('botlhale-chat');
        const region = document.createElement('section');
        chat?.replaceWith(region);
        if (chat) region.append(chat.cloneNode());
        // The region comes as text, and the old one goes when the new one is there.
        const parsed = new DOMParser().parseFromString(region.outerHTML, 'text/html');
        const fresh = parsed.querySelector('section');
        if (fresh) region.replaceWith(document.importNode(fresh, true));
      }),
  ],
];

const fromVisitor = (desk: Desk, id: string) =>
  desk.visit(id)?.lines.flatMap(({ from, text }) => (from === 'visitor' ? text : []));

/** The chat is drawn, and open: one that was created anew is opened as the host would. */
async function isBack({ chat, field }: Visitor): Promise<void> {
  // The page has the built element; only its type is known here.
  await chat.evaluate((element) => (element as HTMLElement & { show(): void }).show());
  await expect(field).toBeVisible();
}

/** What the page holds but for a look around that is due, which ends by itself. */
const lasting = async (page: Page): Promise<string[]> =>
  (await holdings(page)).filter((what) => what !== 'timeout of 250 ms');

for (const [name, swap] of swaps)
  test.describe(name, () => {
    test.beforeEach(({ page }) => countHoldings(page));

    test('a chat with an agent goes on when the page is swapped: one socket at any time, and no text is lost', async ({
      visitor,
      page,
      platform: { desk, requests },
    }) => {
      await visitor.arrive();
      const { id } = await visitor.meetAPerson();
      await visitor.say('My order is late');
      await expect.poll(() => fromVisitor(desk, id)).toEqual(['My order is late']);
      await visitor.field.fill('half a sen');
      const before = await visitor.transcript();
      const toBot = requests.list('/message').length;

      for (const round of [1, 2, 3]) {
        await swap(page);
        await isBack(visitor);
        await expect.poll(() => visitor.transcript()).toEqual(before);
        await expect(visitor.field).toHaveValue('half a sen');
        expect(await visitor.route(), `round ${round}`).toBe('agent');
        await expect(visitor.status).toContainText('Chat with our team');
        await expect.poll(() => desk.connections.open).toBe(1);
      }
      expect(await mostSockets(page)).toBe(1);

      desk.say(id, 'Found it');
      await visitor.sees('Found it');
      await visitor.say('Thank you');
      await expect.poll(() => fromVisitor(desk, id)).toEqual(['My order is late', 'Thank you']);
      expect(requests.list('/message')).toHaveLength(toBot);
      desk.end(id);
      await visitor.isBack();
      await visitor.ask('What are your opening hours?', 'Monday to Friday');
    });

    test('a message that is under way when the page is swapped is neither lost nor sent twice', async ({
      visitor,
      page,
      platform: { faults, requests },
    }) => {
      await visitor.arrive();
      await visitor.ask('Hello', 'Kofi');
      const held = faults.hold('message');
      await visitor.say('What are your opening hours?');
      await held.arrived;
      await swap(page);
      held.release();
      await isBack(visitor);
      // Its answer has come, or the message says that nobody knows.
      await expect(visitor.log.getByText(/Monday to Friday|Not confirmed/)).toBeVisible();
      const said = (await visitor.transcript()).filter(({ sender }) => sender === 'user');
      expect(said.map(({ message }) => message)).toEqual(['Hello', 'What are your opening hours?']);
      expect(requests.list('/message')).toHaveLength(2);
      await visitor.ask('stores', 'ten places');
    });

    test('a page that is swapped leaves nothing behind, however often', async ({
      visitor,
      page,
    }) => {
      await visitor.visit();
      await expect(page.getByRole('button', { name: 'Open the chat' })).toBeVisible();
      await visitor.open();
      await visitor.ask('Hello', 'Kofi');
      const settled = async () => {
        await isBack(visitor);
        await expect.poll(() => visitor.transcript()).toHaveLength(2);
      };
      await swap(page);
      await settled();
      const once = await lasting(page);
      for (let round = 0; round < 4; round += 1) {
        await swap(page);
        await settled();
      }
      await expect.poll(() => lasting(page)).toEqual(once);
      expect(once).toContain('window: pagehide');

      await visitor.chat.evaluate((chat) => chat.remove());
      await expect.poll(() => holdings(page)).toEqual([]);
    });
  });
