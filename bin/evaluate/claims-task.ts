import path from 'node:path';
import { fileTuning } from '#adapters/file-tuning.ts';
import { findClaims } from '#core/descriptions/claims/find-claims.ts';
import { factsOf } from '#core/descriptions/facts/facts-of.ts';
import { readClaimWords } from '#core/descriptions/words/claim-words.ts';
import type { WordIndex } from '#core/descriptions/words/word-index.ts';
import { claimsMetrics, type JudgedRow } from './claims-metrics.ts';
import { ClaimsRow } from './claims-row.ts';
import type { EvaluationTask } from './evaluation-task.ts';

const tuning = fileTuning(path.join(import.meta.dirname, '../../layers/tuning'));

/** Judges how well claims of descriptions are found and held against the attributes of their product. */
export const task: EvaluationTask = {
  help: `Which sentences about a product would be held back, of those that claim what no attribute bears out and of the others.
--in     {id, product: {name?, brand?, category?, attributes}, language, sentence, claims: [{type, text, supported}]}
--out    {id, held, claims: [{type, text, supported, attribute?}]}
Metrics: n; precision and recall of holding back; the share of unsupported claims found and of supported ones kept; the same
for the half of the ids that rules may be tuned on ("tune"), the half that they may not ("held-out"), and the ids with
"-blind-", of kinds of products that the others lack.`,
  inputs: ['in'],
  async run({ read, predict }) {
    const words = await readClaimWords({ tuning });
    const judged = (await read('in', ClaimsRow)).map((row) => judge(words, row));
    for (const { row, found } of judged) {
      predict({ id: row.id, held: found.some(({ supported }) => !supported), claims: found });
    }
    const parts = Map.groupBy(judged, ({ row }) => partOf(row.id));
    return {
      ...claimsMetrics(judged),
      ...named('tune', parts.get('tune') ?? []),
      ...named('held-out', parts.get('held-out') ?? []),
      ...named('blind', parts.get('blind') ?? []),
    };
  },
};

/** Half of the ids are for tuning, by the sum of their letters, but for those written later. */
function partOf(id: string): 'tune' | 'held-out' | 'blind' {
  if (id.includes('-blind-')) return 'blind';
  let sum = 0;
  for (const letter of id) sum += letter.charCodeAt(0);
  return sum % 2 === 0 ? 'tune' : 'held-out';
}

function judge(words: WordIndex, row: ClaimsRow): JudgedRow {
  const { language, product } = row;
  const text = { name: product.name, description: '', attributes: {} };
  const facts = factsOf(
    words,
    {
      id: row.id,
      sku: '',
      brand: product.brand,
      category: product.category,
      price: { minor: 0, currency: 'EUR' },
      stock: 0,
      attributes: product.attributes,
      text: { [language]: text },
    },
    language,
  );
  return { row, found: findClaims(facts, row.sentence) };
}

function named(part: string, judged: readonly JudgedRow[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(claimsMetrics(judged)).map(([metric, value]) => [`${part} ${metric}`, value]),
  );
}
