import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { testCloud } from './test-cloud/test-cloud.ts';

const { values } = parseArgs({
  options: {
    context: { type: 'string', short: 'c', multiple: true, default: ['stage=dev'] },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout
    .write(`Deploys Aisle to an emulator of AWS and uses it: every stack, every function, under its own role.

  npm run test:cloud
  npm run test:cloud -- -c stage=prod -c model=plans

Needs Python 3.10 or newer with venv, and PyPI for the first run; no account and no Docker. npm run build comes first.
`);
} else {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-cloud-'));
  try {
    await testCloud(values.context, folder, (line) => void process.stdout.write(`${line}\n`));
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.stderr.write(`What the emulator and the CLI said is in ${folder}\n`);
    process.exitCode = 1;
  }
}
