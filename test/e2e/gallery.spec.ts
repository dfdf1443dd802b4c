/** Every state of every element, as the gallery of the demo shows them. */
import { look } from './axe.ts';
import { expect, test, visitGallery } from './gallery.ts';

for (const theme of ['light', 'dark'])
  for (const [language, direction] of [
    ['en-ZA', 'ltr'],
    ['ar', 'rtl'],
  ] as const)
    test(`axe finds nothing in any state, ${theme}, ${direction}`, async ({ page, gallery }) => {
      const states = await visitGallery(page, gallery.address({ theme, language }));
      const seen = await look(page);
      const wrong = seen.filter((each) => each.wrong);
      expect(wrong.map((each) => `${each.state}: ${each.rule}: ${each.wrong}`)).toEqual([]);
      // It has really looked: every state has words in it whose contrast was measured.
      const measured = new Set(
        seen
          .filter(({ rule, inside }) => inside && rule === 'color-contrast')
          .map(({ state }) => state),
      );
      const silent = ['launcher, closed', 'launcher, open'];
      expect(states.filter((state) => !measured.has(state))).toEqual(silent);
      expect(states.length).toBeGreaterThan(50);
      await expect(page.locator('botlhale-panel').first()).toHaveCSS('direction', direction);
    });
