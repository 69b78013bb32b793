import type { Context } from 'aws-lambda';

/** The context of an invocation that may run for so long, ms. */
export function sampleContext(remainingMs = 30_000): Context {
  return {
    awsRequestId: 'invocation-1',
    getRemainingTimeInMillis: () => remainingMs,
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'test',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:test',
    memoryLimitInMB: '512',
    logGroupName: 'test',
    logStreamName: 'test',
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
