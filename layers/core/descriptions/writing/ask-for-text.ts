import type { ModelCall, ModelRequest } from '../../models/language-model.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import type { CopyLimits } from './copy-limits.ts';
import { copyOrderOf } from './copy-order-of.ts';
import { describeRequest } from './describe-request.ts';
import type { OpenWriting } from './open-writing.ts';

/** What a model is asked for a text in one language, and what its answer may say. */
export interface AskedText {
  readonly request: ModelRequest;
  readonly call: ModelCall;
  readonly facts: ProductFacts;
  readonly limits: CopyLimits;
}

/** The one way a text is asked for: an estimate of what it will cost asks no other. */
export function askForText(
  { tenant, product, request, prompt, voice, shop, words }: OpenWriting,
  {
    language,
    requestId,
    signal,
    canary,
  }: Pick<ModelCall, 'requestId' | 'signal'> & { readonly language: string; readonly canary: string },
): AskedText {
  const facts = factsOf(words, product, language);
  const untold = new Set([...facts.contradicted, ...facts.unsafe]);
  const order = copyOrderOf(product, language, { request, untold });
  return {
    facts,
    limits: order.limits,
    request: describeRequest(prompt, { shop, order, voice, request, canary }),
    call: {
      tenant,
      requestId,
      conversationId: '',
      messageId: '',
      useCase: 'description',
      language,
      signal,
    },
  };
}
