/** The parts above the composer: what they may read, and how they say what is wanted. */
import type { nothing, TemplateResult } from 'lit';
import type { ConversationState } from '../../conversation/core/state.ts';
import type { MoreStrings, Strings } from '../../i18n/strings.ts';
import type { Settings } from '../shared/settings.ts';

export interface CardView {
  readonly settings: Settings;
  readonly conversation: ConversationState;
  readonly strings: Strings;
  readonly more: MoreStrings;
  /** BCP 47, for days and times. */
  readonly languageTag: string;
  /** What the names of all that is kept begin with; empty: nothing may be kept. */
  readonly keptKey: string;
  /** Where intents, and events for the host page, are dispatched. */
  readonly target: HTMLElement;
  /** Draws again what has changed. */
  readonly redraw: () => void;
  /** Takes the part away: it has done its work. */
  readonly finish: () => void;
}

/** One part, with what it remembers. */
export interface Card {
  render(view: CardView): TemplateResult | typeof nothing;
}
