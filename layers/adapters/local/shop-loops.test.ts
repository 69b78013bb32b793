import { expect, it } from 'vitest';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { repeat } from './repeat.ts';
import { startShopLoops } from './shop-loops.ts';

it('does the work of every shop once, also of one that is added, until it is stopped', async () => {
  const ports = testPorts();
  await ports.knowledge.saveProfile(sampleProfile('second'));
  const [begun, rounds]: [string[], string[]] = [[], []];
  const start = (tenant: string) => {
    begun.push(tenant);
    const work = async () => void rounds.push(tenant);
    return [repeat(work, { everyMs: 1, onFailure: (error) => begun.push(String(error)) })];
  };
  const loops = startShopLoops(ports, start, 1);
  await expect.poll(() => begun.toSorted()).toEqual(['main', 'second']);
  await ports.knowledge.saveProfile(sampleProfile('third'));
  await expect.poll(() => rounds).toContain('third');
  await loops.stop();
  const done = rounds.length;
  await new Promise((later) => setTimeout(later, 20));
  expect([rounds.length, begun.toSorted()]).toEqual([done, ['main', 'second', 'third']]);
});

it('tells that shops cannot be listed, and goes on', async () => {
  const ports = testPorts();
  let fails = 2;
  const tenants = async () => {
    fails -= 1;
    return fails >= 0 ? await Promise.reject(new Error('down')) : await ports.knowledge.tenants();
  };
  const begun: string[] = [];
  const world = { ...ports, knowledge: { ...ports.knowledge, tenants } };
  const loops = startShopLoops(world, (tenant) => (begun.push(tenant), []), 1);
  await expect.poll(() => begun).toEqual(['main']);
  await loops.stop();
  expect(ports.degradations).toEqual(['the list of shops', 'the list of shops']);
});
