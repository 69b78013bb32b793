import path from 'node:path';
import * as z from 'zod';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import { answerability, answerabilityWeights } from '#core/knowledge/answerability.ts';
import { findPassages } from '#core/knowledge/find-passages.ts';
import { relevanceWeights } from '#core/knowledge/relevance/relevance-weights.ts';
import { openDemoShop } from './evaluate/retrieval-demo-shop.ts';

/** What was thought of a question, in log odds, and whether it was so. */
interface Example {
  readonly odds: number;
  readonly isRight: boolean;
}

const rounds = 20_000;
const step = 0.5;
const Question = z.looseObject({ text: z.string(), relevant: z.array(z.string()).default([]) });

const { relevance, answers } = await readExamples();
report('relevance-weights.ts', relevanceWeights, relevance);
report('answerability.ts', answerabilityWeights, answers);

function report(
  file: string,
  { scale, offset }: { readonly scale: number; readonly offset: number },
  examples: readonly Example[],
): void {
  const { slope, intercept } = fitLogistic(examples);
  const learnt = { scale: rounded(scale * slope), offset: rounded(offset * slope + intercept) };
  const figures = { n: examples.length, ...learnt, calibrationError: errorOf(examples) };
  process.stdout.write(`${JSON.stringify({ file, ...figures })}\n`);
}

/**
 * Questions of kb/evaluation that the FAQ answers, and questions that nothing answers: whether the best passage was
 * right, and whether anything answers.
 */
async function readExamples(): Promise<Readonly<Record<'relevance' | 'answers', readonly Example[]>>> {
  await using shop = await openDemoShop();
  const ofBest: Example[] = [];
  const ofAll: Example[] = [];
  for (const language of ['en', 'pl']) {
    for (const set of ['faq-queries', 'out-of-scope']) {
      const file = path.join(import.meta.dirname, '..', 'kb', 'evaluation', `${set}.${language}.jsonl`);
      for await (const { text, relevant } of readJsonLines(file, Question)) {
        const signal = AbortSignal.timeout(10_000);
        const kinds = ['faq', 'policy', 'product'] as const;
        const query = { tenant: 'main', text, language, kinds, perKind: 8, signal };
        const found = await findPassages(shop, query);
        const [first] = found;
        if (first === undefined) continue;
        const isRight = relevant.some((id) => first.passage.sourceId === `${id}.${language}`);
        ofBest.push({ odds: oddsOf(first.relevance), isRight });
        ofAll.push({ odds: oddsOf(answerability(found)), isRight: relevant.length > 0 });
      }
    }
  }
  return { relevance: ofBest, answers: ofAll };
}

function oddsOf(likelihood: number): number {
  return Math.log(likelihood / (1 - likelihood));
}

/** Platt scaling (Platt 1999) by gradient descent. */
function fitLogistic(all: readonly Example[]): { slope: number; intercept: number } {
  let weight = 1;
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const errors = all.map(({ odds, isRight }) => sigmoid(weight * odds + bias) - Number(isRight));
    weight -= (step * sum(errors.map((error, at) => error * (all[at]?.odds ?? 0)))) / all.length;
    bias -= (step * sum(errors)) / all.length;
  }
  return { slope: weight, intercept: bias };
}

/** Expected calibration error of the weights in force, in ten bins. */
function errorOf(all: readonly Example[]): number {
  const bins = Map.groupBy(all, ({ odds }) => Math.min(9, Math.floor(sigmoid(odds) * 10)));
  const gaps = Array.from(bins.values(), (bin) =>
    Math.abs(sum(bin.map(({ odds, isRight }) => sigmoid(odds) - Number(isRight)))),
  );
  return rounded(sum(gaps) / all.length);
}

function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
