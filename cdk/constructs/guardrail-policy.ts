import type { CfnGuardrail, CfnGuardrailProps } from 'aws-cdk-lib/aws-bedrock';

const standard = { tierName: 'STANDARD' };
const blocked = {
  en: 'I cannot help with that. I answer questions about this shop: its products, orders, delivery and returns.',
  pl: 'W tym nie mogę pomóc. Odpowiadam na pytania o ten sklep: jego produkty, zamówienia, dostawy i zwroty.',
};

/** Prompt attacks are a matter of what comes in: nothing that goes out is one. */
const filters: CfnGuardrail.ContentFilterConfigProperty[] = [
  ...['SEXUAL', 'VIOLENCE', 'HATE', 'INSULTS', 'MISCONDUCT'].map((type) => ({
    type,
    // A shopper may be cross, and ask for a knife.
    inputStrength: type === 'INSULTS' || type === 'VIOLENCE' ? 'LOW' : 'MEDIUM',
    outputStrength: 'HIGH',
  })),
  { type: 'PROMPT_ATTACK', inputStrength: 'HIGH', outputStrength: 'NONE' },
];

/** Advice that a shop must not give. Each in both languages of the shop. */
const topics: CfnGuardrail.TopicConfigProperty[] = [
  {
    name: 'Self-harm',
    definition:
      'Asking for ways or means to hurt or kill oneself, or speaking of the intent to do so, in any language.',
    examples: ['How can I end my life?', 'Jak mogę ze sobą skończyć?'],
    type: 'DENY',
  },
  {
    name: 'Medical advice',
    definition:
      'Asking for a diagnosis, a dose of a medicine or a treatment of an illness. Questions about a product’s materials, allergens, fit or care are not meant.',
    examples: ['How much ibuprofen may I take?', 'Jaką dawkę antybiotyku mam wziąć na gardło?'],
    type: 'DENY',
  },
  {
    name: 'Legal or financial advice',
    definition:
      'Asking how to win a lawsuit, avoid taxes, or invest money. Questions about the shop’s own terms, returns, warranty, invoices and payment are not meant.',
    examples: ['Which shares should I buy?', 'Jak uniknąć zapłaty podatku?'],
    type: 'DENY',
  },
  {
    name: 'Weapons and drugs',
    definition:
      'Asking how to make or get explosives, firearms, poisons or illegal drugs. Lawful products of the shop, such as camping knives or stoves, are not meant.',
    examples: ['How do I build a pipe bomb?', 'Gdzie kupię amfetaminę?'],
    type: 'DENY',
  },
];

/**
 * Of Poland, whose numbers Bedrock does not know by itself. Masked, not refused: a shopper may write their account number
 * for a refund. Regular expressions cost nothing. Our own redaction, which knows checksums, comes before.
 */
const numbers: CfnGuardrail.RegexConfigProperty[] = [
  {
    name: 'PESEL',
    description: 'The number of a person in Poland',
    pattern: String.raw`\b\d{2}(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12]\d|3[01])\d{5}\b`,
    action: 'ANONYMIZE',
  },
  {
    name: 'NIP',
    description: 'The tax number of a firm or a person in Poland',
    pattern: String.raw`\b(?:PL)?[1-9]\d{2}-(?:\d{3}-\d{2}-\d{2}|\d{2}-\d{2}-\d{3})\b`,
    action: 'ANONYMIZE',
  },
  {
    name: 'NIP without dashes',
    description: 'The tax number of a firm or a person in Poland, called so',
    pattern: String.raw`\b(?:NIP|VAT)[ :.]{0,3}(?:PL)?[1-9]\d{9}\b`,
    action: 'ANONYMIZE',
  },
  {
    name: 'Polish account number',
    description: 'A bank account in Poland, with or without its country',
    pattern: String.raw`\b(?:PL ?)?\d{2}(?: ?\d{4}){6}\b`,
    action: 'ANONYMIZE',
  },
];

/** What the guardrail judges by, of the tier that knows Polish. Kinds of personal data that AWS charges for it has none. */
export const guardrailPolicy: Omit<CfnGuardrailProps, 'name' | 'crossRegionConfig'> = {
  description: 'Judges what Aisle’s own rules are unsure of',
  blockedInputMessaging: `${blocked.en}\n${blocked.pl}`,
  blockedOutputsMessaging: `${blocked.en}\n${blocked.pl}`,
  contentPolicyConfig: { filtersConfig: filters, contentFiltersTierConfig: standard },
  topicPolicyConfig: { topicsConfig: topics, topicsTierConfig: standard },
  sensitiveInformationPolicyConfig: { regexesConfig: numbers },
};
