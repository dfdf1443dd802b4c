/**
 * One page of the modelled browser: the real `Conversation`, over a device, a bot and an agent
 * service whose answers reach it when the schedule lets them.
 */
import { agentStage } from '../../../src/conversation/shell/agent-stage.ts';
import {
  createConversation,
  type Conversation,
} from '../../../src/conversation/shell/conversation.ts';
import { sideNow } from '../../../src/conversation/core/outbox.ts';
import type { ConversationEvent } from '../../../src/conversation/core/state.ts';
import type { Log } from '../../../src/conversation/shell/ports.ts';
import type { OpenAgent, BotChannel } from '../../../src/protocol/channel.ts';
import { presetHandoff } from '../../../src/protocol/handoff.ts';
import type { OwnMessage, RouteName } from '../../../src/protocol/message.ts';
import { times } from '../fixtures/conversation-bench.ts';
import type { SharedDevice, Tab } from '../fakes/shared-device.ts';
import type { View } from './account.ts';
import type { ModelClock } from './clock.ts';
import { Gate } from './gate.ts';

/** What can be late, one apart from the other. */
export const gateNames = ['requests', 'log', 'lead', 'bell', 'network', 'timers'] as const;
export type GateName = (typeof gateNames)[number];

/** What the page needs from the browser and the network around it. */
export interface Surroundings {
  readonly name: string;
  readonly device: SharedDevice;
  readonly clock: ModelClock;
  readonly newId: () => string;
  /** Whether the agent's code can be fetched now. */
  readonly hasCode: () => boolean;
  readonly bot: (page: ModelPage) => BotChannel;
  readonly agents: (page: ModelPage) => OpenAgent;
  /** The log is asked to write or keep something: at this very moment. */
  readonly writes: (page: ModelPage, ...change: Parameters<Log['write']>) => void;
  readonly posts: (...wish: Parameters<Log['post']>) => void;
  readonly forgets: () => void;
  /** A page does not come to rest. */
  readonly isRestless: (page: ModelPage) => void;
}

export class ModelPage {
  readonly name: string;
  readonly tab: Tab;
  readonly conversation: Conversation;
  readonly #clock: ModelClock;
  readonly gates: Readonly<Record<GateName, Gate>>;
  /** `left`: put aside for the back button, having been told; `frozen`: without being told. */
  life: 'awake' | 'frozen' | 'left' | 'gone' = 'awake';

  constructor(around: Surroundings) {
    const { name, device, clock, newId, hasCode } = around;
    this.name = name;
    this.#clock = clock;
    const gate = () => new Gate();
    this.gates = {
      ...{ requests: gate(), log: gate(), lead: gate() },
      ...{ bell: gate(), network: gate(), timers: gate() },
    };
    this.tab = device.openTab(undefined, (source, what) => this.gates[source].pass(what));
    const agents = around.agents(this);
    const fetched = <T>(code: T): Promise<T> =>
      hasCode() ? Promise.resolve(code) : Promise.reject(new Error('The code was not fetched.'));
    this.conversation = createConversation({
      bot: around.bot(this),
      loadAgentStage: () => fetched(agentStage),
      loadAgent: () => fetched(agents),
      log: this.#log(around),
      openLead: this.tab.openLead,
      openBell: this.tab.openBell,
      handoff: () => presetHandoff,
      languages: () => ({ botLanguage: 'en-ZA', fallbackLanguage: 'en-ZA' }),
      fetched: (load) => this.#fetched(load),
      clock: { now: () => clock.now(), after: (ms, run) => this.#after(ms, run) },
      newId,
      chance: () => 0.5,
      times: () => times,
      tellHost: () => undefined,
    });
    void this.conversation.open();
  }

  /** Code that cannot be had now is asked for again. */
  async #fetched<T>(load: () => Promise<T>): Promise<T> {
    for (;;)
      try {
        return await load();
      } catch {
        await new Promise<void>((over) => this.#after(1_000, over));
      }
  }

  /** Nothing is late on the way to this page or from it. */
  get isPrompt(): boolean {
    return this.life === 'awake' && gateNames.every((name) => this.gates[name].isFree);
  }

  /** How often it has asked the log at this very time. */
  #questions = 0;
  /** When the log was last asked. */
  asked = 0;

  /** Nobody else may send anything. */
  get mayAct(): boolean {
    return this.tab.leads();
  }

  /** What its visitor sees of what they said. */
  get own(): OwnMessage[] {
    return this.conversation.state.entries.filter(
      (entry): entry is OwnMessage => entry.kind === 'message' && entry.sender === 'user',
    );
  }

  /** With whom its visitor is, as they see it. */
  get side(): RouteName {
    return sideNow(this.conversation.state);
  }

  get texts(): string[] {
    return this.own.map(textOf);
  }

  get view(): View {
    return new Map(this.own.map((message) => [textOf(message), message.at] as const));
  }

  dispatch(event: ConversationEvent): void {
    this.conversation.dispatch(event);
  }

  /** Its code does not run any more: what is for it waits, or is never heard. */
  stop(life: 'frozen' | 'left' | 'gone'): void {
    this.life = life;
    for (const name of gateNames) if (name !== 'requests') this.gates[name].shut();
    if (life !== 'gone') return;
    this.gates.requests.shut();
    this.tab.kill();
  }

  /** Its code runs again; what was held reaches it, source by source from the one named on. */
  async go(from = 0): Promise<void> {
    this.life = 'awake';
    for (const turn of gateNames.keys())
      await this.gates[gateNames[(turn + from) % gateNames.length] ?? 'log'].open();
  }

  #log({ writes, posts, forgets, isRestless }: Surroundings): Log {
    const { log } = this.tab;
    const ask = <T>(run: () => Promise<T>): Promise<T> =>
      new Promise((resolve) => {
        if (this.asked !== this.#clock.now()) this.#questions = 0;
        this.asked = this.#clock.now();
        if ((this.#questions += 1) > 5_000) return isRestless(this);
        this.gates.requests.pass(() => void run().then(resolve));
      });
    return {
      place: 'device',
      isKept: true,
      read: (seen) => ask(() => log.read(seen)),
      lead: (seen) => ask(() => log.lead(seen)),
      write: (...change) => ask(() => (writes(this, ...change), log.write(...change))),
      asLeader: (rev, act) => ask(() => log.asLeader(rev, act)),
      post: (wish) => ask(() => (posts(wish), log.post(wish))),
      forget: () => ask(() => (forgets(), log.forget())),
    };
  }

  #after(ms: number, run: () => void): () => void {
    let off = false;
    const end = this.#clock.after(ms, () => this.gates.timers.pass(() => void (off || run())));
    return () => {
      off = true;
      end();
    };
  }
}

export const textOf = ({ parts }: Pick<OwnMessage, 'parts'>): string =>
  parts[0]?.kind === 'text' ? parts[0].text : '';
