import { expect, it } from 'vitest';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { handlers } from './handlers.ts';

const deadline = new AbortController().signal;

it('sums up each shop, again to the same, and a shop that fails stops no other', async () => {
  const ports = testPorts();
  await ports.knowledge.saveProfile(sampleProfile('broken'));
  const list: typeof ports.doubts.list = async (tenant, week, page) =>
    tenant === 'broken'
      ? await Promise.reject(new Error('down'))
      : await ports.doubts.list(tenant, week, page);
  const audit = handlers({ ...ports, doubts: { ...ports.doubts, list } });
  const order = { message: {}, deadline };
  await expect(audit(order)).rejects.toThrow('1 of 2 shops');
  const report = await ports.auditReports.read('main', '2026-W46');
  expect(report).toMatchObject({ week: '2026-W46', answers: 0 });
  await expect(audit(order)).rejects.toThrow('1 of 2 shops');
  expect(await ports.auditReports.read('main', '2026-W46')).toEqual(report);
  expect(ports.degradations).toEqual(['audit of broken', 'audit of broken']);
});
