import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = path.join(import.meta.dirname, '..');
const workflow = readFileSync(path.join(root, '.github', 'workflows', 'ci.yml'), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));

/** The jobs by name, each as its text. */
const jobs = new Map(
  workflow
    .slice(workflow.indexOf('\njobs:\n') + 7)
    .split(/^ {2}(?=[\w-]+:$)/mu)
    .map((job) => [job.slice(0, job.indexOf(':')).trim(), job] as const)
    .filter(([name]) => name !== ''),
);

describe('the workflow', () => {
  it('tests, synthesises, shows what would change and deploys twice', () => {
    expect([...jobs.keys()]).toEqual(['test', 'synth', 'diff', 'deploy-dev', 'deploy-prod']);
  });

  it('names scripts that exist', () => {
    const named = [...workflow.matchAll(/npm run ([\w:]+)/gu)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('holds no key: jobs that reach AWS ask it for a role, the others may not even ask', () => {
    expect(workflow).not.toMatch(/secrets\.|AWS_SECRET|AWS_ACCESS_KEY/u);
    for (const [name, job] of jobs) {
      expect([name, job.includes('id-token: write')]).toEqual([name, !['test', 'synth'].includes(name)]);
    }
  });

  it('deploys what was tested, to prod only behind an environment that somebody approves', () => {
    expect(jobs.get('deploy-dev')).toContain('needs: [test, synth]');
    expect(jobs.get('deploy-prod')).toMatch(/needs: deploy-dev\n[\s\S]*environment: prod\n/u);
    for (const name of ['deploy-dev', 'deploy-prod'])
      expect(jobs.get(name)).toContain(`concurrency: ${name}`);
  });
});
