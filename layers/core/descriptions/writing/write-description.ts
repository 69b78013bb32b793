import type { DescriptionEvent, WrittenDescription } from '#contract/descriptions.ts';
import { addCharges, noCharge } from '../../costs/charge.ts';
import type { Caller, Ports } from '../../ports.ts';
import { saveDraft } from '../keeping/save-draft.ts';
import { machineMark } from './machine-mark.ts';
import { type OpenWriting, openWriting, type WritingOrder } from './open-writing.ts';
import {
  keepSignatures,
  type TextInLanguage,
  writeInLanguage,
  type WritingCall,
  type WritingPorts,
} from './write-in-language.ts';

/** A merchant’s request for a description. */
export interface WritingCommand extends Omit<WritingOrder, 'tenant'> {
  readonly caller: Caller;
  readonly requestId: string;
  /** Fires when the request has to be over. */
  readonly deadline: AbortSignal;
}

/** Texts one merchant may have written by hand in a minute: a person reads what they ask for. */
const writingsPerMinute = 20;
/** A model that took so long for its first text is not asked for a second: the request has to end. */
const patienceMs = 10_000;

/**
 * Writes a product's description and keeps it as a draft. Fails before its first event when the request is not accepted;
 * then each language is told of as it is ready.
 */
export async function* writeDescription(
  ports: WritingPorts & Pick<Ports, 'descriptions' | 'quota'>,
  { caller, productId, request, requestId, deadline }: WritingCommand,
): AsyncGenerator<DescriptionEvent> {
  const { tenant } = caller;
  await ports.quota.spend(tenant, `describe:${caller.id}`, { perMinute: writingsPerMinute });
  const writing = await openWriting(ports, { tenant, productId, request });
  const call = { requestId, signal: deadline, hurryFrom: ports.clock.now() + patienceMs };
  yield { type: 'writing-start', productId, languages: [...request.languages] };

  const texts: TextInLanguage[] = [];
  for await (const written of inOrderOfReadiness(ports, writing, call)) {
    texts.push(written);
    yield { type: 'text-written', language: written.language, text: written.text };
  }

  const description = wholeOf(ports, writing, texts);
  const { version } = await saveDraft(ports, { tenant, by: caller.id, written: description });
  await keepSignatures(ports, tenant, productId, description.texts).catch((error: unknown) =>
    // The draft stands: only the next text's look for twins misses it.
    ports.telemetry.degraded('text signatures', error),
  );
  yield { type: 'writing-end', description, version: version.version };
}

/** The same for jobs, which keep it themselves: nobody watches, so a model is always asked once more. */
export async function writeWhole(
  ports: WritingPorts,
  order: WritingOrder & Pick<WritingCall, 'requestId' | 'signal'>,
): Promise<WrittenDescription> {
  return await writeOpened(ports, await openWriting(ports, order), order);
}

/** The same from what was read before. */
export async function writeOpened(
  ports: WritingPorts,
  writing: OpenWriting,
  { requestId, signal }: Pick<WritingCall, 'requestId' | 'signal'>,
): Promise<WrittenDescription> {
  const call = { requestId, signal, hurryFrom: Number.POSITIVE_INFINITY };
  const texts = await Array.fromAsync(inOrderOfReadiness(ports, writing, call));
  const description = wholeOf(ports, writing, texts);
  await keepSignatures(ports, writing.tenant, writing.productId, description.texts);
  return description;
}

/** All languages at once: each has its own call, so that the fault of one is not the other's. */
async function* inOrderOfReadiness(
  ports: WritingPorts,
  writing: OpenWriting,
  call: WritingCall,
): AsyncGenerator<TextInLanguage> {
  const running = new Map(
    writing.request.languages.map((language) => [language, writeInLanguage(ports, writing, language, call)]),
  );
  while (running.size > 0) {
    const written = await Promise.race(running.values());
    running.delete(written.language);
    yield written;
  }
}

function wholeOf(
  ports: WritingPorts,
  { productId, request, inputHash, prompt }: OpenWriting,
  texts: readonly TextInLanguage[],
): WrittenDescription {
  const byLanguage = new Map(texts.map(({ language, text }) => [language, text]));
  return {
    productId,
    request,
    inputHash,
    texts: Object.fromEntries(
      request.languages.flatMap((language) => {
        const text = byLanguage.get(language);
        return text === undefined ? [] : [[language, text]];
      }),
    ),
    mark: machineMark({
      writers: texts.map(({ text }) => text.writer),
      template: ports.template.name,
      promptVersion: prompt.version,
      charge: texts.reduce((sum, { charge }) => addCharges(sum, charge), noCharge),
      at: ports.clock.now(),
    }),
  };
}
