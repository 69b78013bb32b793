import { metal, paper, woodDark } from '../palette.ts';
import type { Paint } from '../palette.ts';
import { box, each, line, oval, path, placed } from '../shapes.ts';
import { mentions, type Drawing, type Drawings } from './drawing.ts';

type Cut = {
  readonly top: 'hood' | 'collar';
  readonly hem: number;
  readonly sleeves?: boolean;
  readonly front?: (paint: Paint) => string;
};

const cut =
  ({ top, hem, sleeves = true, front = zip }: Cut): Drawing =>
  (paint, attributes) =>
    (sleeves
      ? path(
          'M150 84 Q118 92 106 130 L84 214 Q82 222 92 225 L112 230 Q120 231 122 222 L150 140Z',
          paint.dark,
        ) +
        path(
          'M250 84 Q282 92 294 130 L316 214 Q318 222 308 225 L288 230 Q280 231 278 222 L250 140Z',
          paint.deep,
        )
      : '') +
    (top === 'hood'
      ? path('M156 88 Q150 34 200 32 Q250 34 244 88Z', paint.dark) +
        path('M170 88 Q168 52 200 50 Q232 52 230 88Z', paint.deep)
      : '') +
    path(
      `M150 84 Q174 74 200 84 Q226 74 250 84 L262 ${hem - 6} Q262 ${hem} 254 ${hem} H146 Q138 ${hem} 138 ${hem - 6}Z`,
      paint.base,
    ) +
    path(`M226 79 Q240 79 250 84 L262 ${hem - 6} Q262 ${hem} 254 ${hem} H232 Q244 150 226 79Z`, paint.dark) +
    (top === 'collar' ? path('M166 82 L172 58 Q200 68 228 58 L234 82 Q200 98 166 82Z', paint.light) : '') +
    front(paint) +
    (mentions(attributes, 'reflective') ? line(`M144 ${hem - 18} H256`, paper, 5) : '');

function zip(paint: Paint): string {
  return (
    line('M200 86 V232', paint.light, 3) +
    box(197, 96, 6, 12, 2, metal) +
    line('M160 176 L172 206 M240 176 L228 206', paint.deep, 4)
  );
}

function quilted(paint: Paint): string {
  return (
    each([114, 142, 170, 198], (y) =>
      line(`M${150 - y / 16} ${y} Q200 ${y + 8} ${250 + y / 16} ${y}`, paint.light, 2.5),
    ) + zip(paint)
  );
}

function buttoned(paint: Paint): string {
  return (
    line('M200 86 V230', paint.deep, 2) +
    each([108, 138, 168, 198], (y) => oval(200, y, 5, woodDark)) +
    each([158, 216], (x) => box(x, 120, 28, 30, 3, paint.light) + box(x, 120, 28, 10, 2, paint.deep))
  );
}

function belted(paint: Paint): string {
  return (
    zip(paint) +
    box(140, 168, 120, 9, 3, paint.deep) +
    each([156, 216], (x) => box(x, 190, 30, 34, 4, paint.dark))
  );
}

function chestPocket(paint: Paint): string {
  return zip(paint) + box(160, 116, 28, 24, 5, paint.dark);
}

const smaller =
  (drawing: Drawing): Drawing =>
  (paint, attributes) =>
    placed(drawing(paint, attributes), 28, 30, 0.86);

/** Jackets, coats and what is worn under them, laid flat. */
export const jackets: Drawings = {
  'shell jacket': cut({ top: 'hood', hem: 240 }),
  'fleece jacket': cut({ top: 'collar', hem: 236, front: chestPocket }),
  'insulated jacket': cut({ top: 'hood', hem: 236, front: quilted }),
  'rain coat': cut({ top: 'hood', hem: 272, front: belted }),
  'children’s rain jacket': smaller(cut({ top: 'hood', hem: 236 })),
  'windproof jacket': cut({ top: 'hood', hem: 232, front: chestPocket }),
  'softshell jacket': cut({ top: 'collar', hem: 240 }),
  parka: cut({ top: 'hood', hem: 268, front: belted }),
  vest: cut({ top: 'collar', hem: 236, sleeves: false }),
  overshirt: cut({ top: 'collar', hem: 240, front: buttoned }),
};
