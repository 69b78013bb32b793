import { estimateTokens } from '#core/models/estimate-tokens.ts';
import type { EmbedCall, Embedder } from '#core/ports.ts';
import { chunksOf } from '../../aws/dynamo/chunks-of.ts';
import { type CallLimits, interactiveLimits, patientLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { countUsage } from '../../vendor-call/count-usage.ts';
import { cutAtSentence } from '../../vendor-call/cut-at-sentence.ts';
import { fetchReply } from '../../vendor-call/fetch-reply.ts';
import { mapInParallel } from '../../vendor-call/map-in-parallel.ts';
import { parseReply } from '../../vendor-call/parse-reply.ts';
import { toUnitVector } from '../../vendor-call/to-unit-vector.ts';
import { embeddingsInOrder, EmbeddingsReply } from './embeddings-reply.ts';

export interface OpenAiEmbedderOptions {
  /** With the version: `https://api.openai.com/v1`, `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  /** Local servers ask for none. */
  readonly apiKey?: string | undefined;
  readonly model: string;
  /** How many numbers the model's vectors have. */
  readonly dimensions: number;
  /** Asks for that many: only models that can shorten their vectors know the wish. */
  readonly shortens?: boolean;
  /** What is written before a text, for models that tell questions from passages so: `{ query: 'query: ' ...}`. */
  readonly prefixes?: Readonly<Record<'query' | 'passage', string>>;
  /** The longest text the model reads. */
  readonly maxTokens?: number;
  readonly limits?: CallLimits;
}

const service = { vendor: 'The embedding service', maxBytes: 16 << 20 };

/** OpenAI takes 2,048 texts of 300,000 tokens in all; a local model is busy for seconds with far less. */
const textsPerCall = 32;
const callsAtOnce = 4;

/** An embedder behind OpenAI's `/embeddings`, which vLLM, Ollama, Gemini and many others speak. */
export function openaiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { baseUrl, apiKey, model, dimensions, shortens = false, maxTokens = 8_191 } = options;
  const { prefixes = { query: '', passage: '' }, limits } = options;
  const name = `openai-compatible/${model}`;
  const url = `${baseUrl.replace(/\/+$/, '')}/embeddings`;
  const headers = {
    'content-type': 'application/json',
    ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
  };

  function ask(input: readonly string[], signal: AbortSignal, call: EmbedCall) {
    const { purpose = 'passage' } = call;
    const wishes = shortens ? { dimensions } : {};
    const body = JSON.stringify({ model, input, encoding_format: 'base64', ...wishes });
    const atMost = input.reduce((sum, text) => sum + estimateTokens(text), 0);
    const attempt = (stop: AbortSignal) =>
      countUsage({ model: name, meter: 'input-tokens', atMost }, call, async () => {
        const { bytes } = await fetchReply(service, url, { method: 'POST', headers, body, signal: stop });
        const reply = parseReply(service.vendor, bytes, EmbeddingsReply);
        const numbers = embeddingsInOrder(service.vendor, reply, input.length);
        const vectors = numbers.map((each) => toUnitVector(service.vendor, each, dimensions));
        return { result: vectors, counted: reply.usage.prompt_tokens };
      });
    const chosen = limits ?? (purpose === 'query' ? interactiveLimits : patientLimits);
    return callVendor({ ...chosen, what: 'The search', attempt }, signal);
  }

  return {
    name,
    dimensions,
    async embed(texts, signal, call = {}) {
      const prefix = prefixes[call.purpose ?? 'passage'];
      const inputs = texts.map((text) =>
        cutAtSentence(prefix + (text.trim() || '.'), maxTokens, estimateTokens),
      );
      const batches = chunksOf(inputs, textsPerCall);
      const vectors = await mapInParallel(batches, callsAtOnce, (batch) => ask(batch, signal, call));
      return vectors.flat();
    },
  };
}
