import type { Reason } from './reason.ts';

/** A reason as a shopper reads it; `nameOf` names its products, in the same language. English where there is no other. */
export function reasonText(reason: Reason, language: string, nameOf: (productId: string) => string): string {
  const [first = ''] = reason.productIds;
  return (language === 'pl' ? polish : english)(reason, nameOf(first));
}

function english(reason: Reason, name: string): string {
  const date = (time: number) => dateIn('en-GB', time);
  switch (reason.code) {
    case 'bought-together': {
      const { both, of, since } = reason.numbers;
      const part = of === 1 ? 'the only basket with it' : `${both} of ${baskets(of)}`;
      return `Bought together with ${name} in ${part} since ${date(since)}`;
    }
    case 'also-bought': {
      const { both, of } = reason.numbers;
      const who = of === 1 ? 'The only shopper' : `${both} of ${of} shoppers`;
      return `${who} who bought ${name} bought this before or after`;
    }
    case 'bought-again': {
      const { times, last } = reason.numbers;
      return `You bought this ${times === 1 ? 'once' : `${times} times`}, last on ${date(last)}`;
    }
    case 'popular':
      return `In ${baskets(reason.numbers.baskets)} since ${date(reason.numbers.since)}`;
    case 'trending': {
      const { baskets: now, before, since } = reason.numbers;
      return `In ${baskets(now)} since ${date(since)}, in ${before === 0 ? 'none' : before} in as many days before`;
    }
    case 'new':
      return `First bought on ${date(reason.numbers.firstSeen)}`;
    case 'similar-name':
      return `Named like ${name}: ${reason.numbers.shared === 1 ? 'a word' : `${reason.numbers.shared} words`} in common`;
    case 'alike':
      return `Like ${name}: ${reason.numbers.traits === 1 ? 'a feature' : `${reason.numbers.traits} features`} in common`;
    case 'in-range':
      return reason.numbers.of === 1 ? 'One of a kind here' : `One of ${reason.numbers.of} of its kind here`;
    case 'chosen':
      return 'Chosen by the shop';
  }
}

function polish(reason: Reason, name: string): string {
  const date = (time: number) => dateIn('pl-PL', time);
  const inBaskets = (count: number) => `w ${count} ${count === 1 ? 'koszyku' : 'koszykach'}`;
  switch (reason.code) {
    case 'bought-together': {
      const { both, of, since } = reason.numbers;
      const part = of === 1 ? 'w jedynym koszyku' : `${inBaskets(both)} na ${of}`;
      return `Kupowane razem z: ${name} (${part} od ${date(since)})`;
    }
    case 'also-bought': {
      const { both, of } = reason.numbers;
      const who = of === 1 ? 'wybór jedynej osoby, która to kupiła' : `${both} na ${of} kupujących`;
      return `Wybierane przed zakupem lub po zakupie: ${name} (${who})`;
    }
    case 'bought-again': {
      const { times, last } = reason.numbers;
      return `W Twoich zakupach ${times === 1 ? 'raz' : `${times} razy`}, ostatnio ${date(last)}`;
    }
    case 'popular':
      return `${capital(inBaskets(reason.numbers.baskets))} od ${date(reason.numbers.since)}`;
    case 'trending': {
      const { baskets: now, before, since } = reason.numbers;
      return `${capital(inBaskets(now))} od ${date(since)}, w tylu samo dniach wcześniej ${before === 0 ? 'w żadnym' : inBaskets(before)}`;
    }
    case 'new':
      return `Pierwszy raz w koszyku ${date(reason.numbers.firstSeen)}`;
    case 'similar-name':
      return `Nazwa podobna do: ${name} (wspólne słowa: ${reason.numbers.shared})`;
    case 'alike':
      return `Podobne do: ${name} (wspólne cechy: ${reason.numbers.traits})`;
    case 'in-range':
      return reason.numbers.of === 1
        ? 'Jedyny taki produkt u nas'
        : `Jeden z ${reason.numbers.of} produktów tego rodzaju`;
    case 'chosen':
      return 'Wybór sklepu';
  }
}

function baskets(count: number): string {
  return count === 1 ? '1 basket' : `${count} baskets`;
}

function dateIn(locale: string, time: number): string {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  formats.set(locale, format);
  return format.format(time);
}

/** Making a date format takes as long as formatting a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
