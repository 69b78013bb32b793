import * as z from 'zod';
import { splitWords } from '../knowledge/split-words.ts';
import type { Ports } from '../ports.ts';
import { type PhraseFinder, phraseFinder } from '../understanding/phrase-finder.ts';

/** What a shop's assistant may not advise on. */
const forbiddenTopics = ['medical', 'legal', 'financial'] as const;
const Topic = z.enum(forbiddenTopics);
export type ForbiddenTopic = z.infer<typeof Topic>;

const Topics = z.strictObject({
  about: z.string(),
  topics: z.record(Topic, z.record(z.string().regex(/^[a-z]{2}$/), z.string())),
  /** What single shops may advise on all the same. */
  tenants: z.record(z.string(), z.strictObject({ allows: z.array(Topic) })),
});

/** The topics that are out of bounds, ready to be found. */
export interface TopicRules {
  readonly find: PhraseFinder<ForbiddenTopic>;
  readonly allowedFor: (tenant: string) => readonly ForbiddenTopic[];
}

const known = new WeakMap<object, TopicRules>();

/** The rules of the tuning data for all languages. Read and sorted once. */
export async function readTopicRules(ports: Pick<Ports, 'tuning'>): Promise<TopicRules> {
  const data = await ports.tuning.read('guard-rules/topics');
  const rules = known.get(data) ?? rulesOf(Topics.parse(data));
  known.set(data, rules);
  return rules;
}

function rulesOf({ topics, tenants }: z.infer<typeof Topics>): TopicRules {
  const lists = forbiddenTopics.flatMap((topic) =>
    Object.values(topics[topic]).map((phrases) => [topic, phrases] as const),
  );
  return { find: phraseFinder(lists), allowedFor: (tenant) => tenants[tenant]?.allows ?? [] };
}

/** The topic that a message wants advice on and its shop must not give; undefined for what a shop is usually asked. */
export function findForbiddenTopic(
  text: string,
  tenant: string,
  { find, allowedFor }: TopicRules,
): ForbiddenTopic | undefined {
  const allowed = allowedFor(tenant);
  return find(splitWords(text)).find(({ means }) => !allowed.includes(means))?.means;
}
