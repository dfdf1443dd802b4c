import type { Plugin } from 'vite';

export declare function shorterTemplates(): Plugin;
export declare function shorterCode(): Plugin;
