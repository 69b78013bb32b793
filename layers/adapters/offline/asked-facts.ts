import { foldText } from '#core/knowledge/fold-text.ts';

const price =
  /\b(?:prices?|costs?|how much(?! (?:does .{0,30}(?:weigh|hold)|water))|expensive|cheap|ile kosztuj\p{L}*|cen[aeyo]\p{L}*|koszt\p{L}*|za ile|drogi\p{L}*)\b/u;
const stock =
  /\b(?:in stock|available|availability|sold out|how many .{0,20}left|do you (?:still )?have|dostepn\p{L}*|na stanie|w magazynie|wyprzedan\p{L}*|macie)\b/u;

/** Whether a question asks what something costs (English, Polish). */
export function asksForPrice(question: string): boolean {
  return price.test(foldText(question));
}

/** Whether a question asks if something can be had now (English, Polish). */
export function asksForStock(question: string): boolean {
  return stock.test(foldText(question));
}
