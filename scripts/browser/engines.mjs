/**
 * The engines that the tests run in: where each is found, how it is installed, and how to tell that
 * it starts. `variable` names its browser, for people and from one script to the next.
 */
import process from 'node:process';
import { hasDebianPackages } from '../debian.mjs';
import { earlierNpm, fromDebian, fromNpm, fromPlaywright, playwrightBrowsers } from './install.mjs';
import { chromiums, firefoxes, webKits } from './places.mjs';
import { chromiumStarts, firefoxStarts, webKitStarts } from './probe.mjs';

const debian = (packages, places) => ({
  name: `Debian’s packages ${packages.join(', ')}, into the system`,
  paths: () => fromDebian(packages, places),
  when: hasDebianPackages,
});

export const engines = {
  chromium: {
    name: 'Chromium',
    needs: 'Chrome, Chromium or Edge',
    variable: 'CHROME_PATH',
    starts: chromiumStarts,
    places: [chromiums, playwrightBrowsers, earlierNpm],
    installs: [
      debian(['chromium'], chromiums),
      { name: 'Playwright’s Chromium, into its folder for browsers', paths: fromPlaywright },
      {
        name: 'the npm package @sparticuz/chromium, into .cache/',
        paths: fromNpm,
        when: () => process.platform === 'linux',
      },
    ],
  },
  firefox: {
    name: 'Firefox',
    needs: 'Firefox',
    variable: 'FIREFOX_PATH',
    starts: firefoxStarts,
    places: [firefoxes],
    installs: [debian(['firefox-esr'], firefoxes)],
  },
  webkit: {
    name: 'WebKit',
    needs: 'WebKitGTK’s MiniBrowser, with WebKitWebDriver and Xvfb on the PATH',
    variable: 'WEBKIT_PATH',
    starts: webKitStarts,
    places: [webKits],
    installs: [debian(['webkit2gtk-driver', 'xvfb'], webKits)],
  },
};
