import type { SourceWarning } from '#contract/sources.ts';
import { excerptOf } from './excerpt.ts';

/** Tag characters spell ASCII that nobody sees; after a black flag they are the flag of a region. */
const tags = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0020}-\u{E007E}]{3,}/gu;
const overrides = /[\u202D\u202E]/u;
const splitWords = /\p{L}[\u200B\u2060-\u2064\uFEFF]+(?=\p{L})/gu;

/** A few are left behind by word processors. */
const mostSplitWords = 8;

/** Characters that make a text look other than it reads. They are taken out anyway; this tells that somebody put them in. */
export function findInvisibleCharacters(text: string): SourceWarning | undefined {
  const [tagged] = text.match(tags) ?? [];
  if (tagged !== undefined) return warning(spellTags(tagged));
  const override = overrides.exec(text);
  if (override !== null) return warning(text.slice(override.index + 1));
  const split = [...text.matchAll(splitWords)];
  return split.length > mostSplitWords ? warning(text.slice(split[0]?.index)) : undefined;
}

function warning(text: string): SourceWarning {
  return { type: 'invisible-characters', excerpt: excerptOf(text) };
}

function spellTags(tagged: string): string {
  return Array.from(tagged, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join('');
}
