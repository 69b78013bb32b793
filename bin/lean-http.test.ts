import { execFileSync } from 'node:child_process';
import { build, type Plugin } from 'esbuild';
import { expect, it } from 'vitest';
import { leanHttp } from './lean-http.ts';

const program = `
  import { Agent } from 'node:http';
  import https from 'node:https';
  const { request } = await import('node:http');
  const isWhole = [Agent, https.Agent, request].every((part) => typeof part === 'function');
  const loaded = process.moduleLoadList.some((name) => name.includes('undici'));
  console.log(JSON.stringify({ isWhole, loaded }));`;

async function printed(plugins: Plugin[]): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents: program, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins,
    write: false,
  });
  const args = ['--input-type=module', '--eval', outputFiles[0]?.text ?? ''];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

it('gives all of HTTP without loading undici, which an import of it does', async () => {
  expect(await printed([])).toEqual({ isWhole: true, loaded: true });
  expect(await printed([leanHttp])).toEqual({ isWhole: true, loaded: false });
});
