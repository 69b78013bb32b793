import type { DescriptionEvent, WrittenDescription } from '#contract/descriptions.ts';
import { addCharges, noCharge } from '../../costs/charge.ts';
import type { Caller, Ports, TextUsage } from '../../ports.ts';
import { usageOfCalls } from '../jobs/usage-of-calls.ts';
import { type WatchedCall, watchedPorts } from '../jobs/watched-model.ts';
import { saveDraft } from '../keeping/save-draft.ts';
import { machineMark } from './machine-mark.ts';
import { type OpenWriting, openWriting, type WritingOrder } from './open-writing.ts';
import {
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
  ports: WritingPorts & Pick<Ports, 'descriptions' | 'descriptionJobs' | 'quota'>,
  { caller, productId, request, requestId, deadline }: WritingCommand,
): AsyncGenerator<DescriptionEvent> {
  const { tenant } = caller;
  const calls: WatchedCall[] = [];
  const watched = watchedPorts(ports, {}, (ended) => calls.push(ended));
  await ports.quota.spend(tenant, `describe:${caller.id}`, { perMinute: writingsPerMinute });
  const writing = await openWriting(ports, { tenant, productId, request });
  const call = { requestId, signal: deadline, hurryFrom: ports.clock.now() + patienceMs };
  yield { type: 'writing-start', productId, languages: [...request.languages] };

  const texts: TextInLanguage[] = [];
  for await (const written of inOrderOfReadiness(watched, writing, call)) {
    texts.push(written);
    yield { type: 'text-written', language: written.language, text: written.text };
  }

  const description = wholeOf(ports, writing, texts);
  const { version } = await saveDraft(ports, { tenant, by: caller.id, written: description });
  // The draft stands: only the next text's look for twins misses it, and the next estimate learns nothing.
  await keepSignatures(ports, tenant, texts).catch((error: unknown) =>
    ports.telemetry.degraded('text signatures', error),
  );
  await learnFrom(ports, tenant, usageOfCalls(request, calls)).catch((error: unknown) =>
    ports.telemetry.degraded('description usage', error),
  );
  yield { type: 'writing-end', description, version: version.version };
}

/** The same for jobs, which keep it themselves: nobody watches, so a model is always asked once more. */
export async function writeWhole(
  ports: WritingPorts,
  order: WritingOrder & Pick<WritingCall, 'requestId' | 'signal'>,
): Promise<WrittenDescription> {
  const texts = new Map<string, TextInLanguage>();
  return await writeOpened(ports, await openWriting(ports, order), { ...order, texts });
}

/** The same from what was read before. `texts` are those written already, and become all of them. */
export async function writeOpened(
  ports: WritingPorts,
  writing: OpenWriting,
  {
    requestId,
    signal,
    texts,
  }: Pick<WritingCall, 'requestId' | 'signal'> & { readonly texts: Map<string, TextInLanguage> },
): Promise<WrittenDescription> {
  const call = { requestId, signal, hurryFrom: Number.POSITIVE_INFINITY };
  const left = writing.request.languages.filter((language) => !texts.has(language));
  const ended = await Promise.allSettled(
    left.map(async (language) => {
      texts.set(language, await writeInLanguage(ports, writing, language, call));
    }),
  );
  // Only now: what was paid for is kept, and nothing goes on being written unseen.
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  await keepSignatures(ports, writing.tenant, texts.values());
  return wholeOf(ports, writing, [...texts.values()]);
}

/** Keeps what tells the next text whether it is nearly the same as one of these. */
async function keepSignatures(
  ports: Pick<Ports, 'signatures'>,
  tenant: string,
  texts: Iterable<TextInLanguage>,
): Promise<void> {
  await Promise.all(Array.from(texts, ({ signature }) => ports.signatures.keep(tenant, signature)));
}

async function learnFrom(
  ports: Pick<Ports, 'descriptionJobs'>,
  tenant: string,
  usage: readonly TextUsage[],
): Promise<void> {
  if (usage.length > 0) await ports.descriptionJobs.learn(tenant, usage);
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
