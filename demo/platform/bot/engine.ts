import type { Dialogue, ReplyData, Sentence } from './dialogue.ts';
import { dialogues as allDialogues } from './dialogues.ts';
import { matcher } from './match.ts';
import { readPayload } from './payload.ts';
import { acceptSlot, mentioned, withoutIt } from './slots.ts';
import type { BotState } from './state.ts';

/** A button as it goes over the wire (contract §1). */
export interface WireButton {
  title: string;
  payload: string;
}

/** What the bot answers, before a dialect writes it down (contract §1). */
export interface BotAnswer {
  texts: string[];
  buttons: WireButton[];
  intent: string;
  confidence: number;
  entities: { entity: string; value: unknown }[];
  /** Media, a host's payload or the handoff marker; undefined when there is none. */
  custom: unknown;
  /** Set when this reply hands over: the department, or null when there is none (contract §2). */
  handoff?: { department: string | null };
  /** Set when the person chose another language (contract §2). */
  language?: string;
}

/** What the bot needs to know besides the text. */
export interface Setting {
  language: string;
  /** Absolute address of the media files, without a slash at the end. */
  mediaUrl: string;
  /** A number for an order, the same for the same message. */
  number: number;
}

const byIntent = new Map(allDialogues.map((dialogue) => [dialogue.intent, dialogue]));
const match = matcher(allDialogues);

/** Answers a text or a payload, and changes the state as the dialogue demands. */
export function answer(state: BotState, input: string, setting: Setting): BotAnswer {
  const payload = readPayload(input);
  if (payload) {
    const dialogue = byIntent.get(payload.intent);
    if (!dialogue) return enter(state, required('fallback'), {}, 0, setting);
    return enter(state, dialogue, payload.entities, 1, setting);
  }
  return continued(state, input, setting) ?? understood(state, input, setting);
}

/** Gives the reply of a dialogue that no text leads to, such as the one for a voice note. */
export function announce(state: BotState, intent: string, setting: Setting): BotAnswer {
  return enter(state, required(intent), {}, 1, setting);
}

function required(intent: string): Dialogue {
  const dialogue = byIntent.get(intent);
  if (!dialogue) throw new Error(`The demo bot has no dialogue «${intent}»`);
  return dialogue;
}

// The answer to the question that the bot asked, or undefined when the text is something else.
function continued(state: BotState, input: string, setting: Setting): BotAnswer | undefined {
  const { pending } = state;
  const dialogue = pending && byIntent.get(pending.intent);
  const slot = dialogue?.slots?.find(({ name }) => name === pending?.slot);
  if (!dialogue || !slot) return undefined;
  const found = match(input);
  const value = withoutIt(slot, input) ?? acceptSlot(slot, input);
  if (found && byIntent.get(found.intent)?.leaves && value !== '') {
    return enter(state, required('cancel'), {}, 1, setting);
  }
  if (value !== undefined) {
    return enter(state, dialogue, { [slot.name]: value }, 0.97, setting);
  }
  // Somebody may well ask something else in the middle of a form.
  if (slot.accepts === 'choice' && found) return undefined;
  if (!slot.ask) return undefined;
  const again = slot.retry ? { ...slot.ask, texts: [slot.retry] } : slot.ask;
  return { ...spoken(state, again, setting), intent: dialogue.intent, confidence: 0.4 };
}

function understood(state: BotState, input: string, setting: Setting): BotAnswer {
  const found = match(input);
  if (!found) return enter(state, required('fallback'), {}, 0.1, setting);
  const dialogue = required(found.intent);
  return enter(state, dialogue, mentioned(dialogue.slots ?? [], input), found.confidence, setting);
}

function enter(
  state: BotState,
  dialogue: Dialogue,
  told: Readonly<Record<string, unknown>>,
  confidence: number,
  setting: Setting,
): BotAnswer {
  const continues = state.pending?.intent === dialogue.intent;
  if (!continues) for (const name of dialogue.fresh ?? []) state.slots.delete(name);
  state.pending = undefined;
  for (const [name, value] of Object.entries(told)) {
    if (typeof value === 'string') state.slots.set(name, value.slice(0, 200));
    const choices = dialogue.slots?.find((slot) => slot.name === name)?.choices;
    const { also = {} } = choices?.find((choice) => choice.value === value) ?? {};
    for (const [other, follows] of Object.entries(also)) state.slots.set(other, follows);
  }
  const missing = dialogue.needs?.slots.some((name) => !state.slots.has(name));
  if (dialogue.needs && missing) {
    return enter(state, required(dialogue.needs.otherwise), {}, confidence, setting);
  }
  const heard = {
    intent: dialogue.intent,
    confidence,
    entities: Object.entries(told).map(([entity, value]) => ({ entity, value })),
  };
  const open = dialogue.slots?.find(({ name, ask }) => ask && !state.slots.has(name));
  if (open?.ask) {
    state.pending = { intent: dialogue.intent, slot: open.name };
    return { ...spoken(state, open.ask, setting), ...heard };
  }
  return { ...concluded(state, dialogue, setting), ...heard };
}

function concluded(state: BotState, dialogue: Dialogue, setting: Setting): BotAnswer {
  const language = dialogue.does === 'change-language' ? state.slots.get('language') : undefined;
  const said = spoken(state, dialogue.reply, language ? { ...setting, language } : setting);
  state.pending = dialogue.leadsTo;
  const department = state.slots.get('department') ?? null;
  for (const [name, text] of Object.entries(dialogue.remembers ?? {}))
    state.slots.set(name, filled(text, state, setting));
  for (const name of dialogue.forget ?? []) state.slots.delete(name);
  if (language) return { ...said, language };
  if (dialogue.does !== 'handoff') return said;
  return { ...said, custom: { department }, handoff: { department } };
}

function spoken(state: BotState, reply: ReplyData, setting: Setting): BotAnswer {
  const fill = (sentence: Sentence): string =>
    filled(inLanguage(sentence, setting.language), state, setting);
  const media = reply.media?.map(({ type, file, caption }) => ({
    type,
    link: `${setting.mediaUrl}/${file}`,
    caption: fill(caption),
    ...(type === 'document' && { filename: file }),
  }));
  return {
    texts: reply.texts.map(fill),
    buttons: (reply.buttons ?? []).map(({ title, payload }) => ({ title: fill(title), payload })),
    intent: '',
    confidence: 1,
    entities: [],
    custom: reply.custom ?? (media?.length === 1 ? media[0] : media),
  };
}

const filled = (text: string, { slots }: BotState, { number }: Setting): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'number' ? String(number) : (slots.get(name) ?? ''),
  );

// The demo bot speaks two languages; in all others it answers in English.
function inLanguage(sentence: Sentence, code: string): string {
  return code === 'zu-ZA' ? sentence.zu : sentence.en;
}
