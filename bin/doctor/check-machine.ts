import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { Check, Finding } from './finding.ts';

const root = path.join(import.meta.dirname, '..', '..');
const Manifest = z.object({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Node, and whether what is installed is what the project pins. */
export function checkMachine(version = process.versions.node): Check {
  return {
    what: 'this machine',
    look: async () => [nodeFinding(version), await packagesFinding()],
  };
}

function nodeFinding(version: string): Finding {
  const what = 'Node';
  if (Number(version.split('.')[0]) >= 24) return { type: 'good', what, says: version };
  return {
    type: 'wrong',
    what,
    says: `${version} runs, Aisle needs 24 or later`,
    mend: 'Start it with npm run, which brings its own Node on Linux and Windows; on macOS install Node 24',
  };
}

async function packagesFinding(): Promise<Finding> {
  const { dependencies, devDependencies } = await manifestIn(root);
  const pinned = Object.entries({ ...dependencies, ...devDependencies });
  const installed = await Promise.all(
    pinned.map(async ([name, wanted]) => {
      const found = await manifestIn(path.join(root, 'node_modules', name)).catch(() => undefined);
      return found?.version === wanted ? [] : [`${name} ${found?.version ?? 'missing'} instead of ${wanted}`];
    }),
  );
  const odd = installed.flat();
  const what = 'packages';
  if (odd.length === 0) return { type: 'good', what, says: `${pinned.length} as pinned` };
  return { type: 'wrong', what, says: odd.join(', '), mend: 'npm ci' };
}

async function manifestIn(folder: string) {
  return Manifest.parse(JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')));
}
