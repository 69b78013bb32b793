import { ShopError } from '#core/errors.ts';

/** How late the event loop is, ms: how long whatever is ready waits for its turn. */
export type LoopDelay = () => number;

/** Lets requests in, or refuses them at once while the process has too much to do. */
export interface Admission {
  /** A place, to be disposed of when the request is over. Fails with `unavailable` when there is none. */
  enter(): Disposable;
}

interface AdmissionLimits {
  /** So many are let in however late the loop is: a busy machine refuses nobody who is nearly alone. */
  readonly few: number;
  /** Each holds memory, also while it only waits for a model. */
  readonly most: number;
  /**
   * Also how long a refusal takes: each round of the loop accepts one new connection (libuv 1.45 and later), so long
   * rounds leave newcomers waiting for seconds [at 40 ms 5 s, at 12 ms 0.4 s, on a machine with four times its load].
   */
  readonly delayMs: number;
}

const usual: AdmissionLimits = { few: 8, most: 256, delayMs: 12 };

/**
 * What API Gateway and Lambda do in the cloud. A turn that waits for a model costs nothing and one that computes delays
 * all others, so it is not their number that tells overload but the delay itself; the queue is the event loop, and short.
 */
export function admission(delay: LoopDelay, limits: AdmissionLimits = usual): Admission {
  let inside = 0;
  return {
    enter() {
      if (inside >= limits.most || (inside >= limits.few && delay() > limits.delayMs)) {
        throw new ShopError('unavailable', 'Aisle has too much to do at this moment: try again in a second', {
          retryAfterSeconds: 1,
        });
      }
      inside += 1;
      let isInside = true;
      return {
        [Symbol.dispose]() {
          inside -= isInside ? 1 : 0;
          isInside = false;
        },
      };
    },
  };
}
