/**
 * What outlives the page: a snapshot of the conversation, versioned and expiring (contract §1: a
 * day after the last message). Everything read back is `unknown` until it has been looked at.
 */
import { isRecord, parseJson, type Json } from '../protocol/json.ts';
import type { Button, Delivery, Entry, Part } from '../protocol/message.ts';
import { doubtUnconfirmed } from './outbox.ts';
import { routeTable, type RouteAt } from './route.ts';
import {
  conversationLasts,
  newConversation,
  type AgentSide,
  type BotSide,
  type ConversationState,
} from './state.ts';

const version = 1;

/** Where a snapshot is kept: by the page's origin, one per bot and visitor. */
export interface Memory {
  /** The stored text, or `undefined`. Never throws. */
  read(): string | undefined;
  /** False when it could not be stored. Never throws. */
  write(snapshot: string): boolean;
  forget(): void;
}

/** The snapshot to store. */
export const toSnapshot = (state: ConversationState): string =>
  JSON.stringify({ version, ...state });

/**
 * The conversation in a stored snapshot, or `undefined` when there is none, it is older than a day,
 * or it is not one of ours. A message that was under way when the page was left is in doubt.
 */
export function fromSnapshot(snapshot: string, now: number): ConversationState | undefined {
  const stored = parseJson(snapshot);
  if (!isRecord(stored) || stored.version !== version || !Array.isArray(stored.entries)) return;
  const entries = stored.entries.flatMap(entryIn);
  const last = entries.at(-1);
  if (!last || now - last.at > conversationLasts) return;
  const state: ConversationState = {
    entries,
    outbox: entries
      .filter((entry) => 'delivery' in entry && entry.delivery.state === 'waiting')
      .map((entry) => entry.id),
    bot: { ...newConversation.bot, ...startedIn(stored.bot) },
    agent: agentIn(stored.agent),
    ...(typeof stored.language === 'string' && { language: stored.language }),
  };
  return state.agent.at === 'bot' ? state : doubtUnconfirmed(state);
}

function startedIn(value: unknown): Pick<BotSide, 'started'> {
  const started = isRecord(value) ? value.started : undefined;
  if (!isRecord(started)) return {};
  const { conversationId, dialect, at } = started;
  return typeof conversationId === 'string' &&
    typeof at === 'number' &&
    (dialect === 'v1' || dialect === 'v2')
    ? { started: { conversationId, dialect, at } }
    : {};
}

const isRouteAt = (value: unknown): value is RouteAt =>
  typeof value === 'string' && Object.hasOwn(routeTable, value);

function agentIn(value: unknown): AgentSide {
  if (!isRecord(value) || !isRouteAt(value.at)) return newConversation.agent;
  const { at, joined, department } = value;
  return {
    at,
    joined: joined === true,
    owed: false,
    ...(typeof department === 'string' && { department }),
  };
}

function entryIn(value: unknown): Entry[] {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.at !== 'number') return [];
  const { id, at } = value;
  if (value.kind === 'divider') {
    const { what, department } = value;
    if (what !== 'handed-over' && what !== 'back-to-bot' && what !== 'new-conversation') return [];
    return [
      { kind: 'divider', id, at, what, ...(typeof department === 'string' && { department }) },
    ];
  }
  if (!Array.isArray(value.parts)) return [];
  const parts = value.parts.flatMap(partIn);
  const route = value.route === 'agent' ? 'agent' : 'bot';
  const said = { kind: 'message', id, at, route, parts } as const;
  const { sender, payload, language } = value;
  switch (sender) {
    case 'user':
      return [
        {
          ...said,
          sender,
          delivery: deliveryIn(value.delivery),
          ...(typeof payload === 'string' && { payload }),
        },
      ];
    case 'bot':
    case 'agent':
      return [{ ...said, sender, ...(typeof language === 'string' && { language }) }];
    default:
      return [];
  }
}

const interrupted: Delivery = { state: 'in-doubt', why: { kind: 'interrupted' } };

/** What was under way is in doubt; so is a status that this version does not know. */
function deliveryIn(value: unknown): Delivery {
  const state = isRecord(value) ? value.state : undefined;
  switch (state) {
    case 'waiting':
    case 'sent':
    case 'delivered':
      return { state };
    case 'failed': {
      const why = isRecord(value) && isRecord(value.why) ? value.why.kind : undefined;
      return { state, why: why === 'chat-ended' ? { kind: why } : { kind: 'rejected', status: 0 } };
    }
    default:
      return interrupted;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function partIn(value: unknown): Part[] {
  if (!isRecord(value)) return [];
  const { kind, text, link, type, caption, filename } = value;
  if (kind === 'text' && isText(text)) return [{ kind, text }];
  if (kind === 'speech' && isText(link)) return [{ kind, link }];
  if (
    kind === 'media' &&
    (type === 'image' || type === 'video' || type === 'document') &&
    isText(link) &&
    isText(caption) &&
    isText(filename)
  )
    return [{ kind, type, link, caption, filename }];
  return kind === 'buttons' ? buttonsIn(value) : [];
}

function buttonsIn({ buttons, chosen }: Json): Part[] {
  if (!Array.isArray(buttons) || !buttons.every(isButton)) return [];
  return [{ kind: 'buttons', buttons, ...(typeof chosen === 'number' && { chosen }) }];
}

const isButton = (value: unknown): value is Button =>
  isRecord(value) && isText(value.title) && isText(value.payload);
