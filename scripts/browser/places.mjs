/** Where a Chromium that the machine already has is usually found. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Paths of the browsers that exist, the likeliest first. */
export function installedBrowsers() {
  return candidates().filter((path) => existsSync(path));
}

function candidates() {
  const directories = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = commands.flatMap((name) => directories.map((dir) => join(dir, name + suffix)));
  if (platform === 'darwin')
    return [
      ...onPath,
      ...['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((dir) =>
        macApps.map((app) => join(dir, `${app}.app`, 'Contents', 'MacOS', app)),
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
