/** What an item was bought with in one stretch between two runs of learning. It names no shopper. */
export interface Company {
  /** Tables cover all stretches below a number. */
  readonly number: number;
  /** Whether all is counted: what was too much to count is left to learning, not counted in part. */
  readonly isWhole: boolean;
  /** Baskets with the item. */
  readonly baskets: number;
  /** A moment that none of those baskets is older than, epoch milliseconds. */
  readonly earliest: number;
  /** How many of those baskets have another item, too. */
  readonly others: ReadonlyMap<string, number>;
}

/** What purchases add to the company of an item. */
export type Companions = Pick<Company, 'baskets' | 'earliest' | 'others'>;

/** Others of one item in one stretch, and letters of their ids: an item's row is read with every list it speaks for. */
const mostOthers = 200;
const mostLetters = 6_000;
/** Stretches kept apart: more only wait where learning failed, or rests. */
const mostStretches = 4;

/**
 * An item's company, newest stretch first, with what was bought with it just now; nothing where that is not counted.
 * Stretches below `covered` leave, and the oldest of too many become one.
 */
export function addCompanions(
  company: readonly Company[],
  { number, covered }: { readonly number: number; readonly covered: number },
  added: Companions | undefined,
): readonly Company[] {
  const kept = company.filter((stretch) => stretch.number >= covered && stretch.number !== number);
  const known = company.find((stretch) => stretch.number === number) ?? noCompany(number);
  const open = added === undefined ? uncounted(number) : joined(known, { ...known, ...added });
  return fewer([...kept, open].toSorted((a, b) => b.number - a.number)).map(bounded);
}

/** All the company that tables do not cover; undefined where some of it was not counted. */
export function companySince(company: readonly Company[], covers: number): Companions | undefined {
  const since = company.filter(({ number }) => number >= covers).reduce(joined, noCompany(covers));
  return since.isWhole ? since : undefined;
}

function fewer(stretches: readonly Company[]): readonly Company[] {
  const [oldest, older] = [stretches.at(-1), stretches.at(-2)];
  if (stretches.length <= mostStretches || oldest === undefined || older === undefined) return stretches;
  return [...stretches.slice(0, -2), joined(older, oldest)];
}

/** Both as one, under the number of the first. */
function joined(first: Company, second: Company): Company {
  if (!first.isWhole || !second.isWhole) return uncounted(first.number);
  const others = new Map(first.others);
  for (const [item, baskets] of second.others) others.set(item, (others.get(item) ?? 0) + baskets);
  return {
    ...first,
    baskets: first.baskets + second.baskets,
    earliest: Math.min(first.earliest, second.earliest),
    others,
  };
}

function bounded(company: Company): Company {
  const isTooMuch = company.others.size > mostOthers || lettersOf(company.others) > mostLetters;
  return isTooMuch ? uncounted(company.number) : company;
}

function lettersOf(others: ReadonlyMap<string, number>): number {
  return others.keys().reduce((sum, item) => sum + item.length, 0);
}

function noCompany(number: number): Company {
  return { number, isWhole: true, baskets: 0, earliest: Number.MAX_SAFE_INTEGER, others: new Map() };
}

function uncounted(number: number): Company {
  return { ...noCompany(number), isWhole: false };
}
