import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const words =
  'return parcel refund tent lamp blanket warranty delivery courier locker order payment invoice gift card repair size colour jacket bottle stove garden kitchen account points season water weight cotton steel glass week email number store weekend country customs button label'.split(
    ' ',
  );

/** Writes a folder of FAQ files and texts, the same each time; `entries` FAQ entries and `texts` texts of about five passages. */
export async function generateKnowledge(
  folder: string,
  size: { readonly entries: number; readonly texts: number; readonly sentences: number },
): Promise<void> {
  await mkdir(path.join(folder, 'texts'), { recursive: true });
  const next = generator(7);
  const sentence = (): string =>
    `${Array.from({ length: 9 }, () => words[next() % words.length]).join(' ')} ${next() % 1000}.`;
  const prose = (count: number): string => Array.from({ length: count }, sentence).join(' ');
  for (let file = 0; file * 100 < size.entries; file += 1) {
    const lines = Array.from({ length: Math.min(100, size.entries - file * 100) }, (_, n) =>
      JSON.stringify({
        id: `faq-${file}-${n}`,
        question: `How about the ${prose(1)}`,
        answer: prose(size.sentences),
      }),
    );
    await writeFile(
      path.join(folder, `faq-${String(file).padStart(5, '0')}.en.jsonl`),
      `${lines.join('\n')}\n`,
    );
  }
  for (let text = 0; text < size.texts; text += 1) {
    const sections = Array.from({ length: 5 }, (_, n) => `## Part ${n}\n\n${prose(6)}`);
    await writeFile(
      path.join(folder, 'texts', `text-${String(text).padStart(5, '0')}.en.md`),
      `# About ${text}\n\n${sections.join('\n\n')}\n`,
    );
  }
}

/** A linear congruential generator (Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
