import base from '../../playwright.config.ts';

/** The soak alone: `npm run soak` runs an hour of it, `npm test` two minutes. */
// Playwright reads the default export.
export default { ...base, testDir: '.', testMatch: ['*.spec.ts'], workers: 1 };
