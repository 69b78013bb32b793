import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '#adapters/testing/bench-rows.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { randomIds } from '#adapters/random-ids.ts';
import { writeSmallShop } from '../local/testing/small-shop.ts';
import { type AisleProcess, aisleProcess, startWhole } from './aisle-process.ts';
import { markedQuestion, startCountingModel } from './counting-model.ts';
import { countDoubledRows, judgeTurns, type TurnsVerdict } from './judge-turns.ts';
import { askUntilEnd, type SeenTurn, stubbornGuest } from './stubborn-shopper.ts';

export interface KillReport extends TurnsVerdict {
  readonly kills: number;
  /** Kills while it was starting. */
  readonly killsAtStart: number;
  readonly readyMs: { readonly p50: number; readonly max: number };
  readonly modelCalls: number;
  /** Turns that were asked for more than once. */
  readonly repeated: number;
}

/** New turns under way at a time; those that were cut off wait for their end beside them. */
const shoppers = 6;
/** A word of the model: most kills meet several turns in their middle. */
const paceMs = 30;
const turnMs = 500;
const leavingShare = 0.2;
const turnsPerConversation = 3;
const mostAliveMs = 2_500;
const startShare = 0.1;

/** Kills Aisle so often while shoppers ask, starts it again each time, and judges what they saw and what is stored. */
export async function killTurns(kills: number, onKill: (done: number) => void): Promise<KillReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-turns-'));
  const folders = { data: path.join(folder, 'data'), knowledge: path.join(folder, 'shop') };
  await writeSmallShop(folders.knowledge);
  await using model = await startCountingModel(paceMs);
  const aisle = aisleProcess(folders, model.variables);
  try {
    const readyMs: number[] = [await startWhole(aisle)];
    const street = openStreet(aisle);
    let killsAtStart = 0;
    for (let done = 1; done <= kills; done += 1) {
      await sleep(Math.random() * mostAliveMs);
      await aisle.kill();
      if (Math.random() < startShare && done < kills) {
        const starting = aisle.start();
        await sleep(Math.random() * Math.min(...readyMs));
        await aisle.kill();
        await starting;
        killsAtStart += 1;
        done += 1;
      }
      readyMs.push(await startWhole(aisle));
      onKill(done);
    }
    const seen = await street.close();
    const verdict = await judgeTurns(aisle.address(), seen, model.asked);
    await aisle.kill();
    const doubledRows = await countDoubledRows(localPlaces(folders.data).tables);
    return {
      kills,
      killsAtStart,
      readyMs: { p50: Math.round(quantile(readyMs, 0.5)), max: Math.round(Math.max(...readyMs)) },
      modelCalls: [...model.asked.values()].reduce((sum, calls) => sum + calls, 0),
      repeated: seen.filter(({ tries }) => tries > 1).length,
      ...verdict,
      doubled: verdict.doubled + doubledRows,
    };
  } finally {
    await aisle.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Shoppers who ask, conversation after conversation, until the street is closed; then all wait for their ends. */
function openStreet(aisle: AisleProcess) {
  const seen: SeenTurn[] = [];
  const waiting = new Set<Promise<void>>();
  const closing = new AbortController();
  const converse = async (): Promise<void> => {
    const token = await stubbornGuest(aisle.address);
    let conversationId: string | undefined;
    for (let turn = 0; turn < turnsPerConversation && !closing.signal.aborted; turn += 1) {
      const mark = randomIds.next();
      const cutsMs = Math.random() < leavingShare ? [Math.random() * turnMs] : [];
      const message = markedQuestion(mark);
      const asked = askUntilEnd(aisle.address, { token, mark, message, conversationId, cutsMs });
      const ended = asked.then((outcome) => {
        seen.push(outcome);
        return outcome.conversationId;
      });
      const noted = ended.then(() => void waiting.delete(noted));
      waiting.add(noted);
      // A cut turn ends with its lease; meanwhile this shopper's place is taken by the next.
      conversationId = await Promise.race([ended, sleep(patienceMs, undefined)]);
      if (conversationId === undefined) return;
    }
  };
  const places = Array.from({ length: shoppers }, async () => {
    while (!closing.signal.aborted) await converse();
  });
  return {
    async close(): Promise<readonly SeenTurn[]> {
      closing.abort();
      await Promise.all([...places, ...waiting]);
      await Promise.all(waiting);
      return seen;
    },
  };
}

const patienceMs = 3_000;
