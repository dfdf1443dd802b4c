import type { Plugin } from 'vite';

/** @param modules paths relative to the repository */
export declare function loadTogether(name: string, modules: readonly string[]): Plugin;
