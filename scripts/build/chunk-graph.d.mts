import type { Plugin } from 'vite';

export declare function chunkGraphFile(): string;
export declare function shellFile(): string;
export declare function chunkGraph(): Plugin;
