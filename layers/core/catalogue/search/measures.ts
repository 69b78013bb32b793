/** A number in the unit that all of its kind are counted in: grams, metres, litres, hours; other things in themselves. */
export interface Measure {
  /** What is counted: `mass`, `length`, or the thing itself, such as `pockets`. */
  readonly dimension: string;
  readonly amount: number;
}

const lines = `
mass 0.001 mg
mass 1 g gram grams gramy gramow grama
mass 10 dag deko
mass 1000 kg kgs kilo kilos kilogram kilograms kilogramy kilogramow kilograma
mass 28.3495 oz ounce ounces
mass 453.592 lb lbs
length 0.001 mm millimetre millimetres milimetr milimetry milimetrow
length 0.01 cm centimetre centimetres centimeter centimeters centymetr centymetry centymetrow
length 1 m metre metres meter meters metr metry metrow metra
length 0.0254 in inch inches cal cale cali " ″ ”
length 0.3048 ft foot feet
volume 0.001 ml millilitre millilitres mililitr mililitry mililitrow
volume 0.01 cl
volume 1 l litre litres liter liters litr litry litrow litra
time 1 h hour hours hrs godzina godziny godzin godzine
time 0.0166667 minute minutes minut minuty minuta
persons 1 person persons people osoba osoby osob osobe osobowy osobowa osobowe osobowych osobowego osobowej
light 1 lm lumen lumens lumeny lumenow
power 1 w watt watts wat waty watow
power 1000 kw
charge 1 mah
storage 1 gb
storage 1024 tb
voltage 1 v volt volts
pieces 1 pcs piece pieces szt sztuka sztuki sztuk czesci elementow elementy
pockets 1 pocket pockets kieszen kieszenie kieszeni
seasons 1 season seasons sezon sezony sezonow
`;

const units: ReadonlyMap<string, Measure> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [dimension = '', factor = '', ...names] = line.split(' ');
      return names.map((name) => [name, { dimension, amount: Number(factor) }] as const);
    }),
);

/** The folded words that are units, the longest first. */
export const unitWords: readonly string[] = [...units.keys()].toSorted((a, b) => b.length - a.length);

/** So many of a unit, written as a folded word; undefined when the word is none. */
export function measureIn(amount: number, unit: string): Measure | undefined {
  const known = units.get(unit);
  return known && { dimension: known.dimension, amount: amount * known.amount };
}
