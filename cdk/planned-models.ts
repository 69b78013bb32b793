import { readFileSync } from 'node:fs';
import { bedrockArea } from '#contract/bedrock-area.ts';
import { ModelPlans } from '#contract/model-plans.ts';

const file = new URL('../layers/tuning/model-plans.json', import.meta.url);

/** The Bedrock models that the shipped plans may call from a region, each once. */
export function plannedModels(region: string): readonly string[] {
  const steps = Object.values(ModelPlans.parse(JSON.parse(readFileSync(file, 'utf8'))).plans).flat();
  const ids = steps
    .filter(({ model }) => model.startsWith('bedrock/'))
    .map(({ model }) => model.slice('bedrock/'.length).replace('{area}', bedrockArea(region)));
  return [...new Set(ids)].toSorted();
}
