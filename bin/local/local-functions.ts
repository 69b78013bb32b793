import type { Config } from '#contract/config.ts';
import type { LambdaName } from '#contract/lambdas.ts';
import { routes } from '#contract/routes.ts';
import type { Ports } from '#core/ports.ts';
import { observe } from '#runtime/observe.ts';
import { serve } from '#runtime/serve.ts';
import { streamed, type StreamingEntry } from '#runtime/streamed.ts';
import { handlers as chat } from '../../lambdas/chat/handlers.ts';
import { handlers as conversations } from '../../lambdas/conversations/handlers.ts';
import { handlers as events } from '../../lambdas/events/handlers.ts';
import { handlers as costs } from '../../lambdas/costs/handlers.ts';
import { handlers as descriptions } from '../../lambdas/descriptions/handlers.ts';
import { handlers as guests } from '../../lambdas/guests/handlers.ts';
import { handlers as knowledge } from '../../lambdas/knowledge/handlers.ts';
import { handlers as products } from '../../lambdas/products/handlers.ts';
import { handlers as recommendations } from '../../lambdas/recommendations/handlers.ts';
import { handlers as sources } from '../../lambdas/sources/handlers.ts';
import { handlers as system } from '../../lambdas/system/handlers.ts';

/** A function as the gateway calls it. */
export type LocalFunction =
  | { readonly streams: false; readonly call: ReturnType<typeof serve> }
  | { readonly streams: true; readonly call: StreamingEntry };

/** Every function of the route table over the local ports: the same handlers, the same runtime. */
export function localFunctions(ports: Ports, config: Config): Readonly<Record<LambdaName, LocalFunction>> {
  const origins = config.WIDGET_ORIGINS;
  const once = <L extends LambdaName>(
    lambda: L,
    made: Parameters<typeof serve<L>>[0]['handlers'],
  ): LocalFunction => ({
    streams: false,
    call: serve({ lambda, routes, ports, origins, observer: observe(lambda, config), handlers: made }),
  });
  const streaming = <L extends LambdaName>(
    lambda: L,
    made: Parameters<typeof streamed<L>>[0]['handlers'],
  ): LocalFunction => ({
    streams: true,
    call: streamed({ lambda, routes, ports, origins, observer: observe(lambda, config), handlers: made }),
  });
  return {
    system: once('system', system(ports)),
    guests: once('guests', guests(ports)),
    conversations: once('conversations', conversations(ports)),
    knowledge: once('knowledge', knowledge(ports)),
    products: once('products', products(ports)),
    events: once('events', events(ports)),
    recommendations: once('recommendations', recommendations(ports)),
    sources: once('sources', sources(ports)),
    costs: once('costs', costs(ports)),
    chat: streaming('chat', chat(ports)),
    descriptions: streaming('descriptions', descriptions(ports)),
  };
}
