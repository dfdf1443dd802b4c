import type { Plugin } from 'vite';

export interface License {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** @param modules the folder of packages, `node_modules` unless a test says otherwise */
export declare function licenseOf(name: string, modules?: string): License;
export declare function licensesText(licenses: readonly License[]): string;
export declare function licenses(): Plugin;
