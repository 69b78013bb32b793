import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { stemWord } from './stem-word.ts';

const families = [
  'paczka paczki paczkę paczce paczką paczek paczkami paczkach',
  'dostawa dostawy dostawę dostawie dostaw dostawą dostawach',
  'zwrot zwrotu zwroty zwrotów zwrocie zwrotem zwrócić zwrócę',
  'reklamacja reklamacji reklamację reklamacją reklamować',
  'rozmiar rozmiaru rozmiary rozmiarów rozmiarze rozmiarem',
  'namiot namiotu namioty namiotów namiocie namiotem namiotami',
  'adres adresu adresy adresów adresie adresem',
  'kurtka kurtki kurtkę kurtce kurtek kurtką kurtkach',
  'darmowy darmowa darmowe darmowej darmowego darmową',
  'koszt kosztu koszty kosztów kosztem kosztuje kosztują',
  'return returns returned returning',
  'refund refunds refunded refundable',
  'delivery deliveries delivers delivered delivering',
  'ship ships shipped shipping shipment shipments',
  'pay pays paying payment payments',
  'size sizes sized sizing',
  'battery batteries',
  'wash washes washed washing washable',
].map((family) => family.split(' ').map(foldText));

describe('stemWord', () => {
  it.each(families)('makes the forms of "%s" meet', (...forms) => {
    expect(new Set(forms.map(stemWord)).size).toBe(1);
  });

  it('tells different words apart', () => {
    const stems = families.map(([form = '']) => stemWord(form));
    expect(new Set(stems).size).toBe(families.length);
    expect(stemWord('paczkomat')).not.toBe(stemWord('paczka'));
    expect(stemWord('material')).not.toBe(stemWord('materac'));
  });

  it('leaves short words and codes alone', () => {
    expect(['kg', 'xl', 'but', 'ps4', 'frs20qrb', '2.35'].map(stemWord)).toEqual([
      'kg',
      'xl',
      'but',
      'ps4',
      'frs20qrb',
      '2.35',
    ]);
  });
});
