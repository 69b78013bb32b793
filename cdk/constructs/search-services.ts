import type { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import { BedrockModel } from './bedrock-model.ts';
import type { Bindable } from './bindable.ts';
import type { ShopFunction } from './shop-function.ts';

const bedrock = 'bedrock/';

/** Gives a function that searches, or fills what is searched, the services that the deployment has for it. */
export function searchServices(
  scope: Construct,
  vendorKeys: Bindable | undefined,
  { embedder, reranker, pineconeHost }: Parameters,
): (searching: ShopFunction) => void {
  const models = [
    ...(embedder === undefined ? [] : [new BedrockModel(scope, embedder.slice(bedrock.length), 'Embedder')]),
    ...(reranker?.startsWith(bedrock) === true
      ? [new BedrockModel(scope, reranker.slice(bedrock.length), 'Reranker')]
      : []),
  ];
  return (searching) => {
    for (const service of [...models, ...(vendorKeys === undefined ? [] : [vendorKeys])]) {
      searching.bind(service, 'read');
    }
    if (reranker !== undefined) searching.tell('AISLE_RERANKER', reranker);
    if (pineconeHost !== undefined) searching.tell('PINECONE_HOST', pineconeHost);
  };
}
