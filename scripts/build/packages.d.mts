export declare function publishedPath(id: string): string | undefined;
export declare function packageOf(id: string): string | undefined;
