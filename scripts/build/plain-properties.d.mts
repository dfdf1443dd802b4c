import type { Plugin } from 'vite';

export declare function plainProperties(): Plugin;
