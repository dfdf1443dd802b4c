export function integrityOf(bytes: Uint8Array | string): string;
export function writeIntegrity(dist: string): void;
