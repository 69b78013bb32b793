import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const names = z.record(z.string(), z.string());
const manifest = z
  .object({ scripts: names, dependencies: names, devDependencies: names, optionalDependencies: names })
  .parse(JSON.parse(read('package.json')));
const readme = read('README.md');
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];
const judge = read('.ci/run');

/** Lines that say how to run something, with the mark of those that nobody can run without an account. */
function commandsIn(page: string): readonly { line: string; needsAccount: boolean }[] {
  const text = read(page);
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gmsu)].flatMap(({ 1: block = '', index }) => {
    const before = text.slice(0, index).trimEnd().split('\n\n').at(-1) ?? '';
    return block
      .split('\n')
      .map((line) => ({ line, needsAccount: /needs an account/iu.test(before + line) }));
  });
  const cells = text.split('\n').flatMap((line) =>
    [...line.matchAll(/`(npm (?:run|start|test)[^`]*|node bin[^`]*)`/gu)].map(({ 1: command = '' }) => ({
      line: command,
      needsAccount: /needs an account/iu.test(line),
    })),
  );
  return [...blocks, ...cells].filter(({ line }) => line.trim() !== '');
}

describe('the documentation', () => {
  const commands = pages.flatMap(commandsIn);

  it('has commands to check', () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  it('names no script that does not exist', () => {
    const scripts = commands.flatMap(({ line }) => [...line.matchAll(/npm run (?:--silent )?([\w:]+)/gu)]);
    expect(scripts.map(({ 1: name }) => name).filter((name = '') => !(name in manifest.scripts))).toEqual([]);
  });

  it('has every command that needs no account run where changes are judged', () => {
    const run = commands
      .filter(({ needsAccount }) => !needsAccount)
      .flatMap(({ line }) => [
        ...line.matchAll(/npm (?:run (?:--silent )?[\w:]+|start|test|ci)|node bin\/\S+\.ts/gu),
      ])
      .map(([command]) => command);
    expect([...new Set(run)].filter((command) => !judge.includes(command))).toEqual([]);
  });

  it('gives a reason for each dependency', () => {
    const table = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('## Costs'));
    const named = [...table.matchAll(/`([^`]+)`/gu)].map(({ 1: name = '' }) => name);
    const isNamed = (dependency: string) =>
      named.some((name) =>
        name.endsWith('*') ? dependency.startsWith(name.slice(0, -1)) : dependency.endsWith(name),
      );
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(Object.keys(all).filter((dependency) => !isNamed(dependency))).toEqual([]);
  });

  it('links to files that exist', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/gu)]
        .map(({ 1: link = '' }) => path.join(path.dirname(page), link))
        .filter((file) => globSync(file, { cwd: root }).length === 0),
    );
    expect(broken).toEqual([]);
  });
});
