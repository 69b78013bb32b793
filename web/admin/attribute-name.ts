/** The name of an attribute as people write it: catalogues often have `weightGrams` or `care_label`. */
export function attributeName(attribute: string): string {
  if (/\s/u.test(attribute)) return attribute;
  return attribute
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|[_-]+/gu, ' ')
    .replace(/^(?=\p{Ll}).*$/u, (name) => name.toLowerCase());
}
