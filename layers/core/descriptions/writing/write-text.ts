import type { CopyField, RemovedSentence } from '#contract/descriptions.ts';
import { addCharges, type Charge } from '../../costs/charge.ts';
import type { ModelCall, ModelRequest } from '../../models/language-model.ts';
import type { LanguageModel, Ports } from '../../ports.ts';
import { collectCopy } from './collect-copy.ts';
import type { CopyJudge } from './copy-judge.ts';
import { bulletCount, type CopyLimits } from './copy-limits.ts';
import type { DescribePrompt } from './describe-prompt.ts';
import { askAgain } from './describe-request.ts';
import { type HeldCopy, holdCopy } from './hold-copy.ts';
import { type RawCopy, readCopy } from './read-copy.ts';

/** A text that may be read, and how it came to be. */
export interface HeldText {
  readonly copy: RawCopy;
  readonly removed: readonly RemovedSentence[];
  /** Whose text it is. */
  readonly writer: string;
  readonly charge: Charge;
}

/** What a text is written by and held against. */
export interface TextTask {
  readonly prompt: DescribePrompt;
  readonly request: ModelRequest;
  readonly call: ModelCall;
  readonly judge: CopyJudge;
  readonly limits: CopyLimits;
  /** Whether there is time to ask once more. */
  readonly mayAskAgain: () => boolean;
}

/** Less of a description than this is no longer the text that was meant. */
const leastKept = 0.4;

/**
 * Writes a text and keeps of it what stands. A model is told once what did not; what still does not stand is left out.
 * Where too little is left, and for each field with nothing in it, the template writer’s text takes its place.
 */
export async function writeText(
  ports: Pick<Ports, 'model' | 'template' | 'telemetry'>,
  task: TextTask,
): Promise<HeldText> {
  const first = await attempt(ports.model, task, task.request);
  const isFinal = first.writer === ports.template.name || isWhole(first.held) || !task.mayAskAgain();
  const second = isFinal ? undefined : await attemptAgain(ports, task, first);
  const charge = second === undefined ? first.charge : addCharges(first.charge, second.charge);
  const best = betterOf(first, second);
  if (best.held !== undefined && best.held.missing.length === 0 && !isTooLittle(best.held)) {
    return finished(best, { removed: [], charge, spare: undefined });
  }
  const isTemplate = best.writer === ports.template.name;
  const spare = isTemplate ? best : await attempt(ports.template, task, task.request);
  if (best.held === undefined || isTooLittle(best.held)) {
    if (!isTemplate) ports.telemetry.degraded('descriptions', new Error('No model’s text stood'));
    const removed = isTemplate ? [] : (best.held?.removed ?? []);
    return finished(spare, { removed, charge, spare: bareCopy(task) });
  }
  return finished(best, { removed: [], charge, spare: spare.held?.copy });
}

interface Attempt {
  readonly said: string;
  readonly writer: string;
  readonly charge: Charge;
  /** Undefined where the model’s reply was no text at all. */
  readonly held: HeldCopy | undefined;
}

async function attempt(model: LanguageModel, task: TextTask, request: ModelRequest): Promise<Attempt> {
  const { text, model: writer, charge } = await collectCopy(model.name, model.stream(request, task.call));
  const raw = readCopy(text);
  return { said: text, writer, charge, held: raw && holdCopy(raw, task.judge, task.limits) };
}

/** A model that cannot be asked again leaves the first text as it is, if it can stand. */
async function attemptAgain(
  { model, telemetry }: Pick<Ports, 'model' | 'telemetry'>,
  task: TextTask,
  first: Attempt,
): Promise<Attempt | undefined> {
  const faults = faultsOf(first, task.limits);
  try {
    return await attempt(model, task, askAgain(task.prompt, task.request, { said: first.said, faults }));
  } catch (error) {
    if (first.held === undefined || isTooLittle(first.held)) throw error;
    telemetry.degraded('descriptions', error);
    return undefined;
  }
}

function isWhole(held: HeldCopy | undefined): boolean {
  return held !== undefined && held.removed.length === 0 && held.missing.length === 0;
}

function isTooLittle({ copy, keptShare }: HeldCopy): boolean {
  return copy.description === '' || keptShare < leastKept;
}

/** The second, unless it came to less than the first. */
function betterOf(first: Attempt, second: Attempt | undefined): Attempt {
  if (second?.held === undefined || isTooLittle(second.held)) return first;
  return first.held === undefined || isTooLittle(first.held) || lostIn(second.held) <= lostIn(first.held)
    ? second
    : first;
}

function lostIn({ removed, missing }: HeldCopy): number {
  return removed.length + missing.length;
}

/** What a model is told of its text. */
function faultsOf({ held }: Attempt, limits: CopyLimits): readonly string[] {
  if (held === undefined) return ['The reply was no JSON object'];
  const removed = held.removed.map(({ field, sentence, because, detail }) =>
    because === 'length'
      ? `${field}: too long (${detail})`
      : `${field}: “${sentence.slice(0, 300)}” (${because}: ${detail})`,
  );
  const missing = held.missing.map((field) => `${field}: ${whatIsMissing(field, limits)}`);
  return [...removed, ...missing].slice(0, mostFaults);
}

const mostFaults = 30;

function whatIsMissing(field: CopyField, limits: CopyLimits): string {
  return field === 'bullets'
    ? `write ${bulletCount.least} to ${bulletCount.most}, each true`
    : `write one of at most ${limits[field]} characters`;
}

/** Where not even the template writer’s words stand, the name the shop gave its product may. */
function bareCopy({ request, judge, limits }: TextTask): RawCopy {
  const name = request.order?.name ?? '';
  const bare = { title: name, metaTitle: name, metaDescription: name, altText: name, bullets: [] };
  return holdCopy({ ...bare, description: name }, judge, limits).copy;
}

function finished(
  { held, writer }: Attempt,
  rest: {
    readonly removed: readonly RemovedSentence[];
    readonly charge: Charge;
    readonly spare: RawCopy | undefined;
  },
): HeldText {
  const { spare, charge } = rest;
  if (held === undefined) throw new Error('The template writer wrote no text');
  const { copy } = held;
  const or = (field: Exclude<CopyField, 'bullets'>): string =>
    copy[field] === '' ? (spare?.[field] ?? '') : copy[field];
  const bullets =
    copy.bullets.length < bulletCount.least && spare !== undefined
      ? [...new Set([...copy.bullets, ...spare.bullets])].slice(
          0,
          Math.max(bulletCount.least, copy.bullets.length),
        )
      : copy.bullets;
  return {
    copy: {
      title: or('title'),
      description: or('description'),
      bullets,
      metaTitle: or('metaTitle'),
      metaDescription: or('metaDescription'),
      altText: or('altText'),
    },
    removed: [...rest.removed, ...held.removed],
    writer,
    charge,
  };
}
