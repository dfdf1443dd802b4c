import MiniSearch, { type SearchResult } from 'minisearch';
import type { Dialogue } from './dialogue.ts';

/** How sure the matching must be before a dialogue answers; below it the fallback does. */
const THRESHOLD = 0.5;

/** What a free text seems to mean. */
export interface Match {
  intent: string;
  /** From 0 to 1. */
  confidence: number;
}

// Words that say nothing about the intent, in both languages.
const idle = new Set(
  (
    'a an the i me my you your we us our it is are am be do does did can could would will shall ' +
    'to of for in on at and or with this that please want like have has need get give tell ' +
    'what which how there ngicela ngifuna ukuthi'
  ).split(' '),
);

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !idle.has(word));
}

/** Builds the search over all examples and returns the function that asks it. */
export function matcher(dialogues: readonly Dialogue[]): (text: string) => Match | undefined {
  const search = new MiniSearch<{ id: number; intent: string; text: string }>({
    fields: ['text'],
    storeFields: ['intent', 'text'],
    tokenize: words,
  });
  search.addAll(
    dialogues
      .flatMap(({ intent, examples }) =>
        [...(examples?.en ?? []), ...(examples?.zu ?? [])].map((text) => ({ intent, text })),
      )
      .map((example, id) => ({ id, ...example })),
  );

  // Half for how much of the question was recognised, half for how much of the example was met.
  const sureness = (result: SearchResult, asked: number): number => {
    const example = words(String(result['text'])).length;
    const met = result.queryTerms.length / Math.max(asked, 1);
    return (Math.min(met, 1) + Math.min(result.terms.length / Math.max(example, 1), 1)) / 2;
  };

  return (text) => {
    const asked = new Set(words(text.slice(0, 500))).size;
    const options = { prefix: (term: string) => term.length > 4, fuzzy: fuzziness };
    const best = search
      .search(text.slice(0, 500), options)
      .slice(0, 20)
      .map((result) => ({
        intent: String(result['intent']),
        confidence: Math.round(sureness(result, asked) * 100) / 100,
      }))
      .sort((one, other) => other.confidence - one.confidence)[0];
    return best && best.confidence >= THRESHOLD ? best : undefined;
  };
}

// Short words are too easily taken for one another.
function fuzziness(term: string): number | false {
  return term.length > 5 ? 0.2 : false;
}
