import { bedrockWire } from './bedrock-wire.ts';

/**
 * Two wires in a process of their own, so that a benchmark measures the client alone.
 * Tells their addresses, and how many connections the first one has seen whenever it gets a message.
 */
const tokens = Array.from({ length: 100 }, () => ' token');
const hundredTokens = await bedrockWire({ scenarios: [{ texts: tokens }] });

/** Every fifth text ends a sentence, with the machine's monotonic time at which it was sent. */
const stamped = Array.from({ length: 40 }, (_, n) =>
  n % 5 === 4 ? () => `.@${process.hrtime.bigint()}` : ' token',
);
const sentences = await bedrockWire({ scenarios: [{ texts: stamped, paceMs: 5 }] });

process.on('message', () => process.send?.(hundredTokens.connections));
process.send?.({ hundredTokens: hundredTokens.endpoint, sentences: sentences.endpoint });
