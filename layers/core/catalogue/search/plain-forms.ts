/** Letters that a smaller thing's name puts in, and what its name is without them: "torebeczka", "plecaczek", "bukiecik". */
const smaller: readonly (readonly [ending: RegExp, plain: string])[] = [
  [/eczk([aieu]|ami|ach|om|ow)$/u, 'k$1'],
  [/([aeo])czek$/u, '$1k'],
  [/([aeo])czk([aiu]|ami|ach|om|ow|iem)$/u, '$1k$2'],
  [/ecik([aiu]?)$/u, 'et$1'],
];
/** "bębny" of "bęben", "paski" of "pasek". */
const fleeting = /^(.*[^aeiouy])([knrlc])(?:a|i|y|e|u|ow|om|ami|ach|iem|em)$/u;
const shortest = 3;

/** Other forms of a folded word that no stem tells, likeliest first: English plurals in -ves, Polish diminutives, and an e that comes and goes. */
export function plainForms(word: string): readonly string[] {
  const lasting = fleeting.exec(word);
  const forms = [
    ...(/..ves$/u.test(word) ? [word.replace(/ves$/u, 'f'), word.replace(/ves$/u, 'fe')] : []),
    ...smaller.flatMap(([ending, plain]) => (ending.test(word) ? word.replace(ending, plain) : [])),
    ...(lasting === null ? [] : [`${lasting[1]}e${lasting[2]}`]),
    ...(/[^aeiouy]e[knrlc]$/u.test(word) ? [word.replace(/e([knrlc])$/u, '$1i')] : []),
  ];
  return forms.filter((form) => form !== word && form.length >= shortest);
}
