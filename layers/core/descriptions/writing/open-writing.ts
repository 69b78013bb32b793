import type { BrandVoice } from '#contract/brand-voice.ts';
import type { PolicyRules } from '#contract/description-policies.ts';
import type { DescriptionRequest } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { storedProduct } from '../../catalogue/stored-product.ts';
import type { Ports } from '../../ports.ts';
import { policiesFor } from '../policies/policy-rules.ts';
import { readClaimWords } from '../words/claim-words.ts';
import type { WordIndex } from '../words/word-index.ts';
import { type DescribePrompt, readDescribePrompt } from './describe-prompt.ts';
import { inputHash } from './input-hash.ts';
import { tellableProduct } from './tellable-product.ts';
import { voiceFor } from './voice-for.ts';
import { nameOfLanguage } from './writable-languages.ts';

/** What is to be written of a product, and for whom. */
export interface WritingOrder {
  readonly tenant: string;
  readonly productId: string;
  /** As the shop keeps it, where it was read already. */
  readonly product?: CatalogueProduct | undefined;
  readonly request: DescriptionRequest;
}

/** All that a description is written from. */
export interface OpenWriting extends Omit<WritingOrder, 'product'> {
  readonly shop: string;
  readonly product: CatalogueProduct;
  readonly voice: BrandVoice;
  readonly prompt: DescribePrompt;
  readonly rules: PolicyRules;
  /** By which claims are known. */
  readonly words: WordIndex;
  readonly inputHash: string;
}

/**
 * Reads all that a description is written from. Fails with `not-found` where there is no such product or voice, and with
 * `invalid-request` for a language that is not written in.
 */
export async function openWriting(
  ports: Pick<Ports, 'catalogue' | 'knowledge' | 'voices' | 'tuning' | 'ownTuning' | 'telemetry'>,
  order: WritingOrder,
): Promise<OpenWriting> {
  const { tenant, productId, request } = order;
  for (const language of request.languages) nameOfLanguage(language);
  const [stored, { profile }, voice, prompt, rules, words] = await Promise.all([
    order.product ?? storedProduct(ports, tenant, productId),
    ports.knowledge.shop(tenant),
    voiceFor(ports, tenant, request.voice),
    readDescribePrompt(ports),
    policiesFor(ports, tenant),
    readClaimWords(ports),
  ]);
  const product = tellableProduct(stored);
  return {
    ...order,
    shop: profile.name,
    product,
    voice,
    prompt,
    rules,
    words,
    inputHash: inputHash({
      product,
      request,
      voice,
      promptVersion: prompt.version,
      rulesVersion: rules.version,
    }),
  };
}
