import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as sounds from '../../test/platform/sounds.ts';
import { SoundMeter, type SoundType } from '../src/uploads/sound-length.ts';
import { message, newKey, ORIGIN } from './support/page.ts';
import { processed, runGateway, type Running } from './support/run-gateway.ts';

let gateway: Running;
let id = '';
beforeAll(async () => {
  gateway = await runGateway({ maxUpload: 2_000_000, perMinute: 1000 });
  id = await gateway.start();
});
afterEach(() => gateway.platform.faults.clear());
afterAll(() => gateway.close());

const note = (bytes: Uint8Array, field = 'speech_file'): FormData => {
  const form = new FormData();
  form.set('bot_id', 'kofi-demo');
  form.set('language_code', 'en-ZA');
  form.set('conversation_id', id);
  form.set('message_type', 'speech');
  form.set('response_type', 'speech');
  form.set(field, new Blob([new Uint8Array(bytes)]), 'note');
  return form;
};
const send = (form: FormData, key = newKey()) =>
  gateway.post('/message', form, { 'Idempotency-Key': key });

describe('a voice note', () => {
  test.each([
    ['wav', sounds.wav(59)],
    ['amr', sounds.amr(20)],
    ['amr wide', sounds.amr(20, true)],
    ['flac', sounds.flac(20)],
    ['opus', sounds.opus(59)],
    ['vorbis', sounds.vorbis(20)],
  ])('in %s is passed on, with its length, and a repeat gets the same answer', async (_, bytes) => {
    const key = newKey();
    const before = processed(gateway, id);
    const first = await send(note(bytes), key);
    expect(first).toMatchObject({ status: 200 });
    expect(String(first.json['transcription'])).toContain('voice note');
    expect(String(first.json['speech_response_url'])).toContain('/media/chime.wav');
    expect((await send(note(bytes), key)).text).toBe(first.text);
    expect((await send(note(sounds.wav(1)), key)).status).toBe(422);
    expect(processed(gateway, id)).toBe(before + 1);
    const { headers, fields } = gateway.platform.requests.list('/message').at(-1) ?? {};
    expect(Number(headers?.['content-length'])).toBeGreaterThan(bytes.length);
    expect(fields?.['speech_file']).toMatchObject({ size: bytes.length });
  });

  test.each([
    ['over a minute of wav', sounds.wav(61), 413],
    ['over a minute of amr', sounds.amr(61), 413],
    ['over a minute of flac', sounds.flac(61), 413],
    ['over a minute of opus', sounds.opus(61), 413],
    ['no sound at all', sounds.wav(0), 415],
    ['half an ogg page', sounds.opus(5).subarray(0, 400), 415],
    ['half an amr frame', sounds.amr(5).subarray(0, 100), 415],
    ['a WebM file', Buffer.from('1a45dfa3000000000000000000', 'hex'), 415],
    ['an empty file', Buffer.alloc(0), 415],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n00000000', 'latin1'), 415],
    ['too many bytes', Buffer.concat([sounds.wav(1), Buffer.alloc(2_100_000)]), 413],
  ])('that holds %s is refused with a sentence, and the key is free', async (_, bytes, status) => {
    const key = newKey();
    const before = processed(gateway, id);
    const answer = await send(note(bytes), key);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/"message":"[^"]{10,}\."/);
    expect(processed(gateway, id)).toBe(before);
    expect((await send(note(sounds.wav(1)), key)).status).toBe(200);
  });

  test('in a field that takes none is refused, and so are fields behind the file', async () => {
    expect((await send(note(sounds.wav(1), 'other_file'))).status).toBe(400);
    const late = note(sounds.wav(1));
    late.append('text_msg', 'behind the file');
    expect((await send(late)).status).toBe(400);
  });

  test('whose token has ended waits a second, and is passed on once', async () => {
    const key = newKey();
    const before = processed(gateway, id);
    gateway.platform.tokens.revokeAll();
    const first = await send(note(sounds.wav(1)), key);
    expect(first.status).toBe(503);
    expect(first.headers.get('retry-after')).toBe('1');
    expect((await send(note(sounds.wav(1)), key)).status).toBe(200);
    expect(processed(gateway, id)).toBe(before + 1);
  });

  test('whose answer is lost stays unknown', async () => {
    const key = newKey();
    gateway.platform.faults.set('message', { kind: 'cut', when: 'after' }, 1);
    expect((await send(note(sounds.wav(1)), key)).text).toBe('{"status":"unknown"}');
    expect((await send(note(sounds.wav(1)), key)).text).toBe('{"status":"unknown"}');
  });

  test('is spelled as v1 has it for a v1 platform', async () => {
    const old = await runGateway({}, { dialect: 'v1' });
    const own = await old.start();
    const form = note(sounds.opus(3));
    form.set('conversation_id', own);
    const again = new FormData();
    // `set` has moved nothing: the file is still last.
    for (const [name, value] of form) again.append(name, value);
    const answer = await old.post('/message', again, { 'Idempotency-Key': newKey() });
    expect(answer.status).toBe(200);
    expect(old.platform.requests.list('/message').at(-1)?.fields).toHaveProperty('SpeechFile');
    await old.close();
  });
});

describe('a picture or a document', () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1');
  const jpeg = Buffer.from('\xff\xd8\xff\xe0 000000000', 'latin1');
  const webp = Buffer.from('RIFF0000WEBPVP8 ', 'latin1');
  const pdf = Buffer.from('%PDF-1.7 00000000', 'latin1');
  const upload = (type: string, field: string, bytes: Buffer): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(message(id, ''))) form.set(name, value);
    form.set('message_type', type);
    form.set(field, new Blob([new Uint8Array(bytes)]), '../../evil.html');
    return form;
  };
  const filesSeen = () =>
    Object.values(gateway.platform.requests.list('/message').at(-1)?.fields ?? {});

  test.each([
    ['image', 'image_file', 'image/png', png],
    ['image', 'image_file', 'image/jpeg', jpeg],
    ['image', 'image_file', 'image/webp', webp],
    ['pdf', 'pdf_file', 'application/pdf', pdf],
  ])('%s in %s is passed on as %s by its content', async (type, field, mime, bytes) => {
    await send(upload(type, field, bytes));
    const name = `file.${mime.split('/')[1] ?? ''}`;
    expect(filesSeen()).toContainEqual(
      expect.objectContaining({ size: bytes.length, type: mime, name }),
    );
  });

  test.each([
    ['a document as a picture', 'image', 'image_file', pdf, 415],
    ['a picture as a document', 'pdf', 'pdf_file', png, 415],
    ['a page as a picture', 'image', 'image_file', Buffer.from('<!doctype html>'), 415],
    ['a sound as a picture', 'image', 'image_file', sounds.wav(1), 415],
    ['a WebP as a sound', 'speech', 'speech_file', webp, 415],
    ['nothing as a picture', 'image', 'image_file', Buffer.alloc(0), 415],
    ['too much', 'pdf', 'pdf_file', Buffer.concat([pdf, Buffer.alloc(2_100_000)]), 413],
  ])('%s is refused, and not passed on', async (_, type, field, bytes, status) => {
    const before = gateway.platform.requests.list('/message').length;
    const answer = await send(upload(type, field, bytes));
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/"message":"[^"]{10,}\."/);
    expect(gateway.platform.requests.list('/message').length).toBe(before);
  });

  test.each([
    ['image', 'image_url', 'https://shop.example/cup.png'],
    ['pdf', 'pdf_url', 'https://shop.example/menu.pdf'],
  ])('%s by its address is passed on', async (type, field, address) => {
    const fields = { ...message(id, ''), message_type: type, [field]: address };
    const answer = await gateway.post('/message', fields, { 'Idempotency-Key': newKey() });
    expect(answer.status).toBe(200);
    expect(gateway.platform.requests.list('/message').at(-1)?.fields[field]).toBe(address);
  });
});

test('a file is passed on as it comes, and never whole when its sender stops in the middle', async () => {
  let seen = 0;
  let ended: 'whole' | 'broken' | undefined;
  const platform = createServer((request: IncomingMessage, response) => {
    if (request.url === '/auth/generate') {
      response.end('{"token":"t","expires":60}');
      return;
    }
    request.on('data', (piece: Buffer) => (seen += piece.length));
    request.on('end', () => (ended = 'whole'));
    request.on('close', () => (ended ??= 'broken'));
    request.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  const address = platform.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const other = await runGateway({ apiUrl: `http://127.0.0.1:${port}` });
  const encoded = new Response(note(sounds.wav(40)));
  const type = encoded.headers.get('Content-Type') ?? '';
  const body = Buffer.from(await encoded.arrayBuffer());
  const half = body.subarray(0, body.length / 2);
  const sender = httpRequest(`${other.url}/message`, {
    method: 'POST',
    headers: {
      Origin: ORIGIN,
      'Idempotency-Key': newKey(),
      'Content-Type': type,
      'Content-Length': body.length,
    },
  });
  sender.on('error', () => undefined);
  sender.write(half);
  await expect.poll(() => seen).toBeGreaterThan(half.length / 2);
  sender.destroy();
  await expect.poll(() => ended).toBe('broken');
  await other.close();
  platform.closeAllConnections();
  await new Promise((resolve) => platform.close(resolve));
});

describe('the length of a sound', () => {
  const measure = (type: SoundType, file: Buffer, piece: number): number | string => {
    const meter = new SoundMeter(type);
    for (let at = 0; at < file.length; at += piece) meter.take(file.subarray(at, at + piece));
    return meter.end();
  };
  test.each([
    ['wav', sounds.wav(7.5), 7.5],
    ['amr', sounds.amr(7.5), 7.5],
    ['amr', sounds.amr(7.5, true), 7.5],
    ['flac', sounds.flac(7.5), 7.5],
    ['ogg', sounds.opus(7.5), 7.5],
    ['ogg', sounds.vorbis(7.5), 7.5],
  ] as const)('of %s is the same in pieces of any size', (type, file, seconds) => {
    for (const piece of [1, 7, 64, 5000, file.length])
      expect(measure(type, file, piece)).toBeCloseTo(seconds, 3);
  });
});
