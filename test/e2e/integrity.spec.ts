/** A page that pins a version takes nothing but these very bytes. */
import { readdir, readFile } from 'node:fs/promises';
import { integrityOf } from '../../scripts/build/integrity.mjs';
import { expect, test } from './journey.ts';

const pinned = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile('dist/integrity.json', 'utf8')) as Record<string, string>; // our own file

const hostPage = (script: string, integrity: Record<string, string>): string => `<!doctype html>
  <html lang="en"><head><meta charset="utf-8"><title>A shop</title>
  <script type="importmap">${JSON.stringify({ integrity })}</script></head>
  <body><main><h1>A shop</h1></main>${script}</body></html>`;

const at = (url: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([file, hash]) => [`${url}/dist/${file}`, hash]));

test('every file that a page can load is pinned as it is', async () => {
  const files = (await readdir('dist', { recursive: true })).filter(
    (name) => name.endsWith('.js') && !name.startsWith('npm/'),
  );
  const hashes = files.map(async (name) => [name, integrityOf(await readFile(`dist/${name}`))]);
  expect(await pinned()).toEqual(Object.fromEntries(await Promise.all(hashes)));
  expect(files).toEqual(expect.arrayContaining(['embed.js', 'botlhale-chat.js']));
});

test('the pinned snippet does the way to the first answer', async ({
  page,
  site,
  platform,
  visitor,
}) => {
  const files = await pinned();
  const { url, agentUrl } = platform;
  const script = `<script async src="/dist/embed.js" integrity="${files['embed.js'] ?? ''}"
    crossorigin data-bot-id="kofi-demo" data-api-url="${url}" data-agent-url="${agentUrl}"
    data-token-url="${url}/token"></script>`;
  site.page('/host', hostPage(script, at(site.url, files)));
  await page.goto(`${site.url}/host`);
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
});

test('one changed byte in any file is refused', async ({ page, site }) => {
  const files = await pinned();
  // What the platform sends is what is built, but for the last byte of each.
  await page.route('**/dist/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${(await response.text()).trimEnd()} ` });
  });
  site.page('/pinned', hostPage('', at(site.url, files)));
  site.page('/floating', hostPage('', {}));
  const { 'embed.js': snippet = '', ...modules } = files;
  const taken = (integrity: string) =>
    page.evaluate(
      async ([names, hash]) => {
        const script = document.createElement('script');
        Object.assign(script, { src: '/dist/embed.js', integrity: hash });
        const ran = new Promise<boolean>((resolve) => {
          script.onload = () => resolve(true);
          script.onerror = () => resolve(false);
        });
        const found: string[] = [];
        for (const name of names)
          await import(`/dist/${name}`).then(
            () => found.push(name),
            () => undefined,
          );
        document.head.append(script);
        if (await ran) found.push('embed.js');
        return found;
      },
      [Object.keys(modules), integrity] as const,
    );
  await page.goto(`${site.url}/pinned`);
  expect(await taken(snippet)).toEqual([]);
  // What refuses them is the pin.
  await page.goto(`${site.url}/floating`);
  expect(await taken('')).toEqual([...Object.keys(modules), 'embed.js']);
});
