import type { TraitValue } from '#adapters/offline/template-writer/trait.ts';

/** The values of a trait: numbers as they are counted, words as they are written. */
export function valuesIn(value: TraitValue): readonly string[] {
  if (value.type === 'list') return value.items.flatMap(valuesIn);
  if (value.type === 'parts') return value.parts.flatMap((part) => valuesIn(part.value));
  if (value.type === 'flag') return [];
  // Yes and no are told by the sentence, not by a word of it.
  if (value.type === 'words' && /^(?:y|n|yes|no|true|false)$/iu.test(value.text)) return [];
  const told = value.type === 'words' ? value.text : value.amount;
  const same = value.type === 'quantity' && value.same !== undefined ? valuesIn(value.same) : [];
  return [told, ...(value.of === undefined ? [] : [value.of]), ...same];
}

/** Which of some values a text tells: all words of each, in their order, whatever stands between them. */
export function presentIn(text: string, values: readonly string[]): readonly string[] {
  const said = wordsOf(text);
  return values.filter((value) => {
    let at = 0;
    return wordsOf(value).every((word) => {
      at = said.indexOf(word, at) + 1;
      return at > 0;
    });
  });
}

/** The numbers of a text that no value has. */
export function numbersBeyond(text: string, allowed: string): readonly string[] {
  const known = new Set(numbersOf(allowed));
  return numbersOf(text).filter((number) => !known.has(number));
}

function numbersOf(text: string): readonly string[] {
  return (text.match(/\d+(?:\.\d+)?|\.\d+/gu) ?? []).map((number) => String(Number(number)));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/_/gu, ' ')
      .match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? []
  );
}
