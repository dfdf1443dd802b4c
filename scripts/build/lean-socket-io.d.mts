import type { Plugin } from 'vite';

export declare function leanSocketIo(): Plugin;
