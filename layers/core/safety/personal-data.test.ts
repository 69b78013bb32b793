import { describe, expect, it } from 'vitest';
import { findPersonalData, redact } from './personal-data.ts';
import { madeUpDecoys, madeUpPersonalData } from './testing/made-up-messages.ts';
import { diceOf, pick } from './testing/made-up-numbers.ts';

describe('redact', () => {
  it.each([
    ['write to jan.kowalski@poczta.example.pl please', 'write to [email] please'],
    ['mój adres: jan.kowalski (małpa) poczta.example.pl', 'mój adres: [email]'],
    ['my card is 4111 1111 1111 1111', 'my card is [card]'],
    ['płaciłem kartą 5555-5555-5555-4444', 'płaciłem kartą [card]'],
    ['card number 675964980006', 'card number [card]'],
    ['the CVV is 123', 'the CVV is [card-code]'],
    ['konto PL61 1090 1014 0000 0712 1981 2874', 'konto [iban]'],
    ['my iban is gb82west12345698765432', 'my iban is [iban]'],
    ['iban de89 3704 0044 0532 0130 00', 'iban [iban]'],
    ['tel.: 22 / 638-40-17', 'tel.: [phone]'],
    ['server 192.168.0.1:8080', 'server [ip]:8080'],
    ['przelew na 61 1090 1014 0000 0712 1981 2874', 'przelew na [account]'],
    ['bank account 40721936508', 'bank account [account]'],
    ['zadzwoń +48 601 234 567 po 16', 'zadzwoń [phone] po 16'],
    ['mój telefon: 601 234 567', 'mój telefon: [phone]'],
    ['Jan Kowalski, ul. Polna 5, Łódź, 601234567', 'Jan Kowalski, ul. Polna 5, Łódź, [phone]'],
    ['Phone:\n438 2216', 'Phone:\n[phone]'],
    ['522 71 048 office', '[phone] office'],
    ['zamówienie 30214567, tel. 601234567', 'zamówienie 30214567, tel. [phone]'],
    ['601234567 to mój numer', '[phone] to mój numer'],
    ['+46 (0)8 120 447 59 fax', '[phone] fax'],
    ['I am at (212) 555-0147 x12', 'I am at [phone]'],
    ['my number is 13905172846', 'my number is [phone]'],
    ['call 07911 123456', 'call [phone]'],
    ['please call Anna Nowak at 4382216', 'please call Anna Nowak at [phone]'],
    ['the phone you have is wrong, it is 438-2216', 'the phone you have is wrong, it is [phone]'],
    ['0048 601 234 567', '[phone]'],
    ['PESEL 85072302418', 'PESEL [pesel]'],
    ['NIP 725-134-12-16', 'NIP [nip]'],
    ['faktura na PL7251341216', 'faktura na [nip]'],
    ['dowód ABA300000', 'dowód [id-card]'],
    ['mój paszport: ZS0000177', 'mój paszport: [passport]'],
    ['my passport number is K4417063', 'my passport number is [passport]'],
    ['SSN 219-64-3087', 'SSN [ssn]'],
    ['my social security number is 219643087', 'my social security number is [ssn]'],
    ['NINO AB 45 67 81 D', 'NINO [national-id]'],
    ['mi NIE es Y7514203W', 'mi NIE es [national-id]'],
    ['someone from 203.0.113.7 signed in', 'someone from [ip] signed in'],
    ['from 2001:db8:7::51c:9.', 'from [ip].'],
    ['device aa:bb:cc:dd:ee:0f', 'device [mac]'],
    ['device AA-BB-CC-DD-EE-FF', 'device [mac]'],
    ['device aabb.ccdd.eeff', 'device [mac]'],
    ['pay to 17jDxyxRK4WdQHUWQFCReghpeaveF5sUn', 'pay to [crypto]'],
    ['or bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'or [crypto]'],
    ['https://anna:s3cret@shop.example/orders', 'https://[credentials]@shop.example/orders'],
    ['tel. ６０１ ２３４ ５６７', 'tel. [phone]'],
    ['tel. 601\u00A0234\u00A0567', 'tel. [phone]'],
  ])('replaces the personal data in "%s"', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    'order 4111 1111 1111 1112 has not come',
    'order 4111111111111111 has not come',
    'gift card 4111 1111 1111 1111 does not work',
    'EAN 5901234123457 is printed on the box',
    'do you ship above 249 PLN before 2026-12-24?',
    'order number 482093175',
    'zamówienie nr 601 234 567',
    'my order is 317-22-9041',
    'paczka 00359007738012345678 stoi w sortowni',
    'Where is 112-1234567-1234567?',
    'Date: 2026-04-13 12:20:39',
    'call me back on 12.05.2026 at 14:30',
    'Kosztuje 601 234 567 zł',
    'od 500 000 000 do 600 000 000',
    'firmware 10.2.1.5',
    'Czas 08:15:42, skala 1:2:5:10',
    'version 1.2.3.4 of std::vector',
    'PESEL 85072302419 (with a wrong check digit)',
    'NIP 7251341217 is not one',
    'DE89 3704 0044 0532 0130 01',
    'FF:FF:FF:FF:FF:FF',
    'SKU ABA300000',
    'Do you have TNT-1234-56 in 120x200x18 cm?',
    'Faktura FV/2026/11/000123, kod pocztowy 00-950',
    'wallet 17jDxyxRK4WdQHUWQFCReghpeaveF5sUx',
    'Zwrot 14 dni, gwarancja 24 miesiące, kolekcja 2026',
    'iPhone 15 Pro 256 GB',
    'ISBN 978-83-240-1234-5, 16:9, 52.2297, 21.0122',
    'Zamówiłam 601234567 i 601234568',
    'IMEI 490154203237518',
    '4006381333931',
    '601234567',
    'numer listu przewozowego 601 234 567',
    'price@home is 3@10.99',
  ])('leaves "%s" alone', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('finds personal data of every type in made-up messages', () => {
    const messages = madeUpPersonalData(60);
    const missed = messages.filter(
      ({ text, start, end }) =>
        !findPersonalData(text).some((found) => found.start <= start && end <= found.end),
    );
    expect(missed.map(({ text }) => text)).toHaveLength(0);
  });

  it('damages next to nothing of what shops write in digits', () => {
    const messages = madeUpDecoys(100);
    const damaged = messages.filter(({ text, start, end }) =>
      findPersonalData(text).some((found) => found.start < end && start < found.end),
    );
    expect(damaged.length / messages.length).toBeLessThanOrEqual(0.01);
  });

  it('finds what stands at the seams of a long text', () => {
    const text = 'Nothing to see here. '.repeat(900).replace(/here\. (?=Nothing)/gu, 'here, a@b.example. ');
    expect(redact(text)).not.toContain('@');
  });
});

describe('random texts', () => {
  const pieces = [
    '601 234 567',
    '4111 1111 1111 1111',
    'a@b.example',
    '85072302418',
    '725-134-12-16',
    '10.0.0.1',
    '+48',
    '00',
    'tel. ',
    'order ',
    'nr ',
    'PESEL ',
    'NIP: ',
    'karta ',
    'fax',
    '[phone]',
    '[email] ',
    '(',
    ')',
    '-',
    ' ',
    '.',
    '/',
    '1',
    '23',
    '456',
    '7890',
    '12345678',
    'ABC',
    'żółw',
    '\n',
    '😀',
    '2026-11-20',
    '12:30',
    'zł',
    '@',
    'PL',
  ] as const;
  const dice = diceOf(1);
  const texts = Array.from({ length: 3000 }, () =>
    Array.from({ length: 1 + dice(14) }, () => pick(dice, ['601', ...pieces])).join(pick(dice, ['', ' '])),
  );

  it('are the same when redacted twice', () => {
    for (const text of texts) expect(redact(redact(text))).toBe(redact(text));
  });

  it('have spans in order that never overlap', () => {
    for (const text of texts) {
      const found = findPersonalData(text);
      for (const [index, { start, end }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it('keep everything outside the spans', () => {
    for (const text of texts) {
      const outside = findPersonalData(text).reduceRight(
        (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
        text,
      );
      expect(redact(text).replace(/\[[a-z-]+\]/gu, '')).toBe(outside.replace(/\[[a-z-]+\]/gu, ''));
    }
  });
});
