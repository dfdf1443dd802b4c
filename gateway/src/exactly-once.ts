/** A message that is passed on at most once, whatever happens, and answered alike each time. */
import { UNKNOWN, type Ledger } from './ledger/ledger.ts';
import { refusal, type Refusal } from './refusal.ts';

/** What became of passing a message on. */
export type Passed =
  | { readonly kind: 'answered'; readonly body: string; readonly print: string }
  /** It is certain that the platform has not processed it. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The platform may or may not have processed it. */
  | { readonly kind: 'unclear'; readonly print: string };

/** What the visitor is told. */
export type Told =
  | { readonly kind: 'answered' | 'repeated'; readonly body: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Seconds after which a message that is on its way is worth asking for again. */
const AGAIN = 1;

/** Seconds after which a full memory may have room again. */
const FULL = 60;

const refused = (status: number, message: string, retryAfter?: number): Told => ({
  kind: 'refused',
  refusal: refusal(status, message, retryAfter),
});

/**
 * Passes a message on unless its key has been seen. `print` resolves to the body's hash for a key
 * that has its answer already: an upload is read to its end for that. `pass` is called at most once
 * for a key, on all instances together; when it throws, the outcome counts as unclear.
 */
export async function exactlyOnce(
  ledger: Ledger,
  key: string,
  print: { readonly early: string; readonly whole: () => Promise<string> },
  pass: () => Promise<Passed>,
): Promise<Told> {
  const found = await ledger.claim(key, print.early);
  switch (found.state) {
    case 'full':
      return refused(503, 'The gateway has no room for another message yet.', FULL);
    case 'running':
      return found.print && print.early && found.print !== print.early
        ? refused(422, 'This Idempotency-Key came with another body before.')
        : refused(409, 'The same message is on its way.', AGAIN);
    case 'settled':
      return found.print && found.print !== (await print.whole())
        ? refused(422, 'This Idempotency-Key came with another body before.')
        : { kind: 'repeated', body: found.body };
    case 'claimed':
      break;
    default:
      found satisfies never;
      throw new TypeError('A ledger answered something else.');
  }
  const passed = await pass().catch((): Passed => ({ kind: 'unclear', print: print.early }));
  if (passed.kind === 'refused') {
    // A key that could not be freed lapses to «unknown»: late, but never twice.
    await ledger.free(found.claim).catch(() => undefined);
    return passed;
  }
  const body = passed.kind === 'answered' ? passed.body : UNKNOWN;
  // An answer that could not be stored is still the answer.
  const stands = await ledger.settle(found.claim, passed.print, body).catch(() => body);
  return { kind: 'answered', body: stands };
}
