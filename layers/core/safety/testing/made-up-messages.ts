import { diceOf, fillPattern, madeUpNumbers, pick } from './made-up-numbers.ts';

/** A message with something in it; offsets are UTF-16 units. */
export interface MadeUpMessage {
  readonly text: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

type Texts = readonly [string, ...string[]];

const said: Readonly<Record<string, Texts>> = {
  email: ['Please write to {}.', 'mój adres to {}', 'Send the invoice to {}, thanks', 'kontakt: {}'],
  phone: [
    'Please call me at {} after 5 pm',
    'Mój numer telefonu to {}',
    'tel. {}',
    'My phone number is {}.',
    'Proszę dzwonić: {}',
    'You can text me on {}',
  ],
  card: [
    'I paid with my card {} yesterday',
    'Numer karty: {}',
    'my credit card number is {}',
    'Płaciłem kartą {}',
    'Can you charge {} instead?',
  ],
  iban: ['Refund me to {} please', 'Mój IBAN: {}', 'Proszę o zwrot na {}.', 'IBAN {}'],
  account: ['Numer konta: {}', 'Zwrot proszę przelać na konto {}', 'rachunek bankowy {}', '{} to moje konto'],
  pesel: ['PESEL: {}', 'Mój PESEL to {}', 'Podaję dane, {}, urodzona w Łodzi'],
  nip: ['Proszę o fakturę, NIP {}', 'NIP: {}', 'Faktura na firmę, nasz NIP to {}', 'our VAT number is {}'],
  'id-card': ['Mój dowód osobisty {}', 'seria i numer dowodu: {}', 'my ID card is {}'],
  passport: ['Numer paszportu: {}', 'paszport {}', 'my passport number is {}'],
  ssn: ['My SSN is {}', 'social security number: {}', 'I was asked for {} by your form'],
  ip: ['My IP address is {}', 'Logowanie z adresu {} nie było moje', 'someone signed in from {}'],
};

/** What shops write in digits and letters that is nobody's data, and the sentences it stands in. */
const shopTalk: readonly (readonly [type: string, patterns: Texts, texts: Texts])[] = [
  [
    'order',
    [
      '#########',
      '##########',
      '%###########',
      '###-#######-#######',
      '### ### ###',
      '#%%%-####-####',
      '1###############',
      '#W%######',
      'ORD-2026-######',
    ],
    [
      'Where is my order {}?',
      'Gdzie jest moje zamówienie nr {}?',
      'order number {} has not arrived',
      'Zamówienie {} - kiedy wysyłka?',
      'Chcę anulować zakup {}',
      'purchase {} was charged twice',
      'zam. nr {}',
    ],
  ],
  [
    'ean',
    ['590##########', '400##########', '5 90#### ######', '0##############'.slice(0, 12)],
    ['EAN {}', 'Kod kreskowy {} na pudełku', 'the barcode says {}', 'Szukam produktu o kodzie EAN {}'],
  ],
  [
    'tracking',
    [
      '1Z###&&############',
      '00359###############',
      '63######################',
      '##############',
      'RR#########PL',
      '%#########',
    ],
    [
      'tracking number {}',
      'Numer przesyłki {}',
      'my parcel {} is stuck',
      'Paczka {} stoi w sortowni',
      'list przewozowy {}',
    ],
  ],
  [
    'price',
    ['1 299,00 zł', '# ### zł', '$#,###.99', '%##.## PLN', '%## ### zł'],
    ['Czy to kosztuje {}?', 'I paid {} for it', 'Do {} jest darmowa dostawa?', 'I want my {} back'],
  ],
  [
    'year',
    ['2019', '2026', '1998-2004', '2024/2025'],
    ['Is it the {} model?', 'Kolekcja z roku {}', 'bought in {}'],
  ],
  [
    'date',
    ['2026-11-0%', '1%.0%.2026', '0%/1%/2026', '2026-11-0% 1%:3#', '5 maja 2026, 14:30'],
    ['It arrived on {}', 'Zamówiłem {}', 'call me back by {}', 'Dostawa {} o której?'],
  ],
  [
    'sku',
    ['ABC######', 'TNT-####-##', '&&###### ', '&&&-%%%', 'SKU#######', 'MX-####-####'],
    ['Do you have {} in stock?', 'Czy {} jest dostępny?', 'SKU {}', 'model {}', 'numer katalogowy {}'],
  ],
  ['version', ['4.12.0.%', '10.2.%.1'], ['firmware {} does not work', 'aplikacja w wersji {}']],
  [
    'invoice',
    ['FV/2026/11/####', '#####', '2026/11/######', '############'],
    ['Invoice {} is wrong', 'Faktura {} ma błąd', 'bill {}', 'paragon nr {}'],
  ],
  [
    'other',
    ['############', '1234 5678 9### ####', '########', '35#############'],
    [
      'Numer klienta {}',
      'gift card {} does not work',
      'karta podarunkowa {}',
      'serial number {}',
      'numer seryjny: {}',
      'reklamacja {}',
      'ticket {}',
      'IMEI {}',
      'kod rabatowy {}',
    ],
  ],
  [
    'size',
    ['120x200x18 cm', '80-100-120', '36/38/40', '1.5-2.5 kg', '00-950', '53-320'],
    ['Is {} right?', 'Rozmiar {} pasuje?', 'wymiary {}', 'I need {}'],
  ],
];

/** Messages with personal data of every type, the same each time. */
export function madeUpPersonalData(perType: number): readonly MadeUpMessage[] {
  const dice = diceOf(20261120);
  const types = Object.entries(madeUpNumbers);
  return types.flatMap(([type, make]) =>
    Array.from({ length: perType }, () => messageOf(type, pick(dice, said[type] ?? ['{}']), make(dice))),
  );
}

/** Messages with shop numbers that must stay as they are, the same each time. */
export function madeUpDecoys(perType: number): readonly MadeUpMessage[] {
  const dice = diceOf(4711);
  return shopTalk.flatMap(([type, patterns, texts]) =>
    Array.from({ length: perType }, () =>
      messageOf(type, pick(dice, texts), fillPattern(dice, pick(dice, patterns))),
    ),
  );
}

function messageOf(type: string, template: string, value: string): MadeUpMessage {
  const start = template.indexOf('{}');
  return { type, start, end: start + value.length, text: template.replace('{}', value) };
}
