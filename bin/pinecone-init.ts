import { parseArgs } from 'node:util';
import { readLocalConfig } from '#runtime/read-config.ts';
import { embedderOf } from '#adapters/embedder-of.ts';
import { ensurePineconeIndex } from '#adapters/aws/pinecone-index/ensure-pinecone-index.ts';

const help = `Make the Pinecone index that the shop's knowledge is kept in. Doing it again changes nothing.

  PINECONE_API_KEY=... npm run pinecone:init
  npm run pinecone:init -- --name shop          another name than "aisle"
  npm run pinecone:init -- --dimensions 512     otherwise those of the embedder that AISLE_EMBEDDER names
  npm run pinecone:init -- --region us-east-1   another place than eu-west-1, and --cloud than aws

Another embedder needs another index: make one under another name, take the knowledge in again, then delete the old one.
`;

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'aisle' },
    dimensions: { type: 'string' },
    cloud: { type: 'string', default: 'aws' },
    region: { type: 'string', default: 'eu-west-1' },
    help: { type: 'boolean', default: false },
  },
});
const config = readLocalConfig({});
const { PINECONE_API_KEY: apiKey } = config;

if (values.help) {
  process.stdout.write(help);
} else if (apiKey === undefined) {
  process.stderr.write('The Pinecone key is missing: set PINECONE_API_KEY, from https://app.pinecone.io\n');
  process.exitCode = 2;
} else {
  await init(apiKey);
}

async function init(key: string): Promise<void> {
  const { name, cloud, region } = values;
  const dimensions = Number(values.dimensions ?? embedderOf(config).dimensions);
  const wanted = { name, cloud, region, dimensions };
  try {
    const { host, isNew } = await ensurePineconeIndex({ apiKey: key }, wanted, AbortSignal.timeout(300_000));
    const done = isNew
      ? `Made the index ${name} in ${cloud} ${region}`
      : `The index ${name} is there already`;
    process.stdout.write(`${done}: ${dimensions} numbers a passage.\nSet PINECONE_HOST=${host}\n`);
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    process.stderr.write(`${String(cause)}\n${String(reason)}\n`);
    process.exitCode = 1;
  }
}
