import type { WarningType } from '#contract/sources.ts';
import { foldText } from './fold-text.ts';

/** What is said to a model and never to a shopper. Matched on folded text: lower case, no diacritics. */
const instructions: readonly RegExp[] = [
  /(?<!not |never |n't )\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:previous|prior|above|earlier|preceding|foregoing|your|system)\b.{0,30}\b(?:instructions?|prompts?|rules|guidelines|directives|context|messages|programming|training)\b/u,
  /(?<!not |never |n't )\b(?:ignore|disregard|forget) (?:all|any|every)(?: of)?(?: the| these| those)? (?:instructions|prompts|directives)\b/u,
  /\b(?:ai|llm|language model|ai model|ai assistant|virtual assistant|chat ?bot|chatgpt|gpt-?\d?|claude|gemini)s?(?: \w+)? (?:must|should|shall|needs? to|has to|have to|(?:is|are) (?:required|instructed|ordered) to)\b/u,
  /\b(?:note|message|instructions?|attention|directive|reminder)(?: \w+)? (?:to|for)(?: the| all| any)? (?:ai|a\.i\.|llms?|language models?|ai (?:models?|assistants?)|chat ?bots?)\b/u,
  /\byou are (?:now|no longer)\b.{0,40}\b(?:ai|assistant|chat ?bot|bot|model|unrestricted|jailbroken|dan|developer mode|bound by|restricted)\b/u,
  /\b(?:if|when(?:ever)?)\b.{0,30}\b(?:users?|customers?|shoppers?|clients?) asks?\b.{0,80}\b(?:say|tell|reply|respond|answer|claim)\b/u,
  /(?<!\bwe |\bwe will |\bwe would )\b(?:do not|don't|never) (?:tell|inform|reveal|disclose|mention)\b.{0,40}\bthe (?:users?|customers?|shoppers?)\b/u,
  /\b(?:reveal|print|repeat|output|show|display|leak)\b.{0,30}\b(?:system prompt|(?:your|the) (?:hidden |secret |initial )?(?:instructions|prompt)|developer message)\b/u,
  /(?:^|[.!?:\n]\s*)(?:always|only) (?:say|answer|respond|reply|claim|state|output)\b/u,
  /\bnew (?:system )?instructions? ?:|\bend of (?:the )?(?:document|context|sources|system prompt)\b|\bprompt injection\b|\bjailbreak\b/u,
  /(?<!nie )\b(?:zignoruj|ignoruj|pomin|zapomnij o)\b.{0,30}(?:poprzedni|wczesniejsz|powyzsz|wszystkich|wszystkie|swoje|swoich|systemow).{0,30}(?:instrukcj|polecen|regul|wytyczn|prompt)/u,
  /(?:jestes teraz|od teraz jestes|nie jestes juz).{0,40}(?:asystent|model|bot|nieograniczon|bez ogranicz)/u,
  /(?:gdy|jesli|jezeli|kiedy)\b.{0,30}(?:klient|uzytkowni|kupujac)\w*.{0,20}(?:zapyta|pyta|poprosi).{0,80}\b(?:powiedz|odpowiedz|odpisz|napisz|twierdz)\b/u,
  /\bnie (?:mow|informuj|ujawniaj|wspominaj)\b.{0,40}(?:klient|uzytkowni)/u,
  /\b(?:ujawnij|pokaz|wypisz|powtorz)\b.{0,30}(?:prompt|instrukcj\w+ systemow|swoje instrukcje)/u,
  /(?:asystent ai|model jezykowy|sztuczna inteligencja|chatbot)\w* (?:musi|powinien|powinna|ma obowiazek)\b/u,
];

/** What would pass for a part of Aisle's own prompt. */
const forgedMarkup =
  /<\/?(?:system|sources?|question|instructions?|assistant)\b|\[\/?inst\]|<\|\w+\|>|\[(?:price|stock|link|date):|^\W*(?:system|assistant) ?(?:prompt|message)? ?: ?(?:you|ignore|always|never|from now)\b/u;

/** Whether a text tries to steer the assistant, and how. */
export function findInstructions(
  text: string,
): Extract<WarningType, 'instructions' | 'forged-markup'> | undefined {
  const folded = foldText(text.normalize('NFKC')).replace(/\s+/gu, ' ');
  if (instructions.some((pattern) => pattern.test(folded))) return 'instructions';
  return forgedMarkup.test(folded) ? 'forged-markup' : undefined;
}
