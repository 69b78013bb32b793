import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Config } from '#contract/config.ts';
import { embedderOf } from '#adapters/embedder-of.ts';
import { vendors } from '#adapters/vendors/vendors.ts';
import type { Parameters } from '../../cdk/parameters.ts';
import { plannedModels } from '../../cdk/planned-models.ts';
import { checkAccount, checkQuotas } from './check-account.ts';
import { checkMachine } from './check-machine.ts';
import { checkModels } from './check-models.ts';
import { checkPinecone } from './check-pinecone.ts';
import { checkPrices } from './check-prices.ts';
import { checkServer } from './check-server.ts';
import type { Check } from './finding.ts';

/** What the doctor is asked about: a deployment, and the environment it is called in. */
export interface Patient {
  readonly parameters: Parameters;
  readonly config: Config;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: number;
}

/** Vendors that list their models at `/models`. */
const listing = ['openai', 'gemini', 'mistral'] as const;

/** What there is to look at, in the order in which one thing needs the other. */
export function planChecks(patient: Patient): readonly Check[] {
  const { parameters, config, now } = patient;
  const called = calledModels(parameters);
  const priced = called.map((id) => (id.includes('/') ? id : `bedrock/${id}`));
  return [
    checkMachine(),
    checkPrices(config.AISLE_TUNING, priced, now),
    ...vendorChecks(patient),
    ...pineconeChecks(patient),
    ...awsChecks(patient, called),
  ];
}

/** The models that the deployment would call, by Bedrock's ids. */
function calledModels({ model, embedder, region }: Parameters): readonly string[] {
  const language = model === 'plans' ? plannedModels(region) : model === undefined ? [] : [model];
  const vectors = embedder?.startsWith('bedrock/') === true ? [embedder.slice('bedrock/'.length)] : [];
  return [...language, ...vectors];
}

function awsChecks(
  { parameters: { region }, environment }: Patient,
  models: readonly string[],
): readonly Check[] {
  if (!mayKnowAccount(environment)) {
    const says = 'no credentials here: aws configure sso, then AWS_PROFILE=… npm run doctor';
    return [skip('AWS account', says), skip('Lambda quota', says), skip('Bedrock models', says)];
  }
  if (models.length === 0) {
    const says = 'none is to be called: answers are quotes (-c model=plans for models)';
    return [checkAccount(region), checkQuotas(region), skip('Bedrock models', says)];
  }
  return [checkAccount(region), checkQuotas(region), checkModels(region, models)];
}

/** Asked first, since the SDK looks for credentials in places that take seconds to answer. */
function mayKnowAccount(environment: Patient['environment']): boolean {
  const told = [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  ];
  const home = environment['HOME'] ?? homedir();
  const files = [path.join(home, '.aws', 'credentials'), path.join(home, '.aws', 'config')];
  return told.some((name) => environment[name] !== undefined) || files.some((file) => existsSync(file));
}

function pineconeChecks({ parameters, config }: Patient): readonly Check[] {
  const host = parameters.pineconeHost ?? config.PINECONE_HOST;
  const what = 'Pinecone index';
  if (host === undefined)
    return [skip(what, 'none is named: search is in SQLite (npm run pinecone:init makes one)')];
  if (config.PINECONE_API_KEY === undefined) return [skip(what, 'set PINECONE_API_KEY to have it looked at')];
  const embedder = embedderOf({
    ...config,
    AWS_REGION: parameters.region,
    AISLE_EMBEDDER: parameters.embedder ?? config.AISLE_EMBEDDER,
    AISLE_EMBEDDER_DIMENSIONS: parameters.embedderDimensions ?? config.AISLE_EMBEDDER_DIMENSIONS,
  });
  return [checkPinecone({ apiKey: config.PINECONE_API_KEY }, { host, dimensions: embedder.dimensions })];
}

function vendorChecks({ config }: Patient): readonly Check[] {
  const own = config.OPENAI_BASE_URL;
  const named = listing.flatMap((name) => {
    const key = config[vendors[name].key];
    const { title, baseUrl } = vendors[name].vendor;
    return key === undefined || baseUrl === undefined || (name === 'openai' && own !== undefined)
      ? []
      : [checkServer(title, { baseUrl, key })];
  });
  if (own === undefined) return named;
  return [checkServer('own server', { baseUrl: own, key: config.OPENAI_API_KEY }), ...named];
}

function skip(what: string, says: string): Check {
  return { what, look: async () => [{ type: 'skipped', what, says }] };
}
