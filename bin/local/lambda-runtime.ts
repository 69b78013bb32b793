import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import type { Context } from 'aws-lambda';
import * as z from 'zod';

/** How long a function may run, ms, as in `shop-function`. */
const timeoutMs = 30_000;

const StreamHead = z.object({ statusCode: z.number(), headers: z.record(z.string(), z.string()) });

/** Gives handlers what the Lambda runtime gives them for streaming. Has to run before any of them is made. */
export function provideLambdaRuntime(): void {
  Object.assign(globalThis, {
    awslambda: {
      streamifyResponse: <T>(handler: T): T => handler,
      HttpResponseStream: {
        from(response: ServerResponse, raw: unknown): Writable {
          const { statusCode, headers } = StreamHead.parse(raw);
          response.writeHead(statusCode, headers);
          return lambdaStream(response);
        },
      },
    },
  });
}

/** As in Lambda a function is not told that its reader has gone: what it writes then is taken and lost. */
function lambdaStream(response: ServerResponse): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      if (response.destroyed || response.write(chunk)) return done();
      const goOn = (): void => {
        response.off('drain', goOn).off('close', goOn);
        done();
      };
      response.on('drain', goOn).on('close', goOn);
    },
    final(done) {
      response.end();
      done();
    },
  });
}

/** The context of one invocation. */
export function lambdaContext(functionName: string, awsRequestId: string): Context {
  const endsAt = Date.now() + timeoutMs;
  return {
    functionName,
    awsRequestId,
    getRemainingTimeInMillis: () => endsAt - Date.now(),
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    logGroupName: functionName,
    logStreamName: 'local',
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
