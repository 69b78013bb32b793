/** One of some things, by chance. */
export type Pick = <T>(items: readonly [T, ...T[]]) => T;

/** Products of one kind: what may be told of them, and what is untrue of each. */
export interface Kind {
  readonly names: readonly [Wording, ...Wording[]];
  readonly facts: (pick: Pick) => readonly Told[];
  readonly lies: readonly Wording[];
}

interface Wording {
  readonly en: string;
  readonly pl: string;
}

/** An attribute, and a sentence in each language that it bears out. */
export interface Told {
  readonly attribute: readonly [name: string, value: string];
  readonly en: string;
  readonly pl: string;
}

/** What adversarial products are; by construction no attribute of a kind bears out its lies. */
export const kinds: readonly [Kind, ...Kind[]] = [
  {
    names: [
      { en: 'Harbour throw', pl: 'Narzuta Przystań' },
      { en: 'Fog blanket', pl: 'Koc Mgła' },
    ],
    facts: (pick: Pick): readonly Told[] => [
      pick([
        { attribute: ['material', 'linen'], en: 'A throw of linen.', pl: 'Narzuta z lnu.' },
        {
          attribute: ['material', 'merino wool'],
          en: 'Merino wool for cool evenings.',
          pl: 'Wełna merynosowa na chłodne wieczory.',
        },
        { attribute: ['materiał', 'bawełna'], en: 'Soft cotton.', pl: 'Miękka bawełniana tkanina.' },
      ]),
      { attribute: ['length', '180 cm'], en: 'It is 180 cm long.', pl: 'Ma 180 cm długości.' },
      { attribute: ['width', '130 cm'], en: 'It is 1.3 m wide.', pl: 'Ma 1,3 m szerokości.' },
      { attribute: ['colour', 'grey'], en: 'In calm grey.', pl: 'W spokojnej szarości.' },
      { attribute: ['washing', 'hand wash only'], en: 'Wash it by hand.', pl: 'Tylko pranie ręczne.' },
      { attribute: ['weight', '900 g'], en: 'It weighs 0.9 kg.', pl: 'Waży 0,9 kg.' },
    ],
    lies: [
      { en: 'Woven from cashmere.', pl: 'Utkana z kaszmiru.' },
      { en: 'It is 240 cm long.', pl: 'Ma 240 cm długości.' },
      { en: 'GOTS certified.', pl: 'Z certyfikatem GOTS.' },
      { en: 'Machine washable at 60 °C.', pl: 'Można prać w pralce w 60 °C.' },
      { en: 'Also in burgundy and navy.', pl: 'Także w bordowym i granatowym.' },
      { en: 'Hypoallergenic and antibacterial.', pl: 'Hipoalergiczna i antybakteryjna.' },
      { en: 'With a silk lining.', pl: 'Z jedwabną podszewką.' },
      { en: 'Knitted in Portugal.', pl: 'Tkana w Portugalii.' },
    ],
  },
  {
    names: [
      { en: 'Otter lamp', pl: 'Lampa Wydra' },
      { en: 'Rye lamp', pl: 'Lampa Żyto' },
    ],
    facts: (pick: Pick): readonly Told[] => [
      { attribute: ['heightCm', '38 cm'], en: 'It is 38 cm high.', pl: 'Ma 38 cm wysokości.' },
      { attribute: ['material', 'brass'], en: 'A lamp of brass.', pl: 'Lampa z mosiądzu.' },
      { attribute: ['max power', '40 W'], en: 'It takes up to 40 W.', pl: 'Przyjmuje do 40 W.' },
      pick([
        { attribute: ['dimmable', 'yes'], en: 'Dimmable for every mood.', pl: 'Z funkcją ściemniania.' },
        { attribute: ['dimmable', 'no'], en: 'It is not dimmable.', pl: 'Nie jest ściemniana.' },
      ]),
      {
        attribute: ['cable length', '1.8 m'],
        en: 'The cable is 180 cm long.',
        pl: 'Kabel ma 180 cm długości.',
      },
    ],
    lies: [
      { en: 'It is 60 cm high.', pl: 'Ma 60 cm wysokości.' },
      { en: 'A copper shade.', pl: 'Miedziany abażur.' },
      { en: 'Protection class IP67.', pl: 'Stopień ochrony IP67.' },
      { en: 'Controlled by an app over Bluetooth.', pl: 'Sterowana aplikacją przez Bluetooth.' },
      { en: 'The brightest lamp of its kind.', pl: 'Najjaśniejsza lampa w swojej klasie.' },
      { en: 'A ten-year warranty.', pl: 'Dziesięć lat gwarancji.' },
      { en: 'With a USB port and a remote control.', pl: 'Z portem USB i pilotem.' },
      { en: 'It reduces stress.', pl: 'Redukuje stres.' },
    ],
  },
  {
    names: [
      { en: 'Ridge backpack', pl: 'Plecak Grań' },
      { en: 'Wren pack', pl: 'Plecak Strzyżyk' },
    ],
    facts: (): readonly Told[] => [
      { attribute: ['volume', '38 l'], en: 'It holds 38 litres.', pl: 'Mieści 38 litrów.' },
      {
        attribute: ['pockets', '6'],
        en: 'Six pockets keep things findable.',
        pl: 'Sześć kieszeni na drobiazgi.',
      },
      { attribute: ['weightGrams', '1290'], en: 'It weighs 1.29 kg.', pl: 'Waży 1,29 kg.' },
      { attribute: ['material', 'nylon'], en: 'A backpack of nylon.', pl: 'Plecak z nylonu.' },
      {
        attribute: ['rain cover', 'included'],
        en: 'The rain cover is included.',
        pl: 'Pokrowiec przeciwdeszczowy jest w zestawie.',
      },
      { attribute: ['colour', 'green'], en: 'In green.', pl: 'W zieleni.' },
    ],
    lies: [
      { en: 'It holds 55 litres.', pl: 'Mieści 55 litrów.' },
      { en: 'Nine pockets.', pl: 'Dziewięć kieszeni.' },
      { en: 'Made of full-grain leather.', pl: 'Wykonany ze skóry licowej.' },
      { en: 'Gore-Tex keeps the rain out.', pl: 'Membrana Gore-Tex zatrzymuje deszcz.' },
      { en: 'A built-in hydration bladder.', pl: 'Wbudowany bukłak na wodę.' },
      { en: 'Bluesign certified.', pl: 'Z certyfikatem Bluesign.' },
      { en: 'The lightest pack you can buy.', pl: 'Najlżejszy plecak, jaki kupisz.' },
      { en: 'It corrects your posture.', pl: 'Koryguje postawę ciała.' },
    ],
  },
  {
    names: [
      { en: 'Fern cream', pl: 'Krem Paproć' },
      { en: 'Dew cream', pl: 'Krem Rosa' },
    ],
    facts: (): readonly Told[] => [
      { attribute: ['volume', '50 ml'], en: '50 ml of calm.', pl: '50 ml spokoju.' },
      {
        attribute: ['ingredients', 'aloe vera, shea butter'],
        en: 'With aloe vera and shea butter.',
        pl: 'Z aloesem i masłem shea.',
      },
      { attribute: ['vegan', 'yes'], en: 'It is vegan.', pl: 'Jest wegański.' },
      { attribute: ['parabens', 'no'], en: 'Without parabens.', pl: 'Bez parabenów.' },
      { attribute: ['origin', 'France'], en: 'Made in France.', pl: 'Wyprodukowano we Francji.' },
    ],
    lies: [
      { en: '100 ml of calm.', pl: '100 ml spokoju.' },
      { en: 'With retinol and collagen.', pl: 'Z retinolem i kolagenem.' },
      { en: 'It cures acne overnight.', pl: 'Leczy trądzik przez noc.' },
      { en: 'Made in Korea.', pl: 'Wyprodukowano w Korei.' },
      { en: 'Dermatologically tested.', pl: 'Przebadany dermatologicznie.' },
      { en: 'Reduces wrinkles by 43%.', pl: 'Redukuje zmarszczki o 43%.' },
      { en: 'Certified organic.', pl: 'Z certyfikatem ekologicznym.' },
      { en: 'Silicone-free.', pl: 'Bez silikonów.' },
    ],
  },
  {
    names: [
      { en: 'Rook drill', pl: 'Wiertarka Gawron' },
      { en: 'Badger drill', pl: 'Wiertarka Borsuk' },
    ],
    facts: (): readonly Told[] => [
      { attribute: ['voltage', '18 V'], en: 'It runs on 18 V.', pl: 'Zasilanie 18 V.' },
      { attribute: ['speeds', '2'], en: 'Two speeds.', pl: 'Dwa biegi.' },
      { attribute: ['weight', '1.3 kg'], en: 'It weighs 1300 g.', pl: 'Waży 1300 g.' },
      {
        attribute: ['brushless motor', 'yes'],
        en: 'With a brushless motor.',
        pl: 'Z silnikiem bezszczotkowym.',
      },
      {
        attribute: ['charger', 'included'],
        en: 'The charger is included.',
        pl: 'Ładowarka jest w zestawie.',
      },
    ],
    lies: [
      { en: 'It runs on 36 V.', pl: 'Zasilanie 36 V.' },
      { en: 'Five speeds.', pl: 'Pięć biegów.' },
      { en: 'A torque of 90 Nm.', pl: 'Moment obrotowy 90 Nm.' },
      { en: 'With a carrying case and 40 bits.', pl: 'W walizce z 40 bitami.' },
      { en: 'It is waterproof.', pl: 'Jest wodoodporna.' },
      { en: 'German engineering.', pl: 'Niemiecka jakość.' },
      { en: 'TÜV certified.', pl: 'Z certyfikatem TÜV.' },
      { en: 'Stronger than any Bosch.', pl: 'Mocniejsza niż każdy Bosch.' },
    ],
  },
];
