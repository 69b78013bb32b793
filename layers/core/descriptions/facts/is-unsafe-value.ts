import { findInstructions } from '../../knowledge/find-instructions.ts';
import { foldText } from '../../knowledge/fold-text.ts';
import { judgeAttack } from '../../safety/judge-attack.ts';
import { hasForeignLink } from '../../statements/foreign-link.ts';

const nowhere = { hosts: [], paths: new Set<string>() };
const markup = /<\/?[a-z!][^>]*>|\{\{|\}\}|```|&#?\w{2,8};|javascript:/iu;
/** What tells a writer what to write. */
const order =
  /\b(?:say|write|mention|claim|state|add|include|tell|describe|pretend|call it|output|respond|answer|reply) (?:that|this|it|about|in the|to the|the (?:text|description|reader|buyer|customer))\b|\b(?:say|write|claim|output|repeat|reply)\b\s*:?\s*["'“„«]|\b(?:napisz|dodaj|wspomnij|powiedz|zaznacz|twierdz|podaj|opisz|wypisz|powtorz|odpowiedz|umiesc)\b[^.]{0,20}(?:ze|:|"|„|w opisie|w tekscie)|\b(?:in|into|w) (?:the )?(?:description|text|copy|opisie|tekscie)\b[^.]{0,30}\b(?:must|should|always|musi|powin)/u;
/** The same in Polish, in any mood: "napisz, że", "należy dopisać", "uwaga dla modelu". */
const polishOrder =
  /\b(?:napisz|dopisz|wpisz|wspomnij|powiedz)\b[^.]{0,20}\b(?:o|ze)\b|\b(?:podkresl|zaznacz|zawrzyj|zapewnij|odpowiadaj)\b[^.]{0,20}(?:\bze\b|:|"|„|w opisie|w tekscie|wylacznie|tylko)|\b(?:nalezy|trzeba|prosze|ma|musi|masz|powinien|powinna)\b[^.]{0,14}\b(?:napisac|dopisac|wpisac|wspomniec|podkreslic|zaznaczyc|zawrzec|powiedziec|zapewnic)\b|\b(?:dla|do) (?:modelu|ai|asystenta|copywritera|bota|generatora)\b|\b(?:pomin|zignoruj|zapomnij|porzuc)\b[^.]{0,14}(?:wczesniejsz|poprzedni|powyzsz|zasad|polecen|instrukcj)|\bod teraz (?:odpowiadaj|pisz|jestes|dzialaj)\b/u;
const escaped = /(?:%[0-9a-f]{2}[^%]{0,24}){3,}/iu;
const encoded = /[A-Za-z0-9+/]{32,}={0,2}|(?:[0-9a-f]{2}\s?){20,}/u;
/** Letters of two scripts in one word. */
const mixed = /[a-z][\u0370-\u03FF\u0400-\u052F]|[\u0370-\u03FF\u0400-\u052F][a-z]/iu;
const longEnoughToOrder = 12;
const longEnoughToAttack = 30;

/** Whether an attribute holds something else than a fact: an order to a model or writer, markup, a link, something encoded. */
export function isUnsafeValue(written: string): boolean {
  // Letters as wide as Chinese ones are read as letters.
  const value = written.normalize('NFKC');
  if (value.length < longEnoughToOrder) return /[<{]/u.test(value) && markup.test(value);
  return (
    markup.test(value) ||
    encoded.test(value) ||
    escaped.test(value) ||
    mixed.test(value) ||
    order.test(foldText(value)) ||
    polishOrder.test(foldText(value)) ||
    findInstructions(value) !== undefined ||
    hasForeignLink(value, nowhere) ||
    (value.length >= longEnoughToAttack && judgeAttack(value).isFlagged)
  );
}
