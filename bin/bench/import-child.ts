/** Imports a file of products in a process of its own, so that its memory is seen apart. */
import { createReadStream } from 'node:fs';
import { readCatalogue } from '#adapters/catalogue-files/read-catalogue.ts';
import { importCatalogue } from '#core/catalogue/import-catalogue.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { openKnowledge } from '../ingest/open-knowledge.ts';

const [data = '', file = ''] = process.argv.slice(2);
const { ports, close } = await openKnowledge(data);
await ports.knowledge.saveProfile(sampleProfile('main'));
let writes = 0;
const catalogue: typeof ports.catalogue = {
  ...ports.catalogue,
  async keep(tenant, products, source) {
    writes += products.length;
    return await ports.catalogue.keep(tenant, products, source);
  },
};
const counting = { ...ports, catalogue };
const samples: number[] = [];
const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
const { created, changed, unchanged, indexed, problemCount } = await importCatalogue(counting, {
  tenant: 'main',
  parts: readCatalogue(createReadStream(file), { language: 'en' }),
  dryRun: false,
  signal: new AbortController().signal,
  onProgress: () => samples.push(process.memoryUsage.rss()),
});
const takenInAt = performance.now();
samples.push(process.memoryUsage.rss());
const { user, system } = process.cpuUsage(cpu);
await close();
process.send?.({
  seconds: (takenInAt - startedAt) / 1000,
  cpuSeconds: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
  samples,
  writes,
  created,
  changed,
  unchanged,
  indexed,
  problemCount,
});
process.exit(0);
