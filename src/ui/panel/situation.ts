/** What is happening to the conversation now, in words, and the ways on. */
import { isOwn } from '../../conversation/core/outbox.ts';
import type { ConversationState } from '../../conversation/core/state.ts';
import type { Strings } from '../../i18n/strings.ts';
import type { Wish } from '../shared/wish.ts';

export interface Situation {
  /** A few words, under the name. */
  readonly status: string;
  /** The dot's meaning; never the only carrier of it. */
  readonly tone: 'good' | 'wait' | 'fail';
  /** A sentence for the banner, where the status does not say it all. */
  readonly more?: string | undefined;
  /** What the visitor may do about it, in the banner. */
  readonly ways?: readonly Way[];
}

interface Way {
  readonly label: string;
  readonly wish: Wish;
}

/** @param online whether the browser knows of a network */
export function situationOf(
  conversation: ConversationState,
  strings: Strings,
  online: boolean,
): Situation {
  const { agent, bot } = conversation;
  const again: Way = { label: strings.tryAgain, wish: { type: 'agent-retry-pressed' } };
  const toBot: Way = { label: strings.goOnWithBot, wish: { type: 'bot-pressed' } };
  const leave: Way = { label: strings.leaveQueue, wish: { type: 'end-pressed' } };
  const reconnecting = { status: strings.statusLost, tone: 'wait', ways: [toBot] } as const;
  switch (agent.at) {
    case 'bot':
      // Why it cannot stands under the message that cannot go out.
      return bot.held || !online
        ? { status: strings.statusBotAway, tone: 'wait' }
        : isNotSetUp(conversation)
          ? { status: strings.statusBotAway, tone: 'fail' }
          : { status: strings.statusBot, tone: 'good' };
    case 'connecting':
      return agent.joined ? reconnecting : { ...reconnecting, status: strings.statusConnecting };
    case 'identified':
    case 'live':
      return agent.joined
        ? { status: strings.statusLive, tone: 'good' }
        : { status: strings.statusQueued, tone: 'wait', ways: [leave] };
    case 'lost':
      return reconnecting;
    case 'unreachable':
      return {
        status: strings.statusUnreachable,
        tone: 'fail',
        more: strings.unreachableHelp,
        // In this order what stays when the other goes stays what it is, and keeps the focus.
        ways: [toBot, again],
      };
    case 'leaving':
      return { status: strings.statusLeaving, tone: 'wait' };
    default:
      return agent.at satisfies never;
  }
}

/** The visitor's newest message was refused for what only the host can mend. */
function isNotSetUp({ entries }: ConversationState): boolean {
  const delivery = entries.findLast(isOwn)?.delivery;
  return (
    delivery?.state === 'failed' && /^(unauthorized|forbidden|not-started)$/.test(delivery.why.kind)
  );
}
