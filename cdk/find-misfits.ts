import { bedrockArea } from '#contract/bedrock-area.ts';
import { areaOf } from './constructs/called-model.ts';
import { guardrailRegions } from './guardrail-regions.ts';
import { lmiImage } from './lmi-image.ts';
import type { Parameters } from './parameters.ts';

/** A parameter that does not go with another, and how to mend it. */
export interface Misfit {
  readonly path: keyof Parameters;
  readonly message: string;
}

/** What of parameters that are right by themselves does not go together. */
export function findMisfits(parameters: Parameters): readonly Misfit[] {
  return [
    ...ofHost(parameters),
    ...ofAreas(parameters),
    ...ofGuardrail(parameters),
    ...ofReranker(parameters),
    ...ofVendors(parameters),
    ...ofVectors(parameters),
    ...ofGpu(parameters),
  ];
}

type Rule = (parameters: Parameters) => readonly Misfit[];

const ofHost: Rule = ({ domain, certificateArn }) =>
  (domain === undefined) === (certificateArn === undefined)
    ? []
    : [
        {
          path: 'certificateArn',
          message: 'A domain needs the ARN of its certificate, and a certificate its domain',
        },
      ];

/** A profile of a geography is called from its own regions. */
const ofAreas: Rule = ({ region, ...parameters }) =>
  (['model', 'embedder', 'reranker'] as const).flatMap((path): Misfit[] => {
    const named = parameters[path]?.replace(/^bedrock\//u, '');
    const area = named === undefined ? undefined : areaOf(named);
    if (named === undefined || area === undefined || fits(area, region)) return [];
    const mended = named.replace(area, bedrockArea(region));
    return [
      { path, message: `${named} cannot be called from ${region}: name ${mended}, or a region of its area` },
    ];
  });

/** The areas that lie within others, by the regions that may call them. */
const within: Readonly<Record<string, RegExp>> = {
  global: /./u,
  ca: /^ca-/u,
  sa: /^sa-/u,
  au: /^ap-southeast-[24]$/u,
  jp: /^ap-northeast-[13]$/u,
};

function fits(area: string, region: string): boolean {
  return within[area]?.test(region) ?? area === bedrockArea(region);
}

const ofGuardrail: Rule = ({ model, guardrail, region }) =>
  model === undefined || guardrail === 'off' || guardrailRegions(region).length > 0
    ? []
    : [
        {
          path: 'guardrail',
          message: `There is no guardrail of the STANDARD tier, which knows Polish, in ${region}: set guardrail=off, or deploy to another region, for example eu-central-1`,
        },
      ];

/** https://docs.aws.amazon.com/bedrock/latest/userguide/rerank-supported.html */
const rerankers: Readonly<Record<string, readonly string[]>> = {
  'bedrock/cohere.rerank-v3-5:0': [
    'ap-northeast-1',
    'ca-central-1',
    'eu-central-1',
    'us-east-1',
    'us-west-2',
  ],
  'bedrock/amazon.rerank-v1:0': ['ap-northeast-1', 'ca-central-1', 'eu-central-1', 'us-west-2'],
};

const ofReranker: Rule = ({ reranker, region }) => {
  const regions = reranker === undefined ? undefined : rerankers[reranker];
  if (regions === undefined || regions.includes(region)) return [];
  return [
    {
      path: 'reranker',
      message: `${reranker} is not in ${region}: leave it out, or deploy to ${regions.join(', ')}`,
    },
  ];
};

const ofVendors: Rule = ({ embedder, vendors }) =>
  embedder?.startsWith('openai/') !== true || vendors.includes('openai')
    ? []
    : [
        {
          path: 'embedder',
          message: `${embedder} needs a key: add openai to vendors, and put {"openai": "…"} into the secret that the data stack makes`,
        },
      ];

/** How many numbers embedders make by themselves; without one Aisle's own does. */
const dimensionsOf: Readonly<Record<string, number>> = {
  offline: 384,
  'bedrock/amazon.titan-embed-text-v2:0': 1024,
  'bedrock/cohere.embed-multilingual-v3': 1024,
  'bedrock/cohere.embed-english-v3': 1024,
  'openai/text-embedding-3-small': 1536,
  'openai/text-embedding-3-large': 3072,
};

const ofVectors: Rule = ({ embedder = 'offline', embedderDimensions, pineconeHost, pineconeDimensions }) => {
  if (pineconeDimensions === undefined) return [];
  if (pineconeHost === undefined) {
    return [{ path: 'pineconeDimensions', message: 'Name the index too: pineconeHost=https://…' }];
  }
  const made = embedderDimensions ?? dimensionsOf[embedder];
  if (made === undefined || made === pineconeDimensions) return [];
  return [
    {
      path: 'pineconeDimensions',
      message: `The index compares ${pineconeDimensions} numbers, the embedder ${embedder} makes ${made}: make another index with npm run pinecone:init -- --dimensions ${made}`,
    },
  ];
};

const ofGpu: Rule = ({ gpuArtifacts, gpuWarmHours, model, region }) => {
  if (gpuArtifacts === undefined) {
    return gpuWarmHours === undefined
      ? []
      : [{ path: 'gpuWarmHours', message: 'There is no GPU to hold warm: name its model with gpuArtifacts' }];
  }
  const misfits: Misfit[] = [];
  if (model !== 'plans') {
    misfits.push({ path: 'gpuArtifacts', message: 'Set model=plans: model plans say when the GPU is asked' });
  }
  if (lmiImage(region) === undefined) {
    misfits.push({ path: 'gpuArtifacts', message: `AWS has no container for large models in ${region}` });
  }
  return misfits;
};
