import { answerOperation } from './operations/answer-operation.ts';
import { startSweeper } from './operations/start-sweeper.ts';
import { openLocalStore } from './store/local-store.ts';
import { inProcessHandler, type RequestHandler } from './http/in-process-handler.ts';
import type { Call } from './http/read-call.ts';
import { serveCalls } from './http/serve-calls.ts';

/** A running local DynamoDB. */
export type LocalDynamo = {
  readonly endpoint: string;
  /** For clients of this process. */
  readonly requestHandler: RequestHandler;
  close(): Promise<void>;
};

/** Where it keeps its data, where it listens (any free port unless told), and how it tells time. */
export type LocalDynamoOptions = {
  readonly directory: string;
  readonly port?: number;
  /** Milliseconds between two sweeps of expired items; a minute unless told. */
  readonly sweepEvery?: number;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
};

/** Starts a DynamoDB on 127.0.0.1 for the AWS SDK; throws if its folder or port is in use. */
export async function startLocalDynamo({
  directory,
  port = 0,
  sweepEvery = 60_000,
  now = Date.now,
}: LocalDynamoOptions): Promise<LocalDynamo> {
  const store = await openLocalStore(directory);
  const answer = ({ operation, input }: Call) => answerOperation(store, operation, input, now());
  const server = await serveCalls(port, answer).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const sweeper = startSweeper(store, sweepEvery, now);
  return {
    endpoint: server.endpoint,
    requestHandler: inProcessHandler(answer),
    async close() {
      await server.close();
      await sweeper.stop();
      await store.close();
    },
  };
}
