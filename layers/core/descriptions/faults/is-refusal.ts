const refusal =
  /\bas an? (?:ai|artificial|language|large language|llm|assistant|virtual)\b|\b(?:i am|i'm|im) (?:an? (?:ai|language|large)|sorry|afraid|unable|not able|just an)\b|\bsorry,? (?:but|i)\b|\bi (?:cannot|can't|cant|can not|could not|couldn't|won't|will not|am unable|do not have|don't have|apologi[sz]e)\b|\bmy apologies\b|\bi hope this (?:helps|meets)\b|\blet me know if\b|\bfeel free to (?:ask|let)\b|\bwould you like me to\b|\b(?:certainly|absolutely|of course|sure)(?:!|, (?:here|i))|\bas of my (?:last|knowledge)\b|\bmy (?:training|knowledge) (?:data|cutoff)\b|\bjako (?:model|sztuczna|ai|asystent|duzy model|wirtualn)\b|\bjestem (?:modelem|sztuczna|asystentem|tylko (?:modelem|asystentem))|\bprzepraszam\b|\bprzykro mi\b|\bnie (?:moge|jestem w stanie|potrafie|mam mozliwosci) (?:pomoc|napisac|stworzyc|wygenerowac|tego|spelnic|podac|zrealizowac|udzielic|opisac)\b|\bniestety nie (?:moge|jestem|mam)\b|\bmam nadzieje, ze (?:to|ten|ta|pomog)\b|\bdaj(?:cie)? (?:mi )?znac\b|\bczy (?:chcesz|chcialbys|chcialabys), (?:zebym|abym)\b|\boczywiscie!|\bjasne!|\bz przyjemnoscia (?:napisze|pomoge)\b/u;

/** Whether a folded sentence is a model speaking of itself, refusing, apologising or chatting. */
export function isRefusal(folded: string): boolean {
  return refusal.test(folded);
}
