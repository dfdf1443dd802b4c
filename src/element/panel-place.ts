/**
 * The panel's place in `<botlhale-chat>`, before the launcher, and the view that it is shown: fetched
 * with the panel, so that a page that only shows the launcher does not pay for it.
 */
import type { ReactiveElement } from 'lit';
import { newConversation, type ConversationState } from '../conversation/core/state.ts';
import { keep, keptUnder, type Place } from '../device/kept.ts';
import { definePanel, type BotlhalePanel } from '../ui/panel/botlhale-panel.ts';
import { setAttributes } from '../ui/shared/by-hand.ts';
import type { WishEvent } from '../ui/shared/wish.ts';
import { nothingKept, type Kept, type KeptName } from '../ui/shared/kept.ts';
import type { Settings } from '../ui/shared/settings.ts';
import type { View } from '../ui/shared/view.ts';

/** What the view is made of: the host's wishes, and what the element alone knows. */
export interface ViewSource extends Omit<View, keyof Settings | 'conversation' | 'kept'> {
  readonly host: ReactiveElement & Settings;
  /** Absent until the visitor has agreed. */
  readonly conversation: ConversationState | undefined;
  /** What the names of all that is kept begin with; empty while nothing may be kept. */
  readonly key: string;
  /** Where it is kept. */
  readonly storage: Place;
}

/** Draws the panel in `root`; without a source, takes it away. */
export function placePanel(
  root: ParentNode,
  source: ViewSource | undefined,
  wished: (event: WishEvent) => void,
): void {
  const there = root.querySelector<BotlhalePanel>('botlhale-panel');
  if (!source) return there?.remove();
  const view = viewOf(source, there?.view.kept);
  const panel = there ?? newPanel(wished);
  panel.toggleAttribute('hidden', !view.open);
  setAttributes(panel, {
    lang: view.strings.tag,
    dir: view.strings.direction,
    position: view.position,
    density: view.density,
  });
  panel.view = view;
  if (!there) root.prepend(panel);
}

function newPanel(wished: (event: WishEvent) => void): BotlhalePanel {
  definePanel();
  // Just registered, by this name.
  const panel = document.createElement('botlhale-panel') as BotlhalePanel;
  setAttributes(panel, {
    exportparts: 'panel, header, avatar, banner, bubble, card, quick-reply, divider, input, send',
  });
  panel.addEventListener('botlhale-wish', wished);
  return panel;
}

/** All that the host has set, as it is now, and the moment; one port as long as the key is the same. */
function viewOf(source: ViewSource, before: Kept | undefined): View {
  const { host, key, storage, conversation = newConversation, ...moment } = source;
  // Lit keeps the properties of an element with its class.
  const { elementProperties } = host.constructor as typeof ReactiveElement;
  const settings: Record<PropertyKey, unknown> = {};
  for (const name of elementProperties.keys()) settings[name] = Reflect.get(host, name);
  return Object.freeze({
    // They are the host's own, so that they have its types.
    ...(settings as object as Settings),
    ...moment,
    avatar: host.lowData ? '' : host.avatar,
    conversation,
    kept: before?.key === key && before.storage === storage ? before : keptBy(key, storage),
  });
}

/** What is kept under names that begin with `key`, where the host wants it. */
export function keptBy(key: string, storage: Place): Kept {
  if (!key) return nothingKept;
  const memory = new Map<string, string>();
  return {
    key,
    storage,
    get: (name) => memory.get(name) ?? keptUnder(`${key}:${name}`, placeOf(name, storage)),
    set(name, value) {
      if (storage === 'none') memory.set(name, value);
      keep(`${key}:${name}`, value, placeOf(name, storage));
    },
  };
}

const placeOf = (name: KeptName, storage: Place): Place =>
  storage === 'device' && (name === 'draft' || name === 'greeted') ? 'tab' : storage;
