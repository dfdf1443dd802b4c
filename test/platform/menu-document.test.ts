import { expect, test } from 'vitest';
import { mediaFiles } from '../../demo/platform/rest/media/files.ts';
import { drinks, pricesOf } from '../../demo/shop.ts';

test('the menu that the bot sends as a document has the prices of the shop', () => {
  const menu = mediaFiles.get('kofi-menu.pdf')?.bytes.toString('latin1');
  for (const drink of drinks) {
    expect(menu).toContain(`(${drink.name})`);
    expect(menu).toContain(`(${pricesOf(drink).join('   ')})`);
  }
});
