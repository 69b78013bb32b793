import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import type { ProviderUsage, UsageReport } from '#core/models/provider-usage.ts';

/** What a call is and, when the vendor does not tell, about how much of it is used. */
export interface ExpectedUsage extends Pick<ProviderUsage, 'model' | 'meter'> {
  readonly atMost: number;
}

/**
 * Makes a call and reports what it used: what the vendor counted, else the estimate. A call whose answer was lost may
 * have run and is counted too; one that the vendor turned away has not.
 */
export async function countUsage<T>(
  { model, meter, atMost }: ExpectedUsage,
  report: UsageReport | undefined,
  call: () => Promise<{ readonly result: T; readonly counted: number | undefined }>,
): Promise<T> {
  const estimate = { model, meter, amount: atMost, estimated: true };
  try {
    const { result, counted } = await call();
    report?.(counted === undefined ? estimate : { model, meter, amount: counted, estimated: false });
    return result;
  } catch (cause) {
    if (!(cause instanceof ModelError && unbilled.has(cause.fault))) report?.(estimate);
    throw cause;
  }
}

const unbilled: ReadonlySet<ModelFault> = new Set(['throttled', 'unavailable', 'rejected', 'denied']);
