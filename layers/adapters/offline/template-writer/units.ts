/** How a unit is written: a symbol everywhere, or words by language. */
export interface Unit {
  readonly en: string | { readonly one: string; readonly many: string };
  readonly pl: string | PolishForms;
}

/** Polish counts in four forms: 1 cal, 2 cale, 5 cali, 1,5 cala. */
export interface PolishForms {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly part: string;
}

const symbols = `mm|millimeter millimeters millimetre millimetres milimetr; cm|centimeter centimeters centimetre centimetres;
  m|meter meters metre metres metr; km|kilometer kilometers kilometre kilometres; g|gram grams gramme grammes;
  kg|kilogram kilograms kilo; mg|milligram milligrams; ml|milliliter milliliters millilitre millilitres; cl|centiliter centiliters;
  V|volt volts; W|watt watts; kW|kilowatt kilowatts; A|amp amps ampere amperes; mA|milliamp milliamps; mAh|milliampere_hour milliamp_hours;
  Wh|watt_hours; Hz|hertz; kHz|kilohertz; MHz|megahertz; GHz|gigahertz; dB|decibel decibels; lm|lumen lumens; K|kelvin; lx|lux;
  KB|kilobyte kilobytes; MB|megabyte megabytes; GB|gigabyte gigabytes; TB|terabyte terabytes; Mb/s|megabits_per_second; °C|degrees_celsius celsius;
  °F|degrees_fahrenheit fahrenheit; %|percent percentage pct; g/m²|gsm; ms|milliseconds; Pa|pascal; bar|bars; N|newton; Nm|newton_meters;
  cm²|; m²|sqm; cm³|ccm; m³|; lb|lbs; oz|; ft|; DPI|dpi; mm²|; km/h|kmh; ct|; Ah|; kWh|; MP|megapixels; ppm|; rpm|; psi|; kcal|; kJ|; fps|`;

const worded: readonly (readonly [string, Unit])[] = [
  ['l liter liters litre litres L', { en: 'L', pl: 'l' }],
  ['inch inches in cal cale cali cala ″', words('inch', 'inches', 'cal cale cali cala')],
  ['foot feet', words('foot', 'feet', 'stopa stopy stóp stopy')],
  ['pound pounds', words('pound', 'pounds', 'funt funty funtów funta')],
  ['ounce ounces', words('ounce', 'ounces', 'uncja uncje uncji uncji')],
  ['fluid_ounces', words('fluid ounce', 'fluid ounces', 'uncja płynu,uncje płynu,uncji płynu,uncji płynu')],
  ['gallon gallons', words('gallon', 'gallons', 'galon galony galonów galona')],
  ['carat carats', words('carat', 'carats', 'karat karaty karatów karata')],
  ['calorie calories', words('calorie', 'calories', 'kaloria kalorie kalorii kalorii')],
  ['hour hours hr hrs h godzina godziny godzin', words('hour', 'hours', 'godzina godziny godzin godziny')],
  ['minute minutes mins minuta minuty minut', words('minute', 'minutes', 'minuta minuty minut minuty')],
  [
    'second seconds sec s sekunda sekundy sekund',
    words('second', 'seconds', 'sekunda sekundy sekund sekundy'),
  ],
  ['day days dzień dni', words('day', 'days', 'dzień dni dni dnia')],
  ['week weeks', words('week', 'weeks', 'tydzień tygodnie tygodni tygodnia')],
  ['month months', words('month', 'months', 'miesiąc miesiące miesięcy miesiąca')],
  ['year years rok lata lat', words('year', 'years', 'rok lata lat roku')],
  ['person persons people osoba osoby osób', words('person', 'people', 'osoba osoby osób osoby')],
  ['piece pieces pcs pc sztuka sztuki sztuk szt', words('piece', 'pieces', 'sztuka sztuki sztuk sztuki')],
];

function words(one: string, many: string, polish: string): Unit {
  const [first = '', few = '', several = '', part = ''] = polish.split(polish.includes(',') ? ',' : ' ');
  return { en: { one, many }, pl: { one: first, few, many: several, part } };
}

const known: ReadonlyMap<string, Unit> = new Map([
  ...symbols.split(';').flatMap((line) => {
    const [symbol = '', names = ''] = line.trim().split('|');
    const unit: Unit = { en: symbol, pl: symbol };
    return [symbol, ...names.split(/\s+/u)]
      .filter((name) => name !== '')
      .map((name) => [name, unit] as const);
  }),
  ...worded.flatMap(([names, unit]) => names.split(' ').map((name) => [name, unit] as const)),
]);

/** A unit by any of its names; undefined where nobody knows it. */
export function unitNamed(name: string): Unit | undefined {
  const plain = name.trim().replace(/\s+/gu, '_').replace(/\.$/u, '');
  return known.get(plain) ?? known.get(plain.toLowerCase());
}
