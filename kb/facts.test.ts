import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Language = 'en' | 'pl';
type Money = { readonly minor: number };
type Delivery = { readonly minDays: number; readonly maxDays: number; readonly fee: Money };

/** A fact of shop.json, how each language writes it, and the FAQ entries and policies that state it. */
type Statement = {
  readonly fact: string;
  readonly en: string;
  readonly pl: string;
  readonly where: readonly string[];
};

const { facts, support } = JSON.parse(read('shop.json'));
const passages = { en: readPassages('en'), pl: readPassages('pl') };

const days = (n: number) => ({ en: `${n} days`, pl: `${n} dni` });
const months = (n: number) => ({ en: `${n} months`, pl: `${n} miesi` });
const hours = (n: number) => ({ en: `${n} hours`, pl: `${n} godzin` });
const minutes = (n: number) => ({ en: `${n} minutes`, pl: `${n} minut` });
const points = (n: number) => ({ en: `${n} points`, pl: `${n} punkt` });
const percent = (n: number) => ({ en: `${n}%`, pl: `${n}%` });
const clock = (n: number) => ({ en: `${n}:00`, pl: `${n}:00` });
const same = (text: string) => ({ en: text, pl: text });

function money({ minor }: Money, digits = minor % 100 === 0 ? 0 : 2) {
  const [whole, rest] = (minor / 100).toFixed(digits).split('.');
  const english = Number(whole).toLocaleString('en-US');
  return rest === undefined
    ? { en: `${english} PLN`, pl: `${whole} zł` }
    : { en: `${english}.${rest} PLN`, pl: `${whole},${rest} zł` };
}

const statements: readonly Statement[] = [
  { fact: 'returnDays', ...days(facts.returnDays), where: ['faq-returns-window', 'faq-returns-exceptions', 'faq-returns-exchange', 'faq-returns-in-store', 'faq-refunds-price-drop', 'faq-orders-cancel', 'faq-sizes-between', 'faq-gift-cards-return', 'faq-loyalty-credit', 'policy-returns', 'policy-complaints', 'policy-loyalty', 'policy-gift-cards'] },
  { fact: 'refundDays', ...days(facts.refundDays), where: ['faq-refunds-when', 'policy-returns', 'policy-complaints', 'policy-gift-cards'] },
  { fact: 'returnFeeAbroad', ...money(facts.returnFeeAbroad, 2), where: ['faq-returns-cost', 'policy-returns'] },
  { fact: 'freeShippingFrom', ...money(facts.freeShippingFrom), where: ['faq-delivery-cost', 'faq-delivery-free', 'policy-shipping'] },
  { fact: 'freeShippingAbroadFrom', ...money(facts.freeShippingAbroadFrom), where: ['faq-delivery-free', 'faq-delivery-germany', 'faq-delivery-czechia-slovakia', 'policy-shipping'] },
  { fact: 'courierFee', ...money(facts.courierFee), where: ['faq-delivery-cost', 'policy-shipping'] },
  { fact: 'parcelLockerFee', ...money(facts.parcelLockerFee), where: ['faq-delivery-cost', 'policy-shipping'] },
  { fact: 'cashOnDeliveryFee', ...money(facts.cashOnDeliveryFee), where: ['faq-payment-cash-on-delivery', 'policy-payment', 'policy-shipping'] },
  { fact: 'cashOnDeliveryLimit', ...money(facts.cashOnDeliveryLimit), where: ['faq-payment-cash-on-delivery', 'policy-payment'] },
  { fact: 'cutOffHour', ...clock(facts.cutOffHour), where: ['faq-delivery-cut-off', 'policy-shipping'] },
  { fact: 'parcelLockerHoldHours', ...hours(facts.parcelLockerHoldHours), where: ['faq-delivery-parcel-locker', 'policy-shipping'] },
  { fact: 'parcelLockerMaxKg', ...same(`${facts.parcelLockerMaxKg} kg`), where: ['faq-delivery-locker-limits', 'policy-shipping'] },
  { fact: 'trackingStuckDays', en: `${facts.trackingStuckDays} business days`, pl: `${facts.trackingStuckDays} dni roboczych`, where: ['faq-orders-track', 'policy-shipping'] },
  { fact: 'orderChangeMinutes', ...minutes(facts.orderChangeMinutes), where: ['faq-orders-change', 'faq-orders-cancel', 'policy-shipping'] },
  { fact: 'unpaidOrderHours', en: `${facts.unpaidOrderHours} hours`, pl: `${facts.unpaidOrderHours} godziny`, where: ['faq-payment-failed', 'faq-availability-reserve', 'policy-payment'] },
  { fact: 'payLaterDays', ...days(facts.payLaterDays), where: ['faq-payment-later', 'policy-payment'] },
  { fact: 'instalments.count', en: `${facts.instalments.count} interest-free`, pl: `${facts.instalments.count} `, where: ['faq-payment-instalments', 'policy-payment'] },
  { fact: 'instalments.from', ...money(facts.instalments.from), where: ['faq-payment-instalments', 'policy-payment'] },
  { fact: 'warrantyMonths', en: `${facts.warrantyMonths}-month`, pl: `${facts.warrantyMonths} miesi`, where: ['faq-warranty-length'] },
  { fact: 'warrantyMonths', ...months(facts.warrantyMonths), where: ['policy-warranty', 'policy-complaints'] },
  { fact: 'repairMaxDays', ...days(facts.repairMaxDays), where: ['faq-complaints-time', 'policy-warranty', 'policy-complaints'] },
  { fact: 'damageReportHours', ...hours(facts.damageReportHours), where: ['faq-delivery-damaged', 'policy-shipping', 'policy-complaints'] },
  { fact: 'complaintReplyDays', ...days(facts.complaintReplyDays), where: ['faq-complaints-how', 'faq-complaints-time', 'faq-warranty-claim', 'policy-complaints', 'policy-warranty'] },
  { fact: 'supportReplyHours', ...hours(facts.supportReplyHours), where: ['faq-contact-hours'] },
  { fact: 'transcriptDays', en: `${facts.transcriptDays} days`, pl: `${facts.transcriptDays} dniach`, where: ['faq-privacy-chat', 'policy-privacy'] },
  { fact: 'inactiveAccountMonths', ...months(facts.inactiveAccountMonths), where: ['policy-privacy'] },
  { fact: 'invoiceYears', en: `${facts.invoiceYears} years`, pl: `${facts.invoiceYears} lat`, where: ['faq-account-delete', 'policy-privacy'] },
  { fact: 'dataRequestDays', ...days(facts.dataRequestDays), where: ['faq-privacy-copy', 'policy-privacy'] },
  { fact: 'passwordLinkMinutes', ...minutes(facts.passwordLinkMinutes), where: ['faq-account-password'] },
  { fact: 'giftCardMonths', ...months(facts.giftCardMonths), where: ['faq-gift-cards-validity', 'policy-gift-cards'] },
  { fact: 'giftCardMin', en: `${facts.giftCardMin.minor / 100} to`, pl: `od ${facts.giftCardMin.minor / 100} do`, where: ['faq-gift-cards-buy', 'policy-gift-cards'] },
  { fact: 'giftCardMax', ...money(facts.giftCardMax), where: ['faq-gift-cards-buy', 'policy-gift-cards'] },
  { fact: 'giftCardEmailMinutes', ...minutes(facts.giftCardEmailMinutes), where: ['faq-gift-cards-buy', 'policy-gift-cards'] },
  { fact: 'loyalty.pointsPerPln', en: `${facts.loyalty.pointsPerPln} point`, pl: `${facts.loyalty.pointsPerPln} punkt`, where: ['faq-loyalty-how', 'policy-loyalty'] },
  { fact: 'loyalty.pointsPerVoucher', ...points(facts.loyalty.pointsPerVoucher), where: ['faq-loyalty-redeem', 'policy-loyalty'] },
  { fact: 'loyalty.voucher', ...money(facts.loyalty.voucher), where: ['faq-loyalty-redeem', 'policy-loyalty'] },
  { fact: 'loyalty.pointsMonths', ...months(facts.loyalty.pointsMonths), where: ['faq-loyalty-expiry', 'policy-loyalty'] },
  { fact: 'loyalty.voucherDays', ...days(facts.loyalty.voucherDays), where: ['faq-loyalty-redeem', 'policy-loyalty'] },
  { fact: 'loyalty.birthdayPoints', ...points(facts.loyalty.birthdayPoints), where: ['faq-loyalty-how', 'policy-loyalty'] },
  { fact: 'loyalty.reviewPoints', en: `${facts.loyalty.reviewPoints} `, pl: `${facts.loyalty.reviewPoints} `, where: ['faq-loyalty-how', 'policy-loyalty'] },
  { fact: 'newsletterPercent', ...percent(facts.newsletterPercent), where: ['faq-discounts-newsletter'] },
  { fact: 'newsletterCodeDays', ...days(facts.newsletterCodeDays), where: ['faq-discounts-newsletter'] },
  { fact: 'newsletterMinimum', ...money(facts.newsletterMinimum), where: ['faq-discounts-newsletter'] },
  { fact: 'studentPercent', ...percent(facts.studentPercent), where: ['faq-discounts-student'] },
  { fact: 'lowestPriceDays', ...same(`${facts.lowestPriceDays} d`), where: ['faq-discounts-lowest-price', 'policy-payment'] },
  { fact: 'pickupReadyHours', en: `${facts.pickupReadyHours} opening hours`, pl: `${facts.pickupReadyHours} godzinach`, where: ['faq-pickup-ready'] },
  { fact: 'pickupHoldDays', en: `${facts.pickupHoldDays} business days`, pl: `${facts.pickupHoldDays} dni roboczych`, where: ['faq-pickup-hold'] },
  { fact: 'store.weekdays', ...same(`${facts.store.weekdays.opens}–${facts.store.weekdays.closes}`), where: ['faq-pickup-hours'] },
  { fact: 'store.saturday', ...same(`${facts.store.saturday.opens}–${facts.store.saturday.closes}`), where: ['faq-pickup-hours'] },
  { fact: 'business.percent', ...percent(facts.business.percent), where: ['faq-business-discount'] },
  { fact: 'business.from', ...money(facts.business.from), where: ['faq-business-discount'] },
  { fact: 'business.invoiceDays', ...days(facts.business.invoiceDays), where: ['faq-business-invoice-terms'] },
  { fact: 'support.email', ...same(support.email), where: ['faq-contact-how', 'faq-complaints-how', 'policy-privacy', 'policy-warranty', 'policy-complaints'] },
];

const countries: Readonly<Record<string, { readonly en: string; readonly pl: string; readonly faq: string }>> = {
  PL: { en: 'in Poland', pl: 'w Polsce', faq: 'faq-delivery-poland-time' },
  DE: { en: 'Germany', pl: 'Niem', faq: 'faq-delivery-germany' },
  CZ: { en: 'Czechia', pl: 'Czech', faq: 'faq-delivery-czechia-slovakia' },
  SK: { en: 'Slovakia', pl: 'Słowac', faq: 'faq-delivery-czechia-slovakia' },
  LT: { en: 'Lithuania', pl: 'Litwa', faq: 'faq-delivery-other-eu' },
  AT: { en: 'Austria', pl: 'Austria', faq: 'faq-delivery-other-eu' },
  NL: { en: 'Netherlands', pl: 'Holandia', faq: 'faq-delivery-other-eu' },
  FR: { en: 'France', pl: 'Francja', faq: 'faq-delivery-other-eu' },
  SE: { en: 'Sweden', pl: 'Szwecja', faq: 'faq-delivery-other-eu' },
  otherEu: { en: 'ther EU countries', pl: 'kraje UE', faq: 'faq-delivery-other-eu' },
};

describe.each<Language>(['en', 'pl'])('the facts of the shop (%s)', (language) => {
  it.each(statements.flatMap(({ where, ...fact }) => where.map((place) => ({ ...fact, place }))))(
    '$fact is stated the same in $place',
    (statement) => {
      expect(passages[language].get(statement.place)).toContain(statement[language]);
    },
  );

  it.each(Object.entries<Delivery>(facts.delivery))('delivery to %s agrees', (code, { minDays, maxDays, fee }) => {
    const country = countries[code];
    if (!country) throw new Error(`Name the country ${code} in this test`);
    const answer = passages[language].get(country.faq);
    expect(answer).toContain(country[language]);
    expect(answer).toContain(`${minDays}–${maxDays}`);
    if (code === 'PL') return;
    expect(answer).toContain(money(fee)[language]);
    const policy = passages[language].get('policy-shipping') ?? '';
    const line = policy.split('\n').find((row) => row.startsWith('- ') && row.includes(country[language]));
    expect(line).toContain(`${minDays}–${maxDays}`);
    expect(line).toContain(money(fee)[language]);
  });

  it('name no amount of money that is not a fact', () => {
    const examples = ['1', '200'];
    const amounts = amountsIn(facts).map((minor) => minor / 100);
    const known = new Set([...examples, ...amounts.map((amount) => amount.toFixed(2)), ...amounts.map(String)]);
    const pattern = language === 'en' ? /(\d[\d,]*(?:\.\d+)?) PLN/g : /(\d+(?:,\d+)?) zł/g;
    const unknown = [...passages[language]].flatMap(([place, text]) =>
      [...text.matchAll(pattern)]
        .map(([, amount = '']) => (language === 'en' ? amount.replaceAll(',', '') : amount.replace(',', '.')))
        .filter((amount) => !known.has(amount))
        .map((amount) => `${place}: ${amount}`),
    );
    expect(unknown).toEqual([]);
  });
});

function amountsIn(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('minor' in value && typeof value.minor === 'number') return [value.minor];
  return Object.values(value).flatMap(amountsIn);
}

function readPassages(language: Language): ReadonlyMap<string, string> {
  const answers = read(`faq/${language}.jsonl`)
    .trim()
    .split('\n')
    .map((line): { id: string; answer: string } => JSON.parse(line));
  const policies = readdirSync(join(import.meta.dirname, 'policies', language));
  return new Map([
    ...answers.map(({ id, answer }): [string, string] => [id, answer]),
    ...policies.map((file): [string, string] => [`policy-${file.replace('.md', '')}`, read(`policies/${language}/${file}`)]),
  ]);
}

function read(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8');
}
