import { beforeEach, describe, expect, it } from 'vitest';
import { productIn } from '../../catalogue/product-in.ts';
import { saveProducts } from '../../catalogue/save-products.ts';
import { changeProducts } from '../../catalogue/change-products.ts';
import { listingIndex } from '../../testing/listing-index.ts';
import { seededRandom } from '../../testing/seeded-random.ts';
import { sampleText, sampleWritten } from '../../testing/sample-description.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { type TestPorts, testPorts } from '../../testing/test-ports.ts';
import { etagOf } from './etag-of.ts';
import { publishDescription } from './publish-description.ts';
import { rejectDescription } from './reject-description.ts';
import { saveDraft } from './save-draft.ts';

const signal = new AbortController().signal;
let index: ReturnType<typeof listingIndex>;
let ports: TestPorts;
beforeEach(async () => {
  index = listingIndex();
  ports = { ...testPorts(), index };
  await importList();
});

const importList = (changes: Parameters<typeof sampleProduct>[1] = {}) =>
  saveProducts(ports, { tenant: 'main', products: [sampleProduct('lamp', changes)], signal });
const draft = (title: string, languages: readonly string[] = ['en']) =>
  saveDraft(ports, {
    tenant: 'main',
    by: 'm1',
    written: sampleWritten('lamp', {
      texts: Object.fromEntries(languages.map((language) => [language, sampleText(title)])),
    }),
  });
const etag = async () => etagOf(await ports.descriptions.head('main', 'lamp'));
const publish = async (version: number, changes: object = {}) =>
  publishDescription(ports, {
    tenant: 'main',
    productId: 'lamp',
    version: String(version),
    by: 'm2',
    ifMatch: await etag(),
    signal,
    ...changes,
  });
const product = async () => {
  const [found] = await ports.catalogue.find('main', ['lamp']);
  if (found === undefined) throw new Error('The lamp is gone');
  return found;
};
const name = async (language = 'en') => (await product()).text[language]?.name;
const states = async () => {
  const { items } = await ports.descriptions.list('main', 'lamp', { limit: 20 });
  return items.map(({ version, state, origin }) => `${version} ${origin} ${state}`);
};
const english = () => index.passages.find(({ language }) => language === 'en')?.text;

it('gives shoppers the text in shop and search, with the mark of what wrote it', async () => {
  await draft('Black lamp');
  const published = await publish(1);
  expect(published).toMatchObject({
    state: 'published',
    reviewed: { by: 'm2' },
    mark: { model: 'test/model', promptVersion: 'p1', cost: { amount: '0.0012' } },
  });
  const shown = productIn(await product(), ['en']);
  expect(shown).toMatchObject({
    name: 'Black lamp',
    description: 'Black lamp for a desk.',
    bullets: ['Black', 'Dimmable', '7.5 W'],
    attributes: [{ name: 'Colour', value: 'black' }],
    mark: { aiGenerated: true, digitalSourceType: 'trainedAlgorithmicMedia', model: 'test/model' },
  });
  expect(shown?.mark).not.toHaveProperty('cost');
  expect(english()).toContain('Black lamp for a desk.');
  expect(productIn(await product(), ['pl'])).not.toHaveProperty('mark');
});

it('keeps what the shop said by itself as a version, and rolls back to it without a mark', async () => {
  await draft('Black lamp');
  await publish(1);
  expect(await states()).toEqual(['2 shop replaced', '1 written published']);
  await publish(2);
  expect(await states()).toEqual(['2 shop published', '1 written replaced']);
  expect(productIn(await product(), ['en'])).toMatchObject({ name: 'Desk lamp' });
  expect(productIn(await product(), ['en'])).not.toHaveProperty('mark');
  expect(english()).toContain('A lamp for a desk.');
});

it('rolls back to an older version, and the draft goes on waiting', async () => {
  await draft('First');
  await publish(1);
  await draft('Second');
  await publish(3);
  await draft('Third');
  await publish(1);
  expect(await name()).toBe('First');
  expect(await states()).toEqual([
    '4 written draft',
    '3 written replaced',
    '2 shop replaced',
    '1 written published',
  ]);
  expect((await ports.descriptions.drafts('main', { limit: 9 })).items).toMatchObject([{ version: 4 }]);
});

it('calls a version published as long as shoppers read it in any language', async () => {
  await draft('Both', ['en', 'pl']);
  await publish(1);
  await draft('English', ['en']);
  await publish(3);
  expect(await states()).toContain('1 written published');
  await draft('Polish', ['pl']);
  await publish(4);
  expect(await states()).toEqual([
    '4 written published',
    '3 written published',
    '2 shop replaced',
    '1 written replaced',
  ]);
});

describe('nobody’s change is lost', () => {
  it('to somebody who has not seen it: they are told how it stands', async () => {
    await draft('Black lamp');
    const seen = await etag();
    await draft('Red lamp');
    await expect(publish(1, { ifMatch: seen })).rejects.toMatchObject({
      code: 'precondition-failed',
      etag: await etag(),
      issues: expect.arrayContaining([{ path: 'draft', message: '2' }]),
    });
    expect(await name()).toBe('Desk lamp');
  });

  it('when two publish at once: one of them is told', async () => {
    await draft('First');
    await publish(1);
    await draft('Second');
    const results = await Promise.allSettled([publish(1), publish(3), publish(2)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const published = (await states()).filter((state) => state.endsWith('published'));
    expect(published).toHaveLength(1);
    const [live] = Object.values((await product()).published ?? {});
    expect(published[0]).toMatch(new RegExp(`^${live?.version} `, 'u'));
  });

  it('when a price changes at the same moment', async () => {
    await draft('Black lamp');
    const changes = [{ id: 'lamp', stock: 3 }];
    await Promise.all([publish(1), changeProducts(ports, { tenant: 'main', changes })]);
    expect(await product()).toMatchObject({ stock: 3, text: { en: { name: 'Black lamp' } } });
  });
});

describe('a list that is imported', () => {
  it('in between conflicts with the draft, and tells what is different', async () => {
    await draft('Black lamp');
    await importList({ text: { en: { name: 'Bright lamp', description: 'New.', attributes: {} } } });
    await expect(publish(1)).rejects.toMatchObject({
      code: 'conflict',
      issues: [
        { path: 'en.name', message: 'It was “Desk lamp” and is “Bright lamp”' },
        { path: 'en.description', message: 'It was “A lamp for a desk.” and is “New.”' },
      ],
    });
    const over = { en: { name: 'Bright lamp', description: 'New.', bullets: [] } };
    await publish(1, { over });
    expect(await name()).toBe('Black lamp');
  });

  it('afterwards, unchanged but for the price, leaves what was published', async () => {
    await draft('Black lamp');
    await publish(1);
    await importList({ stock: 1 });
    expect(await product()).toMatchObject({ stock: 1, text: { en: { name: 'Black lamp' } } });
    expect((await product()).published?.['en']?.version).toBe(1);
    expect(english()).toContain('Black lamp for a desk.');
  });

  it('afterwards with something new to say is heard, and the mark goes', async () => {
    await draft('Black lamp');
    await publish(1);
    await importList({ text: { en: { name: 'Lamp 2', description: 'Better.', attributes: {} } } });
    expect(productIn(await product(), ['en'])).toMatchObject({ name: 'Lamp 2' });
    expect((await product()).published).toBeUndefined();
    expect(english()).toContain('Better.');
    await draft('Black lamp 2');
    await publish(3);
    expect(await name()).toBe('Black lamp 2');
  });
});

describe('a list that is imported in the very moment of a publication', () => {
  /** Each call to the catalogue and to search takes a while, another each time. */
  const slowed = (seed: number): TestPorts => {
    const random = seededRandom(seed);
    const slow = <T extends object>(port: T): T =>
      new Proxy(port, {
        get(target, key) {
          const verb: unknown = Reflect.get(target, key);
          if (typeof verb !== 'function') return verb;
          return async (...given: readonly unknown[]) => {
            for (let left = Math.floor(random() * 6); left > 0; left -= 1) await new Promise(setImmediate);
            return await Reflect.apply(verb, target, given);
          };
        },
      });
    const { catalogue, descriptions, embedder } = ports;
    return {
      ...ports,
      catalogue: slow(catalogue),
      descriptions: slow(descriptions),
      embedder: slow(embedder),
      index: slow(index),
    };
  };

  it('loses neither the publication nor its facts, in the shop and in search', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      await importList();
      await draft(`Black lamp ${seed}`);
      const before = await ports.descriptions.head('main', 'lamp');
      const own = slowed(seed);
      const [published] = await Promise.all([
        publishDescription(own, {
          tenant: 'main',
          productId: 'lamp',
          version: String(before?.draft),
          by: 'm2',
          ifMatch: etagOf(before),
          signal,
        }),
        saveProducts(own, {
          tenant: 'main',
          products: [sampleProduct('lamp', { stock: seed, category: `lamps ${seed}` })],
          signal,
        }),
      ]);
      const now = await product();
      expect({ seed, stock: now.stock, category: now.category }).toEqual({
        seed,
        stock: seed,
        category: `lamps ${seed}`,
      });
      expect({ seed, version: now.published?.['en']?.version }).toEqual({ seed, version: published.version });
      expect(await name()).toBe(`Black lamp ${seed}`);
      expect(english()).toContain(`Black lamp ${seed} for a desk.`);
    }
  });
});

it('publishes no version that was rejected, and rejects none that is published', async () => {
  await draft('Black lamp');
  const reject = async (version: string) =>
    rejectDescription(ports, {
      tenant: 'main',
      productId: 'lamp',
      version,
      by: 'm2',
      ifMatch: await etag(),
      reason: 'Too short',
    });
  expect(await reject('1')).toMatchObject({ state: 'rejected', reviewed: { reason: 'Too short' } });
  await expect(publish(1)).rejects.toMatchObject({ code: 'conflict' });
  await draft('Another');
  await publish(2);
  await expect(reject('2')).rejects.toMatchObject({ code: 'conflict' });
});

it('knows no version that is not there', async () => {
  await draft('Black lamp');
  for (const version of [0, 2, -1, 1.5]) {
    await expect(publish(version)).rejects.toMatchObject({ code: 'not-found' });
  }
});
