/** A form with a file (RFC 7578): its text fields first, then the file, which is not read here. */
import { MOST_FIELD_BYTES } from '../admission/body.ts';
import { refusal } from '../refusal.ts';
import { BadBody, ByteQueue, type ReadBody } from './byte-queue.ts';

/** A file whose bytes are still to come. */
export interface UploadedFile {
  /** The form's name for it. */
  readonly field: string;
  /** Everything from the file's first byte on. */
  readonly bytes: ByteQueue;
  /** What ends it. */
  readonly delimiter: string;
}

/** The fields in order, and the file where there is one. */
export interface MultipartForm {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly boundary: string;
  readonly file?: UploadedFile;
}

const tooLong = refusal(413, `The fields of a form may hold ${MOST_FIELD_BYTES} bytes.`);
const notAForm = refusal(400, 'The body could not be read as a form.');

const HEADER_BYTES = 4096;

/** The boundary that a `Content-Type` names (RFC 2046 §5.1.1). */
export const boundaryIn = (contentType: string): string | undefined =>
  /^multipart\/form-data\s*;.*?\bboundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+,./:=?-]{1,70}))/i
    .exec(contentType)
    ?.slice(1)
    .find(Boolean);

/** Reads the fields up to the file. Throws `BadBody`. */
export async function readMultipart(read: ReadBody, boundary: string): Promise<MultipartForm> {
  const delimiter = `\r\n--${boundary}`;
  // The first delimiter has no line before it.
  const bytes = new ByteQueue(read, '\r\n');
  const fields: [string, string][] = [];
  let left = MOST_FIELD_BYTES;
  await bytes.until(delimiter, HEADER_BYTES, notAForm);
  while (!(await isLast(bytes))) {
    const headers = (await bytes.until('\r\n\r\n', HEADER_BYTES, notAForm)).toString();
    const field = parameter(headers, 'name');
    if (field === undefined) throw new BadBody(notAForm);
    if (parameter(headers, 'filename') !== undefined)
      return { fields, boundary, file: { field, bytes, delimiter } };
    const value = await bytes.until(delimiter, left, tooLong);
    left -= value.length;
    fields.push([field, value.toString()]);
  }
  return { fields, boundary };
}

/** Whether the delimiter just read was the last. */
export async function isLast(bytes: ByteQueue): Promise<boolean> {
  const after = (await bytes.exactly(2)).toString('latin1');
  if (after === '--') return true;
  if (after !== '\r\n') throw new BadBody(notAForm);
  return false;
}

const parameter = (headers: string, name: string): string | undefined =>
  new RegExp(`^content-disposition:[^\\r\\n]*;\\s*${name}="([^"\\r\\n]*)"`, 'im').exec(
    headers,
  )?.[1];
