import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { ModelError } from '#core/models/language-model.ts';
import type { CallLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { vendorError } from '../../vendor-call/vendor-error.ts';
import { athenaFault } from './athena-fault.ts';

const what = 'Learning';

/** Where queries run, how long a call may take, and how long a query, ms. */
export interface AthenaPlace {
  readonly client: AthenaClient;
  readonly workgroup: string;
  readonly database: string;
  readonly limits: CallLimits;
  readonly queryMs: number;
}

/** The pauses between looks at a query: short at first, since most are, then longer. */
const firstPauseMs = 250;
const longestPauseMs = 5_000;

/** Runs a query to its end; fails with a `ShopError` where it fails, is cancelled or takes too long, and then stops it. */
export async function runQuery(place: AthenaPlace, sql: string): Promise<void> {
  const end = performance.now() + place.queryMs;
  const id = await start(place, sql);
  let isOver = false;
  try {
    for (let pause = firstPauseMs; ; pause = Math.min(longestPauseMs, pause * 1.5)) {
      const state = await look(place, id);
      isOver = state !== 'under way';
      if (isOver) return;
      if (performance.now() + pause > end) {
        throw vendorError(what, new ModelError('deadline', `The query ran for ${place.queryMs} ms: ${id}`));
      }
      await sleep(Math.min(pause, place.queryMs / 10));
    }
  } catch (error) {
    if (!isOver && !(error instanceof QueryFailure)) await stop(place, id);
    throw error instanceof QueryFailure ? vendorError(what, error) : error;
  }
}

/** The query itself is over, and in vain. */
class QueryFailure extends ModelError {}

/** The token makes a start that is repeated, since nobody heard of it, the same query. */
function start({ client, workgroup, database, limits }: AthenaPlace, sql: string): Promise<string> {
  const command = new StartQueryExecutionCommand({
    QueryString: sql,
    WorkGroup: workgroup,
    QueryExecutionContext: { Database: database },
    ClientRequestToken: randomUUID(),
  });
  return call(limits, async (abortSignal) => {
    const { QueryExecutionId: id } = await client.send(command, { abortSignal });
    if (id === undefined) throw new ModelError('unavailable', 'This is no reply of Athena: it tells no id');
    return id;
  });
}

async function look({ client, limits }: AthenaPlace, id: string): Promise<'under way' | 'done'> {
  const execution = await call(limits, async (abortSignal) => {
    const reply = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }), { abortSignal });
    if (reply.QueryExecution?.Status?.State === undefined) {
      throw new ModelError('unavailable', 'This is no reply of Athena: it tells no state');
    }
    return reply.QueryExecution;
  });
  const state = execution.Status?.State;
  if (state === 'FAILED' || state === 'CANCELLED') throw failureOf(execution, id);
  return state === 'SUCCEEDED' ? 'done' : 'under way';
}

function failureOf({ Status: status }: QueryExecution, id: string): QueryFailure {
  const { State: state, StateChangeReason: reason = 'nothing', AthenaError: error } = status ?? {};
  const isPassing = state === 'CANCELLED' || error?.Retryable === true;
  return new QueryFailure(
    isPassing ? 'unavailable' : 'rejected',
    `The query ended as ${state}: ${id}. Athena says: ${reason}`,
  );
}

/** Nobody waits for its result any more; one that cannot be stopped ends by the workgroup's limit. */
async function stop({ client, limits }: AthenaPlace, id: string): Promise<void> {
  const command = new StopQueryExecutionCommand({ QueryExecutionId: id });
  await call({ ...limits, attempts: 1 }, (abortSignal) => client.send(command, { abortSignal })).catch(
    () => undefined,
  );
}

function call<T>(limits: CallLimits, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return callVendor(
    {
      ...limits,
      what,
      attempt: async (signal) =>
        await attempt(signal).catch((cause: unknown) => {
          throw athenaFault(cause);
        }),
    },
    new AbortController().signal,
  );
}
