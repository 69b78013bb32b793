import type { Config } from '#contract/config.ts';
import type { LanguageModel } from '#core/ports.ts';
import type { ReadKey } from '../model-world.ts';
import { lazyOpenaiModel } from './openai-compatible/lazy-openai-model.ts';
import { type VendorName, vendors } from './vendors.ts';

/**
 * A model of a vendor; undefined for a vendor nobody knows or whose key is not set up. Keys come from the environment, or
 * from where `readKey` finds them. Vendors without keys are servers of one's own, which `OPENAI_BASE_URL` names.
 */
export function vendorModel(
  name: string,
  model: string,
  config: Config,
  readKey: ReadKey | undefined,
): LanguageModel | undefined {
  if (!isVendor(name)) return undefined;
  const { vendor, key } = vendors[name];
  if (key === undefined) return undefined;
  const known = config[key];
  if (known !== undefined) return lazyOpenaiModel({ vendor, model, apiKey: async () => known });
  return readKey && lazyOpenaiModel({ vendor, model, apiKey: () => readKey(name) });
}

function isVendor(name: string): name is VendorName {
  return Object.hasOwn(vendors, name);
}
