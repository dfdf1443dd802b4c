import type { Plugin } from 'vite';

export declare function evergreenLit(): Plugin;
