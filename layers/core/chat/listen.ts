import type { KnownShop, Ports } from '../ports.ts';
import { readTopicRules } from '../safety/forbidden-topics.ts';
import { readGuardRules } from '../safety/guard-rules.ts';
import { readHarmRules } from '../safety/harm-rules.ts';
import { isRefused } from '../safety/is-refused.ts';
import { type ScreenedMessage, screenMessage } from '../safety/screen-message.ts';
import { shopIntents } from '../understanding/shop-intents/shop-intents.ts';
import type { ChatCommand } from './chat-turn.ts';
import { type Understanding, understand } from './understand.ts';

/** A message made safe, and what it is about. */
export interface HeardMessage {
  readonly message: ScreenedMessage;
  readonly understanding: Understanding;
}

/** Screens a message and understands it. What a guard's data or a shop's examples would add is missed, not waited for, when it cannot be read. */
export async function listen(
  ports: Ports,
  said: { readonly command: ChatCommand; readonly shop: KnownShop; readonly language: string | undefined },
): Promise<HeardMessage> {
  const { command, shop } = said;
  const { tenant } = command.caller;
  const [rules, topics, harm, intents] = await Promise.all([
    orWithout(ports, 'guard-rules', readGuardRules(ports)),
    orWithout(ports, 'forbidden-topics', readTopicRules(ports)),
    orWithout(ports, 'harm-rules', readHarmRules(ports)),
    shopIntents(ports, { tenant, version: shop.version }),
  ]);
  const message = screenMessage(command.body.message, rules);
  const isForbidden = await isRefused(ports, message, {
    rules: harm,
    deadline: command.deadline,
    payer: { tenant, requestId: command.requestId },
  });
  const knownLanguage = said.language ?? shop.profile.languages[0];
  return {
    message,
    understanding: await understand(message, {
      knownLanguage,
      tenant,
      intents,
      topics,
      isForbidden,
    }),
  };
}

/** Without its tuning data a guard still understands English and Polish. */
async function orWithout<T>(
  { telemetry }: Pick<Ports, 'telemetry'>,
  what: string,
  reading: Promise<T>,
): Promise<T | undefined> {
  return await reading.catch((error: unknown) => {
    telemetry.degraded(what, error);
    return undefined;
  });
}
