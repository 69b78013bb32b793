import type { TraitValue } from './trait.ts';
import { writeQuantity } from './write-quantity.ts';

/** A value in a language, as it stands behind a label: "two doors, two vestibules", "yes", "2.35 kg". */
export function writeValue(value: TraitValue, language: string): string {
  if (value.type === 'quantity') return writeQuantity(value, language);
  if (value.type === 'words') return value.of === undefined ? value.text : `${value.text} (${value.of})`;
  if (value.type === 'flag')
    return language === 'pl' ? (value.holds ? 'tak' : 'nie') : value.holds ? 'yes' : 'no';
  if (value.type === 'list') return value.items.map((item) => writeValue(item, language)).join(', ');
  return value.parts
    .map(({ name, value: part }) => `${name.join(' ')} ${writeValue(part, language)}`.trim())
    .join(', ');
}
