import { refusal, type Refusal } from '../refusal.ts';

/** The longest form of fields, in bytes: 100,000 characters (the longest text) and room for the rest. */
export const MOST_FIELD_BYTES = 512 * 1024;

/** How long a body may pause, and how long it may take, in milliseconds: a slow phone, not a siege. */
const PAUSE_MS = 15_000;
export const WHOLE_MS = 120_000;

/** A form that comes in a packet or three: nothing is gained by looking at it piece by piece. */
const SMALL_BYTES = 4096;

const tooLarge = refusal(413, `A form of fields may hold ${MOST_FIELD_BYTES} bytes.`);
const tooSlow = refusal(408, 'The body did not arrive in time.');

/** The whole body of a form of fields. */
export async function readText(request: Request): Promise<string | Refusal> {
  const length = Number(request.headers.get('Content-Length') ?? NaN);
  if (length > MOST_FIELD_BYTES) return tooLarge;
  // A body of stated length needs no counting: the server underneath holds the sender to it.
  if (length <= SMALL_BYTES)
    return (
      (await inTime(
        request.text().catch(() => undefined),
        PAUSE_MS,
      )) ?? tooSlow
    );
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const read = bodyReader(request);
  for (;;) {
    const chunk = await read();
    if (chunk === undefined) return text + decoder.decode();
    if ('status' in chunk) return chunk;
    size += chunk.byteLength;
    if (size > MOST_FIELD_BYTES) return tooLarge;
    text += decoder.decode(chunk, { stream: true });
  }
}

/** Reads a body piece by piece; `undefined` at its end, a refusal when it stalls or breaks. */
export function bodyReader(request: Request): () => Promise<Uint8Array | Refusal | undefined> {
  const reader = request.body?.getReader();
  const end = performance.now() + WHOLE_MS;
  return async () => {
    if (!reader) return undefined;
    const left = Math.min(PAUSE_MS, end - performance.now());
    const next = await inTime(
      reader.read().catch(() => undefined),
      left,
    );
    if (next === undefined) {
      reader.cancel().catch(() => undefined);
      return tooSlow;
    }
    return next.done ? undefined : next.value;
  };
}

/** `undefined` when it takes longer. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, ms));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
