import type { Label, LabelKind } from './found-data.ts';

/** Words before a number that say what it is, English and Polish; the longest of two that overlap counts. */
const words: readonly (readonly [LabelKind, string])[] = [
  [
    'phone',
    String.raw`(?:tele?[fp]h?on\p{L}*|phones?|tel|mobiles?|mob|cell(?:phone)?s?|kom|kom[oó]rk\p{L}*|whats ?app\p{L}*|sms\p{L}*|text(?:s| me)?|fax\p{L}*|faks\p{L}*|call(?:ed|ing)?|ring|dial|hotline|infolini\p{L}*|(?:za|od|po)?dzwo[nń]\p{L}*|contact|kontakt\p{L}*|reach)(?:[ -](?:numbers?|numer\p{L}*|nr|no))?`,
  ],
  [
    'card',
    String.raw`(?:(?:credit|debit|payment|bank) ?cards?|cards?|cc|visa|master ?card|maestro|amex|american express|kart\p{L}*(?: (?:p[lł]atnicz|kredytow|debetow|bankow)\p{L}*)?)(?: (?:numbers?|numer\p{L}*|nr|no))?`,
  ],
  ['card-code', String.raw`cvv2?|cvc2?|security code|kod\p{L}* (?:cvv|cvc|zabezpieczaj\p{L}*)`],
  [
    'account',
    String.raw`(?:bank accounts?|kon(?:to|ta|cie) bankow\p{L}*|rachun\p{L}* bankow\p{L}*)(?: (?:numbers?|numer\p{L}*|nr|no))?`,
  ],
  ['pesel', String.raw`pesel\p{L}*`],
  [
    'tax',
    String.raw`nip(?:-?u|em|ie)?|vat(?:[ -]?(?:id|no|number|ue|eu))?|tax (?:id|number|no)|podatkow\p{L}*`,
  ],
  [
    'id-card',
    String.raw`dow[oó]d\p{L}*(?: osobist\p{L}*)?|id[ -]?cards?|identity (?:cards?|documents?)|seri\p{L} i (?:numer|nr)|dokument\p{L}* to[zż]samo[sś]ci`,
  ],
  ['passport', String.raw`(?:passports?|pas[sz]port\p{L}*)(?: (?:numbers?|numer\p{L}*|nr|no))?`],
  ['ssn', String.raw`ssn|social security(?: (?:numbers?|no))?|itin|social`],
  [
    'version',
    String.raw`versions?|wersj\p{L}*|v|ver|firmware|build|release|section|chapter|rozdzia[lł]\p{L}*`,
  ],
  [
    'other',
    String.raw`(?:orders?|ordered|purchases?|invoices?|bills?|receipts?|tracking|parcels?|packages?|shipments?|shipping|waybills?|deliver(?:y|ies)|ref(?:erence)?|tickets?|cases?|claims?|rma|returns?|complaints?|sku|ean|upc|gtin|isbn|asin|bar ?codes?|items?|articles?|products?|models?|parts?|serials?|s/n|imei|batch|lot|codes?|coupons?|vouchers?|promo\p{L}*|gift ?cards?|(?:loyalty|membership|store|club) (?:cards?|numbers?|no)|memory cards?|sd cards?|members?(?:hip)?|customers?|clients?|users?|transactions?|prices?|costs?|paid|pay|total|amount|years?|sizes?|weights?|zip|post(?:al )?codes?|catalogue?|zam|zam[oó]wi\p{L}*|kupi\p{L}*|dostaw\p{L}*|wysy[lł]k\p{L}*|p[lł]atno[sś]\p{L}*|payments?|zakup\p{L}*|faktur\p{L}*|paragon\p{L}*|przesy[lł]\p{L}*|pacz\p{L}*|list\p{L}* przewozow\p{L}*|[sś]ledz\p{L}*|zg[lł]osz\p{L}*|reklamacj\p{L}*|zwrot\p{L}*|spraw\p{L}*|kod\p{L}*|kresk\p{L}*|artyku[lł]\p{L}*|produkt\p{L}*|seryjn\p{L}*|parti\p{L}*|kupon\p{L}*|bon\p{L}*|kart\p{L}* (?:podarunkow|lojalno[sś]ciow|sta[lł]ego|pami[eę]ci|klienta)\p{L}*|klient\p{L}*|u[zż]ytkownik\p{L}*|transakcj\p{L}*|cen\p{L}{1,2}|koszt\p{L}*|kwot\p{L}*|zap[lł]ac\p{L}*|rok\p{L}{0,2}|rozmiar\p{L}*|wymiar\p{L}*|wag\p{L}|regon\p{L}*|krs|referencyjn\p{L}*|katalogow\p{L}*|index|indeks\p{L}*|symbol\p{L}*|zlecen\p{L}*|umow\p{L}*|polis\p{L}*|licencj\p{L}*|odbi[oó]r\p{L}*|kon(?:to|ta|cie)|po|contracts?|bookings?|reservations?|quotes?|polic(?:y|ies)|licen[cs]es?|vin|mpn|accounts?)(?:[ -](?:numbers?|numer\p{L}*|nr|no|ids?))?`,
  ],
  ['number', String.raw`numbers?|number's|numer\p{L}*|nr|no|num`],
];

const patterns = words.map(
  ([kind, pattern]) =>
    [kind, new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'gu')] as const,
);

/**
 * The labels of a text in order, none inside another. The text is put in lower case first, since patterns that ignore
 * case take twice as long to compile.
 */
export function findLabels(text: string): readonly Label[] {
  const lower = lowerCased(text);
  const all = patterns.flatMap(([kind, pattern]) =>
    Array.from(lower.matchAll(pattern), (match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const labels: Label[] = [];
  for (const label of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (label.start >= (labels.at(-1)?.end ?? 0)) labels.push(label);
  }
  return labels;
}

/** In lower case where that keeps the length. */
function lowerCased(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
