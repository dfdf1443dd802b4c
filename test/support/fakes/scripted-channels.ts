import type { BotMessage, BotReply, Started, StartRequest } from '../../../src/protocol/bot-api.ts';
import type {
  AgentChannel,
  AgentSignal,
  BotChannel,
  OpenAgent,
} from '../../../src/protocol/channel.ts';
import type { ChannelError } from '../../../src/protocol/channel-error.ts';
import type { TranscriptLine } from '../../../src/protocol/message.ts';
import { err, ok, type Result } from '../../../src/protocol/result.ts';

/** A call that waits until the test answers it. */
export interface PendingCall<Request, Answer> {
  readonly request: Request;
  succeed(answer: Answer): Promise<void>;
  fail(error: ChannelError): Promise<void>;
}

/** A bot that answers when the test says so. */
export interface ScriptedBot extends BotChannel {
  readonly starts: PendingCall<StartRequest, Started>[];
  readonly sends: PendingCall<BotMessage, BotReply>[];
}

/** One connection to the agent service, as the test sees it. */
export interface ScriptedAgent {
  /** What the conversation told it to do, in order. */
  readonly did: (
    | readonly ['identify', conversationId: string]
    | readonly ['give-transcript', lines: readonly TranscriptLine[]]
    | readonly ['write', text: string, id: string | undefined]
  )[];
  open: boolean;
  /** What the service does. */
  signal(signal: AgentSignal): Promise<void>;
}

/** Lets everything run that waits for promises only. */
export const afterPromises = (): Promise<void> =>
  new Promise((resolve) => void setImmediate(resolve));

/** @param note called with what is done, at the moment it is done */
export function createScriptedBot(note: (what: string) => void): ScriptedBot {
  const starts: ScriptedBot['starts'] = [];
  const sends: ScriptedBot['sends'] = [];
  let cancels: (() => void)[] = [];

  const pend = <Request, Answer>(list: PendingCall<Request, Answer>[], request: Request) =>
    new Promise<Result<Answer, ChannelError>>((resolve) => {
      list.push({
        request,
        succeed: (answer) => (resolve(ok(answer)), afterPromises()),
        fail: (error) => (resolve(err(error)), afterPromises()),
      });
      cancels.push(() => resolve(err({ kind: 'interrupted' })));
    });

  return {
    starts,
    sends,
    start: (request) => (note('start'), pend(starts, request)),
    send: (message) => (note(`send ${message.text}`), pend(sends, message)),
    recall: () => false,
    close() {
      for (const cancel of cancels) cancel();
      cancels = [];
    },
  };
}

/** Agents that connect when the test says so; every connection is added to `agents`. */
export const createScriptedAgents =
  (agents: ScriptedAgent[], note: (what: string) => void): OpenAgent =>
  (hear) => {
    note('open-agent');
    const agent: ScriptedAgent = {
      did: [],
      open: true,
      signal: (signal) => (hear(signal), afterPromises()),
    };
    agents.push(agent);
    return {
      identify: (id) => void (note('identify'), agent.did.push(['identify', id])),
      giveTranscript: (lines) =>
        void (note('give-transcript'), agent.did.push(['give-transcript', lines])),
      write: (_, text, id) => void (note(`write ${text}`), agent.did.push(['write', text, id])),
      wake: () => void note('wake'),
      close: () => void (agent.open = false),
    };
  };

/** A connection on which nothing ever happens. */
export const silentAgent: AgentChannel = {
  identify: () => undefined,
  giveTranscript: () => undefined,
  write: () => undefined,
  wake: () => undefined,
  close: () => undefined,
};
