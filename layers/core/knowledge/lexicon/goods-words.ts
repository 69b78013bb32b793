/** What is a kind of what: `broader: narrower, narrower`, English, then Polish, folded; `word*` as in the other lists. */
export const goodsWords = `
product, item, goods, article, thing, things, stuff, ware | produkt*, towar, towary, towaru, towarow, rzecz*, artykul*, przedmiot*
product: tent*, sleeping bag*, backpack*, rucksack*, hammock*, lamp*, candle*, blanket*, throw, throws, bedspread*, mug*, cup, cups, plate*, bowl*, vase*, teapot*, jug*, pan, pans, skillet*, pot, pots, casserole*, wok*, kettle*, knife, knives, bottle*, flask*, shirt*, dress, dresses, jacket*, coat*, parka*, fleece, trousers, jeans, shoe*, boot*, gloves, hat, hats, scarf, bag, bags, planter*, spade*, rake*, towel*, apron*, tablecloth*, napkin*, chair*, table*, sofa*, shelf, bed, mattress*, pillow*, toy, toys, book*, phone*, laptop*, headphones, charger*, watch, ring, necklace, cream, shampoo | namiot*, spiwor*, plecak*, hamak*, lamp*, swiec*, koc, koca, koce, kocow, kocem, narzut*, kubek, kubk*, filizan*, talerz*, misk*, wazon*, czajnik*, dzban*, patel*, garnek, garnk*, wok*, noz, noze, butel*, termos*, koszul*, sukien*, kurtk*, plaszcz*, puchowk*, bluz*, polar*, spodni*, buty, butow, rekawic*, czapk*, szalik*, torb*, donic*, donicz*, lopat*, grabi*, recznik*, fartuch*, obrus*, serwet*, krzes*, stol, sofa, sofy, lozk*, materac*, poduszk*, zabawk*, ksiazk*, telefon*, laptop*, sluchawk*, ladowark*, zegar*, pierscion*, naszyjnik*, krem*, szampon*
jacket*, coat*, parka*, anorak*, windbreaker, puffer | kurtk*, kurtek, plaszcz*, parka, parki, wiatrowk*, puchowk*
down jacket*, puffer jacket*, puffer, down sleeping bag* | kurtk* puchow*, puchowk*, spiwor* puchow*
blanket*, throw, throws, bedspread*, quilt* | koc, koca, koce, kocow, kocem, narzut*, pled, pledy
backpack*, rucksack*, pack, daypack | plecak*
pan, pans, skillet*, frying pan* | patel*
cast-iron, cast iron, iron pan, iron skillet | zeliw*
pot, pots, saucepan*, casserole* | garnek, garnk*, rondel*
mug*, cup, cups | kubek, kubk*, filizan*
jug*, pitcher*, teapot* | dzban*, dzbanek*, czajnik*
planter*, flower pot*, pots | donic*, donicz*, oslonk*
bottle*, flask*, thermos* | butel*, butelek, termos*, bidon*
lamp*, lantern*, headlamp*, torch*, flashlight* | lamp*, latark*, czolowk*, latarni*
sleeping bag* | spiwor*
hammock* | hamak*
tent*, tipi | namiot*
ceramic*: mug*, cup, cups, plate*, bowl*, vase*, teapot* | kubek, kubk*, talerz*, misk*, wazon*, dzban*
`;
