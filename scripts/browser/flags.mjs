/**
 * How every test starts Chromium. The sandbox needs kernel features that containers often lack, and
 * refuses root; the pages it opens here are our own. The rest keeps it from calling home.
 */
export const browserFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];
