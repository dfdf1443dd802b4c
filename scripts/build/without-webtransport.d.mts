import type { Plugin } from 'vite';

export declare function withoutWebTransport(): Plugin;
