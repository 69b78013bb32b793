import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const script = path.join(import.meta.dirname, 'pinecone-init.ts');

describe('npm run pinecone:init', () => {
  it('says what to set when there is no key', () => {
    const { status, stderr } = run([]);
    expect(status).toBe(2);
    expect(stderr).toContain('set PINECONE_API_KEY');
  });

  it('explains itself', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--dimensions 512') });
  });
});

function run(args: readonly string[]) {
  const env = { ...process.env, PINECONE_API_KEY: '' };
  return spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
}
