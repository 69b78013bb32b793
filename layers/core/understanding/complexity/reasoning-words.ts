/**
 * Folded words that tie facts together: conditions, comparisons, shares, negations; each makes a question harder. From
 * the shop's first languages and their neighbours; where a language has none, the other features speak.
 */
export const reasoningWords: ReadonlySet<string> = new Set(
  `if when unless then than twice half times each every remaining more less fewer not except all none never without but
  however although because while before after either neither
  jesli jezeli gdy kiedy chyba wtedy niz dwa razy polowa kazdy kazda kazde pozostale wiecej mniej nie oprocz wszystkie
  zaden nigdy bez ale jednak choc poniewaz zanim ani albo
  wenn falls dann als doppelt halb mal jeder jede jedes mehr weniger nicht ausser alle kein nie ohne aber obwohl weil
  si cuando alors lorsque sauf chaque plus moins jamais sans pero cada menos nunca sin`.split(/\s+/u),
);
