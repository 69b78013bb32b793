import { describe, expect, it } from 'vitest';
import type { Ports } from '#core/ports.ts';
import { listingIndex } from '#core/testing/listing-index.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { handlers } from './handlers.ts';

const deadline = new AbortController().signal;

function world(changes: Partial<Ports> = {}) {
  const index = listingIndex();
  const published: number[] = [];
  const publish = async () => void published.push(index.passages.length);
  const ports: Ports = { ...testPorts(), index: { ...index, publish }, ...changes };
  const put = async (key: string, text: string) => await ports.blobs.write(key, Buffer.from(text));
  const handleWith = async (given: Ports, ...keys: readonly string[]) => {
    const messages = keys.map((key) => ({ id: key, message: eventOf(key) }));
    return (await handlers(given)({ messages, deadline })).map(({ id }) => id);
  };
  return {
    ports,
    put,
    published,
    texts: () => index.passages.map(({ text }) => text),
    handle: (...keys: readonly string[]) => handleWith(ports, ...keys),
    handleWith,
    statuses: async () =>
      (await ports.sources.list('main', { limit: 50 })).items.map(
        ({ name, faults }) => `${name}: ${faults.length}`,
      ),
  };
}

function eventOf(key: string) {
  return { source: 'aws.s3' as const, detail: { object: { key } } };
}

/** The blobs without one of them. */
function without(ports: Ports, gone: string): Ports {
  const find: Ports['blobs']['find'] = async (key) =>
    key === gone ? undefined : await ports.blobs.find(key);
  return { ...ports, blobs: { ...ports.blobs, find } };
}

it('takes in what was put, whatever letters its key has, and publishes the index once', async () => {
  const { put, handle, texts, published } = world();
  await put('knowledge/main/zwroty i wymiany+1.md', 'Masz 30 dni.');
  await put('knowledge/main/faq.jsonl', '{"question":"Why?","answer":"So."}');
  expect(await handle('knowledge/main/zwroty i wymiany+1.md', 'knowledge/main/faq.jsonl')).toEqual([]);
  expect(texts()).toEqual(['Masz 30 dni.', 'So.']);
  expect(published).toEqual([2]);
});

it('acts once when a message comes twice, and removes what is gone', async () => {
  const { ports, put, handle, handleWith, texts } = world();
  await put('knowledge/main/a.md', 'One.');
  await handle('knowledge/main/a.md');
  const { version } = await ports.knowledge.shop('main');
  await handle('knowledge/main/a.md', 'knowledge/main/a.md', 'knowledge/main/gone.md');
  expect((await ports.knowledge.shop('main')).version).toBe(version);
  await handleWith(without(ports, 'knowledge/main/a.md'), 'knowledge/main/a.md');
  expect(texts()).toEqual([]);
  expect((await ports.sources.list('main', { limit: 5 })).items).toEqual([]);
});

it('keeps the products of a list that was renamed, and removes those of one that is gone', async () => {
  const { ports, put, handle, handleWith } = world();
  const products = ['lamp', 'desk'].map((id) => JSON.stringify(sampleProduct(id))).join('\n');
  const [before, after] = ['knowledge/main/old.jsonl', 'knowledge/main/new.jsonl'];
  await put(before, products);
  await handle(before);
  await put(after, products);
  await handleWith(without(ports, before), after, before);
  expect((await ports.catalogue.list('main', { limit: 9 })).items).toHaveLength(2);
  await handleWith(without(ports, after), after);
  expect((await ports.catalogue.list('main', { limit: 9 })).items).toEqual([]);
});

describe('what fails', () => {
  it('is reported alone: the other documents are in', async () => {
    const fakes = testPorts();
    const find: Ports['blobs']['find'] = async (key) =>
      key.includes('down') ? await Promise.reject(new Error('S3 is down')) : await fakes.blobs.find(key);
    const { put, handle, texts } = world({ blobs: { ...fakes.blobs, find } });
    await put('knowledge/main/a.md', 'One.');
    expect(await handle('knowledge/main/down.md', 'knowledge/main/a.md')).toEqual(['knowledge/main/down.md']);
    expect(texts()).toEqual(['One.']);
  });

  it('may be a document that the index refuses: its neighbours are in', async () => {
    const { ports, put, handleWith, texts } = world();
    const replace: Ports['index']['replace'] = async (tenant, change) => {
      if (change.entries.some(({ passage }) => passage.text === 'Too much.')) throw new Error('too long');
      await ports.index.replace(tenant, change);
    };
    for (const [name, text] of [
      ['a', 'One.'],
      ['b', 'Too much.'],
      ['c', 'Three.'],
    ] as const)
      await put(`knowledge/main/${name}.md`, text);
    const keys = ['a', 'b', 'c'].map((name) => `knowledge/main/${name}.md`);
    const failed = await handleWith({ ...ports, index: { ...ports.index, replace } }, ...keys);
    expect(failed).toEqual(['knowledge/main/b.md']);
    expect(texts()).toEqual(['One.', 'Three.']);
  });

  it('comes again when a document broke off while it was read', async () => {
    const { ports, put, handle, handleWith, texts } = world();
    await put('knowledge/main/a.md', 'One.');
    const read: Ports['blobs']['read'] = async () => await Promise.reject(new Error('reset'));
    const flaky = { ...ports, blobs: { ...ports.blobs, read } };
    expect(await handleWith(flaky, 'knowledge/main/a.md')).toEqual(['knowledge/main/a.md']);
    expect(await handle('knowledge/main/a.md')).toEqual([]);
    expect(texts()).toEqual(['One.']);
  });

  it('is not a broken document: its source says what is wrong', async () => {
    const { put, handle, statuses } = world();
    await put('knowledge/main/faq.jsonl', 'no JSON');
    expect(await handle('knowledge/main/faq.jsonl')).toEqual([]);
    expect(await statuses()).toEqual(['faq.jsonl: 1']);
  });

  it('is all there is no time for', async () => {
    const { ports, put } = world();
    await put('knowledge/main/a.md', 'One.');
    const messages = [{ id: '1', message: eventOf('knowledge/main/a.md') }];
    const failed = await handlers(ports)({ messages, deadline: AbortSignal.abort() });
    expect(failed.map(({ id }) => id)).toEqual(['1']);
  });
});

it('makes a new shop of its shop.json, whatever came first, and takes its documents in', async () => {
  const { ports, put, handle } = world();
  const shop = {
    id: 'demo',
    name: 'New Shop',
    languages: ['pl'],
    support: { email: 'a@b.example', hours: {} },
  };
  await put('knowledge/new/a.md', 'Masz 30 dni.');
  expect(await handle('knowledge/new/a.md')).toEqual(['knowledge/new/a.md']);
  await put('knowledge/new/shop.json', JSON.stringify(shop));
  expect(await handle('knowledge/new/a.md')).toEqual([]);
  expect(await handle('knowledge/new/a.md', 'knowledge/new/shop.json')).toEqual([]);
  const { profile, version } = await ports.knowledge.shop('new');
  expect(profile).toMatchObject({ tenant: 'new', name: 'New Shop', languages: ['pl'] });
  await handle('knowledge/new/shop.json');
  expect((await ports.knowledge.shop('new')).version).toBe(version);
  await put('knowledge/new/shop.json', '{}');
  expect(await handle('knowledge/new/shop.json')).toEqual(['knowledge/new/shop.json']);
});

describe('a file of products', () => {
  const header = 'id,name,price,currency,stock\n';
  const listed = async (ports: Ports, tenant = 'main') =>
    (await ports.catalogue.list(tenant, { limit: 50 })).items.map(({ id }) => id);

  it('is taken in, and a source of its name says what was left out', async () => {
    const { ports, put, handle, statuses } = world();
    await put('catalogue/main/spring/products.csv', `${header}lamp,Lamp,1.50,PLN,1\nbad,Bad,1.2.3,PLN,1\n`);
    expect(await handle('catalogue/main/spring/products.csv')).toEqual([]);
    expect(await listed(ports)).toEqual(['lamp']);
    expect(await statuses()).toEqual(['spring/products.csv: 1']);
    const [source] = (await ports.sources.list('main', { limit: 5 })).items;
    expect(source?.faults).toEqual([
      { line: 3, reason: 'price, bad, This is no price: write it like 19.99' },
    ]);
  });

  it('is only looked at below dry-run/', async () => {
    const { ports, put, handle, statuses } = world();
    await put('catalogue/main/dry-run/p.csv', `${header}lamp,Lamp,1.50,PLN,1\nbad,Bad,1.2.3,PLN,1\n`);
    expect(await handle('catalogue/main/dry-run/p.csv')).toEqual([]);
    expect([await listed(ports), await statuses()]).toEqual([[], ['dry-run/p.csv: 1']]);
  });

  it('is taken in once however often it is told of, and takes nothing along when it goes', async () => {
    const { ports, put, handle, handleWith } = world();
    const key = 'catalogue/main/p.csv';
    await put(key, `${header}lamp,Lamp,1.50,PLN,1\n`);
    await handle(key, key);
    const { version } = await ports.knowledge.shop('main');
    await handle(key);
    expect((await ports.knowledge.shop('main')).version).toBe(version);
    await handleWith(without(ports, key), key);
    expect(await listed(ports)).toEqual(['lamp']);
  });

  it('fails alone', async () => {
    const { ports, put, handle } = world();
    await put('catalogue/main/p.csv', `${header}lamp,Lamp,1.50,PLN,1\n`);
    await put('catalogue/nobody/p.csv', `${header}lamp,Lamp,1.50,PLN,1\n`);
    const failed = await handle('catalogue/nobody/p.csv', 'catalogue/main/p.csv', 'catalogue/main/');
    expect(failed).toEqual(['catalogue/nobody/p.csv']);
    expect(await listed(ports)).toEqual(['lamp']);
    expect(await listed(ports, 'nobody')).toEqual([]);
  });
});

it('minds no objects outside of the folder', async () => {
  const { handle, texts } = world();
  expect(await handle('exports/x.csv', 'knowledge/main/', 'knowledge/x')).toEqual([]);
  expect(texts()).toEqual([]);
});
