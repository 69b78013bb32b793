import { beforeEach, expect, it } from 'vitest';
import type { BlobStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const folders = countingIds('folder');

/** What every BlobStore does. */
export function blobStoreContract(make: () => BlobStore): void {
  let store: BlobStore;
  let folder: string;

  beforeEach(() => {
    store = make();
    folder = folders.next();
  });

  const read = async (name: string) => {
    const blob = await store.read(`${folder}/${name}`);
    return blob && { size: blob.size, bytes: Buffer.concat(await Array.fromAsync(blob.bytes)) };
  };
  const write = async (name: string, bytes: Uint8Array) => await store.write(`${folder}/${name}`, bytes);

  it('gives back what was written last, byte for byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 251));
    await write('a/b.bin', Buffer.from('old'));
    await write('a/b.bin', bytes);
    const blob = await read('a/b.bin');
    expect(blob?.size).toBe(300_000);
    expect(blob?.bytes.equals(bytes)).toBe(true);
  });

  it('keeps an empty blob, and knows none that was never written', async () => {
    await write('empty', Buffer.alloc(0));
    expect(await read('empty')).toEqual({ size: 0, bytes: Buffer.alloc(0) });
    expect(await read('none')).toBeUndefined();
  });

  it('tells whether there is a blob and how large it is, without its bytes', async () => {
    await write('four', Buffer.from('four'));
    expect(await store.find(`${folder}/four`)).toEqual({ key: `${folder}/four`, size: 4 });
    expect(await store.find(`${folder}/none`)).toBeUndefined();
    expect(await store.find(folder)).toBeUndefined();
  });

  it('keeps keys of any letters apart', async () => {
    const names = ['zażółć gęślą.md', 'a%20b', 'a b', '../up', 'a//b', '.', 'ą?#&+=.csv'];
    for (const name of names) await write(name, Buffer.from(name));
    for (const name of names) expect((await read(name))?.bytes.toString()).toBe(name);
  });

  it('lists what begins with a prefix', async () => {
    for (const name of ['x/1', 'x/2', 'xy/3', 'z']) await write(name, Buffer.from('four'));
    const listed = await Array.fromAsync(store.list(`${folder}/x/`));
    expect(listed.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
      { key: `${folder}/x/1`, size: 4 },
      { key: `${folder}/x/2`, size: 4 },
    ]);
    expect(await Array.fromAsync(store.list(`${folder}/none`))).toEqual([]);
  });
}
