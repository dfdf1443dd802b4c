/**
 * The engines that the tests run in: where each is found, how it is installed, and how to tell that
 * it starts. `variable` names its browser, for people and from one script to the next.
 */
import process from 'node:process';
import { hasDebianPackages } from '../debian.mjs';
import { fromDebian, fromNpm, fromPlaywright, playwrightBrowsers } from './install.mjs';
import { chromiums, firefoxes, webKits } from './places.mjs';
import { chromiumStarts, firefoxStarts, webKitStarts } from './probe.mjs';

const here = (paths) => ({ name: 'this machine', paths });

const debian = (packages, places) => ({
  name: `Debian’s ${packages.join(', ')}`,
  paths: () => fromDebian(packages, places),
  slow: true,
  when: hasDebianPackages,
});

export const engines = {
  chromium: {
    name: 'Chromium',
    needs: 'Chrome, Chromium or Edge',
    variable: 'CHROME_PATH',
    starts: chromiumStarts,
    sources: [
      here(chromiums),
      { name: 'an earlier Playwright download', paths: playwrightBrowsers },
      debian(['chromium'], chromiums),
      { name: 'Playwright’s download', paths: fromPlaywright, slow: true },
      {
        name: 'the npm package @sparticuz/chromium',
        paths: fromNpm,
        slow: true,
        when: () => process.platform === 'linux',
      },
    ],
  },
  firefox: {
    name: 'Firefox',
    needs: 'Firefox',
    variable: 'FIREFOX_PATH',
    starts: firefoxStarts,
    sources: [here(firefoxes), debian(['firefox-esr'], firefoxes)],
  },
  webkit: {
    name: 'WebKit',
    needs: 'WebKitGTK’s MiniBrowser, with WebKitWebDriver and Xvfb on the PATH',
    variable: 'WEBKIT_PATH',
    starts: webKitStarts,
    sources: [here(webKits), debian(['webkit2gtk-driver', 'xvfb'], webKits)],
  },
};
