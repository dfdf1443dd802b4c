/** The cards above the composer: what they may read, and how they say what is wanted. */
import type { nothing, TemplateResult } from 'lit';
import type { MoreStrings } from '../../i18n/strings.ts';
import type { View } from '../shared/view.ts';

export interface CardView extends View {
  readonly more: MoreStrings;
  /** Where intents, and events for the host page, are dispatched. */
  readonly target: HTMLElement;
  /** Draws again what has changed. */
  readonly redraw: () => void;
  /** Takes the card away: it has done its work. */
  readonly finish: () => void;
}

/** One card, with what it remembers. */
export interface Card {
  render(view: CardView): TemplateResult | typeof nothing;
}
