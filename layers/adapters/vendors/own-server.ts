import type { Config } from '#contract/config.ts';
import type { LanguageModel } from '#core/ports.ts';
import { toBody } from './openai-compatible/to-body.ts';
import { lazyOpenaiModel } from './openai-compatible/lazy-openai-model.ts';
import { toUsage } from './openai-compatible/to-usage.ts';
import type { Vendor } from './openai-compatible/vendor.ts';
import { ollama } from './ollama/vendor.ts';
import { vendors } from './vendors.ts';
import { vllm } from './vllm/vendor.ts';

/** A gateway that Aisle knows nothing of: its calls are in the ledger, unpriced. */
const unknown: Vendor = {
  provider: 'openai-compatible',
  title: 'The model server',
  baseUrl: '',
  toBody,
  toUsage,
  saysDone: true,
};

/** The model at `OPENAI_BASE_URL`: a vendor's by its host, else Ollama or vLLM on this machine or in this network. */
export function ownServer(config: Config): LanguageModel | undefined {
  const { OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model, OPENAI_API_KEY: key } = config;
  if (baseUrl === undefined) return undefined;
  if (model === undefined)
    throw new Error(`OPENAI_BASE_URL is set to ${baseUrl}: set OPENAI_MODEL as well, for example llama3.2`);
  const vendor = vendorAt(new URL(baseUrl));
  return lazyOpenaiModel({ vendor, model, baseUrl, apiKey: async () => key });
}

function vendorAt({ hostname, port }: URL): Vendor {
  const known = Object.values(vendors).find(({ vendor }) => new URL(vendor.baseUrl).hostname === hostname);
  if (known?.key !== undefined) return known.vendor;
  if (!isOwn(hostname)) return unknown;
  return port === new URL(ollama.baseUrl).port ? ollama : vllm;
}

/** This machine, a private network, or a name without a domain such as a container's. */
function isOwn(hostname: string): boolean {
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|[^.]+$|.+\.(?:local|internal)$)/u.test(
    hostname,
  );
}
