import path from 'node:path';
import { fileTuning } from '#adapters/file-tuning.ts';
import { readGuardRules } from '#core/safety/guard-rules.ts';
import { findPersonalData } from '#core/safety/personal-data.ts';
import { screenMessage } from '#core/safety/screen-message.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { attackMetrics } from './screen-attack-metrics.ts';
import { dataMetrics } from './screen-data-metrics.ts';
import { type ScreenedRow, ScreenRow } from './screen-row.ts';

const tuning = fileTuning(path.join(import.meta.dirname, '../../layers/tuning'));

/** Judges the screen that every message passes first: what it takes for an attack, which personal data it takes out. */
export const task: EvaluationTask = {
  help: `What the screen takes for an attack, and which personal data it takes out.
--in     {id, text, set?, label?: attack | benign | harmful_request, spans?: [{type, start, end}], kind?, expected?}
--out    {id, attack, blocked, score, redacted}: attack means flagged, to be answered with more care`,
  inputs: ['in'],
  async run({ read, predict }) {
    const rules = await readGuardRules({ tuning });
    const rows: ScreenedRow[] = [];
    for (const row of await read('in', ScreenRow)) {
      const { text: redacted, attack } = screenMessage(row.text, rules);
      const { isFlagged, isBlocked, score } = attack;
      rows.push({ row, isFlagged, isBlocked, found: findPersonalData(row.text) });
      predict({ id: row.id, attack: isFlagged, blocked: isBlocked, score, redacted });
    }
    return { n: rows.length, ...attackMetrics(rows), ...dataMetrics(rows) };
  },
};
