/** What a number counts: numbers of one dimension can be compared once multiplied by their factors. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
}

/** `dimension factor words`: folded; a word that ends in `*` begins many. Days of work are no days. */
const lines = `
time 0.000016666666666666667 ms msec millisecond* milisekund*
time 0.016666666666666666 second* sec secs sekund*
time 1 minute minutes min mins minut* minuten
time 60 hour hours hr hrs h godzin* godz stunde stunden heure heures hora horas
time 1440 day days dzien dni dniach dniami dniom dniu dnia dniow* doba dobe doby dob tag tage tagen jour jours dia dias giorni giorno dny
time 10080 week weeks wk wks tydzien tygodn* woche wochen semaine semaines semana semanas
months 1 month months mo mos mths miesiac miesiac* miesiec* monat monate monaten mois mes meses
months 12 year years yr yrs rok roku lata lat latach latami letni* letnia jahr jahre jahren ans annee annees ano anos
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
gram 0.000001 mcg µg μg ug mikrogram* microgram*
gram 0.001 mg milligram* miligram*
gram 1 g gr gram grams gramme grammes gramow gramy grama gramach gramami gramem
gram 10 dag deko dkg dekagram*
gram 1000 kg kgs kilo kilos kilogram*
gram 1000000 tonne tonnes tona tony ton
ounce 1 oz ounce ounces uncj*
ounce 16 lb lbs pound pounds funt*
metre 0.000001 µm μm um micron* mikron* micromet* mikromet*
metre 0.001 mm millimet* milimet*
metre 0.01 cm centimet* centymet*
metre 1 m meter meters metre metres metr metry metrow metra metrach metrami metrem
metre 1000 km kilomet*
inch 1 inch inches " ″ cal cali cale calach calow*
inch 12 ft foot feet ' ′
inch 36 yd yard yards jard*
litre 0.001 ml mililitr* millilit*
litre 0.01 cl centilit* centylit*
litre 0.1 dl decilit* decylit*
litre 0.001 cm3 cm³ ccm
litre 1 dm3 dm³
litre 1000 m3 m³
litre 1 l liter liters litre litres litr litry litra litrow* litrach litrami litrem
pint 1 pint pints
pint 8 gallon gallons gal
cup 1 cup cups
square-metre 0.000001 mm2 mm²
square-metre 0.0001 cm2 cm²
square-metre 1 m2 m² sqm
square-metre 10000 hectare* hektar*
square-foot 1 sqft
watt 0.001 mw
watt 1 w watt watts wat wata waty watow
watt 1000 kw kilowat*
watt-hour 1 wh
watt-hour 1000 kwh kilowatogodzin*
horsepower 1 hp bhp
volt 0.001 mv millivolt*
volt 1 v volt volts wolt*
volt 1000 kv
ampere 0.001 ma milliamp* miliamper*
ampere 1 amp amps amper*
ampere-hour 0.001 mah milliamp-hour* miliamperogodzin*
ampere-hour 1 ah
hertz 1 hz herc*
hertz 1000 khz kiloherc*
hertz 1000000 mhz megaherc*
hertz 1000000000 ghz gigaherc*
byte 1 kb
byte 1000 mb megabyte* megabajt*
byte 1000000 gb gigabyte* gigabajt*
byte 1000000000 tb terabyte* terabajt*
bit 1 kbit kbps
bit 1000 mbit mbits mbps megabit*
bit 1000000 gbit gbits gbps
turn 1 rpm
pixel 1 mp mpx mpix megapixel* megapiksel*
bar 1 bar barow
bar 1.01325 atm
pascal 1 pa pascal*
pascal 100 hpa
pascal 1000 kpa
psi 1 psi
newton-metre 1 nm niutonometr*
newton 1 newton* niuton*
joule 1 joule* dzul*
joule 1000 kj
calorie 1 kcal kilocalor* kilokalor*
lux 1 lux lx luks* luxow
candela 1 candela* kandela*
kelvin 1 kelvin*
ohm 1 ohm ohms Ω ω om omy omow
dot 1 dpi
frame 1 fps
beat 1 bpm
carat 1 ct carat* karat*
iu 1 iu
lumen 1 lm lumen*
decibel 1 db decibel*
celsius 1 °c celsius celsjusza
fahrenheit 1 °f fahrenheit
degree 1 ° degree degrees stopni stopnie stopien stopniach stopniami stopniom
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
