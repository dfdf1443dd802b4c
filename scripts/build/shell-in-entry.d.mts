import type { Plugin } from 'vite';

export declare function shellInEntry(): Plugin;
