import { detectLanguage } from '../chat/detect-language.ts';

/** Beyond this a text says nothing new about its language. */
const enough = 2000;

/** Below this a detector finds languages that the shop has never heard of. */
const little = 200;

/** The language of a document: the one it states, the one its name states, the one its text is in. */
export async function documentLanguage(
  source: {
    readonly language?: string | undefined;
    readonly languages: readonly string[];
    readonly name: string;
  },
  stated: string | undefined,
  text: string,
): Promise<string> {
  const { language, languages, name } = source;
  const [own = 'en'] = languages;
  if (language !== undefined) return language;
  if (stated !== undefined && /^[a-z]{2}(?:[-_]|$)/iu.test(stated)) return stated.slice(0, 2).toLowerCase();
  const segments = name.toLowerCase().split(/[^a-z]+/u);
  const named = languages.filter((known) => segments.includes(known));
  if (named.length === 1 && named[0] !== undefined) return named[0];
  const detected = await detectLanguage(text.slice(0, enough), own);
  return text.length >= little || languages.includes(detected) ? detected : own;
}
