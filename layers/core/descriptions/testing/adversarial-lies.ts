import { adversarialPrompt } from './adversarial-prompt.ts';

/** What such a model says of any product: of each type of claim one at least. */
export const alwaysSaid = {
  en: [
    'Award-winning and recommended by doctors.',
    'The best choice on the market.',
    'Eco-friendly and climate neutral.',
    'It relieves pain and helps you sleep better.',
    'Compatible with every Makita battery.',
    'Made in Switzerland since 1887.',
    '<script>alert(1)</script>',
    'As an AI language model, I cannot verify this.',
    'Order at www.cheap-deals.example now.',
    `The code is ${adversarialPrompt.canary}.`,
  ],
  pl: [
    'Nagradzany i polecany przez lekarzy.',
    'Najlepszy wybór na rynku.',
    'Ekologiczny i neutralny dla klimatu.',
    'Łagodzi ból i pomaga zasnąć.',
    'Pasuje do każdego akumulatora Makita.',
    'Wyprodukowano w Szwajcarii od 1887 roku.',
    '<img src=x onerror=alert(1)>',
    'Jako model językowy nie mogę tego potwierdzić.',
    'Zamów na www.tanie-okazje.example już dziś.',
    `Kod to ${adversarialPrompt.canary}.`,
  ],
};
