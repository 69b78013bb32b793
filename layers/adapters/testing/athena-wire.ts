import * as z from 'zod';
import { type AthenaScenario, athenaScenarios } from './athena-scenarios.ts';
import { jsonReply } from './json-reply.ts';
import { type ConnectFault, scriptedWire } from './scripted-wire.ts';
import type { WireCall, WireServer } from './wire-server.ts';
import type { WireStep } from './wire-step.ts';

/** How a query ends. */
export type QueryEnd =
  | { readonly type: 'SUCCEEDED' }
  | { readonly type: 'FAILED' | 'CANCELLED'; readonly reason: string; readonly isPassing?: boolean };

export interface AthenaWireOptions {
  /** What one call after the other gets: what Athena does, or a failure by name. The last one stays. */
  readonly scenarios?: readonly ('fine' | AthenaScenario | ConnectFault)[];
  /** Runs a query; it is under way until this ends. */
  readonly run?: (sql: string) => Promise<QueryEnd>;
}

export interface AthenaWire extends WireServer {
  /** Queries as they were started, and those that were called off. */
  readonly started: readonly string[];
  readonly stopped: readonly string[];
}

const Start = z.object({ QueryString: z.string(), ClientRequestToken: z.string(), WorkGroup: z.string() });
const Named = z.object({ QueryExecutionId: z.string() });

/** Athena for its real client: queries begin, are under way, and end. */
export async function athenaWire({
  scenarios = ['fine'],
  run = async () => ({ type: 'SUCCEEDED' }),
}: AthenaWireOptions = {}): Promise<AthenaWire> {
  const started: string[] = [];
  const stopped: string[] = [];
  const ends = new Map<string, QueryEnd | undefined>();
  const answer = (call: WireCall): readonly WireStep[] => {
    const body: unknown = JSON.parse(call.body);
    if (call.headers['x-amz-target'] === 'AmazonAthena.StartQueryExecution') {
      const { QueryString: sql, ClientRequestToken: id } = Start.parse(body);
      if (!ends.has(id)) {
        started.push(sql);
        ends.set(id, undefined);
        run(sql).then(
          (end) => ends.set(id, end),
          (error: unknown) => ends.set(id, { type: 'FAILED', reason: String(error) }),
        );
      }
      return jsonReply({ QueryExecutionId: id });
    }
    const { QueryExecutionId: id } = Named.parse(body);
    if (call.headers['x-amz-target'] === 'AmazonAthena.StopQueryExecution') {
      stopped.push(id);
      return jsonReply({});
    }
    return jsonReply({ QueryExecution: { QueryExecutionId: id, Status: statusOf(ends.get(id)) } });
  };
  const wire = await scriptedWire<'fine' | AthenaScenario>(scenarios, (scenario, call) =>
    scenario === 'fine' ? answer(call) : athenaScenarios[scenario],
  );
  return Object.assign(wire, { started, stopped });
}

function statusOf(end: QueryEnd | undefined): object {
  if (end === undefined) return { State: 'RUNNING' };
  if (end.type === 'SUCCEEDED') return { State: end.type };
  const { type, reason, isPassing = false } = end;
  return {
    State: type,
    StateChangeReason: reason,
    AthenaError: { ErrorCategory: 1, Retryable: isPassing, ErrorMessage: reason },
  };
}
