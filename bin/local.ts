import path from 'node:path';
import { parseArgs } from 'node:util';

const help = `Aisle on this machine: no account, no key, no network.

  npm start                       start at http://127.0.0.1:8787
  npm start -- --port 9000        another port (0: any free one)
  npm start -- --data DIR         keep the data elsewhere than in .aisle/
  npm start -- --knowledge DIR    another shop than the demo shop in kb/
  npm start -- --reset            forget everything and begin anew

Answers are quotes from the shop's pages until a model is set up:
  Ollama, vLLM or another server   OPENAI_BASE_URL=http://127.0.0.1:11434/v1 OPENAI_MODEL=llama3.2 npm start
  Amazon Bedrock                   AISLE_MODEL (a model or inference-profile id, or "plans": small models for simple
                                   questions, strong ones for hard), AWS_REGION and AWS credentials
  OpenAI, Gemini, Mistral          AISLE_MODEL=openai/gpt-4.1-nano and OPENAI_API_KEY, GEMINI_API_KEY, MISTRAL_API_KEY
Every call is in the cost report. Logs and metrics: LOG_LEVEL=INFO, POWERTOOLS_METRICS_DISABLED=false.
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    data: { type: 'string', default: '.aisle' },
    knowledge: { type: 'string' },
    reset: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(help);
} else {
  await start();
}

async function start(): Promise<void> {
  // Powertools reads these when its modules are loaded, so they are set before the world is.
  process.env.LOG_LEVEL ??= 'WARN';
  process.env.POWERTOOLS_METRICS_DISABLED ??= 'true';
  const [{ startWorld }, { progressBar }] = await Promise.all([
    import('./local/start-world.ts'),
    import('./local/progress-bar.ts'),
  ]);
  const world = await startWorld({
    port: portFrom(values.port),
    data: path.resolve(values.data),
    reset: values.reset,
    ...(values.knowledge !== undefined && { knowledge: path.resolve(values.knowledge) }),
    onProgress: progressBar('Taking in the shop'),
  });
  process.stdout.write(
    `Aisle is ready at ${world.address}\n  the shop:        ${world.address}/\n  for merchants:   ${world.address}/admin/\n  the API:         ${world.address}/docs/\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void world.close().then(() => process.exit(0)));
  }
}

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  process.stderr.write(`--port ${text}: give a number from 0 to 65535\n`);
  process.exit(2);
}
