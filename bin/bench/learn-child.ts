/** Learns from the day files of a folder in a process of its own, so that its memory is seen apart. */
import { learnRecommendations } from '#core/recommendations/learn-recommendations.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { openKnowledge } from '../ingest/open-knowledge.ts';

const [data = ''] = process.argv.slice(2);
const { ports, close } = await openKnowledge(data);
await ports.knowledge.saveProfile(sampleProfile('main'));
let rowBytes = 0;
const itemTables: typeof ports.itemTables = {
  ...ports.itemTables,
  publish: (tenant, version, parts) =>
    ports.itemTables.publish(
      tenant,
      version,
      (async function* () {
        for await (const part of parts) {
          if (part.type === 'item-learnt') rowBytes += JSON.stringify(part.row).length;
          yield part;
        }
      })(),
    ),
};
const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
const { items } = await learnRecommendations({ ...ports, itemTables }, 'main');
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(cpu);
await close();
const peakMb = process.resourceUsage().maxRSS / 1024;
process.send?.({ seconds, cpuSeconds: (user + system) / 1e6, items, rowBytes, peakMb });
process.exit(0);
