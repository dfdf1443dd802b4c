/** Paths of the Firefoxes that the machine already has, the likeliest first. */
export const firefoxes: () => string[];
