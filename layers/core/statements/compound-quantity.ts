import { type Unit, unitNamed } from './units.ts';

/** What a Polish word says that writes a number together with its unit. */
export function compoundQuantity(word: string): { readonly value: number; readonly unit: Unit } | undefined {
  if (word.length < shortest) return undefined;
  if (read.has(word)) return read.get(word);
  if (read.size >= mostKnown) read.clear();
  const [, prefix = '', stem = ''] = compound.exec(word) ?? single.exec(word) ?? [];
  const [value, unit] = [numbers[prefix], unitNamed(units[stem] ?? '')];
  const quantity = value === undefined || unit === undefined ? undefined : { value, unit };
  read.set(word, quantity);
  return quantity;
}

/** Polish writes a number and its unit as one word: "trzymetrowy", "dziesięcioletnia", "stuwatowy". */
const compound = new RegExp(
  '^(pol|poltora|cwierc|jedno|dwu|trzy|cztero|piecio|szescio|siedmio|osmio|dziewiecio|dziesiecio|jedenasto|dwunasto|' +
    'trzynasto|czternasto|pietnasto|szesnasto|siedemnasto|osiemnasto|dziewietnasto|dwudziesto|trzydziesto|' +
    'czterdziesto|piecdziesiecio|szescdziesiecio|siedemdziesiecio|osiemdziesiecio|dziewiecdziesiecio|stu|dwustu|' +
    'trzystu|czterystu|pieciuset|szesciuset|tysiac)' +
    '((?:kilo|centy|mili)?metr|(?:mili|centy)?litr|(?:kilo)?gram|cal|wat|wolt|let|miesie|tygodn|dn|godzin|minut|sekund|procent|rocz)' +
    '(?:ow|iow|n|czn)?(?:i|y|a|e|ego|ej|emu|ym|im|ych|ich|ymi|iego|iej|iemu|ia|ie)$',
  'u',
);
/** "Metrowy kabel" is one metre long. */
const single = /^()(metr|litr|kilogram)ow(?:y|a|e|ego|ej|emu|ym|ych|ymi)$/u;
const numbers: Readonly<Record<string, number>> = {
  '': 1,
  pol: 0.5,
  poltora: 1.5,
  cwierc: 0.25,
  jedno: 1,
  dwu: 2,
  trzy: 3,
  cztero: 4,
  piecio: 5,
  szescio: 6,
  siedmio: 7,
  osmio: 8,
  dziewiecio: 9,
  dziesiecio: 10,
  jedenasto: 11,
  dwunasto: 12,
  trzynasto: 13,
  czternasto: 14,
  pietnasto: 15,
  szesnasto: 16,
  siedemnasto: 17,
  osiemnasto: 18,
  dziewietnasto: 19,
  dwudziesto: 20,
  trzydziesto: 30,
  czterdziesto: 40,
  piecdziesiecio: 50,
  szescdziesiecio: 60,
  siedemdziesiecio: 70,
  osiemdziesiecio: 80,
  dziewiecdziesiecio: 90,
  stu: 100,
  dwustu: 200,
  trzystu: 300,
  czterystu: 400,
  pieciuset: 500,
  szesciuset: 600,
  tysiac: 1000,
};
const units: Readonly<Record<string, string>> = {
  metr: 'metr',
  kilometr: 'kilometr',
  centymetr: 'centymetr',
  milimetr: 'milimetr',
  litr: 'litr',
  mililitr: 'mililitr',
  centylitr: 'centylitr',
  gram: 'gram',
  kilogram: 'kilogram',
  cal: 'cal',
  wat: 'wat',
  wolt: 'wolt',
  let: 'lat',
  miesie: 'miesiac',
  tygodn: 'tydzien',
  dn: 'dni',
  godzin: 'godzina',
  minut: 'minuta',
  sekund: 'sekunda',
  procent: 'procent',
  rocz: 'rok',
};
const shortest = 7;
const mostKnown = 20_000;
const read = new Map<string, { readonly value: number; readonly unit: Unit } | undefined>();
