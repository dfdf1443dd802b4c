import { expect } from '@open-wc/testing';
import { interfaceLanguages } from '../../../src/i18n/interface-languages.ts';
import { loadStrings } from '../../../src/i18n/registry.ts';
import { en } from '../../../src/i18n/index.ts';
import { conversation, own } from '../../support/fixtures/conversation-states.ts';
import { all, eventually, one, wordsIn } from '../../support/observers/in-shadow.ts';
import { panelWith } from '../../support/fixtures/panel-fixture.ts';

const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;
const dayAfter = (days: number) => weekdays[(new Date().getDay() + days) % 7] ?? 'mo';

/** What the away card says, where the team's next hours begin at 08:00 on `day`. */
async function said(day: string, tag: string): Promise<string> {
  const strings = (await loadStrings(tag)) ?? en;
  const { panel } = await panelWith(conversation([own('Hello')]), {
    strings,
    languageTag: tag,
    settings: { openingHours: `${day} 08:00-08:01` },
  });
  await eventually(() => expect(all(panel, '.card p')).to.have.lengthOf(1));
  return wordsIn(one(panel, '.card p'));
}

describe('The card of a team that is away', () => {
  // What a browser says in a language that it does not know is English.
  for (const { tag, name } of interfaceLanguages)
    it(`the card of a team that is away names the day in ${name}, also where the browser cannot`, async () => {
      const { days } = await ((await loadStrings(tag)) ?? en).more();
      expect(await said(dayAfter(3), tag)).to.contain(`${days[dayAfter(3)]} `);
    });

  it('the card of a team that is away says «today» of a day that has begun', async () => {
    const now = new Date();
    const soon = new Date(now.getTime() + 2 * 60_000);
    if (soon.getDate() !== now.getDate()) return; // two minutes before midnight
    const clock = (date: Date) =>
      [date.getHours(), date.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
    const { panel } = await panelWith(conversation([own('Hello')]), {
      settings: { openingHours: `Mo-Su ${clock(soon)}-${clock(now)}` },
    });
    await eventually(() => expect(all(panel, '.card p')).to.have.lengthOf(1));
    expect(wordsIn(one(panel, '.card p'))).to.match(/: Today \d\d:\d\d$/);
  });
});
