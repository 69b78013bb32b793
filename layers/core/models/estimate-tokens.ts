/**
 * An upper estimate of the tokens of a text: one per 3 UTF-8 bytes. English has about 4 characters a token
 * in the tokenizers of Nova, Claude and Mistral, Polish about 2.7; estimating high keeps prompts within limits.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3);
}
