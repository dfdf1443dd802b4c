import { describe, expect, test } from 'vitest';
import { newConversation } from '../../../src/conversation/core/state.ts';
import type { Log } from '../../../src/conversation/shell/ports.ts';
import { toTranscript } from '../../../src/protocol/message.ts';
import { says } from '../../support/fixtures/bot-replies.ts';
import {
  beHandedOver,
  createBench,
  goLive,
  lastAgent,
  lastCall,
  ownLines,
  sayFirst,
  type Bench,
  type Page,
} from '../../support/fixtures/conversation-bench.ts';
import { afterPromises } from '../../support/fakes/scripted-channels.ts';

type Call = 'read' | 'lead' | 'write' | 'post';

/** Opens a page whose log answers `calls` when the test lets it. */
async function openSlowPage(bench: Bench, ...calls: readonly Call[]) {
  let held: (() => void)[] | undefined;
  const hold = async <T>(answer: Promise<T>): Promise<T> => {
    const value = await answer;
    await new Promise<void>((resolve) => (held ? held.push(resolve) : resolve()));
    return value;
  };
  const slowed = (log: Log): Log => ({
    ...log,
    ...(calls.includes('read') && { read: (seen) => hold(log.read(seen)) }),
    ...(calls.includes('lead') && { lead: (seen) => hold(log.lead(seen)) }),
    ...(calls.includes('write') && { write: (...changes) => hold(log.write(...changes)) }),
    ...(calls.includes('post') && {
      post: (wish) => hold(Promise.resolve()).then(() => log.post(wish)),
    }),
  });
  let hears = true;
  const page = await bench.openPage(({ log, openLead }) => ({
    log: slowed(log),
    openLead: (hear) => openLead({ ...hear, lost: () => void (hears && hear.lost()) }),
  }));
  return {
    page,
    hold: () => void (held = []),
    /** From here on it is not told that another has taken its place. */
    hush: () => void (hears = false),
    async release() {
      await afterPromises();
      for (const answer of held ?? []) answer();
      held = undefined;
      await afterPromises();
    },
  };
}

/** What the bot and the agents said, as this page shows it. */
const theirLines = ({ conversation }: Page): string[] =>
  toTranscript(conversation.state.entries).flatMap(({ sender, message }) =>
    sender === 'user' ? [] : message,
  );

/** What the agent's side has said first, once `goLive` is over. */
const queue = 'You are in the queue.';

const sent = (...pages: Page[]): string[] =>
  pages.flatMap(({ bot }) => bot.sends.map(({ request }) => request.text));

describe('a tab that leads', () => {
  test('a tab that leads takes a wish of another tab once, even if it read the log before it had taken it', async () => {
    const bench = createBench();
    const leader = await openSlowPage(bench, 'read');
    const other = await bench.openPage();
    await sayFirst(leader.page, 'first');
    leader.hold();
    await other.type('second'); // the leader looks, and the answer is on its way
    await other.dispatch({ type: 'went-online' }); // it looks again, and will find the same wish
    await leader.release();
    await lastCall(leader.page, 'sends').succeed(says('1'));
    await lastCall(leader.page, 'sends').succeed(says('2'));
    await afterPromises();
    expect(sent(leader.page, other)).toEqual(['first', 'second']);
    expect(ownLines(other)).toEqual(['first: sent', 'second: sent']);
    expect(bench.device.wishes()).toBe(0);
  });

  test('a tab that leads keeps what its visitor says before it decides: a page that is left at once loses nothing', async () => {
    const bench = createBench();
    const first = await openSlowPage(bench, 'write');
    await sayFirst(first.page, 'first');
    await lastCall(first.page, 'sends').succeed(says('1'));
    first.page.conversation.dispatch({ type: 'message-typed', text: 'second' });
    first.page.tab.kill(); // before any write
    const page = await bench.openPage();
    await lastCall(page, 'sends').succeed(says('2'));
    expect(sent(first.page, page)).toEqual(['first', 'second']);
    expect(ownLines(page)).toEqual(['first: sent', 'second: sent']);
  });

  test('decides when the wish is safe: nothing of it is left in the log', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'post');
    await sayFirst(page, 'first');
    hold();
    await page.type('second');
    await lastCall(page, 'sends').succeed(says('1'));
    expect(sent(page)).toEqual(['first']);
    await release();
    await lastCall(page, 'sends').succeed(says('2'));
    expect(ownLines(page)).toEqual(['first: sent', 'second: sent']);
    expect(bench.device.wishes()).toBe(0);
  });

  test('that is paused before a wish was kept has not sent it: it goes out later, once', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'post');
    await sayFirst(page, 'first');
    await lastCall(page, 'sends').fail({ kind: 'offline' });
    hold();
    page.conversation.dispatch({ type: 'went-online' }); // ‹first› could go out now
    page.conversation.pause();
    await release();
    await page.conversation.wake();
    await afterPromises();
    expect(ownLines(page)).toEqual(['first: sending']);
    expect(sent(page)).toEqual(['first', 'first']);
  });

  test('a tab that leads shows what others said once it is kept: no reload takes away what was read', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'write');
    const agent = await goLive(page);
    hold();
    await agent.signal({ type: 'agent-wrote', text: 'one' });
    await agent.signal({ type: 'agent-wrote', text: 'two' }); // waits for the write of the first
    expect(theirLines(page)).toEqual([queue]);
    await release();
    expect(theirLines(page)).toEqual([queue, 'one', 'two']);
  });

  test('a tab that leads shows what others said at once where the log lags behind', async () => {
    const bench = createBench();
    const { page, hold } = await openSlowPage(bench, 'write');
    const agent = await goLive(page);
    hold();
    const lines = ['one', 'two', 'three', 'four', 'five'];
    for (const text of lines.slice(0, 3)) await agent.signal({ type: 'agent-wrote', text });
    expect(theirLines(page)).toEqual([queue]);
    for (const text of lines.slice(3)) await agent.signal({ type: 'agent-wrote', text });
    expect(theirLines(page)).toEqual([queue, ...lines]);
  });

  test('a tab that leads writes in one go what comes while the log is busy, and carries out all of it then', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'write');
    const agent = await goLive(page);
    hold();
    const { length } = page.journal;
    for (const text of ['one', 'two', 'three']) await agent.signal({ type: 'agent-wrote', text });
    await agent.signal({ type: 'agent-asked-for-transcript' });
    await agent.signal({ type: 'agent-wrote', text: 'four' });
    await release();
    const once = 'remember';
    expect(page.journal.slice(length)).toEqual([once, once, 'give-transcript', once]);
    expect(theirLines(page)).toEqual([queue, 'one', 'two', 'three', 'four']);
  });

  test('a tab that leads carries out what it decided before the chat was over while the log still says so', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'write');
    const agent = await beHandedOver(page);
    await page.type('mine');
    await agent.signal({ type: 'agent-asked-who' });
    hold();
    const { length } = page.journal;
    await agent.signal({ type: 'agent-wrote', text: 'one' });
    await agent.signal({ type: 'agent-asked-for-transcript' });
    await agent.signal({ type: 'agent-ended' });
    await release();
    const carriedOut = ['remember', 'remember', 'give-transcript', 'write mine', 'remember'];
    expect(page.journal.slice(length)).toEqual(carriedOut);
    expect(ownLines(page).at(-1)).toBe('mine: sent');
  });

  test('a tab that leads shows what its visitor says at once, and it stays in view while others are heard', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'write');
    const agent = await goLive(page);
    hold();
    await agent.signal({ type: 'agent-wrote', text: 'one' });
    page.conversation.dispatch({ type: 'message-typed', text: 'mine' });
    const views: string[][] = [];
    page.conversation.subscribe(() => views.push(ownLines(page)));
    await release();
    expect(views.every((lines) => lines.some((line) => line.startsWith('mine')))).toBe(true);
    expect(theirLines(page)).toEqual([queue, 'one']);
  });

  test('that is cleared does not bring back what was on its way to the log', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'write');
    const agent = await goLive(page);
    hold();
    await agent.signal({ type: 'agent-wrote', text: 'one' });
    await agent.signal({ type: 'agent-wrote', text: 'two' }); // waits for the write of the first
    page.conversation.clear();
    await page.type('new');
    page.journal.length = 0;
    await release();
    expect(page.journal).toEqual(['remember', 'remember', 'start']); // as it begins, and with what is new
  });

  test('whose place was taken gives what its visitor says to the tab that leads now', async () => {
    const bench = createBench();
    const frozen = await bench.openPage();
    const other = await bench.openPage();
    await sayFirst(frozen, 'first');
    frozen.tab.freeze();
    await other.type('second');
    await bench.advance(4_000); // the patience with a leader that does not answer
    frozen.conversation.dispatch({ type: 'message-typed', text: 'third' });
    frozen.tab.thaw();
    await afterPromises();
    await lastCall(other, 'sends').succeed(says('2'));
    expect(sent(frozen)).toEqual(['first']);
    expect(sent(other)).toEqual(['second', 'third']);
    expect(ownLines(frozen)).toEqual(['first: in-doubt', 'second: sent', 'third: sending']);
    expect(ownLines(other)).toEqual(ownLines(frozen));
  });

  test('whose place was taken, and who was not told, finds out by what the other writes', async () => {
    const bench = createBench();
    const { page: deaf, hush } = await openSlowPage(bench);
    const other = await bench.openPage();
    await sayFirst(deaf, 'first');
    hush();
    deaf.tab.freeze();
    await other.type('second');
    await bench.advance(4_000); // the patience with a leader that does not answer
    deaf.tab.thaw();
    await other.type('third');
    expect(ownLines(deaf)).toEqual(['first: in-doubt', 'second: sending', 'third: waiting']);
    expect(sent(deaf, other)).toEqual(['first', 'second']);
  });

  test('whose place was taken, and who was not told, keeps what its visitor says in view', async () => {
    const bench = createBench();
    const { page: deaf, hush } = await openSlowPage(bench);
    const other = await bench.openPage();
    await sayFirst(deaf, 'first');
    hush();
    deaf.tab.freeze();
    await other.type('second');
    await bench.advance(4_000); // the patience with a leader that does not answer
    const views: string[][] = [];
    deaf.conversation.subscribe(() => views.push(ownLines(deaf)));
    deaf.conversation.dispatch({ type: 'message-typed', text: 'third' });
    deaf.tab.thaw();
    await afterPromises();
    expect(views.filter((lines) => !lines.some((line) => line.startsWith('third')))).toEqual([]);
    expect(ownLines(deaf)).toEqual(['first: in-doubt', 'second: sending', 'third: waiting']);
    expect(sent(deaf, other)).toEqual(['first', 'second']);
  });

  test.each(['told', 'not told'])(
    'that was away while the log wrote sends nothing of it once another tab leads: %s',
    async (told) => {
      const bench = createBench();
      const { page, hold, hush, release } = await openSlowPage(bench, 'write');
      const other = await bench.openPage();
      await sayFirst(page, 'first');
      await lastCall(page, 'sends').succeed(says('1'));
      hold();
      await page.type('second'); // written, and the answer is on its way
      if (told === 'not told') hush();
      await other.type('third');
      await bench.advance(4_000); // the patience with a leader that does not answer
      await release();
      expect(sent(page)).toEqual(['first']);
      expect(sent(other)).toEqual(['third']);
      expect(ownLines(page)).toEqual(['first: sent', 'second: in-doubt', 'third: sending']);
    },
  );

  test('whose log is slow sends when it has written, if nobody else leads', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'write');
    await sayFirst(page, 'first');
    await lastCall(page, 'sends').succeed(says('1'));
    hold();
    await page.type('second');
    await bench.advance(3_000);
    await release();
    expect(sent(page)).toEqual(['first', 'second']);
  });

  test('that is granted the lead twice, as asked for and as seized, begins once', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'lead');
    hold();
    await page.type('first'); // it may lead, and asks the log
    await bench.advance(4_000); // it takes its own place
    await release();
    await lastCall(page, 'starts').succeed({ dialect: 'v2' });
    await lastCall(page, 'sends').succeed(says('1'));
    expect(page.bot.starts).toHaveLength(1);
    expect(ownLines(page)).toEqual(['first: sent']);
  });

  test('a tab that leads takes what was said while it asked the log, also in an agent chat', async () => {
    const bench = createBench();
    const before = await bench.openPage();
    await goLive(before);
    const { page, hold, release } = await openSlowPage(bench, 'lead');
    hold();
    before.tab.kill(); // the page may lead, and asks the log
    await afterPromises();
    await page.type('anybody there?');
    await release();
    await lastAgent(page).signal({ type: 'agent-asked-who' });
    await lastAgent(page).signal({ type: 'agent-asked-for-transcript' });
    expect(ownLines(page)).toEqual(['hello: sent', 'anybody there?: sent']);
  });

  test('a tab that leads takes what was said while it asked the log before what is said since', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'lead');
    hold();
    await page.type('first'); // it may lead, and asks the log
    await page.type('second');
    let changes = 0;
    page.conversation.subscribe(() => {
      changes += 1; // first it shows the log, then it takes what the log holds
      if (changes === 2) page.conversation.dispatch({ type: 'message-typed', text: 'third' });
    });
    await release();
    expect(ownLines(page)).toEqual(['first: waiting', 'second: waiting', 'third: waiting']);
  });

  test('a tab that leads takes what was posted by a tab that was killed before it could ring', async () => {
    const bench = createBench();
    const leader = await bench.openPage();
    const killed = await bench.openPage();
    const say = (text: string) => {
      killed.conversation.dispatch({ type: 'message-typed', text });
      killed.tab.kill();
      return afterPromises();
    };
    await sayFirst(leader, 'first');
    await say('second');
    expect(ownLines(leader)).toEqual(['first: sending']);
    await leader.conversation.wake(); // the visitor comes to this tab
    await afterPromises();
    expect(ownLines(leader)).toEqual(['first: sending', 'second: waiting']);
  });

  test('a tab that leads looks once more when it has nothing left to do', async () => {
    const bench = createBench();
    const leader = await bench.openPage();
    const killed = await bench.openPage();
    await sayFirst(leader, 'first');
    killed.conversation.dispatch({ type: 'message-typed', text: 'second' });
    killed.tab.kill(); // before it could ring
    await lastCall(leader, 'sends').succeed(says('1'));
    await lastCall(leader, 'sends').succeed(says('2'));
    expect(ownLines(leader)).toEqual(['first: sent', 'second: sent']);
  });

  test('that was cleared in another tab shows an empty conversation and sends nothing more', async () => {
    const bench = createBench();
    const leader = await bench.openPage();
    const other = await bench.openPage();
    await sayFirst(leader, 'first');
    await leader.type('second');
    other.conversation.clear();
    await afterPromises();
    expect(leader.conversation.state).toEqual(newConversation);
    await lastCall(leader, 'sends').succeed(says('1'));
    expect(sent(leader, other)).toEqual(['first']);
    expect(bench.device.stored()).toBeUndefined();
  });
});

describe('a tab that does not lead', () => {
  test('a tab that does not lead shows what its visitor says at once, and for as long as nobody has taken it', async () => {
    const bench = createBench();
    const leader = await bench.openPage();
    await sayFirst(leader, 'first');
    leader.tab.freeze();
    const other = await openSlowPage(bench, 'post');
    other.hold();
    await other.page.type('second');
    other.page.conversation.dispatch({ type: 'went-online' });
    await other.page.conversation.wake(); // it looks at a log that does not hold it yet
    expect(ownLines(other.page)).toEqual(['first: sending', 'second: waiting']);
    await other.release();
    expect(ownLines(other.page)).toEqual(['first: sending', 'second: waiting']);
    expect(sent(other.page)).toEqual([]);
  });

  test('a tab that does not lead shows what another has said since, in the same order', async () => {
    const bench = createBench();
    const leader = await bench.openPage();
    const other = await bench.openPage();
    await sayFirst(leader, 'first');
    await other.type('second');
    await leader.type('third');
    await lastCall(leader, 'sends').succeed(says('1'));
    await lastCall(leader, 'sends').succeed(says('2'));
    await lastCall(leader, 'sends').succeed(says('3'));
    expect(sent(leader, other)).toEqual(['first', 'second', 'third']);
    expect(other.conversation.state.entries).toEqual(leader.conversation.state.entries);
  });

  test('a tab that does not lead takes over when the tab that leads is killed; what was under way is in doubt', async () => {
    const bench = createBench();
    const leader = await bench.openPage();
    const other = await bench.openPage();
    await sayFirst(leader, 'first');
    await other.type('second');
    leader.tab.kill();
    await afterPromises();
    expect(sent(other)).toEqual(['second']);
    expect(ownLines(other)).toEqual(['first: in-doubt', 'second: sending']);
  });

  test('whose visitor still saw the agent wishes nothing of the bot', async () => {
    const bench = createBench();
    const leader = await bench.openPage();
    const other = await openSlowPage(bench, 'read', 'lead');
    const agent = await goLive(leader);
    await afterPromises();
    other.hold();
    await agent.signal({ type: 'agent-ended' });
    await other.page.type('my pin'); // it does not know yet
    await other.release();
    expect(sent(leader, other.page)).toEqual(['hello']);
    expect(ownLines(other.page)).toEqual(['hello: sent', 'my pin: failed']);
  });

  test('a tab that does not lead never goes back to what the log held before it led itself', async () => {
    const bench = createBench();
    const { page, hold, release } = await openSlowPage(bench, 'read');
    const other = await bench.openPage();
    hold();
    await sayFirst(other, 'old'); // the page looks, and the answers are on their way
    await lastCall(other, 'sends').succeed(says('1'));
    await page.type('new');
    await lastCall(page, 'sends').succeed(says('2'));
    const seen: string[][] = [];
    page.conversation.subscribe(() => seen.push(ownLines(page)));
    await release();
    expect(seen.filter((lines) => lines.join() !== 'old: sent,new: sent')).toEqual([]);
  });
});
