import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import type { CallWatch, ExpectedUsage } from '#core/models/provider-usage.ts';

/**
 * Makes a call and reports what it used: what the vendor counted, else the estimate. A call whose answer was lost may
 * have run and is counted too; one that the vendor turned away has not.
 */
export async function countUsage<T>(
  { model, meter, atMost }: ExpectedUsage,
  { onUsage, onCall }: CallWatch,
  call: () => Promise<{ readonly result: T; readonly counted: number | undefined }>,
): Promise<T> {
  const estimate = { model, meter, amount: atMost, estimated: true };
  const onEnd = await onCall?.({ model, meter, atMost });
  try {
    const { result, counted } = await call();
    const usage = counted === undefined ? estimate : { model, meter, amount: counted, estimated: false };
    onUsage?.(usage);
    await onEnd?.({ ...usage, finish: 'answered', failed: false });
    return result;
  } catch (cause) {
    const isBilled = !(cause instanceof ModelError && unbilled.has(cause.fault));
    if (isBilled) onUsage?.(estimate);
    const usage = isBilled ? estimate : { model, meter, amount: 0, estimated: false };
    const finish = cause instanceof ModelError ? cause.fault : 'failed';
    await onEnd?.({ ...usage, finish, failed: true });
    throw cause;
  }
}

const unbilled: ReadonlySet<ModelFault> = new Set(['throttled', 'unavailable', 'rejected', 'denied']);
