/** The panel's place in `<botlhale-chat>`: before the launcher, and told whatever there is to show. */
import type { ConversationState } from '../../conversation/core/state.ts';
import type { Strings } from '../../i18n/strings.ts';
import { setAttributes } from '../shared/by-hand.ts';
import { definePanel, type BotlhalePanel } from './botlhale-panel.ts';
import type { IntentEvent } from '../shared/intent.ts';
import type { Settings } from '../shared/settings.ts';
import type { Suggestions } from '../transcript/suggestions.ts';

/** What the host has set, as far as the panel shows it. */
export interface Host extends Settings {
  readonly density: string;
  readonly botName: string;
  readonly greeting: string;
  readonly avatar: string;
  readonly suggestions: Suggestions;
}

export interface PanelView {
  readonly host: Host;
  readonly position: string;
  readonly open: boolean;
  /** Part of the page rather than above it. */
  readonly inline: boolean;
  /** Absent until the visitor has agreed. */
  readonly conversation: ConversationState | undefined;
  readonly asksConsent: boolean;
  /** The conversation cannot be kept on this device. */
  readonly notKept: boolean;
  readonly strings: Strings;
  readonly languageTag: string;
  /** What the names of all that is kept begin with; empty: nothing is. */
  readonly keptKey: string;
  readonly wished: (event: IntentEvent) => void;
}

/** Draws the panel in `root`; without a view, takes it away. */
export function placePanel(root: ParentNode, view: PanelView | undefined): void {
  const there = root.querySelector<BotlhalePanel>('botlhale-panel');
  if (!view) return there?.remove();
  const panel = there ?? newPanel(view);
  const { host, strings, position, open, wished: _, ...shown } = view;
  panel.toggleAttribute('hidden', !open);
  setAttributes(panel, {
    lang: strings.tag,
    dir: strings.direction,
    position,
    density: host.density,
  });
  Object.assign(panel, shown, {
    strings,
    settings: host,
    botName: host.botName,
    greeting: host.greeting,
    avatar: host.lowData ? '' : host.avatar,
    suggestions: host.suggestions,
  });
  if (!there) root.prepend(panel);
}

function newPanel({ wished }: PanelView): BotlhalePanel {
  definePanel();
  // Just registered, by this name.
  const panel = document.createElement('botlhale-panel') as BotlhalePanel;
  setAttributes(panel, {
    exportparts: 'panel, header, avatar, banner, bubble, card, quick-reply, divider, input, send',
  });
  panel.addEventListener('botlhale-intent', wished);
  return panel;
}
