import { foldText } from '../../knowledge/fold-text.ts';
import { findPersonalData } from '../../safety/personal-data.ts';
import { hasForeignLink } from '../../statements/foreign-link.ts';
import { givesAway, type Secrets } from '../../statements/gives-away.ts';
import type { WordIndex } from '../words/word-index.ts';
import { hasHiddenCharacters } from './hidden-characters.ts';
import { isMarkup } from './is-markup.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { isPromptRemains } from './is-prompt-remains.ts';
import { isRefusal } from './is-refusal.ts';
import { isWrongLanguage } from './is-wrong-language.ts';

/** What no description may hold, whoever wrote it. */
export type TextFault =
  | 'hidden-characters'
  | 'markup'
  | 'placeholder'
  | 'prompt-remains'
  | 'refusal'
  | 'link'
  | 'personal-data'
  | 'wrong-language';

/** What a text is judged by. */
export interface TextGround {
  readonly words: WordIndex;
  readonly language: string;
  /** What the model was told, and a secret in it. */
  readonly prompt?: Secrets | undefined;
  /** Words of any language: the product's names and brand. */
  readonly names?: readonly string[] | undefined;
}

const nowhere = { hosts: [], paths: new Set<string>() };

/** Costly searches are made once in the whole text; sentence by sentence only where it has something to find. */
export interface Suspicion {
  readonly givesAway: boolean;
  readonly links: boolean;
  readonly personalData: boolean;
}

/** What a whole text has somewhere; what it has nowhere, none of its sentences has. */
export function suspicionOf(text: string, prompt: Secrets | undefined): Suspicion {
  return {
    givesAway: prompt !== undefined && givesAway(text, prompt),
    links: hasForeignLink(text, nowhere),
    personalData: findPersonalData(text).length > 0,
  };
}

/** The fault of one sentence, if it has one. */
export function faultIn(
  sentence: string,
  { words, language, prompt, names = [] }: TextGround,
  suspected: Suspicion,
): TextFault | undefined {
  if (hasHiddenCharacters(sentence)) return 'hidden-characters';
  const folded = foldText(sentence.normalize('NFKC'));
  if (isMarkup(folded)) return 'markup';
  if (isPlaceholder(sentence, folded)) return 'placeholder';
  if (isPromptRemains(folded)) return 'prompt-remains';
  if (suspected.givesAway && prompt !== undefined && givesAway(sentence, prompt)) return 'prompt-remains';
  if (isRefusal(folded)) return 'refusal';
  if (suspected.links && hasForeignLink(sentence, nowhere)) return 'link';
  if (suspected.personalData && findPersonalData(sentence).length > 0) return 'personal-data';
  return isWrongLanguage(words, sentence, language, names) ? 'wrong-language' : undefined;
}
