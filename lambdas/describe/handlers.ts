import { doOrder } from '#core/descriptions/jobs/do-order.ts';
import { orderOfKey } from '#core/descriptions/jobs/order-key.ts';
import { productWriter } from '#core/descriptions/jobs/product-writer.ts';
import { providerPace } from '#core/descriptions/jobs/provider-pace.ts';
import type { Ports } from '#core/ports.ts';
import type { FailedMessage, JobHandler } from '#runtime/job-handler.ts';

/** Writes the descriptions of jobs. An order there was no time for comes again. */
export const handlers = (ports: Ports): JobHandler<'describe'> => {
  const world = { ports, makeWriter: productWriter, pace: providerPace(ports.clock) };
  return async ({ messages, deadline }) => {
    const failed: FailedMessage[] = [];
    for (const { id, message } of messages) {
      try {
        const isDone = await doOrder(world, orderOfKey(message.detail.object.key), deadline);
        if (!isDone) failed.push({ id, cause: deadline.reason });
      } catch (cause) {
        failed.push({ id, cause });
      }
    }
    return failed;
  };
};
