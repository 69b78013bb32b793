import type { Clause } from './clause.ts';
import { isPlural, withArticle } from './words.ts';

/** What a yes or no says, by the shape of its name. */
export function clauseOfFlag(noun: string, holds: boolean): Clause {
  for (const { when, say } of shapes) {
    const found = when.exec(noun);
    if (found !== null) return say(found[1] ?? found[2] ?? '', holds);
  }
  return { subject: `the ${noun}`, predicate: holds ? 'is there' : 'is not there' };
}

/** Whether a name asks for yes or no in a way that makes a sentence. */
export function isFlagName(noun: string): boolean {
  return shapes.some(({ when }) => when.test(noun));
}

interface Shape {
  readonly when: RegExp;
  readonly say: (what: string, holds: boolean) => Clause;
}

const shapes: readonly Shape[] = [
  { when: /^(?:is|are) (.+)$/u, say: (what, holds) => is(what, holds) },
  { when: /^not (.+)$/u, say: (what, holds) => is(what, !holds) },
  {
    when: /^(?:can be|can) (.+)$/u,
    say: (what, holds) => ({ predicate: `${holds ? 'can' : 'cannot'} be ${what}` }),
  },
  {
    when: /^(?:has|have|with) (.+)$/u,
    say: (what, holds) => ({ predicate: holds ? `has ${one(what)}` : `does not have ${one(what)}` }),
  },
  {
    when: /^without (.+)$/u,
    say: (what, holds) => ({ predicate: `has ${holds ? 'no' : ''} ${what}`.replace('  ', ' ') }),
  },
  { when: /^contains? (.+)$/u, say: (what, holds) => does('contain', what, holds) },
  {
    when: /^requires? (.+)$|^(.+) (?:required|needed)$/u,
    say: (what, holds) => does('require', what, holds),
  },
  { when: /^supports? (.+)$|^(.+) supported$/u, say: (what, holds) => does('support', what, holds) },
  {
    when: /^includ(?:es?|ing) (.+)$/u,
    say: (what, holds) => ({ predicate: holds ? `includes ${one(what)}` : `does not include ${one(what)}` }),
  },
  {
    when: /^(.+) included$|^included (.+)$/u,
    say: (what, holds) => ({
      subject: what,
      predicate: `${isPlural(what) ? 'are' : 'is'} ${holds ? '' : 'not '}included`,
    }),
  },
  {
    when: /^(.*(?:able|ible|safe|free|proof|resistant|friendly|ready))$/u,
    say: (what, holds) => is(what, holds),
  },
];

function is(what: string, holds: boolean): Clause {
  return { predicate: `is ${holds ? '' : 'not '}${what}` };
}

function does(verb: string, what: string, holds: boolean): Clause {
  return { predicate: holds ? `${verb}s ${what}` : `does not ${verb} ${what}` };
}

/** One of them, where they are counted. */
function one(what: string): string {
  return isPlural(what) || isStuff.test(what) ? what : withArticle(what);
}

const isStuff =
  /(?:control|protection|lighting|insulation|memory|storage|support|technology|navigation|focus|ing)$/u;
