import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { Tuning } from '#core/ports.ts';

const Data = z.looseObject({});

/** Tuning data as JSON files in a folder: the Lambda layer at /opt/tuning, `layers/tuning` on a laptop. Each is read once. */
export function fileTuning(folder: string): Tuning {
  const known = new Map<string, Promise<object>>();
  return {
    async read(name) {
      const reading = known.get(name) ?? readData(path.join(folder, `${name}.json`));
      known.set(name, reading);
      return await reading.catch((error: unknown) => {
        known.delete(name);
        throw error;
      });
    },
  };
}

async function readData(file: string): Promise<object> {
  try {
    return Data.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} holds no tuning data: it has to be a JSON object`, { cause });
  }
}
