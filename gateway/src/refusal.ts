/** A call that is not granted: nothing of it has reached the platform, or the platform refused it. */
export interface Refusal {
  readonly status: number;
  /** A sentence for the site's developer; never holds what the visitor wrote. */
  readonly message: string;
  /** Seconds after which the same call may be granted. */
  readonly retryAfter?: number;
}

/** A refusal, written short. */
export const refusal = (status: number, message: string, retryAfter?: number): Refusal => ({
  status,
  message,
  ...(retryAfter !== undefined && { retryAfter }),
});

/** Whether a value is a refusal rather than what was asked for. */
export const isRefusal = (value: object): value is Refusal =>
  'status' in value && typeof value.status === 'number' && 'message' in value;

/** The refusal as an answer; the widget reads the sentence and the time. */
export const refuse = ({ status, message, retryAfter }: Refusal): Response =>
  Response.json(
    { error: { code: status, message } },
    {
      status,
      ...(retryAfter !== undefined && { headers: { 'Retry-After': String(retryAfter) } }),
    },
  );
