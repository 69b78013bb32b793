import { unavailable } from './unavailable.ts';
import { backOff } from './back-off.ts';
import { classifyFault } from './classify-fault.ts';

/** No operation takes longer, all its tries together, ms. */
const longestOperation = 5_000;
const mostTries = 3;

/** Runs one request that is harmless to repeat, at most three times. A refused condition and a bug come out as they are. */
export async function persist<T>(request: (options: { abortSignal: AbortSignal }) => Promise<T>): Promise<T> {
  const deadline = AbortSignal.timeout(longestOperation);
  for (let tried = 1; ; tried += 1) {
    try {
      return await untilAborted(deadline, request({ abortSignal: deadline }));
    } catch (error) {
      const fault = classifyFault(error);
      if (fault === 'refused' || fault === 'bug') throw error;
      if (fault === 'lasting' || tried === mostTries || deadline.aborted) throw unavailable(error);
    }
    await backOff(tried);
  }
}

/** The SDK stops listening to the signal once the headers are there; a body may stall after them. */
async function untilAborted<T>(signal: AbortSignal, reply: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([reply, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
