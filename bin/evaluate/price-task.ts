import * as z from 'zod';
import { fraction, multiplyFractions } from '#core/costs/fraction.ts';
import { fractionText } from '#core/costs/fraction-text.ts';
import { importSheet } from '#core/costs/litellm/import-sheet.ts';
import { SheetRow } from '#core/costs/litellm/sheet-row.ts';
import { sheetTargetOf } from '#core/costs/litellm/sheet-target.ts';
import type { Meter, Quantities } from '#core/costs/meters.ts';
import { priceUsage } from '#core/costs/price-usage.ts';
import type { EvaluationTask } from './evaluation-task.ts';

const count = z.number().min(0).default(0);

/** One usage to be priced. `expected_usd`, where it is known, is judged to the last digit. */
const Row = z.looseObject({
  id: z.string(),
  sheet: z.string().optional(),
  model: z.string(),
  provider: z.string(),
  service_tier: z.string().optional(),
  uncached_input_tokens: count,
  output_tokens: count,
  reasoning_tokens: count,
  cache_read_tokens: count,
  cache_write_tokens: count,
  cache_write_1h_tokens: count,
  audio_input_tokens: count,
  audio_output_tokens: count,
  image_input_tokens: count,
  image_output_tokens: count,
  citation_tokens: count,
  characters: count,
  output_characters: count,
  pixels: count,
  images: count,
  input_images: count,
  seconds: count,
  audio_seconds: count,
  video_seconds: count,
  queries: count,
  requests: count,
  searches: count,
  expected_usd: z.string().optional(),
});

const meterOf = {
  uncached_input_tokens: 'input',
  output_tokens: 'output',
  reasoning_tokens: 'reasoning',
  cache_read_tokens: 'cacheRead',
  cache_write_tokens: 'cacheWrite5m',
  cache_write_1h_tokens: 'cacheWrite1h',
  audio_input_tokens: 'audioInput',
  audio_output_tokens: 'audioOutput',
  image_input_tokens: 'imageInput',
  image_output_tokens: 'imageOutput',
  citation_tokens: 'citation',
  characters: 'characterInput',
  output_characters: 'characterOutput',
  pixels: 'pixelInput',
  images: 'image',
  input_images: 'imageSeen',
  seconds: 'second',
  audio_seconds: 'audioSecond',
  video_seconds: 'videoSecond',
  queries: 'query',
  requests: 'request',
  searches: 'search',
} as const satisfies Partial<Record<keyof z.infer<typeof Row>, Meter>>;

export const task: EvaluationTask = {
  help: `Prices usages from one of LiteLLM's sheets, exactly.
--book FILE  the sheet as JSON Lines: {"model": ..., "litellm_provider": ..., "input_cost_per_token": ...}
--in FILE    {"id": ..., "sheet"?: ..., "model": ..., "provider": ..., "uncached_input_tokens": 812, "output_tokens": 64,
              "cache_read_tokens"?: 0, "cache_write_tokens"?: 0, "expected_usd"?: "0.0001"}
Where the file's name holds the "sheet" of some rows, the others are left out.
Predicts {"id": ..., "usd": "0.0001", "unpriced": []}. Metrics: n, exact (of those with an expected_usd), unpriced.`,
  inputs: ['book', 'in'],
  async run({ read, predict, nameOf }) {
    const books = importSheet(await read('book', SheetRow), {
      validFrom: '1970-01-01',
      source: nameOf('book'),
    });
    const rows = rowsOfSheet(await read('in', Row), nameOf('book'));
    let exact = 0;
    let unpriced = 0;
    for (const row of rows) {
      const target = sheetTargetOf(row.model, row.provider, row.service_tier);
      const book = books.find(({ provider }) => provider === target.provider);
      const priced = priceUsage(book, target, quantitiesOf(row), Date.now());
      const usd = fractionText(multiplyFractions(priced.exact, fraction(1n, 10n ** 15n)));
      const missing = priced.lines.filter(({ each }) => each === undefined).map(({ meter }) => meter);
      exact += usd === row.expected_usd ? 1 : 0;
      unpriced += priced.unpriced ? 1 : 0;
      predict({ id: row.id, usd, unpriced: missing });
    }
    return { n: rows.length, exact, unpriced };
  },
};

/** The rows of the sheet with this name; all of them when its name tells no sheet apart. */
function rowsOfSheet(rows: readonly z.infer<typeof Row>[], name: string): readonly z.infer<typeof Row>[] {
  const named = rows.filter(({ sheet }) => sheet !== undefined && name.includes(sheet));
  return named.length === 0 ? rows : named;
}

function quantitiesOf(row: z.infer<typeof Row>): Quantities {
  const names = Object.keys(meterOf).filter((name): name is keyof typeof meterOf => name in meterOf);
  return Object.fromEntries(names.map((name) => [meterOf[name], row[name]]));
}
