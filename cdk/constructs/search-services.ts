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
  parameters: Parameters,
): (searching: ShopFunction) => void {
  const { embedder, embedderDimensions, reranker, pineconeHost } = parameters;
  const models = [
    ...(embedder?.startsWith(bedrock) === true
      ? [new BedrockModel(scope, embedder.slice(bedrock.length), 'Embedder')]
      : []),
    ...(reranker?.startsWith(bedrock) === true
      ? [new BedrockModel(scope, reranker.slice(bedrock.length), 'Reranker')]
      : []),
  ];
  return (searching) => {
    for (const service of models) searching.bind(service, 'read');
    if (vendorKeys !== undefined && searchesAtVendors(parameters)) searching.bind(vendorKeys, 'read');
    if (embedder !== undefined) searching.tell('AISLE_EMBEDDER', embedder);
    if (embedderDimensions !== undefined) {
      searching.tell('AISLE_EMBEDDER_DIMENSIONS', String(embedderDimensions));
    }
    if (reranker !== undefined) searching.tell('AISLE_RERANKER', reranker);
    if (pineconeHost !== undefined) searching.tell('PINECONE_HOST', pineconeHost);
  };
}

/** Whether what is searched is made, kept or ranked by somebody outside AWS. */
export function searchesAtVendors({ embedder, reranker, pineconeHost }: Parameters): boolean {
  return (
    pineconeHost !== undefined ||
    reranker?.startsWith('pinecone/') === true ||
    embedder?.startsWith('openai/') === true
  );
}
