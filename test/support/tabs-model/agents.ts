/** The agent service as it is in truth: its connections, and which lines it has received. */
import { leaveText } from '../../../src/protocol/agent-events.ts';
import type { ConversationState } from '../../../src/conversation/core/state.ts';
import type { AgentSignal, OpenAgent } from '../../../src/protocol/channel.ts';
import { toTranscript, type TranscriptLine } from '../../../src/protocol/message.ts';
import type { SharedDevice } from '../fakes/shared-device.ts';
import type { Account } from './account.ts';
import { textOf, type ModelPage } from './page.ts';

interface Connection {
  readonly page: ModelPage;
  readonly hear: (signal: AgentSignal) => void;
  /** The page has not closed it. */
  open: boolean;
  /** What is written arrives. */
  alive: boolean;
  /** It is up, as far as the page knows. */
  up: boolean;
  /** The page has said who it is, on this very connection, as far as it knows. */
  introduced: boolean;
  /** The service has ended the chat. */
  ended: boolean;
  /** Client id and text of what arrived on it and is not acknowledged. */
  unconfirmed: { readonly id: string; readonly text: string }[];
}

export interface AgentLine {
  readonly text: string;
  /** It reached a page that leads, with nothing late: it must be in view. */
  certain: boolean;
  /** It was said to a visitor who was there and stayed: it is in view, or a gap is. */
  expected: boolean;
}

export class ModelAgents {
  readonly #account: Account;
  readonly #device: SharedDevice;
  #connections: Connection[] = [];
  readonly lines: AgentLine[] = [];

  constructor(account: Account, device: SharedDevice) {
    this.#account = account;
    this.#device = device;
  }

  /** Those that no page has closed. */
  get open(): readonly Connection[] {
    this.#connections = this.#connections.filter(({ open, page }) => open && page.life !== 'gone');
    return this.#connections;
  }

  opener(page: ModelPage): OpenAgent {
    return (hear) => {
      const connection: Connection = {
        ...{
          page,
          hear,
          open: true,
          alive: true,
          up: false,
          introduced: false,
          ended: false,
          unconfirmed: [],
        },
      };
      this.#connections.push(connection);
      this.#account.note(`${page.name} connects to the agent service`);
      return {
        identify: () => void (connection.introduced = connection.up),
        giveTranscript: (lines) => this.#transcript(connection, lines),
        write: (_, text, id) => this.#write(connection, text, id),
        wake: () => undefined,
        close: () => void (connection.open = false),
      };
    };
  }

  /** The service does something on one of the connections. */
  signal(pick: number, what: AgentSignal['type']): boolean {
    const connection = this.open[pick % Math.max(1, this.open.length)];
    if (!connection) return false;
    const { page } = connection;
    const note = (did: string) => this.#account.note(`the agent service ${did} (${page.name})`);
    const tell = (signal: AgentSignal, first?: () => void): true => {
      page.gates.network.pass(() => {
        if (!connection.open) return;
        connection.up = true;
        first?.();
        connection.hear(signal);
      });
      return true;
    };
    switch (what) {
      case 'agent-asked-who':
        connection.alive = true;
        note('asks who');
        return tell({ type: what });
      case 'agent-asked-for-transcript':
        connection.alive = true;
        note('asks for the transcript');
        return tell({ type: what });
      case 'agent-ended':
        note('ends the chat');
        connection.ended = true;
        return tell({ type: what });
      case 'agent-lost':
        note('is lost');
        connection.alive = false;
        connection.unconfirmed = [];
        return tell({ type: what }, () => void (connection.up = connection.introduced = false));
      case 'agent-failed':
        note('refuses');
        return tell({ type: what, error: { kind: 'agent-unreachable' } });
      case 'agent-received': {
        const line = connection.unconfirmed.shift();
        if (!line) return false;
        note(`acknowledges «${line.text}»`);
        return tell({ type: what, message: line.id, by: 'acknowledgement' });
      }
      case 'agent-wrote': {
        const text = `a${this.lines.length + 1}`;
        note(`writes «${text}»`);
        const certain = page.isPrompt && page.tab.leads();
        const expected = connection.introduced && !connection.ended && !this.#mayLeave();
        this.lines.push({ text, certain, expected });
        return tell({ type: what, text });
      }
      case 'agent-attached': // as a line, but for its looks
        return false;
      default:
        return what satisfies never;
    }
  }

  /** The visitor leaves, has left, or has said so to nobody yet. */
  #mayLeave(): boolean {
    const at = this.#device.stored()?.agent.at ?? 'bot';
    const said = this.#account.all.some(
      ({ text, handed }) => !handed && text.toLowerCase() === leaveText,
    );
    return at === 'bot' || at === 'leaving' || said || this.#device.wishes() > 0;
  }

  /** The visitor may be leaving: what was said and is still on its way may never be seen. */
  isLeft(): void {
    for (const line of this.lines) line.expected = false;
  }

  /** The conversation is forgotten, or will be. */
  isForgotten(): void {
    for (const line of this.lines) line.certain = line.expected = false;
  }

  /** From here on what is written on a connection is lost, and nobody notices. */
  halfOpen(pick: number): boolean {
    const connection = this.open[pick % Math.max(1, this.open.length)];
    if (!connection?.alive) return false;
    connection.alive = false;
    this.#account.note(`the connection of ${connection.page.name} is half open`);
    return true;
  }

  #transcript(connection: Connection, lines: readonly TranscriptLine[]): void {
    if (!connection.introduced) return;
    const { page } = connection;
    this.#account.note(`${page.name} gives the transcript`);
    this.#mustLead(page, 'gives the transcript');
    if (page.isPrompt) this.#compare(lines);
    for (const { message } of lines) {
      const said = this.#account.of(message);
      if (said) said.handed = true;
    }
  }

  /** What waits, or is decided on in the same step, follows as lines of its own. */
  #compare(given: readonly TranscriptLine[]): void {
    const { entries = [] } = this.#device.stored() ?? {};
    const held = new Set(given.map(({ message }) => message));
    const follows = (text: string): boolean => {
      const { handed = true, attempts = 0 } = this.#account.of(text) ?? {};
      return !held.has(text) && (!handed || attempts > 1);
    };
    const spoken = toTranscript(entries).filter(
      ({ sender, message }) => sender !== 'agent' && !(sender === 'user' && follows(message)),
    );
    if (JSON.stringify(given) !== JSON.stringify(spoken))
      this.#account.break('the transcript that is given is not the conversation');
  }

  #write(connection: Connection, text: string, id: string | undefined): void {
    const { page, alive } = connection;
    if (!connection.introduced) return;
    this.#account.note(`${page.name} writes «${text}» to the agent`);
    this.#mustLead(page, `writes «${text}» to the agent`);
    const stored = page.tab.leads() ? this.#device.stored() : undefined;
    if (stored?.agent.at === 'bot')
      this.#account.break(`«${text}» is written to the agent after the chat`);
    if (id === undefined) return;
    const said = this.#account.of(text);
    if (!said) return this.#account.break(`«${text}» is written, which nobody said`);
    if (!said.kept) this.#account.break(`«${text}» is written before it is kept`);
    if (stored) this.#compareLine(stored, id, text);
    said.handed = true;
    if (!alive) return;
    said.received += 1;
    connection.unconfirmed.push({ id, text });
    if (said.processed + said.received > said.attempts)
      this.#account.break(`the servers have «${text}» more often than it was to be sent`);
  }

  #compareLine({ entries }: ConversationState, id: string, text: string): void {
    const line = entries.find((entry) => entry.id === id);
    if (line?.kind !== 'message' || line.sender !== 'user' || textOf(line) !== text)
      this.#account.break(`«${text}» is written and not in the log`);
    else if (line.delivery.state !== 'sent')
      this.#account.break(`«${text}» is written while it is ${line.delivery.state}`);
  }

  #mustLead(page: ModelPage, what: string): void {
    if (!page.mayAct) this.#account.break(`${page.name} ${what} and does not lead`);
  }
}
