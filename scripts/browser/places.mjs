/** Where a browser that the machine already has is usually found; the likeliest come first. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** Chrome, Chromium and Edge. */
export const chromiums = () =>
  existing({
    commands: [
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    macApps: [
      ['Google Chrome', 'Google Chrome'],
      ['Chromium', 'Chromium'],
      ['Microsoft Edge', 'Microsoft Edge'],
    ],
    windowsPrograms: [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ],
  });

/** Firefox, of the releases and of the extended support. */
export const firefoxes = () =>
  existing({
    commands: ['firefox', 'firefox-esr'],
    macApps: [['Firefox', 'firefox']],
    windowsPrograms: [['Mozilla Firefox', 'firefox.exe']],
  });

/** WebKitGTK's small browser, which Linux distributions keep out of PATH; it is the one with a driver. */
export const webKits = () => {
  if (platform !== 'linux') return [];
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'];
  const homes = [...libraries, ...children('/usr/lib').filter((path) => /-linux-gnu/.test(path))];
  return homes
    .flatMap((home) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) =>
        join(home, version, 'MiniBrowser'),
      ),
    )
    .filter((path) => existsSync(path));
};

function children(directory) {
  try {
    return readdirSync(directory).map((name) => join(directory, name));
  } catch {
    return [];
  }
}

function existing({ commands, macApps, windowsPrograms }) {
  return candidates(commands, macApps, windowsPrograms).filter((path) => existsSync(path));
}

function candidates(commands, macApps, windowsPrograms) {
  const directories = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = commands.flatMap((name) => directories.map((dir) => join(dir, name + suffix)));
  if (platform === 'darwin')
    return [
      ...onPath,
      ...['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((dir) =>
        macApps.map(([app, binary]) => join(dir, `${app}.app`, 'Contents', 'MacOS', binary)),
      ),
    ];
  if (platform === 'win32')
    return [
      ...onPath,
      ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .filter((dir) => dir !== undefined)
        .flatMap((dir) => windowsPrograms.map((parts) => join(dir, ...parts))),
    ];
  return onPath;
}
