import { createHash } from 'node:crypto';
import { v1Name } from '../../../src/protocol/bot-api.ts';
import type { CallBody } from '../platform/platform.ts';
import type { PostBody } from '../platform/post.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { BadBody } from './byte-queue.ts';
import { fileField, TELLING_BYTES, typeOf, type FileType } from './file-types.ts';
import { isLast, type MultipartForm, type UploadedFile } from './multipart.ts';
import { SoundMeter } from './sound-length.ts';

/** The longest voice note in seconds (contract §1). */
const MOST_SECONDS = 60;

/** A file on its way through: checked as it passes, never held whole. */
export class Upload implements CallBody {
  readonly repeatable = false;
  readonly field: string;
  readonly #form: MultipartForm;
  readonly #file: UploadedFile;
  readonly #type: FileType;
  readonly #most: number;
  /** Bytes of the whole body, where the sender has said. */
  readonly #length: number | undefined;
  readonly #hash = createHash('sha256');
  #refused: Refusal | undefined;
  #whole = false;

  private constructor(
    form: MultipartForm,
    file: UploadedFile,
    type: FileType,
    most: number,
    length: number | undefined,
  ) {
    this.#form = form;
    this.#file = file;
    this.#type = type;
    this.#most = most;
    this.#length = length;
    this.field = file.field;
  }

  /** Looks at the beginning of the file; a refusal when it cannot be taken. */
  static async open(
    form: MultipartForm,
    file: UploadedFile,
    most: number,
    length: number | undefined,
  ): Promise<Upload | Refusal> {
    const takes = fileField(file.field);
    if (!takes) return refusal(400, `The field ${file.field} takes no file.`);
    if (length !== undefined && length - file.bytes.taken > most + 1024) return tooLarge(most);
    const type = typeOf(await file.bytes.peek(TELLING_BYTES));
    if (!type || !takes.mimes.test(type.mime))
      return refusal(415, `${file.field} takes ${takes.names}; this file is none of these.`);
    return new Upload(form, file, type, most, length);
  }

  /** Why the file was not passed on to its end; a form without its end is none that was processed. */
  refused(): Refusal | undefined {
    return this.#refused ?? (this.#whole ? undefined : cutShort);
  }

  /** The hash of the file; `''` while it has not been seen whole. */
  print(): string {
    return this.#whole ? this.#hash.copy().digest('base64url') : '';
  }

  /** Reads the file without passing it on, for its hash alone. Throws `BadBody`. */
  async drain(): Promise<void> {
    for await (const piece of this.#checked()) void piece;
  }

  /** The body in the dialect's names, written as it arrives. */
  write(fields: [name: string, value: string][]): PostBody {
    const { boundary } = this.#form;
    // The fields are in the dialect that the platform speaks, and the file's name follows them.
    const isV1 = fields.some(([name]) => name === 'BotID');
    const field = isV1 ? v1Name(this.field) : this.field;
    const [, suffix = 'bin'] = this.#type.mime.split('/');
    const head = Buffer.from(
      fields
        .map(
          ([name, value]) =>
            `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
        )
        .join('') +
        `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="file.${suffix}"\r\n` +
        `Content-Type: ${this.#type.mime}\r\n\r\n`,
    );
    // What follows goes on byte by byte, so its length is known where the sender's was.
    const length =
      this.#length === undefined ? undefined : head.length + this.#length - this.#file.bytes.taken;
    let allTaken = (): void => undefined;
    const sent = new Promise<void>((resolve) => {
      allTaken = resolve;
    });
    return {
      sent,
      body: toStream(this.#written(head), allTaken),
      headers: {
        'Content-Type': `multipart/form-data; boundary=${boundary.includes(' ') ? `"${boundary}"` : boundary}`,
        ...(length !== undefined && { 'Content-Length': String(length) }),
      },
    };
  }

  /** The end is written only when everything is in order: until then the platform has no whole form. */
  async *#written(head: Buffer): AsyncGenerator<Buffer> {
    yield head;
    yield* this.#checked();
    yield Buffer.from(`${this.#file.delimiter}--`);
    yield* this.#file.bytes.rest();
  }

  /** The file's bytes. Throws `BadBody`, and keeps why, when it turns out that it cannot be taken. */
  async *#checked(): AsyncGenerator<Buffer> {
    const { bytes, delimiter } = this.#file;
    const meter = this.#type.sound && new SoundMeter(this.#type.sound);
    let size = 0;
    try {
      for await (const piece of bytes.piecesUntil(delimiter)) {
        size += piece.length;
        if (size > this.#most) throw new BadBody(tooLarge(this.#most));
        this.#hash.update(piece);
        meter?.take(piece);
        yield piece;
      }
      await bytes.exactly(Buffer.byteLength(delimiter));
      if (!(await isLast(bytes)))
        throw new BadBody(refusal(400, 'The file must be the last field of the form.'));
      const wrong = meter && tooLong(meter.end());
      if (wrong) throw new BadBody(wrong);
      this.#whole = true;
    } catch (error) {
      if (error instanceof BadBody) this.#refused = error.refusal;
      throw error;
    }
  }
}

const cutShort = refusal(503, 'The platform did not take the whole file.', 2);

const tooLarge = (most: number): Refusal => refusal(413, `A file may hold ${most} bytes.`);

function tooLong(length: number | string): Refusal | undefined {
  if (typeof length === 'string') return refusal(415, `The sound ${length}.`);
  if (length <= 0) return refusal(415, 'The sound is empty.');
  return length > MOST_SECONDS
    ? refusal(413, `The sound is ${length.toFixed(1)} s long; at most ${MOST_SECONDS} s are taken.`)
    : undefined;
}

function toStream(pieces: AsyncGenerator<Buffer>, ended: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done !== true) return controller.enqueue(next.value);
        controller.close();
        ended();
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
