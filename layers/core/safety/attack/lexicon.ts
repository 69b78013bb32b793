import * as z from 'zod';

/** What the words of an attack speak of, in any language. */
export const concepts = [
  /** ignore, disregard, forget all */
  'ignore',
  /** previous, above, all */
  'prior',
  /** "the above", "everything you were told": what is ignored, in one phrase */
  'above',
  /** instructions, rules, prompt */
  'rules',
  /** tell, give, confirm, what is */
  'tell',
  /** repeat, reveal, print out */
  'disclose',
  /** password, secret key */
  'secret',
  /** your, our, the system's: not the shopper's own */
  'owner',
  /** reset, forgot, change: what shoppers ask about their own password */
  'recover',
  /** my */
  'mine',
  /** the user, another customer, the database */
  'person',
  /** date of birth, bank balance, city of residence */
  'private',
  /** e-mail address, phone number: private, but every shop asks for them */
  'contact',
  /** imagine, suppose */
  'imagine',
  /** a parallel universe, hypothetically speaking */
  'fiction',
  /** override mode, developer mode */
  'mode',
  /** I am your boss, the president, a police officer */
  'authority',
  /** base64, Morse, decode, backwards */
  'cipher',
  /** haiku, first letters, in reverse order */
  'twist',
  /** act as, you are now */
  'role',
  /** without restrictions, do anything now */
  'free',
  /** the kinds of language models */
  'vendor',
  /** their makers */
  'maker',
  /** the system prompt */
  'prompt',
  /** your instructions, your rules */
  'orders',
  /** washing, assembly: what a shop's own instructions and rules are about */
  'goods',
  /** your thoughts on */
  'opinion',
  /** summarise this web page, the output of this code */
  'document',
  /** a question mark at the end of a short sentence; in no lexicon */
  'question',
  /** and state that, print the following */
  'state',
] as const;
export type Concept = (typeof concepts)[number];

/**
 * How a language says it: phrases separated by `|`. A phrase of letters with word boundaries (Latin, Cyrillic, Greek)
 * begins and ends at one, unless a `*` there says that the word goes on; in other scripts it stands anywhere.
 */
export const Lexicon = z.partialRecord(z.enum(concepts), z.string());
export type Lexicon = Readonly<z.infer<typeof Lexicon>>;
