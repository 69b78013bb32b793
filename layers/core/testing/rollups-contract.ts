import { beforeEach, expect, it } from 'vitest';
import { type Cell, noCosts } from '../costs/rollup.ts';
import type { Rollups } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('tenant');
const quarter = 900_000;
const midnight = Date.UTC(2026, 10, 1);

/** What every Rollups does. */
export function rollupsContract(make: () => Rollups): void {
  let rollups: Rollups;
  let tenant: string;

  beforeEach(() => {
    rollups = make();
    tenant = tenants.next();
  });

  const write = (n: number, version = 1, femtoUsd = BigInt(n)) =>
    rollups.write(tenant, { quarter: midnight + n * quarter, version, cells: [cell({ femtoUsd })] });
  const read = async (from: number, to: number) => {
    const span = { from: midnight + from * quarter, to: midnight + to * quarter };
    return (await rollups.read(tenant, span)).rollups;
  };
  const amounts = async (from: number, to: number) =>
    (await read(from, to)).map(({ cells }) => cells[0]?.femtoUsd);

  it('keeps every field of a cell', async () => {
    const full = cell({
      femtoUsd: 10n ** 30n + 1n,
      estimatedFemtoUsd: 2n,
      savedFemtoUsd: 3n,
      openFemtoUsd: 4n,
      calls: 5,
      errors: 6,
      cacheHits: 7,
      estimatedCalls: 8,
      unpricedCalls: 9,
      openCalls: 10,
      overdueCalls: 11,
      usage: { input: 12, output: 13, second: 1.5 },
    });
    const rollup = { quarter: midnight, version: 1, cells: [full, cell({ model: 'other' })] };
    await rollups.write(tenant, rollup);
    expect(await read(0, 1)).toEqual([rollup]);
    await rollups.compact(tenant, '2026-11-01');
    expect(await read(0, 1)).toEqual([rollup]);
  });

  it('finds the quarter-hours of a span, over days and months, in order', async () => {
    for (const n of [-1, 95, 96, 0, 3_000]) await write(n);
    expect(await amounts(0, 96)).toEqual([0n, 95n]);
    expect(await amounts(-100, 4_000)).toEqual([-1n, 0n, 95n, 96n, 3_000n]);
  });

  it('is replaced by the fold of the next version only', async () => {
    expect(await write(0, 1, 1n)).toBe(true);
    expect(await write(0, 1, 2n)).toBe(false);
    expect(await write(0, 3, 3n)).toBe(false);
    expect(await Promise.all([write(0, 2, 4n), write(0, 2, 4n)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await amounts(0, 1)).toEqual([4n]);
  });

  it('holds the same after its day was compacted, and takes a late fold', async () => {
    for (const n of [0, 1, 95, 96]) await write(n);
    await rollups.compact(tenant, '2026-11-01');
    await rollups.compact(tenant, '2026-11-01');
    expect(await amounts(0, 97)).toEqual([0n, 1n, 95n, 96n]);
    expect(await write(1, 1, 7n)).toBe(false);
    expect(await write(1, 2, 8n)).toBe(true);
    expect(await amounts(0, 97)).toEqual([0n, 8n, 95n, 96n]);
    await rollups.compact(tenant, '2026-11-01');
    expect(await amounts(0, 97)).toEqual([0n, 8n, 95n, 96n]);
    expect((await read(1, 2))[0]?.version).toBe(2);
  });

  it('says up to when the ledger is folded, and never goes back', async () => {
    const asOf = async () => (await rollups.read(tenant, { from: midnight, to: midnight + 1 })).asOf;
    expect(await asOf()).toBe(0);
    await rollups.note(tenant, 2_000);
    await rollups.note(tenant, 1_000);
    expect(await asOf()).toBe(2_000);
  });

  it('shows a tenant its own rollups only', async () => {
    await write(0);
    tenant = tenants.next();
    expect(await read(-100, 100)).toEqual([]);
  });
}

function cell(changes: Partial<Cell>): Cell {
  return {
    provider: 'bedrock',
    model: 'bedrock/nova',
    useCase: 'chat',
    serviceTier: 'on-demand',
    modelPlan: 'default',
    ...noCosts,
    ...changes,
  };
}
