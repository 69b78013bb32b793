import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { openKnowledge } from '../open-knowledge.ts';

/** A folder for one test, with the data of a shop that has nothing yet. */
export interface DataFolder {
  readonly data: () => string;
  /** Where a name lies in the folder; without one, where the folder is. */
  readonly at: (name?: string) => string;
  /** Writes a file, and says where it is. */
  readonly put: (name: string, text: string) => Promise<string>;
}

/** Gives each test of a file a folder of its own. */
export function useDataFolder(): DataFolder {
  let folder = '';
  const at = (name = ''): string => path.join(folder, name);
  const data = (): string => at('data');
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'aisle-command-'));
    const { ports, close } = await openKnowledge(data());
    await ports.knowledge.saveProfile(sampleProfile('main'));
    await close();
  });
  afterEach(() => rm(folder, { recursive: true }));
  return {
    data,
    at,
    async put(name, text) {
      const file = at(name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      return file;
    },
  };
}
