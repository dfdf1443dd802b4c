import base from '../../playwright.config.ts';

/** The soak alone: `npm run soak` runs an hour of it. */
// Playwright reads the default export.
export default { ...base, testDir: '.', testMatch: ['*.spec.ts'], workers: 1 };
