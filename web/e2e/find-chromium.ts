import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** What a run without a browser says. */
export const noChromium =
  'skipped: no Chromium at /usr/bin/chromium (apt-get install chromium), set CHROMIUM_PATH';

/** The browser named by CHROMIUM_PATH, else one in a usual place. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'] ?? '', ...usualPlaces].find((place) => existsSync(place));
}
