import type { Ids } from '../ports.ts';

/** Ids of the usual form, in order: 26 letters and digits ending in 1, 2, 3 ... */
export function countingIds(prefix = 'id'): Ids {
  let count = 0;
  return {
    next() {
      count += 1;
      return prefix + String(count).padStart(26 - prefix.length, '0');
    },
  };
}
