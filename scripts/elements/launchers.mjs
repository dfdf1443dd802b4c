/** How the element tests run in each engine. Each asks for the browser that the scripts have found. */
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { browserFlags } from '../browser/flags.mjs';
import { openWebKitDriver, webKitCapabilities } from '../browser/webkit-driver.mjs';

const chromium = () =>
  chromeLauncher({
    // A window and a storage of its own: two files run at a time, and a hidden tab has no frames.
    async createPage({ browser }) {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
    launchOptions: { executablePath: process.env.CHROME_PATH, args: browserFlags },
  });

const firefox = () =>
  Object.assign(
    chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH },
    }),
    { name: 'Firefox' },
  );

/** Its driver runs as long as its tests do. */
class WebKitLauncher extends WebdriverLauncher {
  #driver;

  constructor() {
    super({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      capabilities: {
        ...webKitCapabilities(process.env.WEBKIT_PATH),
        'wdio:enforceWebDriverClassic': true,
      },
    });
  }

  async initialize(config) {
    this.#driver = await openWebKitDriver();
    if (!this.#driver) throw new Error('WebKit’s driver does not start.');
    this.options.port = this.#driver.port;
    await super.initialize(config);
    this.name = 'WebKit';
  }

  async stop() {
    await super.stop();
    this.#driver?.stop();
  }
}

const launchers = { chromium, firefox, webkit: () => new WebKitLauncher() };

/** Web-test-runner's settings for an engine: its browser, and how many files run at a time. */
export function engineSettings(engine) {
  const launch = launchers[engine];
  if (!launch)
    throw new Error(`ENGINE is ${engine}; it can be ${Object.keys(launchers).join(', ')}.`);
  // A second window in the other two would have neither the focus nor frames.
  return { browsers: [launch()], concurrency: engine === 'chromium' ? 2 : 1 };
}
