/** Two soft notes, made on the spot: a sound that needs no file. */

/** One for the page: Safari lets only the one sound that was made, or resumed, on a press. */
let context: AudioContext | undefined;

/** A browser that is not sure yet whether this page may sound decides later, and then it is too late. */
const tooLate = 1_000;

/** Each note in Hz, and when it begins, in seconds. */
const notes = [
  [659, 0],
  [880, 0.13],
] as const;

/** Lets the page sound from now on; to be called on a press. */
export async function unlock(): Promise<void> {
  if (context) return;
  context = new AudioContext();
  await context.resume();
  await context.suspend();
}

/** Sounds, unless the browser does not let the page. */
export async function ring(): Promise<void> {
  const asked = performance.now();
  context ??= new AudioContext();
  await context.resume();
  const { currentTime, destination } = context;
  if (performance.now() - asked < tooLate)
    for (const [pitch, after] of notes) {
      const [tone, loudness] = [context.createOscillator(), context.createGain()];
      const begin = currentTime + after;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0, begin);
      loudness.gain.linearRampToValueAtTime(0.08, begin + 0.015);
      loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 0.4);
      tone.connect(loudness).connect(destination);
      tone.start(begin);
      tone.stop(begin + 0.4);
      // Nothing is kept awake for silence.
      if (after > 0) tone.onended = () => void context?.suspend();
    }
  else await context.suspend();
}
