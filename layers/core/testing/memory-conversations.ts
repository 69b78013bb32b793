import { silencesBot } from '../chat/conversation-state.ts';
import { ShopError } from '../errors.ts';
import type {
  Clock,
  Conversation,
  ConversationStore,
  ConversationThread,
  DoubtStore,
  KnownRequest,
  NumberedIntervention,
  Turn,
  TurnPlace,
  TurnStore,
} from '../ports.ts';
import { memoryDoubtStore } from './memory-doubt-store.ts';

const retention = 30 * 24 * 60 * 60_000;

interface Kept {
  readonly conversation: Conversation;
  readonly turns: ReadonlyMap<number, Turn>;
  readonly interventions: readonly NumberedIntervention[];
  /** Numbers of turns that may say nothing more. */
  readonly silenced: ReadonlySet<number>;
}

/** Conversations, their turns and doubts about them: ports over the same data. */
export interface Conversations {
  readonly conversations: ConversationStore;
  readonly turns: TurnStore;
  readonly doubts: DoubtStore;
}

/** Conversations that live as long as the process. */
export function memoryConversations(clock: Clock): Conversations {
  const requests = new Map<string, KnownRequest>();
  const conversations = new Map<string, Kept | 'erased'>();
  const begunIn = new Map<string, Conversation['state']>();

  const keptAt = (key: string): Kept | undefined => {
    const found = conversations.get(key);
    return found === 'erased' ? undefined : found;
  };
  const putTurn = (key: string, kept: Kept, turn: Turn) =>
    conversations.set(key, { ...kept, turns: new Map([...kept.turns, [turn.number, turn]]) });

  const turnAt = (tenant: string, { conversationId, number }: TurnPlace) =>
    keptAt(keyOf(tenant, conversationId))?.turns.get(number);
  const change = (tenant: string, { conversationId, number }: TurnPlace, changed: (turn: Turn) => Turn) => {
    const key = keyOf(tenant, conversationId);
    const kept = keptAt(key);
    const turn = kept?.turns.get(number);
    if (kept !== undefined && turn !== undefined) putTurn(key, kept, changed(turn));
  };

  const conversationStore: ConversationStore = {
    async read(tenant, id, newest) {
      const kept = keptAt(keyOf(tenant, id));
      return kept === undefined ? undefined : threadOf(kept, newest, clock.now());
    },
    async rate(tenant, conversationId, number, { rating }) {
      if (turnAt(tenant, { conversationId, number })?.answer === undefined) {
        throw new ShopError('not-found', 'There is no such answer to rate: it may be past its 30 days');
      }
      change(tenant, { conversationId, number }, (turn) => ({ ...turn, rating }));
    },
    async intervene(tenant, id, { from, ...intervention }) {
      const key = keyOf(tenant, id);
      const kept = keptAt(key);
      if (kept === undefined || kept.conversation.state !== from) return false;
      conversations.set(key, {
        conversation: { ...kept.conversation, state: intervention.to },
        turns: kept.turns,
        interventions: [...kept.interventions, { ...intervention, number: newestOf(kept) + 1 }],
        silenced: silencesBot(intervention.to) ? new Set(kept.turns.keys()) : kept.silenced,
      });
      return true;
    },
    async erase(tenant, id) {
      conversations.set(keyOf(tenant, id), 'erased');
    },
  };

  const turnStore: TurnStore = {
    async begin(tenant, conversation, turn, request) {
      const key = keyOf(tenant, conversation.id);
      const known = request && requests.get(keyOf(tenant, request.key));
      if (known !== undefined) return { type: 'known', request: known };
      const isBarred = conversations.get(key) === 'erased';
      const kept = keptAt(key);
      const isTaken = kept !== undefined && newestOf(kept) >= turn.number;
      if (isBarred || isTaken || (turn.number > 1 && kept === undefined)) {
        throw new ShopError(
          'conflict',
          'Another message of this conversation came first: read it and send yours again',
        );
      }
      const fresh = { conversation, turns: new Map(), interventions: [], silenced: new Set<number>() };
      begunIn.set(keyOf(key, String(turn.number)), conversation.state);
      putTurn(key, kept ?? fresh, turn);
      if (request !== undefined) {
        const place = { conversationId: conversation.id, number: turn.number };
        requests.set(keyOf(tenant, request.key), { ...place, fingerprint: request.fingerprint });
      }
      return { type: 'begun' };
    },
    find: async (tenant, key) => requests.get(keyOf(tenant, key)),
    read: async (tenant, place) => turnAt(tenant, place),
    async append(tenant, place, { from, events }) {
      const turn = turnAt(tenant, place);
      if (turn === undefined || turn.leaseUntil <= clock.now()) return false;
      if (keptAt(keyOf(tenant, place.conversationId))?.silenced.has(place.number) === true) return false;
      change(tenant, place, () => ({ ...turn, events: [...turn.events.slice(0, from), ...events] }));
      return true;
    },
    async end(tenant, place, { answer, answeredAt, state }) {
      const key = keyOf(tenant, place.conversationId);
      change(tenant, place, (turn) => ({ ...turn, answer, answeredAt }));
      const kept = keptAt(key);
      if (kept?.conversation.state !== begunIn.get(keyOf(key, String(place.number)))) return;
      if (kept === undefined) return;
      conversations.set(key, { ...kept, conversation: { ...kept.conversation, state } });
    },
  };

  const doubts = memoryDoubtStore(clock, (tenant, id) => keptAt(keyOf(tenant, id)) !== undefined);
  return { conversations: conversationStore, turns: turnStore, doubts };
}

function keyOf(tenant: string, id: string): string {
  return JSON.stringify([tenant, id]);
}

/** The number of what came last. */
function newestOf({ turns, interventions }: Kept): number {
  return Math.max(0, ...turns.keys(), ...interventions.map(({ number }) => number));
}

function threadOf(
  { conversation, turns, interventions }: Kept,
  newest: number,
  now: number,
): ConversationThread | undefined {
  const live = [
    ...[...turns.values()].filter((turn) => turn.askedAt + retention > now),
    ...interventions.filter(({ at }) => at + retention > now),
  ].toSorted((one, other) => one.number - other.number);
  if (live.length === 0) return undefined;
  const read = live.slice(Math.max(0, live.length - newest));
  return {
    conversation,
    turns: read.filter((entry) => 'question' in entry),
    interventions: read.filter((entry) => 'to' in entry),
  };
}
