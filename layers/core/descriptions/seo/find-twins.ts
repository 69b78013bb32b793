import type { DescriptionCopy } from '#contract/descriptions.ts';
import type { KeptSignature, Ports } from '../../ports.ts';
import type { TextTwins } from './search-report.ts';
import { similarityOf, textSignature, titleBucket } from './text-signature.ts';

/** From here on two texts are nearly the same. */
const nearFrom = 0.8;
const mostTold = 10;

/** Products of the shop whose text is too near to this one; a look-up of its buckets, however many products there are. */
export async function findTwins(
  ports: Pick<Ports, 'signatures'>,
  tenant: string,
  { productId: own, language, shingles, buckets }: KeptSignature,
): Promise<TextTwins> {
  const title = buckets.at(-1) ?? '';
  const found = await ports.signatures.sharing(tenant, language, buckets);
  const others = found.filter(({ productId }) => productId !== own);
  return {
    duplicateTitles: others
      .filter((other) => other.buckets.includes(title))
      .map(({ productId }) => productId)
      .slice(0, mostTold),
    nearDuplicates: others
      .map((other) => ({ productId: other.productId, similarity: similarityOf(shingles, other.shingles) }))
      .filter(({ similarity }) => similarity >= nearFrom)
      .toSorted((a, b) => b.similarity - a.similarity)
      .slice(0, mostTold),
  };
}

/** The signature of a text as it is kept, in the place of the product’s one before; its last bucket is the title’s. */
export function signatureOf(productId: string, language: string, copy: DescriptionCopy): KeptSignature {
  const { shingles, buckets } = textSignature(wordsOf(copy));
  return { productId, language, shingles, buckets: [...buckets, titleBucket(copy.title)] };
}

/** What is compared: not the names, which differ where all else is the same. */
function wordsOf({ description, bullets }: DescriptionCopy): string {
  return [description, ...bullets].join('\n');
}
