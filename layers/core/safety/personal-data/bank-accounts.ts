import { hasIbanChecksum } from './checksums.ts';
import type { Finder, PersonalData, TextView } from './found-data.ts';
import { contextOf } from './number-context.ts';
import { type NumberWindow, takeNumbers } from './number-windows.ts';

/** Finds bank accounts: a Polish NRB (26 digits, check digits as in an IBAN), or digits announced as an account. */
export const findAccounts: Finder = (view) => {
  const polish = takeNumbers(view.text, [26, 26], ({ digits }) => hasIbanChecksum(`PL${digits}`));
  return [...polish, ...findAnnounced(view)]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }): PersonalData => ({ type: 'account', start, end }));
};

/** Of eight to eighteen digits, so never one of the Polish ones. */
function findAnnounced(view: TextView): readonly NumberWindow[] {
  return takeNumbers(view.text, [8, 18], ({ start, isWhole }) => {
    const { label, isAnnounced } = contextOf(view, start);
    return label === 'account' && isAnnounced && isWhole;
  });
}
