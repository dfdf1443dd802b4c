/** What the browser holds of the chat, read from all of its storage: what must be there, and no more. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, Visitor, type AttributeMap } from './journey.ts';

/** The names of all that a page's origin, and its tab, hold. */
const held = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAllKeys();
        await new Promise((resolve) => (request.onsuccess = resolve));
        names.push(...request.result.map((key) => JSON.stringify(key)));
      }
      database.close();
    }
    return names.sort();
  });

const clear = ({ chat }: Visitor) =>
  // Only the element's type is known here.
  chat.evaluate((element) => (element as HTMLElement & { clear(): void }).clear());

const key = 'botlhale-chat:kofi-demo:';

interface Tabs {
  tabs: (attributes?: AttributeMap) => Promise<Visitor>;
}

const withTabs = test.extend<Tabs>({
  tabs: async ({ context, platform, site, addresses }, use) => {
    await use(async (attributes = {}) => open(context, attributes, { platform, site, addresses }));
  },
});

async function open(
  context: BrowserContext,
  attributes: AttributeMap,
  around: ConstructorParameters<typeof Visitor>[1],
): Promise<Visitor> {
  const visitor = new Visitor(await context.newPage(), around);
  await visitor.arrive('/', attributes);
  return visitor;
}

withTabs(
  'clearing the chat empties the drafts of every tab, and leaves nothing',
  async ({ tabs }) => {
    const [one, two, three] = [await tabs(), await tabs(), await tabs()];
    await one.ask('hello', 'Kofi');
    for (const visitor of [one, two, three]) await visitor.field.fill('my secret');
    await expect.poll(() => held(two.page)).toContain(`${key}:drafts`);
    await expect.poll(() => held(three.page)).toContain(`${key}:drafts`);
    // This one is at another page of the site, without the chat, and does not hear of it.
    await three.page.goto(new URL('/elsewhere', three.page.url()).href);
    await clear(one);
    await expect(two.field).toHaveValue('');
    for (const { page } of [one, two]) await expect.poll(() => held(page)).toEqual([]);
    await three.arrive();
    await expect(three.field).toHaveValue('');
    await expect.poll(() => held(three.page)).toEqual([]);
  },
);

withTabs('an id with a colon is nobody else’s', async ({ tabs }) => {
  const eve = await tabs({ 'user-id': 'za' });
  await eve.ask('hello', 'Kofi');
  const other = await tabs({ 'user-id': 'za:eve' });
  expect(await other.transcript()).toEqual([]);
  await other.ask('hello', 'Kofi');
  await clear(eve);
  await expect.poll(() => eve.transcript()).toEqual([]);
  await other.page.reload();
  await other.open();
  await other.sees('Kofi');
  const names = await held(other.page);
  expect(names.filter((name) => !name.includes('botlhale-chat::kofi-demo:za%3Aeve'))).toEqual([]);
});

withTabs('another user-id takes away what the one before was writing', async ({ tabs }) => {
  const visitor = await tabs({ 'user-id': 'eve' });
  await visitor.field.fill('my secret');
  await visitor.arrive('/', { 'user-id': 'bob' });
  await expect(visitor.field).toHaveValue('');
  await expect.poll(() => held(visitor.page)).not.toContain(`${key}eve:draft`);
});

for (const storage of ['tab', 'none'])
  withTabs(`storage="${storage}" deletes what the device held`, async ({ tabs }) => {
    const visitor = await tabs();
    await visitor.ask('hello', 'Kofi');
    expect(await held(visitor.page)).not.toEqual([]);
    await visitor.arrive('/', { storage });
    await expect.poll(() => held(visitor.page)).toEqual([]);
    await visitor.ask('hello', 'Kofi');
    expect(await held(visitor.page)).toEqual(storage === 'tab' ? [key] : []);
    await visitor.page.reload();
    await visitor.open();
    expect(await visitor.transcript()).toHaveLength(storage === 'tab' ? 2 : 0);
    await visitor.arrive();
    expect(await visitor.transcript()).toEqual([]);
    await expect.poll(() => held(visitor.page)).toEqual([]);
  });
