/** One slim line under the header: what is happening to the conversation, and the way on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationState } from '../conversation/state.ts';
import type { Strings } from '../i18n/strings.ts';
import { alertIcon, clockIcon } from './icons.ts';
import type { Intent } from './intent.ts';

interface Action {
  readonly label: string;
  readonly intent: Intent;
}

const line = (
  icon: TemplateResult,
  text: string,
  actions: readonly Action[],
  act: (intent: Intent) => void,
): TemplateResult => html`
  <div class="banner" part="banner">
    ${icon}
    <span>${text}</span>
    ${actions.map(
      ({ label, intent }) =>
        html`<button type="button" @click=${() => act(intent)}>${label}</button>`,
    )}
  </div>
`;

/** The banner for a state; `nothing` while all is as it should be. */
export function banner(
  { agent, bot }: ConversationState,
  strings: Strings,
  act: (intent: Intent) => void,
): TemplateResult | typeof nothing {
  const again: Action = { label: strings.tryAgain, intent: { type: 'agent-retry-pressed' } };
  const toBot: Action = { label: strings.goOnWithBot, intent: { type: 'bot-pressed' } };
  const leave: Action = { label: strings.leaveQueue, intent: { type: 'end-pressed' } };
  switch (agent.at) {
    case 'bot':
      return bot.held ? line(clockIcon, strings.why[bot.held.kind], [], act) : nothing;
    case 'connecting':
      return line(
        clockIcon,
        agent.joined ? strings.statusLost : strings.statusConnecting,
        [toBot],
        act,
      );
    case 'identified':
    case 'live':
      return agent.joined ? nothing : line(clockIcon, strings.statusQueued, [leave], act);
    case 'lost':
      return line(clockIcon, strings.statusLost, [toBot], act);
    case 'unreachable':
      return line(alertIcon, strings.unreachableHelp, [again, toBot], act);
    case 'leaving':
      return line(clockIcon, strings.statusLeaving, [], act);
    default:
      return agent.at satisfies never;
  }
}
