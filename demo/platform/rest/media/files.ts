import { drinks, pricesOf } from '../../../shop.ts';
import { writePdf } from './pdf.ts';
import { drawPng } from './png.ts';
import { writeChime } from './wav.ts';

/** A file that the platform serves under `media/` (contract §1, `custom` and speech). */
export interface MediaFile {
  type: string;
  bytes: Buffer;
}

const flatWhite = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360" width="480" height="360" role="img">
<title>A flat white seen from above</title>
<rect width="480" height="360" fill="#efe3d3"/>
<ellipse cx="250" cy="196" rx="150" ry="146" fill="#d8c6b0"/>
<path d="M362 150c46-18 82 2 78 34s-44 46-84 34" fill="none" stroke="#fbf6ef" stroke-width="22" stroke-linecap="round"/>
<circle cx="240" cy="180" r="138" fill="#fffaf3"/>
<circle cx="240" cy="180" r="118" fill="#7a4a2b"/>
<circle cx="240" cy="180" r="108" fill="#a56b3f"/>
<path d="M240 262c-58-38-84-74-66-108 14-26 50-26 66 4 16-30 52-30 66-4 18 34-8 70-66 108z" fill="#f7ead8"/>
<path d="M240 236c-36-26-52-48-42-68 9-16 32-14 42 6 10-20 33-22 42-6 10 20-6 42-42 68z" fill="#a56b3f"/>
<path d="M240 210c-18-14-26-24-21-34 5-9 17-7 21 3 4-10 16-12 21-3 5 10-3 20-21 34z" fill="#f7ead8"/>
</svg>
`;

// A dawn in three bands with a round sun; small, and a real photograph's worth of colours.
function sunrise(): Buffer {
  return drawPng(320, 200, (x, y) => {
    const sun = Math.hypot(x - 210, y - 128) < 34;
    if (y > 150) return [66 - y / 10, 78 - y / 8, 70];
    if (sun) return [255, 226, 160];
    const height = y / 150;
    return [90 + 160 * height, 110 + 70 * height, 150 - 30 * height];
  });
}

function menu(): Buffer {
  const rows = drinks.map((drink) => [drink.name, pricesOf(drink).join('   ')]);
  return writePdf([
    { text: 'Kofi', size: 32, x: 48, y: 510, bold: true },
    { text: 'The menu of the demo. Nothing here can be bought.', size: 11, x: 48, y: 488 },
    ...rows.flatMap(([name = '', price = ''], row) => [
      { text: name, size: 15, x: 48, y: 436 - row * 34 },
      { text: price, size: 15, x: 250, y: 436 - row * 34, bold: true },
    ]),
  ]);
}

/** The files by name. The demo bot's data and the spoken answers refer to them. */
export const mediaFiles: ReadonlyMap<string, MediaFile> = new Map([
  ['flat-white.svg', { type: 'image/svg+xml', bytes: Buffer.from(flatWhite) }],
  ['sunrise.png', { type: 'image/png', bytes: sunrise() }],
  ['kofi-menu.pdf', { type: 'application/pdf', bytes: menu() }],
  ['chime.wav', { type: 'audio/wav', bytes: writeChime() }],
]);
