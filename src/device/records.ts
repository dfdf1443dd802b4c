/** What the second part of a record's key says; the third is an entry's rank, or a wish's turn. */
export const head = 0;
export const entry = 1;
export const wish = 2;
