import { beforeEach, expect, it } from 'vitest';
import { sampleText, sampleWritten } from '../../testing/sample-description.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { type TestPorts, testPorts } from '../../testing/test-ports.ts';
import { saveDraft } from '../keeping/save-draft.ts';
import { shippedTuning } from '../testing/shipped-tuning.ts';
import { exportDrafts } from './export-drafts.ts';
import { importDrafts } from './import-drafts.ts';
import { readSheet } from './sheet-rows.ts';

const signal = new AbortController().signal;
let ports: TestPorts;
beforeEach(async () => {
  ports = { ...testPorts(), tuning: shippedTuning };
  for (const id of ['a', 'b', 'c']) {
    await ports.catalogue.save('main', [sampleProduct(id)]);
    const texts = { en: sampleText('Desk lamp, black') };
    await saveDraft(ports, { tenant: 'main', by: 'm1', written: sampleWritten(id, { texts }) });
  }
});

const sheet = async () => (await exportDrafts(ports, { tenant: 'main', query: { limit: 100 } })).csv;
const send = (csv: string, dryRun = false) =>
  importDrafts(ports, { tenant: 'main', by: 'm2', csv, dryRun, signal });
const outcomes = async (csv: string, dryRun = false) =>
  (await send(csv, dryRun)).outcomes.map(({ productId, outcome }) => `${productId} ${outcome}`);
const decided = (csv: string, productId: string, decision: string) =>
  csv.replace(new RegExp(`^(${productId},[\\s\\S]*?),,\\r\\n`, 'mu'), `$1,${decision}\r\n`);

it('comes back unchanged and changes nothing', async () => {
  const csv = await sheet();
  expect(csv.startsWith('\uFEFFproductId,version,language,title,')).toBe(true);
  expect(await outcomes(csv)).toEqual(['a unchanged', 'b unchanged', 'c unchanged']);
  expect(await outcomes(csv.slice(1).replaceAll('\r\n', '\n'))).toHaveLength(3);
  expect((await ports.descriptions.drafts('main', { limit: 9 })).items).toHaveLength(3);
});

it('publishes, rejects and edits, each as it is decided; a dry run only tells', async () => {
  let csv = decided(await sheet(), 'a', 'accept,');
  csv = decided(csv, 'b', 'reject,Too plain');
  csv = csv.replace(/^(c,1,en,)"Desk lamp, black"/mu, '$1"Black desk lamp"');
  const wanted = ['a published', 'b rejected', 'c edited'];
  expect(await outcomes(csv, true)).toEqual(wanted);
  expect((await ports.descriptions.drafts('main', { limit: 9 })).items).toHaveLength(3);
  expect(await outcomes(csv)).toEqual(wanted);
  expect((await ports.catalogue.find('main', ['a']))[0]?.text['en']?.name).toBe('Desk lamp, black');
  expect((await ports.descriptions.find('main', 'b', 1))?.reviewed?.reason).toBe('Too plain');
  expect((await ports.descriptions.find('main', 'c', 2))?.texts['en']?.copy.title).toBe('Black desk lamp');
});

it('lists what is wrong by row, and does the others', async () => {
  let csv = decided(await sheet(), 'a', 'perhaps,');
  csv = decided(csv, 'b', 'reject,');
  csv = csv.replace(/^(c,1,en,)"Desk lamp, black"/mu, '$1"Lamp of 9000 lumens"');
  const { outcomes: told } = await send(csv, true);
  expect(told).toMatchObject([
    { row: 2, productId: 'a', outcome: 'problem', problem: expect.stringContaining('"perhaps"') },
    { row: 3, productId: 'b', outcome: 'problem', problem: expect.stringContaining('reason') },
    { row: 4, productId: 'c', outcome: 'problem', problem: expect.stringContaining('9000 lumens') },
  ]);
});

it('leaves a draft alone that somebody changed meanwhile', async () => {
  const csv = decided(await sheet(), 'a', 'accept,');
  const texts = { en: sampleText('Black desk lamp') };
  await saveDraft(ports, { tenant: 'main', by: 'm1', written: sampleWritten('a', { texts }) });
  expect((await send(csv)).outcomes[0]).toMatchObject({ outcome: 'problem' });
  expect((await ports.catalogue.find('main', ['a']))[0]?.text['en']?.name).toBe('Desk lamp');
});

it('runs no formula, and gives the text back as it was', async () => {
  const texts = { en: sampleText('=HYPERLINK("x")') };
  await saveDraft(ports, { tenant: 'main', by: 'm1', written: sampleWritten('a', { texts }) });
  const csv = await sheet();
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(await outcomes(csv)).toContain('a unchanged');
});

it('refuses what is no such sheet', () => {
  expect(() => readSheet('a,b\n1,2')).toThrow(/lacks the columns/u);
  expect(() => readSheet('"a')).toThrow();
});
