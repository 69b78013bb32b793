import type { BodyOf } from '../shared/api-types.ts';
import type { Api } from '../shared/api.ts';
import type { Keep } from '../shared/keep.ts';

const key = 'aisle.remember';
/** Said no, and the shop does not know yet. */
const forgettingDue = 'forget';
const waitMs = 400;
/** As many as one request takes. */
const mostAtOnce = 100;

type SentEvent = BodyOf<'POST /v1/events'>['events'][number];
type Unsent = SentEvent extends infer E ? (E extends { id: string } ? Omit<E, 'id' | 'time'> : never) : never;

/** Whether the shopper agreed that the shop remembers what they do; undefined while they have not said. */
export type Consent = 'yes' | 'no' | undefined;

/** Tells the shop what a shopper does, if they agreed. */
export interface ShopperEvents {
  readonly consent: () => Consent;
  /** No makes the shop forget what it knows. */
  readonly decide: (consent: 'yes' | 'no') => Promise<void>;
  /** Whether the shop has yet to forget: it could not be reached when it was told to. */
  readonly isForgettingDue: () => boolean;
  readonly tell: (event: Unsent) => void;
  /** Resolves when all that was told has arrived. */
  readonly sent: () => Promise<void>;
}

/** Gathers what happens at about the same time into one request. Nothing leaves the page before consent. */
export function shopperEvents(api: Api, keep: Keep): ShopperEvents {
  let waiting: SentEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = Promise.resolve();

  const consent = (): Consent => {
    const kept = keep.read(key);
    return kept === undefined || kept === 'yes' ? kept : 'no';
  };

  /** One request after the other, until nothing waits. */
  function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const earlier = sending;
    sending = (async () => {
      await earlier;
      while (waiting.length > 0) {
        const events = waiting.splice(0, mostAtOnce);
        await api.call('POST /v1/events', { body: { consent: true, events } });
      }
    })();
    return sending;
  }

  return {
    consent,
    async decide(decision) {
      const knowsNothing = consent() === undefined;
      keep.write(key, decision);
      if (decision === 'yes') return;
      waiting = [];
      if (knowsNothing) return;
      keep.write(key, forgettingDue);
      await sending;
      const forgotten = await api.call('DELETE /v1/events', {});
      if (forgotten.ok && consent() === 'no') keep.write(key, decision);
    },
    isForgettingDue: () => keep.read(key) === forgettingDue,
    tell(event) {
      if (consent() !== 'yes') return;
      waiting.push({ ...event, id: crypto.randomUUID(), time: new Date().toISOString() });
      timer ??= setTimeout(() => void send(), waitMs);
    },
    sent: send,
  };
}
