import { describe, expect, test } from 'vitest';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { referent } from '../testing/referent.ts';
import { synthesised } from '../testing/synthesised.ts';

const searching = ['system', 'chat', 'knowledge', 'products', 'sources', 'descriptions', 'ingest', 'refresh'];

function deployedWith(given: Record<string, unknown>) {
  const { Functions, Jobs, Data } = synthesised(given);
  const all = new Map([...deployedFunctions(Functions), ...deployedFunctions(Jobs)]);
  const having = (variable: string) =>
    [...all].filter(([, { Environment }]) => variable in Environment.Variables).map(([name]) => name);
  return { all, having, Data };
}

describe('a deployment with its own embedder, reranker and Pinecone', () => {
  const { all, having, Data } = deployedWith({
    embedder: 'bedrock/amazon.titan-embed-text-v2:0',
    reranker: 'bedrock/cohere.rerank-v3-5:0',
    pineconeHost: 'https://shop-abc.svc.pinecone.io',
  });

  test.each(['AISLE_EMBEDDER', 'AISLE_RERANKER', 'PINECONE_HOST', 'MODEL_KEYS_SECRET'])(
    'tells %s to whoever searches and to nobody else',
    (variable) => {
      expect(having(variable).toSorted()).toEqual(searching.toSorted());
    },
  );

  test('grants them those two models, and the keys', () => {
    for (const name of searching) {
      const statements = all.get(name)?.statements ?? [];
      const models = statements
        .filter(({ Action }) => Action.includes('bedrock:InvokeModel'))
        .flatMap(({ Resource }) => Resource);
      expect(models).toEqual([
        'arn:aws:bedrock:eu-central-1::foundation-model/amazon.titan-embed-text-v2:0',
        'arn:aws:bedrock:eu-central-1::foundation-model/cohere.rerank-v3-5:0',
      ]);
      const secrets = statements
        .filter(({ Action }) => Action.includes('secretsmanager:GetSecretValue'))
        .flatMap(({ Resource }) => Resource.map((resource) => referent(resource, Data)));
      expect(secrets).toEqual([expect.stringContaining('VendorKeys')]);
    }
  });

  test('has the names that the functions read', () => {
    expect(all.get('ingest')?.Environment.Variables).toMatchObject({
      AISLE_EMBEDDER: 'bedrock/amazon.titan-embed-text-v2:0',
      AISLE_RERANKER: 'bedrock/cohere.rerank-v3-5:0',
      PINECONE_HOST: 'https://shop-abc.svc.pinecone.io',
    });
  });
});

test('a deployment with nothing of these has no secret for them, and calls no embedder', () => {
  const { having } = deployedWith({});
  for (const variable of ['AISLE_EMBEDDER', 'AISLE_RERANKER', 'PINECONE_HOST', 'MODEL_KEYS_SECRET']) {
    expect(having(variable)).toEqual([]);
  }
});

test('a reranker of Pinecone’s needs its key and no model of Bedrock', () => {
  const { all, having } = deployedWith({ reranker: 'pinecone/bge-reranker-v2-m3' });
  expect(having('MODEL_KEYS_SECRET').toSorted()).toEqual(searching.toSorted());
  const actions = [...all.values()].flatMap(({ statements }) => statements.flatMap(({ Action }) => Action));
  expect(actions.filter((action) => action.startsWith('bedrock:'))).toEqual([]);
});

test('an embedder of OpenAI’s needs its key, and is told how many numbers it shall make', () => {
  const { all, having } = deployedWith({
    embedder: 'openai/text-embedding-3-large',
    embedderDimensions: '1024',
    vendors: 'openai',
  });
  expect(all.get('ingest')?.Environment.Variables).toMatchObject({
    AISLE_EMBEDDER: 'openai/text-embedding-3-large',
    AISLE_EMBEDDER_DIMENSIONS: '1024',
  });
  expect(having('MODEL_KEYS_SECRET').toSorted()).toEqual(searching.toSorted());
});

test('models of other vendors have their keys where models are called, and nowhere else', () => {
  const { having } = deployedWith({ model: 'plans', vendors: 'openai,perplexity' });
  expect(having('MODEL_KEYS_SECRET')).toEqual(having('AISLE_MODEL'));
  expect(having('MODEL_KEYS_SECRET')).toContain('chat');
});
