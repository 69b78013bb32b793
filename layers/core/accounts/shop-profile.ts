import * as z from 'zod';
import { Language } from '#contract/language.ts';
import { AnswerRules } from '../chat/verify/answer-rules.ts';

/** What Aisle knows of the shop itself. `languages[0]` is the shop's own. */
export const ShopProfile = z.strictObject({
  tenant: z.string().min(1),
  name: z.string().min(1),
  languages: z.tuple([Language], Language),
  hosts: z.array(z.string()).describe('Hosts that links in answers may lead to'),
  answerRules: AnswerRules.optional().describe('What answers may say, in place of the default rules'),
  support: z.strictObject({ email: z.email(), hours: z.record(Language, z.string()) }),
});
export type ShopProfile = z.infer<typeof ShopProfile>;
