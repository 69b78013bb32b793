import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations, listSources } from './architecture.ts';

const root = path.join(import.meta.dirname, '..');

/** Fewer files than this in a room mean that the rule looks in the wrong place. */
const leastFiles = { contract: 10, core: 30, adapters: 20, runtime: 10, lambdas: 5, cdk: 5, web: 10, bin: 3 };

describe('the import rule', () => {
  it('holds in every file', async () => {
    expect(await findViolations(root)).toEqual([]);
  });

  it('sees the files of every room', async () => {
    const sources = await listSources(root);
    for (const [room, least] of Object.entries(leastFiles)) {
      expect(sources.filter((source) => source.room === room).length, room).toBeGreaterThanOrEqual(least);
    }
  });

  it.each([
    ['layers/core/x.ts', `import { S3 } from '@aws-sdk/client-s3';`],
    ['layers/core/x.ts', `import { readFile } from 'node:fs/promises';`],
    ['layers/core/x.ts', `export * from '#adapters/y.ts';`],
    ['layers/core/x.ts', `const y = await import('#runtime/y.ts');`],
    ['layers/core/x.ts', `import type { Y } from '../adapters/y.ts';`],
    ['layers/contract/x.ts', `import { y } from '#core/y.ts';`],
    ['layers/adapters/x.ts', `import middy from '@middy/core';`],
    ['layers/adapters/x.ts', `import { y } from '#runtime/y.ts';`],
    ['layers/runtime/x.ts', `import { y } from '#adapters/y.ts';`],
    ['cdk/x.ts', `import { y } from '#core/y.ts';`],
    ['web/x.ts', `import { routes } from '#contract/routes.ts';`],
    ['lambdas/chat/x.ts', `import { y } from '../../kb/y.ts';`],
  ])('finds a violation planted in %s: %s', async (file, line) => {
    const planted = await mkdtemp(path.join(tmpdir(), 'aisle-architecture-'));
    await mkdir(path.dirname(path.join(planted, file)), { recursive: true });
    await writeFile(path.join(planted, file), `${line}\n`);
    const violations = await findViolations(planted);
    await rm(planted, { recursive: true });
    expect(violations).toHaveLength(1);
  });
});
