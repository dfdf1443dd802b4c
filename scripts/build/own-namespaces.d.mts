import type { Plugin } from 'vite';

export declare function ownNamespaces(): Plugin;
