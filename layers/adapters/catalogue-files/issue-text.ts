import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const wanted: Readonly<Record<string, string>> = {
  string: 'a text, "" for none',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }, {} for none',
};

/** Of objects, by the field they stand in. */
const examples: Readonly<Record<string, string>> = {
  price: '{"minor":1999,"currency":"PLN"} for 19.99 zł',
  text: '{"en":{"name":"…","description":"","attributes":{}}}',
};

/** What a rule of products found wrong, as what to write instead. */
export function issueText(issue: Issue, isThere: boolean): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Leave out: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return `${isThere ? 'This is something else' : 'There is none'}: write ${
        examples[String(issue.path.at(-1))] ?? wanted[issue.expected] ?? `a ${issue.expected}`
      }`;
    case 'too_small':
      return issue.origin === 'string' ? 'This is empty: write a text' : `Write ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `This is too long: ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'} at most`
        : `Write ${issue.maximum} or less`;
    case 'invalid_union':
      return 'Write a text, a number, true or false, or a list of texts';
    case 'invalid_value':
      return `Write ${issue.values.map(String).join(' or ')}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'not_multiple_of':
      return issue.message;
  }
}
