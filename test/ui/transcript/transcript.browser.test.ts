import { expect, nextFrame } from '@open-wc/testing';
import type { Delivery, Entry, Message } from '../../../src/protocol/message.ts';
import {
  agent,
  bot,
  buttons,
  conversation,
  divider,
  everyState,
  longTalk,
  media,
  own,
  speech,
} from '../../support/fixtures/conversation-states.ts';
import { itWith } from '../../support/observers/driver.ts';
import {
  all,
  bringToRest,
  button,
  eventually,
  greetingOf,
  one,
  wordsIn,
} from '../../support/observers/in-shadow.ts';
import { panelWith } from '../../support/fixtures/panel-fixture.ts';

const timeout = { kind: 'timeout' } as const;
const showing = async (...entries: Entry[]) => panelWith(conversation(entries));

describe('<botlhale-transcript>', () => {
  it('<botlhale-transcript> is accessible', async () => {
    const { panel, transcript } = await panelWith(everyState['every kind of message']);
    bringToRest(panel);
    await expect(transcript).to.be.accessible();
  });

  it('<botlhale-transcript> is a log that has a name, and can be scrolled with the keyboard', async () => {
    const { transcript } = await showing();
    const log = one(transcript, '[role="log"]');
    expect(log.getAttribute('aria-label')).to.equal('Conversation');
    expect(log.tabIndex).to.equal(0);
    // A log is polite by its role.
    expect(log.hasAttribute('aria-live')).to.equal(false);
  });

  it('<botlhale-transcript> has everything that is said in the log, and nothing else', async () => {
    const { transcript } = await showing(bot('Hello'), own('Hi'), divider('handed-over'));
    const log = one(transcript, '[role="log"]');
    for (const said of all(transcript, '.row, .divider'))
      expect(log.contains(said), wordsIn(said)).to.equal(true);
    expect(log.contains(button(transcript, 'Latest messages'))).to.equal(false);
  });

  it('greets in the bot’s name: in the host’s words, else in its own', async () => {
    const { panel, transcript } = await showing();
    const greeting = () => [wordsIn(one(transcript, '.author')), wordsIn(greetingOf(transcript))];
    expect(greeting()).to.deep.equal(['Kofi', 'Hello! How can we help you?']);
    panel.view = { ...panel.view, greeting: 'Sawubona!', botName: '' };
    await panel.updateComplete;
    await transcript.updateComplete;
    expect(greeting()).to.deep.equal(['Bot', 'Sawubona!']);
  });

  it('<botlhale-transcript> gives every message an author in words, whatever group it stands in', async () => {
    const { transcript } = await showing(
      bot('a'),
      bot('b'),
      own('c'),
      own('d'),
      agent('e'),
      agent('f'),
    );
    const authors = all(transcript, 'section .row').map((row) =>
      wordsIn(one(row, '.author, .row > .hidden-text')),
    );
    expect(authors).to.deep.equal(['Kofi', 'Kofi', 'You', 'You', 'Agent', 'Agent']);
  });

  it('<botlhale-transcript> shows the author of another side above the first message of a group only', async () => {
    const { transcript } = await showing(agent('a'), bot('b'), bot('c'), agent('d'), own('e'));
    expect(all(transcript, 'section .author').map(wordsIn)).to.deep.equal([
      'Agent',
      'Kofi',
      'Agent',
    ]);
  });

  it('<botlhale-transcript> shows no name above what the bot answers at once: the header has it', async () => {
    const { transcript } = await showing(bot('Hello'), own('Hi'), bot('What can I do for you?'));
    expect(all(transcript, 'section .author')).to.have.lengthOf(0);
  });

  it('<botlhale-transcript> tells the time of every group in a time element', async () => {
    const { transcript } = await showing(bot('a'), bot('b'), own('c'));
    const times = all(transcript, 'section time').map(wordsIn);
    expect(times).to.have.lengthOf(2);
    for (const time of times) expect(time).to.match(/^\d\d:\d\d/);
  });

  it('<botlhale-transcript> says that the bot is writing while its answer is waited for', async () => {
    const { transcript, show } = await panelWith(everyState.sending);
    expect(wordsIn(one(transcript, '.dots'))).to.equal('Writing…');
    await show(everyState.sent ?? conversation([]));
    expect(all(transcript, '.dots')).to.have.lengthOf(0);
  });

  it('<botlhale-transcript> draws a line where another side takes over, with the department', async () => {
    const { transcript } = await showing(
      divider('handed-over', 'Sales'),
      divider('handed-over'),
      divider('back-to-bot'),
      divider('new-conversation'),
    );
    // Above them stands the day, once that is loaded.
    expect(all(transcript, '.divider').slice(-4).map(wordsIn)).to.deep.equal([
      'Chat with our team: Sales',
      'Chat with our team',
      'You are back with the bot',
      'New conversation',
    ]);
  });

  describe('delivery', () => {
    const words: readonly (readonly [Delivery, string])[] = [
      [{ state: 'waiting' }, 'Waiting'],
      [
        { state: 'waiting', why: { kind: 'offline' } },
        'Waiting You are offline. Your message goes out',
      ],
      [{ state: 'sending' }, 'Sending'],
      [{ state: 'sent' }, 'Sent'],
      [{ state: 'delivered' }, 'Delivered'],
      [
        { state: 'in-doubt', why: timeout },
        'Not confirmed No answer came. Your message may have arrived.',
      ],
      [{ state: 'failed', why: { kind: 'chat-ended' } }, 'Not sent The chat ended before your'],
    ];
    for (const [delivery, said] of words)
      it(`delivery is told in words: «${said}»`, async () => {
        const { transcript } = await showing(own('Hello', delivery));
        const [, told] = wordsIn(one(transcript, 'section .meta')).split(/^\d\d:\d\d(?: [ap]m)? /i);
        expect(told?.slice(0, said.length)).to.equal(said);
      });

    it('delivery needs no words once something follows: that it went out has its icon', async () => {
      const { transcript } = await showing(own('Hello'), bot('Hi'), own('Bye'));
      const told = all(transcript, '.status').map((status) => [
        all(status, '.icon').length,
        all(status, '.hidden-text').map(wordsIn).join(),
      ]);
      expect(told).to.deep.equal([
        [1, 'Sent'],
        [1, ''],
      ]);
    });

    it('delivery keeps its words where the visitor has to decide, whatever follows', async () => {
      const { transcript } = await showing(
        own('Hello', { state: 'failed', why: timeout }),
        bot('Hi'),
      );
      expect(all(transcript, '.status .hidden-text')).to.have.lengthOf(0);
    });

    it('delivery stands under the last message of a group, and under each that needs a decision', async () => {
      const { transcript } = await showing(
        own('a'),
        own('b', { state: 'in-doubt', why: timeout }),
        own('c'),
        own('d'),
      );
      expect(all(transcript, 'section .row').map((row) => all(row, '.meta').length)).to.deep.equal([
        0, 1, 0, 1,
      ]);
    });

    it('delivery offers a way on only where the visitor has to decide', async () => {
      for (const [delivery] of words) {
        const { transcript } = await showing(own('Hello', delivery));
        const expected = 'in-doubt failed'.includes(delivery.state) ? 2 : 0;
        expect(all(transcript, '.actions button'), delivery.state).to.have.lengthOf(expected);
      }
    });

    it('delivery says which message is to be sent again, or discarded', async () => {
      const doubtful = own('Hello', { state: 'in-doubt', why: timeout });
      const { transcript, wishes } = await showing(own('Before'), doubtful, own('After'));
      button(transcript, 'Try again').click();
      button(transcript, 'Discard').click();
      expect(wishes).to.deep.equal([
        { type: 'retry-pressed', message: doubtful.id },
        { type: 'discard-pressed', message: doubtful.id },
      ]);
    });
  });

  describe('suggested answers', () => {
    it('suggested answers are a named group, and say which of them was pressed', async () => {
      const question = bot('Which one?', buttons(['Coffee', 'Tea']));
      const { transcript, wishes } = await showing(question);
      expect(one(transcript, '[role="group"]').getAttribute('aria-label')).to.equal(
        'Suggested answers',
      );
      button(transcript, 'Tea').click();
      expect(wishes).to.deep.equal([{ type: 'button-pressed', message: question.id, index: 1 }]);
    });

    it('suggested answers take one press: the chosen one stays as a text, and the others go', async () => {
      const question = bot('Which one?', buttons(['Coffee', 'Tea'], 1));
      const { transcript, wishes } = await showing(question, own('Tea'));
      const [reply, ...others] = all(transcript, '.reply:not([hidden])');
      expect(others).to.deep.equal([]);
      expect(reply && wordsIn(reply)).to.equal('Tea');
      expect(reply?.getAttribute('tabindex')).to.equal('-1');
      button(transcript, 'Tea').click();
      expect(wishes).to.deep.equal([]);
      const over = one(transcript, '.reply[hidden]');
      over.style.display = 'flex'; // as a page may by the part
      expect(getComputedStyle(over).display).to.equal('none');
    });

    it('suggested answers are one tidy list where there are many, or one would not fit into a line', async () => {
      const { transcript, show } = await showing(bot('Which?', buttons(['Coffee', 'Tea'])));
      const isList = () => one(transcript, '.replies').matches('.list');
      expect(isList()).to.equal(false);
      await show(conversation([bot('Which?', buttons(['1', '2', '3', '4', '5', '6', '7']))]));
      expect(isList()).to.equal(true);
      const long = 'I have a question about my last order';
      await show(conversation([bot('Which?', buttons(['Coffee', long]))]));
      expect(isList()).to.equal(true);
    });

    it('suggested answers that go leave no time of day to be read out', async () => {
      const question = bot('Which one?', buttons(['Coffee', 'Tea']));
      const { transcript, show } = await showing(question);
      const [time] = all(transcript, 'section time');
      expect(time instanceof HTMLElement).to.equal(true);
      await show(conversation([question, own('Neither')]));
      expect(all(transcript, 'section time')[0] === time).to.equal(true);
    });

    it('suggested answers go when the conversation has moved on and none was chosen', async () => {
      const question = bot('Which one?', buttons(['Coffee', 'Tea']));
      const { transcript, show } = await showing(question);
      expect(all(transcript, '.reply')).to.have.lengthOf(2);
      await show(conversation([question, own('Neither')]));
      expect(all(transcript, '.reply')).to.have.lengthOf(0);
    });

    it('suggested answers cannot be pressed while an agent answers', async () => {
      const question = bot('Which one?', buttons(['Coffee', 'Tea']));
      const { transcript } = await panelWith(conversation([question], { agent: { at: 'live' } }));
      expect(all(transcript, '.reply')).to.have.lengthOf(0);
    });

    it('become a list when there are more than six', async () => {
      for (const count of [6, 7]) {
        const titles = Array.from({ length: count }, (_, index) => `Store ${index}`);
        const { transcript } = await showing(bot('Which?', buttons(titles)));
        expect(all(transcript, '.list')).to.have.lengthOf(count > 6 ? 1 : 0);
        const lefts = all(transcript, '.reply').map((reply) => reply.getBoundingClientRect().left);
        if (count > 6) expect(new Set(lefts).size).to.equal(1);
      }
    });
  });

  describe('what is said', () => {
    it('what is said keeps its formatting as elements, and its addresses as links', async () => {
      const { transcript } = await showing(
        bot('*bold* _italic_ ~struck~ `code` https://www.example.com/kofi.'),
      );
      const [bubble] = all(transcript, 'section .bubble > div');
      expect([...(bubble?.children ?? [])].map(({ tagName }) => tagName)).to.deep.equal([
        'STRONG',
        'EM',
        'S',
        'CODE',
        'A',
      ]);
      expect(bubble?.textContent).to.equal('bold italic struck code https://www.example.com/kofi.');
      expect(bubble?.querySelector('a')?.href).to.equal('https://www.example.com/kofi');
    });

    it('what is said reads Markdown in what the bot wrote, and in nobody else’s words', async () => {
      const markdown =
        '## Hours\n**Today**:\n- 9 to *5*\n[Map](https://maps.example/kofi) &amp; more';
      const { transcript } = await showing(bot(markdown), agent(markdown), own(markdown));
      const [botSaid, ...others] = all(transcript, 'section .bubble > div');
      if (!botSaid) throw new Error('Nothing is drawn.');
      expect(all(botSaid, 'strong').map(wordsIn)).to.deep.equal(['Hours', 'Today', '5']);
      expect(all(botSaid, 'h1, h2, h3')).to.deep.equal([]);
      expect(all(botSaid, 'ul > li').map(wordsIn)).to.deep.equal(['9 to 5']);
      expect(wordsIn(one(botSaid, 'a'))).to.equal('Map (maps.example)');
      expect(wordsIn(botSaid)).to.contain('& more');
      expect(others).to.have.length(2);
      for (const said of others) {
        expect(all(said, 'ul, strong')).to.deep.equal(
          all(said, 'strong').filter((bold) => wordsIn(bold) === '5'),
        );
        expect(wordsIn(said)).to.contain('[Map](https://maps.example/kofi)');
        expect(wordsIn(said)).to.contain('## Hours');
        expect(wordsIn(said)).to.contain('**Today**');
        expect(wordsIn(said)).to.contain('&amp; more');
      }
    });

    it('what is said keeps a list’s own numbers', async () => {
      const { transcript } = await showing(bot('3. Returns\n7. Orders'));
      const items = all(transcript, 'section ol > li');
      expect(items.map((item) => item.getAttribute('value'))).to.deep.equal(['3', '7']);
    });

    it('what is said lets the words of a link turn nothing around that stands beside it', async () => {
      const { transcript } = await showing(
        bot('https://xn--bcher-kva.example and https://bücher.example'),
      );
      const links = all(transcript, 'section .bubble a');
      expect(links.map(wordsIn)).to.deep.equal([
        'https://xn--bcher-kva.example',
        'https://bücher.example (xn--bcher-kva.example)',
      ]);
      for (const link of links) expect(getComputedStyle(link).unicodeBidi).to.equal('isolate');
    });

    it('what is said is drawn in time that grows no faster than the text, however many marks it has', async () => {
      const timeOf = async (marks: number) => {
        const { panel, transcript } = await showing(bot('*a* '.repeat(marks / 2)));
        const began = performance.now();
        transcript.entries = [bot('*a* '.repeat(marks / 2))];
        await transcript.updateComplete;
        void transcript.getBoundingClientRect(); // lays it out
        const took = performance.now() - began;
        panel.remove();
        return took;
      };
      await timeOf(500); // what is compiled only once is compiled here
      const few = Math.max(1, await timeOf(500));
      expect((await timeOf(25_000)) / few).to.be.below(50);
    });

    it('what is said breaks long texts into lines the quick way', async () => {
      const { transcript } = await showing(bot('short'), bot('long '.repeat(200)));
      const wrap = all(transcript, 'section .bubble > div').map(
        (words) => getComputedStyle(words).textWrapStyle,
      );
      if (CSS.supports('text-wrap', 'pretty')) expect(wrap).to.deep.equal(['pretty', 'auto']);
    });

    it('what is said says that something cannot be shown, and lets the visitor say theirs again', async () => {
      const { transcript } = await showing(own('Where is it?'), bot({ kind: 'nothing-to-show' }));
      const [row] = all(transcript, 'section .bot');
      if (!row) throw new Error('Nothing is drawn.');
      expect(wordsIn(row)).to.contain('An answer came that cannot be shown here.');
      expect(all(row, 'button').map(wordsIn)).to.deep.equal(['Try again']);
    });

    it('what is said offers no Try again for what would be refused again, and shows the platform’s own sentence', async () => {
      const why = { kind: 'forbidden', detail: 'This bot is paused.' } as const;
      const { transcript } = await showing(own('Hi', { state: 'failed', why }));
      const [row] = all(transcript, 'section .user');
      if (!row) throw new Error('Nothing is drawn.');
      expect(all(row, 'button').map(wordsIn)).to.deep.equal(['Discard']);
      expect(wordsIn(one(row, 'q'))).to.equal('This bot is paused.');
    });

    it('what is said has buttons that open an address, and say which', async () => {
      const track = { title: 'Track it', payload: 'Track it', href: 'https://track.example/1' };
      const { transcript } = await showing(bot('Well?', buttons([track, 'No'])));
      const link = one(transcript, 'a.reply');
      expect(link.getAttribute('href')).to.equal('https://track.example/1');
      expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
      expect(wordsIn(link)).to.contain('track.example');
      expect(all(transcript, 'button.reply').map(wordsIn)).to.deep.equal(['No']);
    });

    it('what is said has links in the colour of the visitor’s own words, and code as code', async () => {
      const { transcript } = await showing(own('See `here`: https://www.example.com/kofi'));
      const [bubble] = all(transcript, 'section .bubble');
      const [link] = all(transcript, 'section .bubble a');
      const [code] = all(transcript, 'section .bubble code');
      if (!bubble || !link || !code) throw new Error('Something is not drawn.');
      expect(getComputedStyle(link).color).to.equal(getComputedStyle(bubble).color);
      expect(getComputedStyle(link).display).to.equal('inline');
      expect(getComputedStyle(code).fontFamily).to.contain('monospace');
    });

    it('what is said keeps its lines and its spaces', async () => {
      const { transcript } = await showing(bot('one\n  two\n\nthree'));
      const [bubble] = all(transcript, 'section .bubble > div');
      expect(bubble?.textContent).to.equal('one\n  two\n\nthree');
      expect(bubble && getComputedStyle(bubble).whiteSpaceCollapse).to.equal('preserve');
    });

    it('what is said finds its own direction, apart from what stands around it', async () => {
      const { transcript } = await showing(
        bot('مرحبا', buttons(['نعم', 'No']), media('image', { caption: 'صورة' })),
        own('שלום'),
        divider('handed-over', 'مبيعات'),
      );
      for (const element of all(transcript, '.bubble > [dir], .reply, .card-label'))
        expect(element.getAttribute('dir'), wordsIn(element)).to.equal('auto');
      expect(one(transcript, '.divider bdi').textContent).to.contain('مبيعات');
      const directions = all(transcript, 'section .bubble > [dir]').map(
        (bubble) => getComputedStyle(bubble).direction,
      );
      expect(directions).to.deep.equal(['rtl', 'rtl']);
    });

    it('what is said never loads media by itself: a card says what it is and where it leads', async () => {
      const { transcript } = await showing(
        bot(
          media('image', { caption: 'Flat white' }),
          media('video'),
          media('document', { caption: 'Menu', filename: 'menu.pdf' }),
          media('document', { filename: 'prices.pdf' }),
          speech(),
        ),
      );
      expect(all(transcript, 'img, video, audio, iframe, object, embed')).to.have.lengthOf(0);
      expect(all(transcript, '.card').map(wordsIn)).to.deep.equal([
        'Flat white Picture · media.example (opens in a new tab)',
        'Video Video · media.example (opens in a new tab)',
        'Menu menu.pdf · media.example (opens in a new tab)',
        'prices.pdf Document · media.example (opens in a new tab)',
        'Spoken answer media.example (opens in a new tab)',
      ]);
    });

    it('what is said has quick replies directly under the words that they answer', async () => {
      const { transcript } = await showing(bot('Which?', buttons(['Coffee', 'Tea'])));
      const [row] = all(transcript, 'section .row');
      expect(row?.querySelector('.meta')).to.equal(null);
      expect(row?.lastElementChild?.className.trim()).to.equal('replies');
    });
  });

  describe('what a key brings the focus to', () => {
    /** What can be done about a message in doubt, with so many lines after it. */
    const actionBefore = async (lines: number) => {
      const { transcript } = await showing(
        ...longTalk(30),
        own('Hello', { state: 'in-doubt', why: timeout }),
        ...longTalk(lines),
      );
      const scroller = one(transcript, '.scroller');
      const action = button(transcript, 'Try again');
      return { transcript, scroller, action, pill: one(transcript, '.pill') };
    };

    it('what a key brings the focus to is not behind the pill', async () => {
      const { transcript, scroller, action, pill } = await actionBefore(30);
      bringToRest(transcript);
      scroller.scrollTop = 0;
      await eventually(() => expect(pill.hidden).to.equal(false));
      action.scrollIntoView({ block: 'nearest' });
      const { top } = pill.getBoundingClientRect();
      expect(action.getBoundingClientRect().bottom).to.be.at.most(top);
    });

    it('what a key brings the focus to stays in view, close to the end as it is', async () => {
      const { transcript, scroller, action } = await actionBefore(2);
      const above = () => scroller.getBoundingClientRect().top - action.getBoundingClientRect().top;
      // Twenty pixels of it are hidden above what is in view at the end.
      const height = transcript.getBoundingClientRect().height + above() - 20;
      transcript.style.cssText = `flex: none; block-size: ${height}px`;
      await eventually(() => expect(above()).to.be.closeTo(20, 2));
      action.focus();
      transcript.requestUpdate();
      await transcript.updateComplete;
      expect(above()).to.be.at.most(1);
    });

    it('what a key brings the focus to stays in view when something comes above the composer', async () => {
      const { transcript, scroller, action, pill } = await actionBefore(30);
      scroller.scrollTop = 0;
      await eventually(() => expect(pill.hidden).to.equal(false));
      action.focus();
      action.scrollIntoView({ block: 'end' });
      await nextFrame();
      const { height } = transcript.getBoundingClientRect();
      transcript.style.cssText = `flex: none; block-size: ${height - 120}px`;
      await eventually(() => {
        const seen = scroller.getBoundingClientRect();
        expect(seen.height).to.be.closeTo(height - 120, 1);
        expect(action.getBoundingClientRect().bottom).to.be.at.most(seen.bottom);
      });
    });
  });

  describe('scrolling', () => {
    const atEnd = (scroller: Element) =>
      scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2;
    const isShown = (pill: Element) => getComputedStyle(pill).visibility === 'visible';

    const longBench = async () => {
      const talk = longTalk(60);
      const bench = await showing(...talk);
      const scroller = one(bench.transcript, '.scroller');
      await eventually(() => expect(atEnd(scroller)).to.equal(true));
      // What is in sight takes its real size first: until then a jump is no reader's.
      for (let frames = 0; frames < 3; frames++) await nextFrame();
      return { ...bench, talk, scroller, pill: button(bench.transcript, 'Latest messages') };
    };

    it('scrolling stays at the end while the reader is there', async () => {
      const { talk, scroller, pill, show } = await longBench();
      await show(conversation([...talk, bot('A new line\nand another')]));
      await eventually(() => expect(atEnd(scroller)).to.equal(true));
      expect(isShown(pill)).to.equal(false);
    });

    it('scrolling never moves a reader who is somewhere else, and shows a way to the end', async () => {
      const { talk, scroller, pill, show } = await longBench();
      scroller.scrollTop = 40;
      await eventually(() => expect(isShown(pill)).to.equal(true));
      const place = scroller.scrollTop;
      await show(conversation([...talk, bot('A new line'), bot('Another')]));
      expect(scroller.scrollTop).to.equal(place);
      pill.click();
      await eventually(() => {
        expect(atEnd(scroller)).to.equal(true);
        expect(isShown(pill)).to.equal(false);
      });
    });

    it('scrolling comes back to the end when the visitor says something', async () => {
      const { talk, scroller, pill, show } = await longBench();
      scroller.scrollTop = 40;
      await eventually(() => expect(isShown(pill)).to.equal(true));
      await show(conversation([...talk, own('A new question')]));
      await eventually(() => expect(atEnd(scroller)).to.equal(true));
    });

    it('scrolling leaves a reader alone while the visitor’s last message is on its way', async () => {
      const { talk, scroller, pill, show } = await longBench();
      const said = own('A new question');
      await show(conversation([...talk, said]));
      await eventually(() => expect(atEnd(scroller)).to.equal(true));
      scroller.scrollTop = 40;
      await eventually(() => expect(isShown(pill)).to.equal(true));
      await show(conversation([...talk, { ...said, delivery: { state: 'delivered' } }]));
      expect(isShown(pill)).to.equal(true);
      expect(atEnd(scroller)).to.equal(false);
    });

    it('scrolling stops at the first line of an answer that is taller than the window', async () => {
      const { talk, scroller, pill, show } = await longBench();
      const tall = bot('A line of a long answer.\n'.repeat(200));
      await show(conversation([...talk, own('Tell me all'), tall]));
      const answer = one(scroller, 'section .newest');
      await eventually(() => {
        const below = answer.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
        expect(below).to.be.within(0, 20);
        expect(isShown(pill)).to.equal(true);
      });
      pill.click();
      await eventually(() => expect(atEnd(scroller)).to.equal(true));
      await show(conversation([...talk, own('Tell me all'), tall, own('Thank you')]));
      await eventually(() => expect(atEnd(scroller)).to.equal(true));
    });

    it('scrolling begins at the start of a greeting that does not fit, which is a text and no headline', async () => {
      const { transcript } = await showing();
      transcript.greeting = 'We can help you with orders, refunds and much else. '.repeat(60);
      await transcript.updateComplete;
      const scroller = one(transcript, '.scroller');
      for (let frames = 0; frames < 3; frames++) await nextFrame();
      expect(scroller.scrollHeight).to.be.greaterThan(scroller.clientHeight);
      expect(scroller.scrollTop).to.equal(0);
      expect(getComputedStyle(one(transcript, '.bubble')).fontWeight).to.equal('400');
    });

    it('scrolling stays at the end when the room for it shrinks, as when a keyboard opens', async () => {
      const { panel, scroller } = await longBench();
      panel.style.setProperty('--_visible-height', '400px');
      await eventually(() => {
        expect(panel.getBoundingClientRect().height).to.be.at.most(300);
        expect(atEnd(scroller)).to.equal(true);
      });
    });
  });

  describe('a long conversation', () => {
    it('a long conversation is in sections of fifty', async () => {
      const { transcript } = await showing(...longTalk(1000));
      const sections = all(transcript, 'section');
      expect(sections.map((section) => all(section, '.row').length)).to.deep.equal(
        Array<number>(20).fill(50),
      );
    });

    it('a long conversation draws its newest sections in full, and holds the others as plain text', async () => {
      const { transcript } = await showing(...longTalk(1000));
      const sections = all(transcript, 'section');
      const inFull = sections.map((section) => all(section, '.bubble').length > 0);
      expect(inFull.lastIndexOf(false)).to.equal(17);
      expect(inFull.slice(-2)).to.deep.equal([true, true]);
      const [first] = longTalk(1);
      const [row] = all(transcript, 'section .row');
      expect(row && wordsIn(row)).to.contain(
        first?.parts[0]?.kind === 'text' && first.parts[0].text,
      );
    });

    it('a long conversation draws a section in full when the reader comes near, and announces none of it', async () => {
      const { transcript } = await showing(...longTalk(1000));
      const scroller = one(transcript, '.scroller');
      const [first] = all(transcript, 'section');
      expect(first?.querySelector('.bubble')).to.equal(null);
      scroller.scrollTop = 0;
      await eventually(() => expect(first && all(first, '.bubble')).to.have.lengthOf(50));
      expect(first?.getAttribute('aria-live')).to.equal('off');
      expect(all(transcript, 'section').at(-1)?.hasAttribute('aria-live')).to.equal(false);
    });

    itWith('search')(
      'goes to a match of a search in what is held as plain text, and draws it there',
      async () => {
        const { transcript, show } = await showing();
        const talk = longTalk(400);
        await show(conversation([...talk.slice(0, 100), bot('Umqombothi'), ...talk.slice(100)]));
        const [, , third] = all(transcript, 'section');
        expect(third?.querySelector('.bubble')).to.equal(null);
        // Chromium, Firefox and Safari have it; it is in no standard.
        const { find } = window as unknown as { find(text: string): boolean };
        expect(find.call(window, 'Umqombothi')).to.equal(true);
        await eventually(() => expect(third && all(third, '.bubble')).to.have.lengthOf(50));
      },
    );

    it('redraws only the row before it when something is added', async () => {
      const { talk, drawn } = observed(longTalk(1010));
      const { transcript, show } = await showing(...talk);
      expect(new Set(drawn).size).to.equal(1010);
      drawn.length = 0;
      const next = [...talk, bot('New')];
      const changed = await changesIn(transcript, () => show(conversation(next)));
      const sections = all(transcript, 'section');
      expect(sections).to.have.lengthOf(21);
      expect(sections.map((section) => changed.has(section)).indexOf(true)).to.equal(20);
      expect(Math.min(...drawn)).to.equal(1009);
    });

    it('redraws only the rows beside it when the delivery of one message changes', async () => {
      const { talk, drawn } = observed(longTalk(200));
      const { transcript, show } = await showing(...talk);
      drawn.length = 0;
      const next = talk.map((message, index) =>
        index === 120 && message.sender === 'user'
          ? { ...message, delivery: { state: 'delivered' as const } }
          : message,
      );
      drawn.length = 0;
      const changed = await changesIn(transcript, () => show(conversation(next)));
      const sections = all(transcript, 'section');
      expect(sections.map((section) => changed.has(section))).to.deep.equal([
        false,
        false,
        true,
        false,
      ]);
      expect([Math.min(...drawn), Math.max(...drawn)]).to.deep.equal([119, 121]);
    });

    it('a long conversation is drawn no further when the same is shown again', async () => {
      const { talk, drawn } = observed(longTalk(200));
      const { transcript, show } = await showing(...talk);
      drawn.length = 0;
      const changed = await changesIn(transcript, () => show(conversation([...talk])));
      expect(changed.size).to.equal(0);
      expect(drawn).to.deep.equal([]);
    });
  });
});

/** The same messages, and the places of those whose contents were read, which drawing does. */
function observed(messages: readonly Message[]): { talk: Message[]; drawn: number[] } {
  const drawn: number[] = [];
  const talk = messages.map((message, index) => {
    const { parts } = message;
    return Object.defineProperty({ ...message }, 'parts', {
      enumerable: true,
      get() {
        drawn.push(index);
        return parts;
      },
    });
  });
  return { talk, drawn };
}

/** The sections in which anything changed while `act` ran. */
async function changesIn(root: Element, act: () => Promise<void>): Promise<Set<Element>> {
  const records: MutationRecord[] = [];
  const watcher = new MutationObserver((seen) => void records.push(...seen));
  for (const section of all(root, 'section'))
    watcher.observe(section, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  await act();
  records.push(...watcher.takeRecords());
  const changed = records.flatMap(({ target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest('section') ?? [];
  });
  watcher.disconnect();
  return new Set(changed);
}
