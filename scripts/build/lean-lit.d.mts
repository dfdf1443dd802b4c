import type { Plugin } from 'vite';

export declare function leanLit(): Plugin;
