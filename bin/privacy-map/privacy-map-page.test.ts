import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { privacyMap } from '#contract/privacy-map.ts';
import { privacyMapPage } from './privacy-map-page.ts';

const written = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'privacy-map.md'), 'utf8');

it('is written as the map says: run npm run privacy:map after a change', () => {
  expect(written).toBe(privacyMapPage());
});

it('has a part for each store', () => {
  expect(written.match(/^## /gmu)).toHaveLength(privacyMap.length);
});
