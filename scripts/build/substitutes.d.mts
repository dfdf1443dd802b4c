import type { Plugin } from 'vite';

/** The file that stands in for a module, by the module's path in `node_modules`. */
export declare const substitutes: Readonly<Record<string, URL>>;
export declare function wholeModules(): Plugin;
