import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Tuning } from '../../ports.ts';

const folder = new URL('../../../tuning/', import.meta.url);
const known = new Map<string, object>();

/** The tuning data that is shipped: tests hold it as well as the code that reads it. */
export const shippedTuning: Tuning = {
  async read(name) {
    const data =
      known.get(name) ??
      z.looseObject({}).parse(JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8')));
    known.set(name, data);
    return data;
  },
};
