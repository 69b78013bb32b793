/** What identifies a person, as the placeholder names it: `[email]`, `[phone]` ... */
export const personalDataTypes = [
  'email',
  'phone',
  'card',
  'card-code',
  'iban',
  'account',
  'pesel',
  'nip',
  'id-card',
  'passport',
  'ssn',
  'national-id',
  'ip',
  'mac',
  'crypto',
  'credentials',
] as const;
export type PersonalDataType = (typeof personalDataTypes)[number];

/** A stretch of text that identifies somebody. Offsets are UTF-16 units. */
export interface PersonalData {
  readonly type: PersonalDataType;
  readonly start: number;
  readonly end: number;
}

/** Finds one kind of personal data. What an earlier finder found is blanked in the view. */
export type Finder = (view: TextView) => readonly PersonalData[];

/** A text as finders see it: same length, ASCII digits and spaces, what is already found or redacted blanked. */
export interface TextView {
  readonly text: string;
  /** Found when first asked for, which most messages never do: their patterns take 40 ms to compile. */
  readonly labels: () => readonly Label[];
}

/** A word that says what the number next to it is. `other`: nothing personal, such as an order number. */
export interface Label {
  readonly kind: LabelKind;
  readonly start: number;
  readonly end: number;
}
export type LabelKind =
  | 'phone'
  | 'card'
  | 'card-code'
  | 'account'
  | 'pesel'
  | 'tax'
  | 'id-card'
  | 'passport'
  | 'ssn'
  | 'version'
  | 'other'
  | 'number';

/** Stands for a character that is already found: neither a letter nor a digit, and no label reaches across it. */
export const blank = '\uE000';
