/** What a number counts: numbers of one dimension can be compared once multiplied by their factors. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
}

/** `dimension factor words`: folded; a word that ends in `*` begins many. Days of work are no days. */
const lines = `
time 0.016666666666666666 second* sec secs sekund*
time 1 minute minutes min mins minut* minuten
time 60 hour hours hr hrs h godzin* godz stunde stunden heure heures hora horas
time 1440 day days dzien dni dniach dniami dniu dnia doba doby dob tag tage tagen jour jours dia dias giorni giorno dny
time 10080 week weeks wk wks tydzien tygodn* woche wochen semaine semaines semana semanas
months 1 month months mo mos mths miesiac miesiac* miesiec* monat monate monaten mois mes meses
months 12 year years yr yrs rok roku lata lat latach letni* letnia jahr jahre jahren ans annee annees ano anos
PLN 1 pln zl zlot*
PLN 0.01 grosz*
EUR 1 eur euro euros €
USD 1 usd dollar dollars $
GBP 1 gbp £ quid
CZK 1 czk kc
SEK 1 sek
DKK 1 dkk
HUF 1 huf
RON 1 ron
CHF 1 chf
% 1 % percent pct procent procenty procentow procentach
% 0.1 ‰
gram 0.001 mg
gram 1 g gr gram grams gramme grammes gramow gramy grama gramach gramami gramem
gram 10 dag deko dkg
gram 1000 kg kgs kilo kilos kilogram*
gram 1000000 tonne tonnes tona tony ton
ounce 1 oz ounce ounces uncj*
ounce 16 lb lbs pound pounds funt*
metre 0.001 mm millimet* milimet*
metre 0.01 cm centimet* centymet*
metre 1 m meter meters metre metres metr metry metrow metra metrach metrami metrem
metre 1000 km kilomet*
inch 1 inch inches " ″ cal cali cale calowy calowa calowe
inch 12 ft foot feet ' ′
inch 36 yd yard yards jard*
litre 0.001 ml mililitr* millilit*
litre 0.01 cl
litre 1 l liter liters litre litres litr litry litra litrow litrow* litrowy litrach litrami litrem
pint 1 pint pints
pint 8 gallon gallons gal
cup 1 cup cups
square-metre 1 m2 m² sqm
square-foot 1 sqft
watt 0.001 mw
watt 1 w watt watts wat wata waty watow
watt 1000 kw
volt 1 v volt volts wolt*
ampere 0.001 ma
ampere 1 amp amps ampere*
ampere-hour 0.001 mah
ampere-hour 1 ah
hertz 1 hz
hertz 1000 khz
hertz 1000000 mhz
hertz 1000000000 ghz
byte 1 kb
byte 1000 mb
byte 1000000 gb
byte 1000000000 tb
lumen 1 lm lumen lumens lumen*
decibel 1 db decibel*
celsius 1 °c celsius celsjusza
fahrenheit 1 °f fahrenheit
degree 1 ° degree degrees stopni stopnie stopien
point 1 point points pkt punkt punkty punktow
`;

const exact = new Map<string, Unit>();
const beginnings: { readonly beginning: string; readonly unit: Unit }[] = [];
for (const line of lines.trim().split('\n')) {
  const [dimension = '', factor = '1', ...words] = line.split(' ');
  const unit = { dimension, factor: Number(factor) };
  for (const word of words) {
    if (word.endsWith('*')) beginnings.push({ beginning: word.slice(0, -1), unit });
    else exact.set(word, unit);
  }
}
const known = new Map<string, Unit | undefined>();
const mostKnown = 20_000;

/** The unit that a folded word or sign names. */
export function unitNamed(word: string): Unit | undefined {
  if (known.has(word)) return known.get(word);
  const unit = exact.get(word) ?? beginnings.find(({ beginning }) => word.startsWith(beginning))?.unit;
  if (known.size >= mostKnown) known.clear();
  known.set(word, unit);
  return unit;
}

/** Days on which a shop works; they are counted apart. */
export const workDay: Unit = { dimension: 'work-day', factor: 1 };

/** Minutes since midnight. */
export const clock: Unit = { dimension: 'clock', factor: 1 };

const currency = /^[A-Z]{3}$/u;

/** Whether a number with this unit is an amount of money. */
export function isMoney({ dimension }: Unit): boolean {
  return currency.test(dimension);
}

/** What a shop promises by: time and money. */
export function isPromise(unit: Unit): boolean {
  return /^(?:time|work-day|months)$/u.test(unit.dimension) || isMoney(unit);
}
