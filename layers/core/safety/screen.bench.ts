import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { readGuardRules } from './guard-rules.ts';
import { findPersonalData } from './personal-data.ts';
import { screenMessage } from './screen-message.ts';
import { attackAttempts } from './testing/attack-attempts.ts';
import { hostileTexts } from './testing/hostile-texts.ts';
import { type MadeUpMessage, madeUpDecoys, madeUpPersonalData } from './testing/made-up-messages.ts';
import { shopLookAlikes } from './testing/shop-look-alikes.ts';

/** One line of a benchmark's report. */
interface Row {
  readonly metric: string;
  readonly floor: string;
  readonly ours: string;
  readonly goal: string;
  readonly met: boolean;
}

const words = path.join(import.meta.dirname, '../../tuning/guard-rules/attack-words.json');
const Data = z.looseObject({});
const readRules = async () =>
  await readGuardRules({
    tuning: { read: async () => Data.parse(JSON.parse(await readFile(words, 'utf8'))) },
  });

/** How long the screen takes, on what shoppers write and on what is meant to stall it, and what it finds in our own texts. */
export async function bench(): Promise<readonly Row[]> {
  const rules = await readRules();
  const screen = (text: string) => screenMessage(text, rules);
  const shoppers = Object.values(shopLookAlikes).flat();
  const long = Array.from({ length: 20 }, (_, index) =>
    `${shoppers.slice(index * 5).join(' ')} `.repeat(4).slice(0, 4000),
  );
  return [
    timeRow('screen, CPU p99, a shopper’s message', '5 ms', 5, shoppers, screen),
    timeRow('screen, CPU p99, 4,000 characters of shoppers', '50 ms', 50, long, screen),
    timeRow('screen, CPU p99, 4,000 characters meant to stall it', '50 ms', 50, hostileTexts(4000), screen),
    shareRow(
      'personal data found',
      '.74 (best library)',
      '>= .97',
      madeUpPersonalData(300),
      isFound,
      (share) => share >= 0.97,
    ),
    shareRow(
      'decoys damaged',
      '.41 (best library)',
      '<= .05',
      madeUpDecoys(300),
      isDamaged,
      (share) => share <= 0.05,
    ),
    shareRow(
      'attacks flagged',
      '.13',
      '>= .75',
      Object.values(attackAttempts).flat(),
      (text) => screen(text).attack.isFlagged,
      (share) => share >= 0.75,
    ),
    shareRow(
      'look-alikes flagged',
      '.03',
      '<= .03',
      shoppers,
      (text) => screen(text).attack.isFlagged,
      (share) => share <= 0.03,
    ),
  ];
}

function timeRow(
  metric: string,
  floor: string,
  goalMs: number,
  texts: readonly string[],
  run: (text: string) => unknown,
): Row {
  for (const text of texts) run(text);
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    for (const text of texts) {
      const before = process.cpuUsage();
      run(text);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
  }
  const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
  return { metric, floor, ours: `${p99.toFixed(1)} ms`, goal: `<= ${goalMs} ms`, met: p99 <= goalMs };
}

function shareRow<T>(
  metric: string,
  floor: string,
  goal: string,
  items: readonly T[],
  holds: (item: T) => boolean,
  isMet: (share: number) => boolean,
): Row {
  const share = items.filter((item) => holds(item)).length / items.length;
  return { metric, floor, ours: share.toFixed(3), goal, met: isMet(share) };
}

function isFound({ text, start, end }: MadeUpMessage): boolean {
  return findPersonalData(text).some((found) => found.start <= start && end <= found.end);
}

function isDamaged({ text, start, end }: MadeUpMessage): boolean {
  return findPersonalData(text).some((found) => found.start < end && start < found.end);
}
