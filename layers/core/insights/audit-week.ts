import type { AuditReport } from '#contract/audits.ts';
import type { Doubt, Ports } from '../ports.ts';
import { lastClosedWeek } from './iso-week.ts';

/** Doubtful turns that are held at once. */
const pageSize = 500;

/** Sums up the doubtful answers of the last week that is over. Again it comes to the same. */
export async function auditWeek(
  ports: Pick<Ports, 'doubts' | 'auditReports' | 'clock'>,
  tenant: string,
): Promise<void> {
  const week = lastClosedWeek(ports.clock.now());
  const sum = { answers: 0, handedOver: 0, ratedDown: 0 };
  const [categories, languages, reasons] = [new Map(), new Map(), new Map()] as const;
  for await (const doubt of doubtsOf(ports, tenant, week)) {
    sum.answers += 1;
    if (doubt.handedOver) sum.handedOver += 1;
    if (doubt.rating === 'down') sum.ratedDown += 1;
    count(categories, doubt.category);
    count(languages, doubt.language);
    for (const reason of doubt.reasons) count(reasons, reason);
  }
  await ports.auditReports.save(tenant, {
    week,
    ...sum,
    byCategory: ranked(categories),
    byLanguage: ranked(languages),
    byReason: ranked(reasons),
  });
}

async function* doubtsOf(
  { doubts }: Pick<Ports, 'doubts'>,
  tenant: string,
  week: string,
): AsyncGenerator<Doubt> {
  let cursor: string | undefined;
  do {
    const page = await doubts.list(tenant, week, { limit: pageSize, cursor });
    yield* page.items;
    ({ cursor } = page);
  } while (cursor !== undefined);
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function ranked(counts: ReadonlyMap<string, number>): AuditReport['byCategory'] {
  return [...counts]
    .map(([name, answers]) => ({ name, answers }))
    .toSorted((one, other) => other.answers - one.answers || (one.name < other.name ? -1 : 1));
}
