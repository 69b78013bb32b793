import type { Context } from 'aws-lambda';
import type { Config } from '#contract/config.ts';
import type { LambdaName } from '#contract/lambdas.ts';
import type { Ports, Telemetry } from '#core/ports.ts';
import { provideBuffering } from './buffered-runtime.ts';
import type { Handlers } from './handlers.ts';
import { observe } from './observe.ts';
import { readConfig } from './read-config.ts';
import { serve, type Served } from './serve.ts';
import { type StreamingEntry, streamed } from './streamed.ts';

/** Builds the ports of a world from its environment. */
export type Wire = (config: Config, telemetry: Telemetry) => Ports;

/** The entry of a Lambda that replies once: environment read, ports wired, handlers made, all at its start. */
export function entry<L extends LambdaName>(
  lambda: L,
  wire: Wire,
  handlers: (ports: Ports) => Handlers<L>,
  routes: Served<L>['routes'],
): (event: unknown, context: Context) => Promise<unknown> {
  return serve(assemble(lambda, wire, handlers, routes));
}

/** The entry of a Lambda that streams. */
export function streamingEntry<L extends LambdaName>(
  lambda: L,
  wire: Wire,
  handlers: (ports: Ports) => Handlers<L>,
  routes: Served<L>['routes'],
): StreamingEntry {
  provideBuffering();
  return streamed(assemble(lambda, wire, handlers, routes));
}

function assemble<L extends LambdaName>(
  lambda: L,
  wire: Wire,
  handlers: (ports: Ports) => Handlers<L>,
  routes: Served<L>['routes'],
): Served<L> {
  const config = readConfig(lambda);
  const observer = observe(lambda, config);
  const ports = wire(config, observer);
  return { lambda, routes, ports, observer, origins: config.WIDGET_ORIGINS, handlers: handlers(ports) };
}
