import { expect, it } from 'vitest';
import { addSource } from '#core/knowledge/add-source.ts';
import { listingIndex } from '#core/testing/listing-index.ts';
import { memoryWeb } from '#core/testing/memory-web.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { handlers } from './handlers.ts';

const deadline = new AbortController().signal;
const page = 'https://shop.example/faq';

it('reads the pages of each shop again, twice with the same effect, and a shop that fails stops no other', async () => {
  const pages = { [page]: 'We ship every day.' };
  const index = listingIndex();
  const ports = { ...testPorts(), index, web: memoryWeb(pages) };
  await ports.knowledge.saveProfile(sampleProfile('broken'));
  await addSource(ports, { tenant: 'main', content: { type: 'url', url: page }, deadline });
  pages[page] = 'We ship on Mondays.';
  const broken: typeof ports.sources.list = async (tenant, request) =>
    tenant === 'broken' ? await Promise.reject(new Error('down')) : await ports.sources.list(tenant, request);
  const refresh = handlers({ ...ports, sources: { ...ports.sources, list: broken } });
  await expect(refresh({ message: {}, deadline })).rejects.toThrow('1 of 2 shops');
  expect(index.passages.map(({ text }) => text)).toEqual(['We ship on Mondays.']);
  expect(ports.degradations).toEqual(['refresh of broken']);

  const { version } = await ports.knowledge.shop('main');
  await handlers(ports)({ message: {}, deadline });
  expect((await ports.knowledge.shop('main')).version).toBe(version);
});
