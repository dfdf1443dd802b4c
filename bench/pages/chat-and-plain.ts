/** `long.html?who=…`: the chat, or one of the floors that need no library. */
import { contestants } from './contestants.ts';
import { drive } from './long.ts';

const who = new URL(location.href).searchParams.get('who') ?? '';
const contestant = contestants[who]?.();
if (!contestant) throw new Error(`Nobody is called ${who}.`);
drive(contestant);
