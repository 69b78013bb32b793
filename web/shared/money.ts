import type { Money } from '#contract/money.ts';
import type { PageLanguage } from './i18n.ts';

/** Writes an amount as the language does, to the last digit: the decimal string never becomes a float. */
export function formatMoney({ amount, currency }: Money, language: PageLanguage): string {
  if (!isDecimal(amount)) return `${amount} ${currency}`;
  const standard = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = standard.resolvedOptions().maximumFractionDigits ?? 2;
  const written = amount.split('.')[1]?.length ?? 0;
  if (written <= digits) return standard.format(amount);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    maximumFractionDigits: Math.min(written, 100),
  }).format(amount);
}

function isDecimal(amount: string): amount is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(amount);
}
