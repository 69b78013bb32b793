import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page as it stands, one line for each element. */
export async function accessibilityFaults(page: Page): Promise<string> {
  await page.evaluate(axe);
  // A colour that is still fading in has no contrast yet. A document does not tell of animations in shadow roots.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(`Promise.allSettled([document, ...document.querySelectorAll('*')]
    .flatMap((node) => (node.shadowRoot ?? (node === document ? document : undefined))?.getAnimations() ?? [])
    .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity)
    .map(({ finished }) => finished))`);
  return page.evaluate<string>(`axe.run().then(({ violations }) => violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.flat().join(' ')))
    .join('\\n'))`);
}
