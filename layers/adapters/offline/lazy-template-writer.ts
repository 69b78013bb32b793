import type { LanguageModel } from '#core/ports.ts';
import { lazy } from '../lazy.ts';

const load = lazy(() => import('./template-writer/template-writer.ts'));

/** The template writer, loaded with the first description: who answers shoppers never needs it. */
export const lazyTemplateWriter: LanguageModel = {
  name: 'offline/template-writer',
  async *stream(request, call) {
    const { templateWriter } = await load();
    yield* templateWriter.stream(request, call);
  },
};
