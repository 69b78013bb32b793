import path from 'node:path';
import { fileTuning } from '#adapters/file-tuning.ts';
import { checkSentence } from '#core/chat/check-sentence.ts';
import { type ReadyRules, readAnswerRules } from '#core/chat/verify/answer-rules.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { changeNumber, negate } from './verify-mutations.ts';
import { VerifyRow } from './verify-row.ts';

const tuning = fileTuning(path.join(import.meta.dirname, '../../layers/tuning'));

/** A sentence as it was given or changed, and whether a shopper would see it. */
interface Judged {
  readonly label: string;
  readonly isShown: boolean;
}

/** Judges what every sentence of a model is held to before a shopper sees it. */
export const task: EvaluationTask = {
  help: `Which sentences a shopper would see, of those true to their source and of those with a number changed or negated.
--in     {id, source, sentence, title?, kind?: faq | policy | product, label?}: without a label the sentence is true, and
         is judged three times: as it is, with another number, and negated
--out    {id, shown, fault?, changed?: {sentence, shown}, negated?: {sentence, shown}}
Metrics: n, and for each label the share shown: "shown true", "shown number-changed", "shown negated" and your own; "count" of each.`,
  inputs: ['in'],
  async run({ read, predict }) {
    const rules = await readAnswerRules({ tuning }, undefined);
    const judge = judgeBy(rules);
    const rows = await read('in', VerifyRow);
    const judged: Judged[] = [];
    for (const row of rows) {
      const { fault, isShown } = judge(row, row.sentence);
      judged.push({ label: row.label ?? 'true', isShown });
      const changes =
        row.label === undefined
          ? {
              changed: judgeChange(judge, row, changeNumber(row.sentence, row.source)),
              negated: judgeChange(judge, row, negate(row.sentence)),
            }
          : {};
      if (changes.changed) judged.push({ label: 'number-changed', isShown: changes.changed.shown });
      // What was dropped as it is says nothing about its contrary.
      if (changes.negated && isShown) judged.push({ label: 'negated', isShown: changes.negated.shown });
      predict({ id: row.id, shown: isShown, fault, ...changes });
    }
    return { n: rows.length, ...sharesOf(judged) };
  },
};

type Judge = (
  row: VerifyRow,
  sentence: string,
) => { readonly fault: string | undefined; readonly isShown: boolean };

/** Holds sentences against their one source, as a turn does. */
function judgeBy(rules: ReadyRules): Judge {
  return (row, sentence) => {
    const grounds = { passages: [passageOf(row)], hosts: [], instructions: '', canary: 'no canary', rules };
    const checked = checkSentence(`${sentence.trim()} [1]`, grounds, new Map());
    const fault = checked.type === 'sentence-dropped' ? checked.fault : undefined;
    return { fault, isShown: fault === undefined };
  };
}

function passageOf({ id, kind, title, source }: VerifyRow): Passage {
  return { id, sourceId: id, kind, language: 'en', title, text: source, questions: [], category: '' };
}

function judgeChange(judge: Judge, row: VerifyRow, sentence: string | undefined) {
  return sentence === undefined ? undefined : { sentence, shown: judge(row, sentence).isShown };
}

function sharesOf(judged: readonly Judged[]): Readonly<Record<string, number>> {
  const metrics: Record<string, number> = {};
  for (const [label, group] of Map.groupBy(judged, (it) => it.label)) {
    const shown = group.filter(({ isShown }) => isShown).length;
    metrics[`count ${label}`] = group.length;
    metrics[`shown ${label}`] = Math.round((shown / group.length) * 1e4) / 1e4;
  }
  return metrics;
}
