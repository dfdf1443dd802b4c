/**
 * The live-agent socket's events (contract §3): their exact names and fields, the same for both API
 * dialects, and parsers for what comes in.
 */
import { isRecord, text, type Json } from './json.ts';
import { webAddress } from './links.ts';
import type { Media, NothingToShow, TranscriptLine } from './message.ts';
import { listOf, media, most, typeOf, unpack, visible } from './reply-parts.ts';

/** server → client */
export interface ServerEvents {
  /** Who are you? May come again after a reconnect. */
  startConversation: () => void;
  /** The agent side asks for the history; may come at any time, more than once. */
  messages: (ignored?: unknown) => void;
  /** The agent, or a queue's automatic answer, writes. */
  to_user: (payload: unknown) => void;
  /** The chat with the agent is over. */
  disconnect_socket: (ignored?: unknown) => void;
}

/** client → server; the last argument asks for an acknowledgement, which may never come. */
export interface ClientEvents {
  username: (identity: AgentIdentity) => void;
  messages_to_client: (
    history: { readonly messages: readonly TranscriptLine[]; readonly bot_id: string },
    received?: () => void,
  ) => void;
  from_user: (line: AgentIdentity & { readonly message: string }, received?: () => void) => void;
}

/** Which conversation a socket speaks for. */
export interface AgentIdentity {
  readonly ConversationID: string;
  readonly BotID: string;
}

/** What a person, or the widget for them, sends to leave the queue or end the chat (contract §3). */
export const leaveText = 'disconnect';

/** What an agent's `to_user` may hold, in order. */
export type AgentPart = { readonly kind: 'text'; readonly text: string } | Media | NothingToShow;

/**
 * What is in a `to_user` payload: the documented `{message}`, and whatever else desks send (contract
 * §3, decision). Never empty: what cannot be read is something that cannot be shown.
 */
export function parseToUser(payload: unknown): readonly AgentPart[] {
  const held = unpack(payload);
  const found = read(typeof held === 'object' ? held : payload, 0).slice(0, most);
  return found.length ? found : [{ kind: 'nothing-to-show' }];
}

/** Where desks put what was written, and what was attached. */
const wordFields = ['message', 'text', 'messages'];
const fileFields = ['link', 'url', 'file', 'files', 'attachment', 'attachments', 'media'].concat(
  ...['image', 'video', 'document', 'audio'],
);

function read(value: unknown, depth: number): readonly AgentPart[] {
  if (depth > 4) return [];
  const words = visible(value);
  if (words !== undefined) return [{ kind: 'text', text: words }];
  if (Array.isArray(value))
    return value.slice(0, most).flatMap((item: unknown) => read(item, depth + 1));
  if (!isRecord(value)) return [];
  const said = wordFields.flatMap((name) => read(value[name], depth + 1));
  return [
    ...said,
    ...fileFields.flatMap((name) =>
      listOf(value[name]).flatMap((file) => attached(name, file, value, depth)),
    ),
  ];
}

/** One attached file, by its address or by an object that holds it. */
function attached(name: string, file: unknown, around: Json, depth: number): readonly AgentPart[] {
  const inside = isRecord(file) ? read(file, depth + 1) : [];
  if (inside.length) return inside;
  const link = webAddress(text(file) ?? '');
  if (!link) return file === '' || file === false ? [] : [{ kind: 'nothing-to-show' }];
  const type = typeOf(around.type) ?? typeOf(name) ?? typeBy(`${text(around.type) ?? ''} ${link}`);
  const filename = around.filename ?? around.name ?? new URL(link).pathname.split('/').at(-1);
  return [media(type, link, { ...around, filename })];
}

/** By a media type such as `image/png`, or by how the address ends. */
const typeBy = (hints: string): Media['type'] =>
  /^image\/|\.(?:png|jpe?g|gif|webp|avif)(?:$|[?#])/iu.test(hints)
    ? 'image'
    : /^video\/|\.(?:mp4|webm|mov)(?:$|[?#])/iu.test(hints)
      ? 'video'
      : 'document';
