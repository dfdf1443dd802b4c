/** A short two-note chime as 16 kHz mono WAV: what the local platform says instead of speech. */
export function writeChime(): Buffer {
  const rate = 16_000;
  const samples = Math.round(rate * 0.9);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1) {
    const second = index / rate;
    const pitch = second < 0.3 ? 523.25 : 659.25;
    const since = second < 0.3 ? second : second - 0.3;
    const level = Math.min(since / 0.01, 1) * Math.exp(-since * 6) * 0.3;
    file.writeInt16LE(
      Math.round(Math.sin(2 * Math.PI * pitch * second) * level * 32_767),
      44 + index * 2,
    );
  }
  return file;
}
