/**
 * Which replies offer a human agent, and which hand the conversation over (contract §2). A reply
 * that merely mentions the word does neither.
 */
import type { BotReply } from './bot-api.ts';
import { isRecord, text } from './json.ts';

/** What makes a reply an offer or a handoff; each part can be replaced by the host. */
export interface HandoffRules {
  /** Intents of replies that offer a handoff. */
  readonly offers: readonly string[];
  /** Intents of replies that execute it. */
  readonly executes: readonly string[];
  /** The key in `custom` that executes it and names the department. */
  readonly key: string;
  /** The host's own test, beside the others; must not throw. */
  readonly predicate?: (reply: BotReply) => boolean;
}

/** The platform's preset (contract §2). */
export const presetHandoff: HandoffRules = {
  offers: ['human_handoff', 'provide_handoff_options'],
  executes: ['trigger_handoff', 'execute_handoff'],
  key: 'department',
};

/** What a reply says about a handoff. */
export type HandoffSign =
  | { readonly type: 'none' }
  | { readonly type: 'offered' }
  /** `department` is absent when the platform named none. */
  | { readonly type: 'executed'; readonly department?: string };

/** Reads `reply` by `rules` (contract §2). */
export function handoffIn(reply: BotReply, rules: HandoffRules): HandoffSign {
  const marker = reply.custom.filter(isRecord).find((data) => Object.hasOwn(data, rules.key));
  if (marker || rules.executes.includes(reply.intent) || rules.predicate?.(reply)) {
    const department = text(marker?.[rules.key]);
    return department ? { type: 'executed', department } : { type: 'executed' };
  }
  return { type: rules.offers.includes(reply.intent) ? 'offered' : 'none' };
}
