import type { ConversationState } from '../../conversation/core/state.ts';
import type { Strings } from '../../i18n/strings.ts';
import type { Kept } from './kept.ts';
import type { Settings } from './settings.ts';

/**
 * What there is to see: one object, made by `<botlhale-chat>` for each drawing, frozen, and handed
 * down to the panel, its menu and its cards as it is.
 */
export interface View extends Settings {
  readonly conversation: ConversationState;
  /** The interface's sentences. */
  readonly strings: Strings;
  /** BCP 47, for days and times. */
  readonly languageTag: string;
  /** The panel can be seen. */
  readonly open: boolean;
  /** `bottom-right`, `bottom-left`, `inline` or `page`. */
  readonly position: string;
  /** Part of the page rather than above it: cannot be closed. */
  readonly inline: boolean;
  /** The visitor has to agree before anything is stored or sent, and has not yet. */
  readonly asksConsent: boolean;
  /** The conversation cannot be kept on this device. */
  readonly notKept: boolean;
  /** What this browser keeps beside it. */
  readonly kept: Kept;
}
