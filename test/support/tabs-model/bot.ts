/** The bot as it is in truth: which calls it was made, which of them it has processed. */
import type { BotMessage, BotReply, Started } from '../../../src/protocol/bot-api.ts';
import type { BotChannel } from '../../../src/protocol/channel.ts';
import type { ChannelError } from '../../../src/protocol/channel-error.ts';
import { toTranscript } from '../../../src/protocol/message.ts';
import { err, ok, type Result } from '../../../src/protocol/result.ts';
import { botReply, handsOver } from '../fixtures/bot-replies.ts';
import type { SharedDevice } from '../fakes/shared-device.ts';
import type { Account, Said } from './account.ts';
import type { ModelPage } from './page.ts';

type Answer = Result<Started | BotReply, ChannelError>;

interface Call {
  readonly page: ModelPage;
  readonly message?: BotMessage;
  readonly conversationId: string;
  readonly answer: (answer: Answer) => void;
}

const mayHaveArrived: readonly ChannelError[] = [
  { kind: 'network' },
  { kind: 'timeout' },
  { kind: 'server-fault', status: 502 },
  { kind: 'unreadable' },
];
const passes: readonly ChannelError[] = [
  { kind: 'rate-limited' },
  { kind: 'rate-limited', retryAfter: 20_000 },
  { kind: 'no-token' },
  { kind: 'offline' },
];
const refusals: readonly ChannelError[] = [
  { kind: 'unauthorized' },
  { kind: 'forbidden' },
  { kind: 'rejected', status: 413 },
];

/** A quick reply's payload, which is what the bot is sent in place of its title. */
const payloadOf = (title: string): string => `/choose ${title}`;

export class ModelBot {
  readonly #account: Account;
  readonly #device: SharedDevice;
  /** It recognises what it has processed, as a host's gateway does (contract §5). */
  readonly #safe: boolean;
  readonly #known = new Set<string>();
  readonly #done = new Map<string, BotReply>();
  #calls: Call[] = [];
  #replies = 0;

  constructor(account: Account, device: SharedDevice, safe: boolean) {
    this.#account = account;
    this.#device = device;
    this.#safe = safe;
  }

  /** How many calls wait for an answer. */
  get waiting(): number {
    return this.#calls.length;
  }

  channel(page: ModelPage): BotChannel {
    const abandoned = new Set<() => void>();
    const call = <T extends Started | BotReply>(request: Omit<Call, 'page' | 'answer'>) =>
      new Promise<Result<T, ChannelError>>((resolve) => {
        const give = () => resolve(err({ kind: 'interrupted' }));
        abandoned.add(give);
        const answer = (result: Answer) =>
          page.gates.network.pass(() => {
            abandoned.delete(give);
            // What answers a call is made for its kind.
            resolve(result as Result<T, ChannelError>);
          });
        this.#calls.push({ ...request, page, answer });
      });
    return {
      safe: this.#safe,
      start: ({ conversationId }) => call<Started>({ conversationId }),
      send: (message) => {
        this.#look(page, message);
        return call<BotReply>({ message, conversationId: message.conversationId });
      },
      recall: () => false,
      close() {
        for (const give of [...abandoned]) give();
        abandoned.clear();
      },
    };
  }

  /** It takes the call; the answer arrives, or is lost on its way. */
  accept(pick: number, { handOver = false, lost = false } = {}): boolean {
    const call = this.#take(pick);
    if (!call) return false;
    const { message, conversationId } = call;
    const seen = this.#safe && message && this.#done.has(message.id);
    if (message && !seen && !this.#known.has(conversationId)) return this.#forgotten(call, message);
    if (!message) this.#known.add(conversationId);
    const reply = message && this.#process(message, handOver, pick);
    const error = mayHaveArrived[pick % mayHaveArrived.length] ?? { kind: 'network' };
    if (lost) {
      this.#account.note(`the bot takes ${nameOf(call)}, and the answer is lost: ${error.kind}`);
      call.answer(err(error));
      return true;
    }
    this.#account.note(`the bot answers ${nameOf(call)}${handOver ? ' and hands over' : ''}`);
    const said = message && this.#account.of(lineOf(message));
    if (said && reply) said.answers.push(...reply.texts);
    call.answer(ok(reply ?? { dialect: 'v2' }));
    return true;
  }

  /** The call never reaches it, or is turned away. */
  fail(pick: number, how: 'broken' | 'passes' | 'refused'): boolean {
    const call = this.#take(pick);
    if (!call) return false;
    const errors = { broken: mayHaveArrived, passes, refused: refusals }[how];
    const error = errors[pick % errors.length] ?? { kind: 'network' };
    this.#account.note(`${nameOf(call)} does not reach the bot: ${error.kind}`);
    if (how === 'passes') this.#turnedAway(call);
    call.answer(err(error));
    return true;
  }

  /** It knows no conversation any more. */
  forget(): void {
    this.#account.note('the bot forgets every conversation');
    this.#known.clear();
  }

  #take(pick: number): Call | undefined {
    const call = this.#calls[pick % Math.max(1, this.#calls.length)];
    this.#calls = this.#calls.filter((other) => other !== call);
    return call;
  }

  #forgotten(call: Call, message: BotMessage): boolean {
    this.#account.note(`the bot does not know the conversation of «${lineOf(message)}»`);
    this.#turnedAway(call);
    call.answer(err({ kind: 'unknown-conversation' }));
    return true;
  }

  #turnedAway({ message }: Call): void {
    const said = message && this.#account.of(lineOf(message));
    if (said) said.refused += 1;
  }

  #process(message: BotMessage, handOver: boolean, pick: number): BotReply {
    const before = this.#safe ? this.#done.get(message.id) : undefined;
    if (before) return before;
    const said = this.#account.of(lineOf(message));
    if (said) said.processed += 1;
    this.#replies += 1;
    const texts = [`b${this.#replies}`];
    const title = `y${this.#replies}`;
    const buttons = pick % 3 === 0 ? [{ title, payload: payloadOf(title) }] : [];
    const intent = pick % 5 === 0 ? 'human_handoff' : '';
    const reply = handOver ? { ...handsOver(), texts } : botReply({ texts, buttons, intent });
    this.#done.set(message.id, reply);
    if (said) this.#judge(said);
    return reply;
  }

  #judge({ text, attempts, processed, received }: Said): void {
    if (processed + received > attempts)
      this.#account.break(`the servers have «${text}» more often than it was to be sent`);
  }

  /** A call for a message is made: it has to be as the log says. */
  #look(page: ModelPage, message: BotMessage): void {
    const text = lineOf(message);
    const said = this.#account.of(text);
    const account = this.#account;
    if (!said) return account.break(`«${text}» is sent, which nobody said`);
    said.calls += 1;
    account.note(`${page.name} sends «${text}» to the bot`);
    if (!said.kept) account.break(`«${text}» is sent before it is kept`);
    if (!said.meant.has('bot')) account.break(`«${text}» was for the agent, and goes to the bot`);
    if (!this.#safe && said.calls > said.attempts + said.refused)
      account.break(`«${text}» is sent to the bot again without being asked`);
    if (!page.tab.leads()) {
      if (!page.mayAct) account.break(`${page.name} sends «${text}» and does not lead`);
      return;
    }
    const stored = this.#device.stored();
    if (stored?.agent.at !== 'bot')
      account.break(`«${text}» is sent to the bot during an agent chat`);
    const underWay = stored?.entries.find(({ id }) => id === stored.bot.inFlight);
    if (underWay?.kind !== 'message' || toTranscript([underWay])[0]?.message !== text)
      account.break(`«${text}» is sent before the log says so`);
  }
}

const lineOf = ({ text }: BotMessage): string => text.replace(/^\/choose /, '');

const nameOf = ({ message, page }: Call): string =>
  message ? `«${lineOf(message)}»` : `the start call of ${page.name}`;
