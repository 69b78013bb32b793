import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { emulatorFolder } from './emulator-folder.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../..');
/** Kept between runs. */
const place = path.join(root, '.aisle', 'emulator');
const python = path.join(place, 'bin', 'python');
const mark = path.join(place, 'requirements.txt');

/** A Python with the emulator, made with the first run. Fails with what to install where there is none. */
export async function preparePython(): Promise<string> {
  const file = path.join(emulatorFolder, 'requirements.txt');
  const wanted = await readFile(file, 'utf8');
  if ((await readFile(mark, 'utf8').catch(() => '')) === wanted) return python;
  try {
    await rm(place, { recursive: true, force: true });
    await mkdir(path.dirname(place), { recursive: true });
    await run('python3', ['-m', 'venv', place]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', file]);
  } catch (cause) {
    throw new Error(
      'The emulator of AWS cannot be installed: it needs Python 3.10 or newer with venv (apt-get install python3-venv) and PyPI',
      { cause },
    );
  }
  await writeFile(mark, wanted);
  return python;
}
