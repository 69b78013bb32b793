import type { PersonalData, TextView } from './found-data.ts';
import type { NumberWindow } from './number-windows.ts';
import { callingCodes, type Home, nationalNumbers } from './numbering-plans.ts';

const lengths: ReadonlyMap<string, readonly number[]> = new Map(
  callingCodes.split(' ').map((entry) => {
    const [code = '', list = ''] = entry.split(':');
    return [code, list.split(',').map(Number)];
  }),
);
const homes: ReadonlyMap<string, { readonly trunk: string; readonly digits: RegExp }> = new Map(
  Object.entries(nationalNumbers).map(([home, { trunk, digits }]) => [
    home,
    { trunk, digits: new RegExp(`^(?:${digits})$`, 'u') },
  ]),
);
const extension = /^ ?(?:x|ext\.?|wew\.?) ?\d{1,6}(?!\p{N})/iu;

/** Whether a number written with `+` or `00` can be dialled; a trunk zero after the country code is not. */
export function isInternational({ digits }: NumberWindow): boolean {
  const number = digits.replace(/^00/u, '');
  return (
    number.length >= 8 &&
    number.length <= 15 &&
    [1, 2, 3].some((size) => hasLength(number.slice(0, size), number.slice(size)))
  );
}

function hasLength(code: string, rest: string): boolean {
  const allowed = lengths.get(code) ?? [];
  return allowed.includes(rest.length) || (rest.startsWith('0') && allowed.includes(rest.length - 1));
}

/** Whether somebody in one of these countries may have the number, written without its country. */
export function isNational(number: string, countries: readonly Home[]): boolean {
  return countries.some((country) => {
    const plan = homes.get(country);
    const rest =
      plan !== undefined && plan.trunk !== '' && number.startsWith(plan.trunk)
        ? number.slice(plan.trunk.length)
        : number;
    return plan?.digits.test(rest) === true || plan?.digits.test(number) === true;
  });
}

/** The number with its sign, its first bracket and its extension. */
export function phoneSpan({ text }: TextView, { start, end }: NumberWindow): PersonalData {
  const sign = /(?:\+\(?|\()$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const more = extension.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  return { type: 'phone', start: start - sign, end: end + more };
}
