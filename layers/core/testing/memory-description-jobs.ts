import type { JobItem, JobRecord } from '../descriptions/jobs/job-record.ts';
import { addUsage } from '../descriptions/jobs/text-usage.ts';
import type { DescriptionJobs, TextUsage } from '../ports.ts';
import { memoryPage } from './memory-page.ts';

/** Jobs that live as long as the process. */
export function memoryDescriptionJobs(): DescriptionJobs {
  const jobs = new Map<string, JobRecord>();
  const items = new Map<string, Map<number, JobItem>>();
  const learned = new Map<string, TextUsage>();
  const nameOf = (tenant: string, id: string) => JSON.stringify([tenant, id]);
  const of = (tenant: string) =>
    [...jobs]
      .filter(([name]) => name.startsWith(JSON.stringify([tenant]).slice(0, -1)))
      .map(([, job]) => job);
  const itemsOf = (tenant: string, id: string): Map<number, JobItem> => {
    const kept = items.get(nameOf(tenant, id)) ?? new Map<number, JobItem>();
    items.set(nameOf(tenant, id), kept);
    return kept;
  };
  return {
    async create(tenant, job) {
      jobs.set(nameOf(tenant, job.id), job);
    },
    find: async (tenant, id) => jobs.get(nameOf(tenant, id)),
    async list(tenant, page) {
      const newestFirst = of(tenant).toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
      return memoryPage(newestFirst, ({ id }) => id, page);
    },
    async open(tenant) {
      return of(tenant)
        .filter(({ state }) => state !== 'finished' && state !== 'cancelled')
        .map(({ id }) => id);
    },
    async change(tenant, before, after) {
      const name = nameOf(tenant, before.id);
      if (jobs.get(name)?.revision !== before.revision) return false;
      jobs.set(name, after);
      return true;
    },
    async add(tenant, id, added) {
      const kept = itemsOf(tenant, id);
      for (const item of added) if (!kept.has(item.place)) kept.set(item.place, item);
    },
    async items(tenant, id, from, limit) {
      const kept = [...itemsOf(tenant, id).values()].filter(({ place }) => place >= from);
      return kept.toSorted((a, b) => a.place - b.place).slice(0, limit);
    },
    async settle(tenant, id, changes) {
      const kept = itemsOf(tenant, id);
      const isAsItWas = ({ state, round, place }: JobItem) =>
        kept.get(place)?.state === state && kept.get(place)?.round === round;
      if (!changes.every(({ before }) => isAsItWas(before))) return false;
      for (const { after } of changes) kept.set(after.place, after);
      return true;
    },
    async counts(tenant, id) {
      const all = [...itemsOf(tenant, id).values()];
      const failed = Map.groupBy(
        all.filter(({ state }) => state === 'failed'),
        ({ round = 0 }) => round,
      );
      return {
        written: all.filter(({ state }) => state === 'written').length,
        skipped: all.filter(({ state }) => state === 'skipped').length,
        failed: new Map([...failed].map(([round, those]) => [round, those.length])),
      };
    },
    async usage(tenant) {
      return [...learned].flatMap(([name, usage]) => (name.startsWith(`${tenant} `) ? usage : []));
    },
    async learn(tenant, usage) {
      for (const one of usage) {
        const name = `${tenant} ${one.kind}`;
        learned.set(name, addUsage(learned.get(name), one));
      }
    },
  };
}
