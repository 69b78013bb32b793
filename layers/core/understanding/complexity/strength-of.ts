import type { ComplexityModel } from './complexity-model.ts';
import { questionVector } from './question-vector.ts';

/** How likely only the strong model answers a question, 0..1: the gain that was learned, and what it loses elsewhere. */
export function strengthOf({ features, grams, gain, loss }: ComplexityModel, text: string): number {
  const known = (gram: string) => (Object.hasOwn(grams, gram) ? grams[gram] : undefined);
  const vector = questionVector(text, features, (gram) => known(gram)?.weight ?? 0);
  const ofFeatures = features.map(({ pull }, at) => pull * (vector.get(`feature ${at}`) ?? 0));
  const ofGrams = vector.entries().map(([name, value]) => {
    return name.startsWith('gram ') ? value * (known(name.slice('gram '.length))?.pull ?? 0) : 0;
  });
  const sum = [...ofFeatures, ...ofGrams].reduce((total, part) => total + part, gain + loss);
  return Math.max(0, Math.min(1, sum));
}
