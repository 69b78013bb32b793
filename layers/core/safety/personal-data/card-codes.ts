import type { Finder } from './found-data.ts';
import { contextOf } from './number-context.ts';
import { takeNumbers } from './number-windows.ts';

/** Finds the three or four digits announced as a card's security code, which nobody may store (PCI DSS 3.3.1). */
export const findCardCodes: Finder = (view) =>
  announcement.test(view.text)
    ? takeNumbers(view.text, [3, 4], ({ groups, start }) => {
        const { label, isAnnounced } = contextOf(view, start);
        return groups.length === 1 && label === 'card-code' && isAnnounced;
      }).map(({ start, end }) => ({ type: 'card-code', start, end }))
    : [];

/** What every label of a card's code has some of. Most texts with a short number have none, and need not be read for labels. */
const announcement = /cv[vc]|code|kod/iu;
