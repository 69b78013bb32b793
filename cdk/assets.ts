import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folders that are deployed as they are. */
export interface Assets {
  /** One `<function>.mjs` per function, with its chunks. */
  readonly lambdas: string;
  /** Unpacked at /opt: `tuning/**`. */
  readonly tuningLayer: string;
  /** Served at the root of the pages' host. */
  readonly web: string;
}

/** What `npm run build` left in a folder. */
export function assetsIn(folder: string): Assets {
  const assets: Assets = {
    lambdas: join(folder, 'lambdas'),
    tuningLayer: join(folder, 'tuning-layer'),
    web: join(folder, 'web'),
  };
  for (const path of Object.values(assets)) {
    if (!existsSync(path)) throw new Error(`There is no ${path}: run npm run build first`);
  }
  return assets;
}
