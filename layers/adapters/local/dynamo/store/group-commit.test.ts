import { expect, it } from 'vitest';
import { groupCommit } from './group-commit.ts';
import type { Change } from './open-database.ts';

const put = (key: string): Change => ({ type: 'put', key, value: 1 });

/** A commit that ends when it is told to. */
function heldCommit() {
  const commits: { readonly keys: readonly string[]; readonly end: (error?: Error) => void }[] = [];
  const commit = groupCommit((changes) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const end = (error?: Error) => (error === undefined ? resolve() : reject(error));
    commits.push({ keys: changes.map(({ key }) => key), end });
    return promise;
  });
  return { commit, commits };
}

it('commits together what comes while another commit is under way, in its order', async () => {
  const { commit, commits } = heldCommit();
  const first = commit([put('a')]);
  await expect.poll(() => commits.length).toBe(1);
  const others = [commit([put('b'), put('c')]), commit([put('d')])];
  commits[0]?.end();
  await first;
  await expect.poll(() => commits.length).toBe(2);
  expect(commits[1]?.keys).toEqual(['b', 'c', 'd']);
  commits[1]?.end();
  await Promise.all(others);
});

it('fails those whose commit has failed, and nobody after them', async () => {
  const { commit, commits } = heldCommit();
  const first = commit([put('a')]);
  await expect.poll(() => commits.length).toBe(1);
  const second = commit([put('b')]);
  commits[0]?.end(new Error('The disk is full'));
  await expect(first).rejects.toThrow('The disk is full');
  await expect.poll(() => commits.length).toBe(2);
  commits[1]?.end();
  await expect(second).resolves.toBeUndefined();
});
