/** A button's payload, taken apart (contract §1: `/intent` and `/intent{"entity":"value"}`). */
export interface Payload {
  intent: string;
  entities: Record<string, unknown>;
}

/** Reads a payload; undefined when the text is not one, and then it is plain text. */
export function readPayload(text: string): Payload | undefined {
  const parts = /^\/([a-z]\w*)\s*(\{.*\})?$/is.exec(text.trim());
  const intent = parts?.[1];
  if (intent === undefined) return undefined;
  const entities = parts?.[2] === undefined ? {} : readEntities(parts[2]);
  return entities && { intent, entities };
}

function readEntities(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(Object.entries(value));
  } catch {
    return undefined;
  }
}
