import type { Usage } from '#contract/chat.ts';
import type { ModelCall } from '../../models/language-model.ts';
import type { LanguageModel, Ports } from '../../ports.ts';
import { promptBytes } from './expected-usage.ts';

/** A call of a model as it ended: what the ledger settled. */
export interface WatchedCall {
  readonly model: string;
  readonly language: string | undefined;
  readonly promptBytes: number;
  readonly usage: Usage;
  readonly latencyMs: number;
}

/** Ports whose model is called on some terms, and tells of each call that ended. */
export function watchedPorts<P extends Pick<Ports, 'model' | 'clock'>>(
  ports: P,
  terms: Pick<ModelCall, 'limit' | 'isStrict'>,
  onCall: (call: WatchedCall) => void,
): P {
  // The ports are made when they are first used: copying them would make them all.
  const watched: P = Object.create(ports, {
    model: { value: watchedModel(ports, terms, onCall), enumerable: true },
  });
  return watched;
}

function watchedModel(
  { model, clock }: Pick<Ports, 'model' | 'clock'>,
  terms: Pick<ModelCall, 'limit' | 'isStrict'>,
  onCall: (call: WatchedCall) => void,
): LanguageModel {
  return {
    name: model.name,
    ...(model.beside && { beside: model.beside }),
    ...(model.chosenFor && { chosenFor: model.chosenFor.bind(model) }),
    async *stream(request, call) {
      const startedAt = clock.now();
      let { name } = model;
      for await (const part of model.stream(request, { ...call, ...terms })) {
        if (part.type === 'generation-start') name = part.model;
        if (part.type === 'usage-known') {
          onCall({
            model: name,
            language: call.language,
            promptBytes: promptBytes(request),
            usage: part.usage,
            latencyMs: clock.now() - startedAt,
          });
        }
        yield part;
      }
    },
  };
}
