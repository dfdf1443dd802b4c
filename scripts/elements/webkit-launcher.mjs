/** WebKit for web-test-runner, under its own driver, which runs as long as the tests do. */
import process from 'node:process';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { openWebKitDriver, webKitCapabilities } from '../browser/webkit-driver.mjs';

export class WebKitLauncher extends WebdriverLauncher {
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
