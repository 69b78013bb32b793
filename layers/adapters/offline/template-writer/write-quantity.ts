import type { Quantity } from './trait.ts';
import { type PolishForms, unitNamed } from './units.ts';

/** An amount as a language writes it: "2,350 g", "2,35 kg", "15 cali". A unit nobody knows stays as it was given. */
export function writeQuantity({ amount, unit, before, of, same }: Quantity, language: string): string {
  const number = unit === undefined && year.test(amount) ? amount : writeAmount(amount, language);
  const known = unit === undefined ? undefined : unitNamed(unit);
  const named = known?.[language === 'pl' ? 'pl' : 'en'] ?? unit ?? '';
  const spelled = typeof named === 'string' ? named : formOf(named, amount);
  const gap = spelled === '' || spelled === '%' ? '' : ' ';
  const beside = [same && writeQuantity(same, language), of].filter((text) => text !== undefined).join(', ');
  const said = `${before === undefined ? '' : `${before} `}${number}${gap}${spelled}`;
  return beside === '' ? said : `${said} (${beside})`;
}

/** A count of nothing that may be a year has no mark for thousands. */
const year = /^(?:19|20)\d\d$/u;

/** A plain decimal with the language's marks: English 12,350.5 and Polish 12 350,5. */
function writeAmount(amount: string, language: string): string {
  const [whole = '', part] = amount.replace('-', '').split('.');
  const inPolish = language === 'pl';
  const grouped =
    whole.length > (inPolish ? 4 : 3)
      ? whole.replace(/\B(?=(?:\d{3})+$)/gu, inPolish ? '\u00a0' : ',')
      : whole;
  const sign = amount.startsWith('-') ? '-' : '';
  return `${sign}${grouped}${part === undefined ? '' : `${inPolish ? ',' : '.'}${part}`}`;
}

type Forms = PolishForms | { readonly one: string; readonly many: string };

function formOf(forms: Forms, amount: string): string {
  if (isPolish(forms)) return polishForm(forms, amount);
  return amount === '1' ? forms.one : forms.many;
}

function isPolish(forms: Forms): forms is PolishForms {
  return 'part' in forms;
}

/** The form a Polish noun takes behind a number (Unicode CLDR, plural rules of "pl"). */
function polishForm(forms: PolishForms, amount: string): string {
  if (amount.includes('.')) return forms.part;
  if (amount === '1') return forms.one;
  return /(?<!1)[2-4]$/u.test(amount) ? forms.few : forms.many;
}
