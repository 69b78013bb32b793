import { beforeEach, describe, expect, it } from 'vitest';
import type { BudgetClaim } from '../costs/budget-claim.ts';
import type { Budgets, CostLedger } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { sampleAttempt, sampleOpenAttempt } from './sample-attempt.ts';

const tenants = countingIds('tenant');
const midnight = Date.UTC(2026, 10, 20);
const day = 86_400_000;
const today = { from: midnight, to: midnight + day };

/** What every CostLedger does, with the Budgets it counts against. */
export function costLedgerContract(make: () => { ledger: CostLedger; budgets: Budgets }): void {
  let ledger: CostLedger;
  let budgets: Budgets;
  let tenant: string;

  beforeEach(() => {
    ({ ledger, budgets } = make());
    tenant = tenants.next();
  });

  const rows = async (span = today) => (await ledger.list(tenant, span, { limit: 100 })).items;

  describe('its rows', () => {
    it('keep every field of an attempt, open and settled', async () => {
      const open = sampleOpenAttempt({ tenant, claims: [claim(10n ** 15n), claim(undefined, 'plan:FREE')] });
      await ledger.reserve(open);
      expect(await rows()).toEqual([open]);
      const settled = sampleAttempt({ tenant, claims: open.claims });
      await ledger.settle(settled);
      const bare = { tenant, id: 'attempt2', rawUsage: undefined, firstTextMs: undefined, plan: undefined };
      const lines = [{ meter: 'search', quantity: 1.5, each: undefined }] as const;
      await ledger.record(sampleAttempt({ ...bare, lines, unpriced: true }));
      expect(await rows()).toEqual([settled, sampleAttempt({ ...bare, lines, unpriced: true })]);
    });

    it('keep money to the last unit', async () => {
      const amounts = [0n, 1n, 9_007_199_254_740_993n, 10n ** 37n + 1n];
      for (const femtoUsd of amounts)
        await ledger.record(
          sampleAttempt({ tenant, id: `a${String(femtoUsd).padStart(38, '0')}`, femtoUsd }),
        );
      const kept = (await rows()).map((row) => row.state === 'settled' && row.femtoUsd);
      expect(kept).toEqual(amounts);
    });

    it('are listed in the order of time, page after page, over days', async () => {
      const times = [midnight + 1, midnight - 1, midnight, midnight + day - 1, midnight + day];
      for (const [n, startedAt] of times.entries())
        await ledger.record(sampleAttempt({ tenant, id: `a${n}`, startedAt }));
      const names = (page: { items: readonly { id: string }[] }) => page.items.map(({ id }) => id);
      expect(names({ items: await rows() })).toEqual(['a2', 'a0', 'a3']);
      const span = { from: midnight - day, to: midnight + 2 * day };
      const first = await ledger.list(tenant, span, { limit: 3 });
      const last = await ledger.list(tenant, span, { limit: 3, cursor: first.cursor });
      expect([names(first), names(last)]).toEqual([
        ['a1', 'a2', 'a0'],
        ['a3', 'a4'],
      ]);
      expect(last.cursor).toBeUndefined();
    });

    it('are shown to their own tenant only', async () => {
      await ledger.record(sampleAttempt({ tenant }));
      expect((await ledger.list(tenants.next(), today, { limit: 100 })).items).toEqual([]);
    });
  });

  describe('its budgets', () => {
    const worstFemtoUsd = 1_000n;
    const open = (n: number, ...claims: BudgetClaim[]) =>
      sampleOpenAttempt({ tenant, id: `a${n}`, worstFemtoUsd, claims });
    const count = async (...names: string[]) =>
      budgets.counts(
        tenant,
        names.map((budget) => ({ budget, window: 'day:2026-11-20' })),
      );

    it('admit exactly what fits, also of many at once', async () => {
      const calls = Array.from({ length: 200 }, (_, n) => ledger.reserve(open(n, claim(10_500n))));
      const admissions = await Promise.all(calls);
      expect(admissions.filter(({ type }) => type === 'admitted')).toHaveLength(10);
      expect(await rows()).toHaveLength(10);
      expect(await count('tenant')).toEqual([{ settledFemtoUsd: 0n, openFemtoUsd: 10_000n }]);
    });

    it('count all or none, and name the one that is full', async () => {
      const full = claim(999n, 'plan:FREE');
      expect(await ledger.reserve(open(1, claim(5_000n), full))).toEqual({ type: 'refused', claim: full });
      expect(await count('tenant', 'plan:FREE')).toEqual([nothing, nothing]);
      expect(await rows()).toEqual([]);
    });

    it('stop nothing when they are soft', async () => {
      for (const n of [1, 2, 3]) await ledger.reserve(open(n, claim(undefined)));
      expect(await count('tenant')).toEqual([{ settledFemtoUsd: 0n, openFemtoUsd: 3_000n }]);
    });

    it('move to the true cost when a call is settled, dearer ones too, and make room for others', async () => {
      for (const n of [1, 2]) await ledger.reserve(open(n, claim(2_000n)));
      expect(await ledger.reserve(open(3, claim(2_000n)))).toMatchObject({ type: 'refused' });
      await ledger.settle(sampleAttempt({ ...open(1, claim(2_000n)), state: 'settled', femtoUsd: 3n }));
      expect(await count('tenant')).toEqual([{ settledFemtoUsd: 3n, openFemtoUsd: 1_000n }]);
      await ledger.settle(sampleAttempt({ ...open(2, claim(2_000n)), state: 'settled', femtoUsd: 1_500n }));
      expect(await count('tenant')).toEqual([{ settledFemtoUsd: 1_503n, openFemtoUsd: 0n }]);
      expect(await ledger.reserve(open(4, claim(2_503n)))).toEqual({ type: 'admitted' });
    });

    it('count a repeated reservation and a repeated settlement once', async () => {
      const attempt = open(1, claim(1_000n));
      const admissions = await Promise.all([1, 2, 3].map(() => ledger.reserve(attempt)));
      expect(admissions).toEqual(Array.from({ length: 3 }, () => ({ type: 'admitted' })));
      const settled = sampleAttempt({ ...attempt, state: 'settled', femtoUsd: 7n });
      await Promise.all([1, 2, 3].map(() => ledger.settle(settled)));
      await ledger.settle({ ...settled, femtoUsd: 8n });
      expect(await ledger.reserve(attempt)).toEqual({ type: 'admitted' });
      expect(await count('tenant')).toEqual([{ settledFemtoUsd: 7n, openFemtoUsd: 0n }]);
      expect(await rows()).toEqual([settled]);
    });

    it('are not moved by an attempt that was never reserved', async () => {
      const attempt = sampleAttempt({ ...open(1, claim(1_000n)), state: 'settled' });
      await expect(ledger.settle(attempt)).rejects.toThrow('never reserved');
      expect(await count('tenant')).toEqual([nothing]);
    });
  });
}

const nothing = { settledFemtoUsd: 0n, openFemtoUsd: 0n };

function claim(hardFemtoUsd: bigint | undefined, budget = 'tenant'): BudgetClaim {
  return { budget, window: 'day:2026-11-20', hardFemtoUsd };
}
