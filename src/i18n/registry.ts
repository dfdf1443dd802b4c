/** Which languages the interface speaks beside English; each is a file that only its readers fetch. */
import type { Strings } from './strings.ts';

const files: Readonly<Record<string, () => Promise<{ readonly strings: Strings }>>> = {
  zu: () => import('./zu.ts'),
  xh: () => import('./xh.ts'),
  st: () => import('./st.ts'),
  tn: () => import('./tn.ts'),
  nso: () => import('./nso.ts'),
  ve: () => import('./ve.ts'),
  ts: () => import('./ts.ts'),
  af: () => import('./af.ts'),
  sw: () => import('./sw.ts'),
  kam: () => import('./kam.ts'),
  ki: () => import('./ki.ts'),
  rw: () => import('./rw.ts'),
  sn: () => import('./sn.ts'),
  ee: () => import('./ee.ts'),
  fr: () => import('./fr.ts'),
  pt: () => import('./pt.ts'),
  ar: () => import('./ar.ts'),
};

/** The sentences for a BCP 47 tag; `undefined` when there are none, or they cannot be fetched. */
export async function loadStrings(tag: string): Promise<Strings | undefined> {
  try {
    return (await files[primaryOf(tag)]?.())?.strings;
  } catch {
    return undefined;
  }
}

const primaryOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';
