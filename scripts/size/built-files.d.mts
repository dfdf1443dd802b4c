import type { BuiltFile } from './stages.mjs';

/** The files of `dist` that a page may load, by their paths in it. */
export declare function builtFiles(dist: string): Promise<Map<string, BuiltFile>>;
