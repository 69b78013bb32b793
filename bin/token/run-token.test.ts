import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffRoles } from '#contract/access.ts';
import { fileSecret } from '#adapters/local/file-secret.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { staffTokens } from '#adapters/local/staff-tokens.ts';
import { systemClock } from '#adapters/system-clock.ts';
import { help, runToken } from './run-token.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'aisle-token-'));
  await mkdir(localPlaces(data).tables);
});
afterAll(() => rm(data, { recursive: true }));

describe('npm run token', () => {
  it.each(staffRoles)('signs a %s in to the world in a folder', async (role) => {
    const { text, isError } = await runToken([role, '--data', data]);
    expect(isError).toBe(false);
    const { verify } = staffTokens(() => fileSecret(localPlaces(data).staffTokenSecret), systemClock);
    expect(await verify(text.trim())).toMatchObject({ tenant: 'main', roles: [role] });
  });

  it('says where to start when there is no world', async () => {
    const { text, isError } = await runToken(['admin', '--data', path.join(data, 'none')]);
    expect([isError, text]).toEqual([true, expect.stringContaining('npm start')]);
  });

  it.each([[[]], [['shopper']], [['root']], [['admin', 'finance']], [['admin', '--forever']]])(
    'explains itself to %j',
    async (argv) => {
      expect(await runToken(argv)).toEqual({ text: help, isError: true });
    },
  );

  it('explains itself when asked', async () => {
    expect(await runToken(['--help'])).toEqual({ text: help, isError: false });
  });
});
