import { BrandVoice } from '#contract/brand-voice.ts';
import { factsOf } from './facts/facts-of.ts';
import { judgeText } from './judge-text.ts';
import { readShippedPolicies } from './policies/policy-rules.ts';
import { adversarialProducts } from './testing/adversarial-products.ts';
import { adversarialPrompt } from './testing/adversarial-prompt.ts';
import { shippedTuning } from './testing/shipped-tuning.ts';
import { readClaimWords } from './words/claim-words.ts';

/** One line of a benchmark's report. */
interface Row {
  readonly metric: string;
  readonly floor: string;
  readonly ours: string;
  readonly goal: string;
  readonly met: boolean;
}

const characters = 2000;
const goalMs = 5;

/** How long a text of 2,000 characters is held against the facts of its product, and how long it takes to read these. */
export async function bench(): Promise<readonly Row[]> {
  const words = await readClaimWords({ tuning: shippedTuning });
  const rules = await readShippedPolicies({ tuning: shippedTuning });
  const voice = BrandVoice.parse({ ...(await shippedTuning.read('brand-voices/house')) });
  const rows = adversarialProducts(300).map(({ product, language, honest, dishonest }) => ({
    product,
    language,
    text: `${[...honest, ...dishonest].join(' ')} `.repeat(9).slice(0, characters),
  }));
  const facts = rows.map(({ product, language }) => factsOf(words, product, language));
  const judge = (at: number, text: string) => {
    const of = facts[at % facts.length];
    if (of !== undefined) judgeText({ facts: of, voice, rules, prompt: adversarialPrompt }, text);
  };
  const honest = adversarialProducts(300).map((row) =>
    `${row.honest.join(' ')} `.repeat(40).slice(0, characters),
  );
  const stalling = [
    'a '.repeat(1000),
    '1 x '.repeat(500),
    'nie bez '.repeat(250),
    'wodoodporny-'.repeat(166),
    '['.repeat(2000),
    'The softest '.repeat(166),
    '12 cm and '.repeat(200),
  ];
  return [
    timeRow('judgeText, CPU p99, 2,000 characters of honest copy', honest, (text, at) => judge(at, text)),
    timeRow('judgeText, CPU p99, 2,000 characters full of faults', rows, ({ text }, at) => judge(at, text)),
    timeRow('judgeText, CPU p99, 2,000 characters meant to stall it', stalling, (text, at) =>
      judge(at, text),
    ),
    timeRow('factsOf, CPU p99', rows, ({ product, language }) => factsOf(words, product, language)),
  ];
}

function timeRow<T>(metric: string, items: readonly T[], run: (item: T, at: number) => unknown): Row {
  for (const [at, item] of items.entries()) run(item, at);
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (const [at, item] of items.entries()) {
      const before = process.cpuUsage();
      run(item, at);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
  }
  const inOrder = times.toSorted((a, b) => a - b);
  const p99 = inOrder[Math.floor(inOrder.length * 0.99)] ?? 0;
  const median = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  return {
    metric,
    floor: '',
    ours: `${p99.toFixed(1)} ms (median ${median.toFixed(1)})`,
    goal: `<= ${goalMs} ms`,
    met: p99 <= goalMs,
  };
}
