import { beforeEach, expect, it } from 'vitest';
import type { DescriptionEdit } from '#contract/description-versions.ts';
import { sampleText, sampleWritten } from '../../testing/sample-description.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { type TestPorts, testPorts } from '../../testing/test-ports.ts';
import { shippedTuning } from '../testing/shipped-tuning.ts';
import { diffDescriptions } from './diff-descriptions.ts';
import { editDescription } from './edit-description.ts';
import { etagOf } from './etag-of.ts';
import { saveDraft } from './save-draft.ts';

let ports: TestPorts;
beforeEach(async () => {
  ports = { ...testPorts(), tuning: shippedTuning };
  await ports.catalogue.save('main', [sampleProduct('lamp')]);
  const texts = { en: sampleText('Black lamp'), pl: sampleText('Czarna lampka') };
  await saveDraft(ports, { tenant: 'main', by: 'm1', written: sampleWritten('lamp', { texts }) });
});

const edit = async (change: DescriptionEdit, ifMatch?: string) =>
  editDescription(ports, {
    tenant: 'main',
    productId: 'lamp',
    version: '1',
    by: 'm2',
    ifMatch: ifMatch ?? etagOf(await ports.descriptions.head('main', 'lamp')),
    edit: change,
  });

it('takes the accepted fields, the others as shoppers read them now', async () => {
  const made = await edit({ accept: { en: ['description', 'bullets'] } });
  expect(made).toMatchObject({
    version: 2,
    state: 'draft',
    origin: 'edited',
    basedOn: 1,
    written: { by: 'm2' },
  });
  expect(Object.keys(made.texts)).toEqual(['en']);
  expect(made.texts['en']?.copy).toMatchObject({
    title: 'Desk lamp',
    description: 'Black lamp for a desk.',
    bullets: ['Black', 'Dimmable', '7.5 W'],
    metaTitle: '',
  });
  expect(made.mark?.digitalSourceType).toBe('trainedAlgorithmicMedia');
});

it('takes words of one’s own, and says that a person had a hand in it', async () => {
  const made = await edit({ edits: { en: { title: 'Desk lamp, black' } } });
  expect(made.texts['en']?.copy.title).toBe('Desk lamp, black');
  expect(made.texts['pl']?.copy.title).toBe('Czarna lampka');
  expect(made.mark).toMatchObject({
    aiGenerated: true,
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
  });
  const { items } = await ports.descriptions.list('main', 'lamp', { limit: 9 });
  expect(items.map(({ version, state }) => `${version} ${state}`)).toEqual(['2 draft', '1 replaced']);
});

it('is one change of several at once: the others are told', async () => {
  const seen = etagOf(await ports.descriptions.head('main', 'lamp'));
  const titles = ['Black lamp', 'Desk lamp', 'Lamp, black', 'Black desk lamp'];
  const made = await Promise.allSettled(titles.map((title) => edit({ edits: { en: { title } } }, seen)));
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of made) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'precondition-failed' });
  }
  expect((await ports.descriptions.list('main', 'lamp', { limit: 9 })).items).toHaveLength(2);
});

it('says which languages there are', async () => {
  await expect(edit({ edits: { de: { title: 'Lampe' } } })).rejects.toMatchObject({
    code: 'invalid-request',
    message: 'Version 1 says nothing in de: it is in en, pl',
  });
  await expect(edit({ accept: { en: [] } })).rejects.toMatchObject({ code: 'invalid-request' });
});

it('shows word by word what is different', async () => {
  await edit({ edits: { en: { title: 'Desk lamp, black' } } });
  const query = { from: 1, to: 2 } as const;
  const { languages } = await diffDescriptions(ports, { tenant: 'main', productId: 'lamp', query });
  const title = languages['en']?.title ?? [];
  expect(
    title
      .filter(({ type }) => type !== 'removed')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Desk lamp, black');
  expect(
    title
      .filter(({ type }) => type !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Black lamp');
  const current = await diffDescriptions(ports, {
    tenant: 'main',
    productId: 'lamp',
    query: { from: 'current', to: 1 },
  });
  expect(current.languages['en']?.title).toEqual(expect.arrayContaining([{ type: 'removed', text: 'Desk' }]));
});

it('turns down words that no attribute bears out, and says which', async () => {
  const description = 'Desk lamp, black. It gives 9000 lumens.';
  await expect(edit({ edits: { en: { description } } })).rejects.toMatchObject({
    code: 'invalid-request',
    issues: [
      {
        path: 'en.description',
        message: expect.stringContaining('“It gives 9000 lumens.”: unsupported-claim'),
      },
    ],
  });
  const attributes = { ...sampleProduct('lamp').attributes, 'Luminous flux': '9000 lumens' };
  await ports.catalogue.save('main', [sampleProduct('lamp', { attributes })]);
  const made = await edit({ edits: { en: { description } } });
  expect(made.texts['en']?.copy.description).toBe(description);
});

it('turns down markup, links and what is too long', async () => {
  for (const title of [
    '<b>Desk lamp</b>',
    'Desk lamp https://evil.example',
    `Desk lamp ${'black '.repeat(60)}`,
  ]) {
    await expect(edit({ edits: { en: { title } } })).rejects.toMatchObject({ code: 'invalid-request' });
  }
});
