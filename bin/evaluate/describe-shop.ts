import path from 'node:path';
import { fileTuning } from '#adapters/file-tuning.ts';
import { modelChain } from '#adapters/model-chain.ts';
import { modelWorld } from '#adapters/model-world.ts';
import { templateWriter } from '#adapters/offline/template-writer/template-writer.ts';
import { systemClock } from '#adapters/system-clock.ts';
import type { Ports } from '#core/ports.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { readLocalConfig } from '#runtime/read-config.ts';

const tuning = path.join(import.meta.dirname, '../../layers/tuning');

/** A shop in memory whose descriptions are written by the model that the environment sets up, or else by templates. */
export function describeShop(): Ports {
  const config = readLocalConfig({ AISLE_TUNING: tuning });
  const base = testPorts({ template: templateWriter });
  const ports: Ports = { ...base, clock: systemClock, tuning: fileTuning(tuning) };
  return { ...ports, model: modelChain(ports, modelWorld(config)) };
}
