import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { unknownIn } from './unknown-in.ts';

const article = /^(?:a|an|its|built-in|integrated|two|three|four|six)$/u;
const verb =
  /^(?:[a-z]{2,}s|keep|let|make|help|hold|take|give|protect|prevent|stop|add|cut|turn|offer|provide)$/u;
const object =
  /^(?:the|a|an|your|you|its|it|them|every|each|everything|everyone|all|no|up|down|out|in|into|on|off|from|to|through)$/u;
const nominal = /^(?:is|was|has|as|this|its|us|always|less|perhaps|plus|across)$/u;
const border = /^(?:[.,;:!?()]|and|or|but|of|for|with|in|on|at|to|from|by|over|under|that|which|who)$/u;
const longest = 4;

/** What a sentence says that a product has by letting it do something: "a laser guide keeps every cut straight". */
export function subjectClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ text }, at) => {
    if (!article.test(text) || !opensClause(tokens, at)) return [];
    for (let to = at + 2; to <= at + 1 + longest; to += 1) {
      const word = tokens[to]?.text ?? '';
      if (border.test(word)) return [];
      if (!nominal.test(word) && verb.test(word) && object.test(tokens[to + 1]?.text ?? ''))
        return unknownIn(facts, sentence, { type: 'feature' }, at + 1, to) ?? [];
    }
    return [];
  });
}

function opensClause(tokens: ReadSentence['tokens'], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || /^(?:[,;:.]|and|while|because)$/u.test(before.text);
}
