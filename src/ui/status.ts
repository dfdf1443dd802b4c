/** Who is on the other side now, in a few words under the name. */
import type { ConversationState } from '../conversation/state.ts';
import type { Strings } from '../i18n/strings.ts';

export interface Status {
  readonly text: string;
  /** The dot's meaning; never the only carrier of it. */
  readonly tone: 'good' | 'wait' | 'fail';
}

export function statusOf({ agent }: ConversationState, strings: Strings): Status {
  switch (agent.at) {
    case 'bot':
      return { text: strings.statusBot, tone: 'good' };
    case 'connecting':
      return { text: agent.joined ? strings.statusLost : strings.statusConnecting, tone: 'wait' };
    case 'identified':
    case 'live':
      return agent.joined
        ? { text: strings.statusLive, tone: 'good' }
        : { text: strings.statusQueued, tone: 'wait' };
    case 'lost':
      return { text: strings.statusLost, tone: 'wait' };
    case 'unreachable':
      return { text: strings.statusUnreachable, tone: 'fail' };
    case 'leaving':
      return { text: strings.statusLeaving, tone: 'wait' };
    default:
      return agent.at satisfies never;
  }
}
