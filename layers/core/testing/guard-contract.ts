import { expect, it } from 'vitest';
import type { Guard } from '../ports.ts';

const never = new AbortController().signal;

/** What every Guard does. */
export function guardContract(make: () => Guard | Promise<Guard>): void {
  it('lets through what a shop is asked, in any language and length', async () => {
    const guard = await make();
    for (const text of ['Where is my parcel?', 'Gdzie jest moja paczka?', '', 'a'.repeat(4000)])
      expect(await guard.judge(text, never)).toEqual({ isBlocked: false, reasons: [] });
  });

  it('fails when called off', async () => {
    const guard = await make();
    await expect(guard.judge('Where is my parcel?', AbortSignal.abort())).rejects.toThrow();
  });
}
