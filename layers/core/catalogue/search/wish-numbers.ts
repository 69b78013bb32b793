/** A number as shoppers type one: "2", "0,5", "1.25", "20,000", "1 000". */
export const plainNumber = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3} 000(?!\d)|\d{1,7}(?:[.,]\d{1,3})?`;

/** An amount of money as shoppers type one: also "1 299,00", "1.299 zł". */
export const moneyNumber = String.raw`\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,7}(?:[.,]\d{1,2})?`;

/** What a `plainNumber` says; three digits behind a comma are thousands, as in the texts of products. */
export function plainNumberIn(text: string): number {
  return Number(text.replaceAll(/[ ,](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
}

/** What a `moneyNumber` says. */
export function moneyNumberIn(text: string): number {
  const [, whole = '', part = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(text) ?? [];
  return Number(`${whole.replaceAll(/\D/gu, '')}.${part || '0'}`);
}
