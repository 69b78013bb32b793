import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** Repeats a transaction while another is in its way; says whether it was done, or a condition failed. */
export async function retryConflicts(transact: () => Promise<unknown>): Promise<boolean> {
  for (;;) {
    try {
      await transact();
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = error.CancellationReasons?.map(({ Code }) => Code);
      if (!codes?.includes('TransactionConflict')) return false;
    }
  }
}
