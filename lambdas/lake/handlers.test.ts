import { expect, it } from 'vitest';
import { dayMs, dayOf } from '#core/recommendations/day-of.ts';
import { sampleAttempt } from '#core/testing/sample-attempt.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { handlers } from './handlers.ts';

it('keeps the lake of each shop, again with the same result, and a shop that fails stops no other', async () => {
  const ports = testPorts();
  await ports.knowledge.saveProfile(sampleProfile('broken'));
  const yesterday = ports.clock.now() - dayMs;
  await ports.ledger.record(sampleAttempt({ id: 'a1', startedAt: yesterday }));
  const list: typeof ports.ledger.list = async (tenant, span, page) =>
    tenant === 'broken'
      ? await Promise.reject(new Error('down'))
      : await ports.ledger.list(tenant, span, page);
  const lake = handlers({ ...ports, ledger: { ...ports.ledger, list } });
  const { signal: deadline } = new AbortController();
  const order = { message: {}, deadline };
  await expect(lake(order)).rejects.toThrow('1 of 2 shops');
  await expect(lake(order)).rejects.toThrow('1 of 2 shops');
  expect(ports.degradations).toEqual(['lake of broken', 'lake of broken']);
  expect(await ports.lake.has('calls', { tenant: 'main', day: dayOf(yesterday) })).toBe(true);
});
