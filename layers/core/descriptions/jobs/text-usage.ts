/** What is added up of texts of one kind: a kind is a model, a language and a length. */
export interface TextUsage {
  readonly kind: string;
  readonly texts: number;
  readonly calls: number;
  /** Bytes of the first prompt of each text, their squares, and their products with the tokens: a line goes through them. */
  readonly promptBytes: number;
  readonly bytesByBytes: number;
  readonly inputTokens: number;
  readonly inputByBytes: number;
  readonly outputTokens: number;
  readonly outputByBytes: number;
  /** Parts of the tokens above that have prices of their own. */
  readonly cacheRead: number;
  readonly cacheWrite5m: number;
  readonly cacheWrite1h: number;
  readonly reasoning: number;
  readonly latencyMs: number;
}

export type TextMeasure = Exclude<keyof TextUsage, 'kind'>;

/** From so many texts on, those of before weigh half: prompts, voices and models change. */
const mostRemembered = 2_000;

/** What is known of a kind, with what came since. */
export function addUsage(before: TextUsage | undefined, more: TextUsage): TextUsage {
  if (before === undefined) return more;
  const weight = before.texts < mostRemembered ? 1 : 0.5;
  return eachMeasure(more.kind, (measure) => Math.round(before[measure] * weight) + more[measure]);
}

/** A usage whose measures are worked out one by one. */
export function eachMeasure(kind: string, of: (measure: TextMeasure) => number): TextUsage {
  return {
    kind,
    texts: of('texts'),
    calls: of('calls'),
    promptBytes: of('promptBytes'),
    bytesByBytes: of('bytesByBytes'),
    inputTokens: of('inputTokens'),
    inputByBytes: of('inputByBytes'),
    outputTokens: of('outputTokens'),
    outputByBytes: of('outputByBytes'),
    cacheRead: of('cacheRead'),
    cacheWrite5m: of('cacheWrite5m'),
    cacheWrite1h: of('cacheWrite1h'),
    reasoning: of('reasoning'),
    latencyMs: of('latencyMs'),
  };
}
