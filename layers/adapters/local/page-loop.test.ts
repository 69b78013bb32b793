import { expect, it } from 'vitest';
import { addSource } from '#core/knowledge/add-source.ts';
import { listingIndex } from '#core/testing/listing-index.ts';
import { memoryWeb } from '#core/testing/memory-web.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { startPageLoop } from './page-loop.ts';

const page = 'https://shop.example/faq';

it('reads pages again, goes on after a failure, and stops when told', async () => {
  const pages = { [page]: 'We ship every day.' };
  const index = listingIndex();
  const usual = { ...testPorts(), index, web: memoryWeb(pages) };
  const deadline = new AbortController().signal;
  await addSource(usual, { tenant: 'main', content: { type: 'url', url: page }, deadline });
  let lists = 0;
  const list: typeof usual.sources.list = async (...asked) => {
    lists += 1;
    return lists === 1 ? await Promise.reject(new Error('down')) : await usual.sources.list(...asked);
  };
  pages[page] = 'We ship on Mondays.';
  const loop = startPageLoop({ ...usual, sources: { ...usual.sources, list } }, 'main', 20);
  expect(index.passages.map(({ text }) => text)).toEqual(['We ship every day.']);
  await expect.poll(() => index.passages.map(({ text }) => text)).toEqual(['We ship on Mondays.']);
  expect(usual.degradations).toEqual(['refresh of pages']);
  await loop.stop();
  const seen = lists;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(lists).toBe(seen);
});
