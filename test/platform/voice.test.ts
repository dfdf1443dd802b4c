import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { checkVoice } from '../../demo/platform/rest/voice/uploaded-voice.ts';
import { dialects, post, start, startFields } from './rest-client.ts';
import { amr, flac, opus, vorbis, wav } from './sounds.ts';

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

const formats = [
  ['wav', wav, 'wav'],
  ['AMR', amr, 'amr'],
  ['AMR-WB', (seconds: number) => amr(seconds, true), 'amr'],
  ['FLAC', flac, 'flac'],
  ['Ogg/Opus', opus, 'ogg'],
  ['Ogg/Vorbis', vorbis, 'ogg'],
] as const;

describe.each(formats)('%s', (_, make, format) => {
  test.each([0.5, 4, 59.98, 60])('of %d s is taken and measured', (seconds) => {
    const check = checkVoice(make(seconds));
    expect(check).toMatchObject({ ok: true, format });
    if (check.ok) expect(check.seconds).toBeCloseTo(seconds, 1);
  });

  test('beyond 60 s is refused with its length', () => {
    expect(checkVoice(make(60.1))).toEqual({
      ok: false,
      reason: 'It is 60.1 s long, at most 60 s are taken.',
    });
  });
});

test.each([
  ['WebM', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]), 'It is a WebM file'],
  ['MP4', Buffer.from('\0\0\0\x20ftypM4A '), 'It is an MP4 file'],
  ['MP3', Buffer.from('ID3\x04\0\0'), 'It is an MP3'],
  ['text', Buffer.from('hello'), 'It is of an unknown format'],
  ['nothing', Buffer.alloc(0), 'It is an empty file'],
  ['one byte', Buffer.from([0x52]), 'It is of an unknown format'],
  ['a cut Ogg page', opus(3).subarray(0, -5), 'ends in the middle of a page'],
  ['rubbish after Ogg', Buffer.concat([opus(3), Buffer.alloc(40)]), 'between its pages'],
  ['a WAV without data', wav(1).subarray(0, 36), 'has no data chunk'],
  ['a silent minute of no sound', wav(0), 'holds no sound'],
  ['a cut AMR frame', amr(1).subarray(0, -3), 'in the middle of a frame'],
  ['a cut FLAC head', flac(1).subarray(0, 20), 'has no STREAMINFO'],
  ['FLAC of unknown length', flac(0), 'does not say how long it is'],
])('%s is refused with a reason', (_, bytes, reason) => {
  const check = checkVoice(bytes);
  expect(check.ok).toBe(false);
  if (!check.ok) expect(check.reason).toContain(reason);
});

test('an Ogg page whose checksum is wrong is refused', () => {
  const file = opus(3);
  file.writeUInt8(file.readUInt8(file.length - 1) ^ 1, file.length - 1);
  expect(checkVoice(file)).toEqual({
    ok: false,
    reason: 'This ogg file has a page with a wrong checksum.',
  });
});

test('a WAV that was streamed, its size left open, is measured by the file', () => {
  const file = wav(2);
  file.writeUInt32LE(0xffff_ffff, 40);
  expect(checkVoice(file)).toMatchObject({ ok: true, seconds: 2 });
});

describe.each(dialects)('a $dialect voice note', (names) => {
  const send = async (file: Blob | string, language: string = names.english) => {
    const form = new FormData();
    const fields = { ...startFields(names), [names.language]: language };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append(names.conversation, await start(platform, names));
    form.append(names.messageType, 'speech');
    form.append(names.responseType, 'text');
    if (typeof file === 'string') form.append(names.speech, file);
    else form.append(names.speech, file, 'note.ogg');
    return post(platform, '/message', form);
  };

  test('is answered with an honest transcription', async () => {
    const { status, json } = await send(new Blob([new Uint8Array(opus(4.2))]));
    expect(status).toBe(200);
    expect(json[names.transcription]).toBe(
      '(voice note, 4 s: the local platform does not transcribe)',
    );
    expect(json[names.intent]).toBe('voice_note');
  });

  test('is judged by its content, not by its name', async () => {
    const { status, json } = await send(new Blob([new Uint8Array([0x1a, 0x45, 0xdf, 0xa3])]));
    expect(status).toBe(400);
    expect(json).toMatchObject({
      error: { parameter: names.speech, message: expect.stringContaining('WebM') },
    });
  });

  test('must be a file', async () => {
    expect((await send('not a file')).status).toBe(400);
  });

  test('is refused in a language that the platform does not hear', async () => {
    const { status } = await send(new Blob([new Uint8Array(opus(1))]), 'Ewe');
    expect(status).toBe(400);
  });
});
