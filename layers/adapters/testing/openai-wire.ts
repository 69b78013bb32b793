import * as z from 'zod';
import { embedText } from '../offline/ngram-embedder/embed-text.ts';
import { jsonReply } from './json-reply.ts';
import { base64Of, type OpenaiScenario, openaiScenarios } from './openai-scenarios.ts';
import { type ConnectFault, scriptedWire } from './scripted-wire.ts';
import type { WireServer } from './wire-server.ts';
import type { WireStep } from './wire-step.ts';

/** What differs between servers that speak OpenAI's protocol. */
export type OpenaiManner = 'fine' | 'ignores-base64' | 'tells-no-usage' | 'in-reverse-order';

export interface OpenaiWireOptions {
  /** What one call after the other gets: vectors, or a failure by name. The last one stays. */
  readonly scenarios?: readonly (OpenaiManner | OpenaiScenario | ConnectFault)[];
  readonly dimensions?: number;
}

const Request = z.strictObject({
  model: z.string(),
  input: z.array(z.string().min(1)).min(1).max(2_048),
  encoding_format: z.enum(['float', 'base64']),
  dimensions: z.int().optional(),
});

/** OpenAI's `/embeddings`, with the vectors of the n-gram embedder, not of unit length. */
export function openaiWire({
  scenarios = ['fine'],
  dimensions = 4,
}: OpenaiWireOptions = {}): Promise<WireServer> {
  return scriptedWire<OpenaiManner | OpenaiScenario>(scenarios, (scenario, call) =>
    isManner(scenario) ? embeddings(scenario, JSON.parse(call.body), dimensions) : openaiScenarios[scenario],
  );
}

function isManner(scenario: OpenaiManner | OpenaiScenario): scenario is OpenaiManner {
  return !(scenario in openaiScenarios);
}

function embeddings(manner: OpenaiManner, body: unknown, dimensions: number): readonly WireStep[] {
  const request = Request.parse(body);
  const data = request.input.map((text, index) => {
    const vector = embedText(text, request.dimensions ?? dimensions).map((value) => value * 3);
    const asBase64 = request.encoding_format === 'base64' && manner !== 'ignores-base64';
    return { object: 'embedding', index, embedding: asBase64 ? base64Of(vector) : [...vector] };
  });
  const tokens = request.input.reduce((sum, text) => sum + text.length, 0);
  return jsonReply({
    object: 'list',
    data: manner === 'in-reverse-order' ? data.toReversed() : data,
    model: request.model,
    ...(manner === 'tells-no-usage' ? {} : { usage: { prompt_tokens: tokens, total_tokens: tokens } }),
  });
}
