import { beforeEach } from 'vitest';
import type { Clock, Conversation, ConversationStore, Turn, TurnStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';
import { sampleAnswer } from './sample-answer.ts';

/** Makes both stores over the same data, going by the clock. */
export type MakeConversations = (clock: Clock) => {
  readonly conversations: ConversationStore;
  readonly turns: TurnStore;
};

const tenants = countingIds('tenant');

/** A tenant nobody has used. */
export function otherTenant(): string {
  return tenants.next();
}

/** A conversation of a tenant of its own, about to begin. */
interface OpenScene {
  readonly clock: FixedClock;
  readonly store: ConversationStore;
  readonly turns: TurnStore;
  readonly tenant: string;
  readonly conversation: Conversation;
}

export interface ConversationScene extends OpenScene {
  /** What the next turns are begun with. */
  conversation: Conversation;
  readonly turn: (number: number, changes?: Partial<Turn>) => Turn;
  readonly begin: (number: number) => ReturnType<TurnStore['begin']>;
  readonly end: (number: number, state?: Conversation['state']) => Promise<void>;
  /** The numbers of the newest turns; undefined where there is no conversation. */
  readonly numbers: (newest: number) => Promise<readonly number[] | undefined>;
}

/** Sets the scene anew for each test. */
export function useConversationScene(make: MakeConversations): ConversationScene {
  let open: OpenScene;
  beforeEach(() => {
    open = openScene(make);
  });
  const turn = (number: number, changes: Partial<Turn> = {}): Turn => ({
    number,
    question: `Pytanie ${number} 🙂 "\\\n#%`,
    language: 'pl',
    askedAt: open.clock.now(),
    leaseUntil: open.clock.now() + 30_000,
    events: [],
    ...changes,
  });
  return {
    get clock() {
      return open.clock;
    },
    get store() {
      return open.store;
    },
    get turns() {
      return open.turns;
    },
    get tenant() {
      return open.tenant;
    },
    get conversation() {
      return open.conversation;
    },
    set conversation(conversation) {
      open = { ...open, conversation };
    },
    turn,
    begin: (number) => open.turns.begin(open.tenant, open.conversation, turn(number)),
    end: (number, state = 'bot') =>
      open.turns.end(
        open.tenant,
        { conversationId: 'c1', number },
        { answer: sampleAnswer(), answeredAt: open.clock.now() + 900, state },
      ),
    numbers: async (newest) =>
      (await open.store.read(open.tenant, 'c1', newest))?.turns.map(({ number }) => number),
  };
}

function openScene(make: MakeConversations): OpenScene {
  const clock = fixedClock();
  const { conversations: store, turns } = make(clock);
  return {
    clock,
    store,
    turns,
    tenant: tenants.next(),
    conversation: { id: 'c1', owner: 'guest1', state: 'bot', language: 'pl', startedAt: clock.now() },
  };
}
