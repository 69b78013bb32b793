/** Ingests a folder in a process of its own, so that its memory is seen apart. */
import { ingest } from '#core/knowledge/ingest.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { openKnowledge } from '../ingest/open-knowledge.ts';
import { sourcesAt } from '../ingest/sources-at.ts';

const [data = '', place = ''] = process.argv.slice(2);
const { ports, close } = await openKnowledge(data);
await ports.knowledge.saveProfile(sampleProfile('main'));
const signal = new AbortController().signal;
const found = await sourcesAt(ports, { place, tenant: 'main', language: undefined, signal });
const samples: number[] = [];
const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
const report = await ingest(ports, {
  tenant: 'main',
  ...found,
  signal,
  onProgress: () => samples.push(process.memoryUsage.rss()),
});
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(cpu);
await close();
process.send?.({
  seconds,
  cpuSeconds: (user + system) / 1e6,
  samples,
  passages: report.passages,
  changed: report.changed,
  failed: report.failed.length,
});
process.exit(0);
