import { beforeEach, expect, it } from 'vitest';
import { sampleWritten } from '../../testing/sample-description.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { type TestPorts, testPorts } from '../../testing/test-ports.ts';
import { saveDraft } from './save-draft.ts';

let ports: TestPorts;
beforeEach(async () => {
  ports = testPorts();
  await ports.catalogue.save('main', [sampleProduct('lamp')]);
});

const save = (changes: Parameters<typeof sampleWritten>[1] = {}) =>
  saveDraft(ports, { tenant: 'main', by: 'm1', written: sampleWritten('lamp', changes) });

it('keeps what was written with who, when, its mark and what it was written over', async () => {
  const { head, version } = await save();
  expect(version).toMatchObject({
    version: 1,
    state: 'draft',
    written: { by: 'm1', at: '2026-11-20T12:00:00.000Z' },
    mark: { aiGenerated: true, model: 'test/model', promptVersion: 'p1' },
    over: { en: { name: 'Desk lamp', description: 'A lamp for a desk.', bullets: [] } },
  });
  expect(head).toEqual({ revision: 1, latest: 1, draft: 1, published: undefined, inputHash: 'h1' });
  expect(await ports.descriptions.find('main', 'lamp', 1)).toEqual(version);
});

it('changes nothing that shoppers read', async () => {
  await save();
  expect(await ports.catalogue.find('main', ['lamp'])).toEqual([sampleProduct('lamp')]);
});

it('takes the place of the draft before it, which stays to be read', async () => {
  await save();
  await save({ inputHash: 'h2' });
  const { items } = await ports.descriptions.list('main', 'lamp', { limit: 9 });
  expect(items.map(({ version, state }) => `${version} ${state}`)).toEqual(['2 draft', '1 replaced']);
  expect((await ports.descriptions.drafts('main', { limit: 9 })).items).toMatchObject([{ version: 2 }]);
});

it('gives each of many at once a number of its own', async () => {
  const kept = await Promise.all(Array.from({ length: 6 }, () => save()));
  expect(new Set(kept.map(({ version }) => version.version)).size).toBe(6);
  expect((await ports.descriptions.drafts('main', { limit: 9 })).items).toHaveLength(1);
});

it('keeps nothing of a product that is gone', async () => {
  const gone = saveDraft(ports, { tenant: 'main', by: 'm1', written: sampleWritten('gone') });
  await expect(gone).rejects.toMatchObject({ code: 'not-found' });
});
