/** The largest body that is read, in bytes: a minute of WAV is about 2 MB (contract §1). */
const MAX_BODY = 12 * 1024 * 1024;

/** Reads a body of at most `MAX_BODY` bytes; undefined when it is larger. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return undefined;
  // Without a stated length (chunked) only counting tells.
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
