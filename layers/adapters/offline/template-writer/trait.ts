/** An amount of something: a plain decimal number, and its unit as it was given. */
export interface Quantity {
  readonly type: 'quantity';
  /** Such as `15.24`: no thousands, a point, no idle zeros. */
  readonly amount: string;
  readonly unit?: string | undefined;
  /** The same amount in another unit. */
  readonly same?: Quantity | undefined;
  /** What it is the amount of, where one name has several: "vitamin C". */
  readonly of?: string | undefined;
  /** The words in front that bound it, such as "up to". */
  readonly before?: string | undefined;
}

/** What a trait is: an amount, words, yes or no, several of them, or traits of a part. */
export type TraitValue =
  | Quantity
  | { readonly type: 'words'; readonly text: string; readonly of?: string | undefined }
  | { readonly type: 'flag'; readonly holds: boolean }
  | { readonly type: 'list'; readonly items: readonly TraitValue[] }
  | { readonly type: 'parts'; readonly parts: readonly Trait[] };

/** What is said of a thing under one name; the name in words, none where the thing itself is meant. */
export interface Trait {
  readonly name: readonly string[];
  readonly value: TraitValue;
  /** The name alone tells what the value is, whatever it is a part of: the designer of a contributor. */
  readonly isRole?: boolean | undefined;
}
