import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { fillShopLists } from '../../demo/shop-lists.ts';
import { answer } from '../../demo/platform/bot/engine.ts';
import { newBotState } from '../../demo/platform/bot/state.ts';
import { mediaFiles } from '../../demo/platform/rest/media/files.ts';

const { document } = parseHTML(
  readFileSync(new URL('../../demo/pages/menu.html', import.meta.url), 'utf8'),
);
fillShopLists(document);
const rowsOf = (list: string) =>
  [...document.querySelectorAll(`[data-shop=${list}] li`)].map((item) =>
    [...item.children].map(({ textContent }) => textContent),
  );
const saying = (text: string) =>
  answer(newBotState(), text, { language: 'en-ZA', mediaUrl: '', number: 1 }).texts.join('\n');

test('the menu of the page, the bot and its document have the same drinks and prices', () => {
  const rows = rowsOf('menu');
  expect(rows.length).toBeGreaterThan(3);
  const pdf = String(mediaFiles.get('kofi-menu.pdf')?.bytes);
  for (const [name = '', prices = ''] of rows) {
    expect(saying('how much is a coffee')).toContain(`*${name}*: ${prices}`);
    expect(pdf).toContain(`(${name})`);
    expect(pdf).toContain(`(${prices.replaceAll(' · ', '   ')})`);
  }
});

test('the hours of the page are those that the bot says', () => {
  const rows = rowsOf('hours');
  expect(rows).toHaveLength(3);
  for (const [days = '', times = ''] of rows)
    expect(saying('when are you open')).toContain(`${days}: ${times}`);
});
