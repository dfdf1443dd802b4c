import { expect } from '@open-wc/testing';
import { en } from '../../../src/i18n/index.ts';
import type { Entry } from '../../../src/protocol/message.ts';
import { bot, conversation, own } from '../../support/fixtures/conversation-states.ts';
import { all, bringToRest, eventually, wordsIn } from '../../support/observers/in-shadow.ts';
import { panelWith } from '../../support/fixtures/panel-fixture.ts';

/** Noon, so many days ago. */
const noon = (daysAgo: number): number => {
  const date = new Date();
  date.setDate(date.getDate() - daysAgo);
  return date.setHours(12, 0, 0, 0);
};

const said = (daysAgo: number, text: string): Entry => ({ ...bot(text), at: noon(daysAgo) });

const lines = (root: Element): string[] => all(root, '.divider').map(wordsIn);

describe('the lines between days', () => {
  it('the lines between days are not there while all was said today', async () => {
    const { transcript } = await panelWith(conversation([said(0, 'a'), said(0, 'b')]));
    await transcript.updateComplete;
    expect(lines(transcript)).to.deep.equal([]);
  });

  it('the lines between days say which day it was, once a day, and the near ones in words', async () => {
    const { transcript, panel } = await panelWith(
      conversation([said(9, 'a'), said(9, 'b'), said(1, 'c'), said(0, 'd'), said(0, 'e')]),
    );
    const day = new Intl.DateTimeFormat('en-ZA', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    await eventually(() =>
      expect(lines(transcript)).to.deep.equal([day.format(noon(9)), 'Yesterday', 'Today']),
    );
    bringToRest(panel);
    await expect(panel).to.be.accessible();
  });

  it('the lines between days are part of the log, in the place of the day', async () => {
    const { transcript } = await panelWith(conversation([said(1, 'a'), said(0, 'b')]));
    await eventually(() => {
      const order = all(transcript, 'section .row, section .divider').map(wordsIn);
      expect(order.map((words) => words.split(' ').at(0))).to.deep.equal([
        'Yesterday',
        'Kofi',
        'Today',
        'Kofi',
      ]);
    });
  });

  it('the lines between days are in figures where the browser does not know the language', async () => {
    const { transcript } = await panelWith(conversation([said(9, 'a'), own('b')]), {
      languageTag: 'qaa',
      strings: { ...en, today: 'Namhla' },
    });
    await eventually(() => expect(lines(transcript)[0]).to.match(/^[\d/]+$/));
  });
});
