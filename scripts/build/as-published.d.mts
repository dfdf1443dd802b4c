import type { Plugin } from 'vite';

/** What is wrong with `code`, which the bundler holds for the module `id`. */
export declare function differenceIn(id: string, code: string): string | undefined;
export declare function asPublished(): Plugin;
