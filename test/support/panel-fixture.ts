/** Puts a panel on the page by itself, and keeps what the visitor wished. */
import { fixture, html } from '@open-wc/testing';
import type { ConversationState } from '../../src/conversation/state.ts';
import { en } from '../../src/i18n/index.ts';
import type { Strings } from '../../src/i18n/strings.ts';
import { newConversation } from '../../src/conversation/state.ts';
import { definePanel, type BotlhalePanel } from '../../src/ui/botlhale-panel.ts';
import type { BotlhaleComposer } from '../../src/ui/botlhale-composer.ts';
import type { BotlhaleTranscript } from '../../src/ui/botlhale-transcript.ts';
import type { Intent } from '../../src/ui/intent.ts';
import type { Suggestions } from '../../src/ui/suggestions.ts';
import { all, one } from './in-shadow.ts';
import type { Settings } from '../../src/ui/settings.ts';
import './token-frame.ts';

definePanel();

/** English sentences, set from right to left. */
export const rightToLeft: Strings = { ...en, direction: 'rtl' };

export interface PanelBench {
  readonly panel: BotlhalePanel;
  readonly transcript: BotlhaleTranscript;
  readonly composer: BotlhaleComposer;
  /** What the visitor wished, in order. */
  readonly wishes: Intent[];
  /** Shows another state, and waits until it is drawn. */
  show(state: ConversationState): Promise<void>;
  /** Has every section drawn in full, as if the reader had come by. */
  readAll(): Promise<void>;
}

export interface PanelLook {
  readonly botName?: string;
  readonly greeting?: string;
  readonly inline?: boolean;
  readonly strings?: Strings;
  readonly avatar?: string;
  readonly suggestions?: Suggestions;
  readonly languageTag?: string;
  readonly settings?: Settings;
  readonly notKept?: boolean;
  readonly asksConsent?: boolean;
  readonly keptKey?: string;
}

/** A panel that shows `state`, in the place and the colours that it has in the chat. */
export async function panelWith(
  state: ConversationState = newConversation,
  look: PanelLook = {},
): Promise<PanelBench> {
  const { botName = 'Kofi', greeting = '', inline = false, strings = en } = look;
  const frame = await fixture(html`
    <token-frame dir=${strings.direction}>
      <botlhale-panel
        .conversation=${state}
        .botName=${botName}
        .greeting=${greeting}
        .strings=${strings}
        .avatar=${look.avatar ?? ''}
        .suggestions=${look.suggestions ?? ''}
        .languageTag=${look.languageTag ?? strings.tag}
        .settings=${look.settings ?? {}}
        .notKept=${look.notKept ?? false}
        .asksConsent=${look.asksConsent ?? false}
        .keptKey=${look.keptKey ?? ''}
        ?inline=${inline}
      ></botlhale-panel>
    </token-frame>
  `);
  // The tags name the classes: definePanel() registered them.
  const panel = one(frame, 'botlhale-panel') as BotlhalePanel;
  // As above.
  const transcript = one(panel, 'botlhale-transcript') as BotlhaleTranscript;
  // As above.
  const composer = one(panel, 'botlhale-composer') as BotlhaleComposer;
  const wishes: Intent[] = [];
  panel.addEventListener('botlhale-intent', ({ intent }) => void wishes.push(intent));
  await drawn(panel, transcript);
  return {
    panel,
    transcript,
    composer,
    wishes,
    async show(next) {
      panel.conversation = next;
      await drawn(panel, transcript);
    },
    async readAll() {
      for (const section of all(transcript, 'section'))
        section.dispatchEvent(
          new ContentVisibilityAutoStateChangeEvent('contentvisibilityautostatechange', {
            bubbles: true,
            skipped: false,
          }),
        );
      await drawn(panel, transcript);
    },
  };
}

async function drawn(panel: BotlhalePanel, transcript: BotlhaleTranscript): Promise<void> {
  await panel.updateComplete;
  await transcript.updateComplete;
  // Cards are drawn when their code is there.
  await import('../../src/ui/media-card.ts');
  await transcript.updateComplete;
}
