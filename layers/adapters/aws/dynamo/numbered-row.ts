import * as z from 'zod';
import { wholeNumber } from './row-fields.ts';
import type { StoredRow } from './row.ts';

const Numbered = z.object({ number: wholeNumber });

/** The number of a turn or an intervention; nothing for a row that has none. */
export function numberOf(row: StoredRow): readonly number[] {
  const numbered = Numbered.safeParse(row);
  return numbered.success ? [numbered.data.number] : [];
}
