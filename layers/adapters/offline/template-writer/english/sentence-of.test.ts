import { expect, test } from 'vitest';
import { traitOfNotation } from '../notation/trait-of-notation.ts';
import { sentenceOf } from './sentence-of.ts';

const told = [
  ['net_weight: { unit:kilograms, value:12.0 }', 'The product has a net weight of 12 kilograms.'],
  ['weight: { unit:pounds, value:1.0 }', 'The product weighs 1 pound.'],
  ['strap_length: { unit:inches, value:1 }', 'The strap is 1 inch long.'],
  ['max_load: { unit:kilograms, value:80 }', 'The product can hold up to 80 kilograms.'],
  ['number_of_shelves: { value:3 }', 'The product has 3 shelves.'],
  ['shelf_count: { value:1 }', 'The product has 1 shelf.'],
  ['lid: { material:[ { value:"glass" } ] }', 'The lid is made of glass.'],
  ['hinge_type: { value:"soft-close" }', 'The product has a soft-close hinge.'],
  ['is_stackable: { value:true }', 'The product is stackable.'],
  ['has_lid: { value:"N" }', 'The product does not have a lid.'],
  ['screws_included: { value:false }', 'Screws are not included.'],
  ['assembly_required: { value:"yes" }', 'The product requires assembly.'],
  ['compatible_lamps: { value:"E27" }; { value:"E14" }', 'The product is compatible with E27 and E14.'],
  ['recommended_uses: { value:"camping" }', 'This is for camping.'],
  [
    'package_dimensions: { length:{ unit:cm, value:20 }, width:{ unit:cm, value:10.50 } }',
    'The package is 20 cm long and 10.5 cm wide.',
  ],
  [
    'band: { material:[ { value:"leather" } ], size:[ { value:"M" } ] }',
    'The band is made of leather and its size is M.',
  ],
  [
    'num_batteries: { quantity:2, type:alkaline }; { quantity:1, type:lithium_ion }',
    'The product has 2 batteries (alkaline) and 1 battery (lithium ion).',
  ],
] as const;

test.each(told)('tells %s', (notation, sentence) => {
  const trait = traitOfNotation(notation);
  expect(trait && sentenceOf(trait)).toBe(sentence);
});
