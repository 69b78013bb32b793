import { metalDark, paper, strap, wood, woodDark } from '../palette.ts';
import type { Paint } from '../palette.ts';
import { box, each, line, oval, path, placed, shadow } from '../shapes.ts';
import type { Drawing, Drawings } from './drawing.ts';

const rail = box(50, 50, 300, 9, 4, wood) + each([84, 308], (x) => box(x, 40, 8, 22, 3, woodDark));

const hangingCloth = (paint: Paint, x: number, stripes: string) =>
  line(`M${x + 52} 56 V72`, paint.deep, 4) +
  path(`M${x} 78 Q${x + 52} 62 ${x + 104} 78 L${x + 110} 236 Q${x + 52} 248 ${x - 6} 236Z`, paint.base) +
  path(
    `M${x + 70} 70 Q${x + 92} 72 ${x + 104} 78 L${x + 110} 236 Q${x + 96} 240 ${x + 76} 242 Q${x + 88} 150 ${x + 70} 70Z`,
    paint.dark,
  ) +
  each([204, 214], (y) => line(`M${x - 3} ${y} Q${x + 52} ${y + 10} ${x + 107} ${y}`, stripes, 4));

const teaTowels: Drawing = (paint) =>
  rail + hangingCloth(paint, 82, '#7c93a8') + hangingCloth(paint, 214, '#b5613a');

const towel: Drawing = (paint) =>
  rail +
  placed(hangingCloth(paint, 148, paint.light), -40, -6, 1.2) +
  each([112, 136, 160, 184], (y) => line(`M150 ${y} Q200 ${y + 6} 256 ${y}`, paint.light, 2)) +
  each([164, 184, 204, 224, 244], (x) => line(`M${x} 96 V196`, paint.light, 2));

const mitten = (paint: Paint) =>
  path(
    'M104 232 V120 Q106 70 148 70 Q190 70 190 122 V138 Q212 128 222 146 Q228 160 212 176 L190 198 V232Z',
    paint.base,
  ) +
  path(
    'M164 72 Q190 80 190 122 V138 Q212 128 222 146 Q228 160 212 176 L190 198 V232 H164 Q182 150 164 72Z',
    paint.dark,
  ) +
  each([104, 132, 160], (y) => line(`M116 ${y + 14} L144 ${y - 8} L172 ${y + 14}`, paint.light, 2.5)) +
  box(98, 214, 98, 24, 8, paint.light) +
  line('M186 226 Q206 226 204 246', paint.deep, 4);

const ovenGloves: Drawing = (paint) =>
  placed(mitten(paint), -46, 4) + `<g transform="translate(446 4) scale(-1 1)">${mitten(paint)}</g>`;

const apron: Drawing = (paint, attributes) => {
  const drawing =
    line('M160 84 Q164 36 200 36 Q236 36 240 84', paint.dark, 6) +
    line('M128 152 H92 M272 152 H308', paint.dark, 6) +
    path('M158 80 H242 L250 116 Q256 140 278 148 V256 Q200 268 122 256 V148 Q144 140 150 116Z', paint.base) +
    path('M218 80 H242 L250 116 Q256 140 278 148 V256 Q256 260 232 262 Q246 160 218 80Z', paint.dark) +
    box(158, 176, 84, 54, 6, paint.light) +
    line('M200 178 V228', paint.dark, 2);
  return attributes['fabricGsm'] === 220
    ? placed(drawing + box(190, 150, 7, 40, 3, wood), 40, 46, 0.8)
    : drawing;
};

const napkins: Drawing = (paint) =>
  each([0, 1, 2, 3], (at) => {
    const [x, y] = [92 + at * 18, 70 + at * 18];
    return (
      box(x, y, 150, 120, 6, at % 2 ? paint.light : paint.base) +
      line(`M${x + 9} ${y + 9} H${x + 141} V${y + 111} H${x + 9}Z`, paint.dark, 2)
    );
  }) + line('M146 244 L296 124', paint.dark, 2);

const tablecloth: Drawing = (paint) =>
  shadow(140, 262) +
  each([92, 296], (x) => box(x, 200, 12, 62, 3, wood)) +
  path(
    'M52 128 H348 L358 196 Q336 214 318 198 Q290 216 262 200 Q232 218 200 202 Q168 218 138 200 Q110 216 82 198 Q64 214 42 196Z',
    paint.base,
  ) +
  path('M92 104 H308 L348 132 H52Z', paint.light) +
  line('M52 132 H348', paint.dark, 2) +
  line('M82 198 L96 136 M138 200 L146 136 M200 202 V136 M262 200 L254 136 M318 198 L304 136', paint.dark, 2) +
  path('M188 88 H212 L208 116 H192Z', '#7c93a8') +
  line('M200 90 Q194 66 182 58 M200 90 Q206 62 218 54', '#6b9a5e', 4) +
  oval(181, 56, 8, '#e8c66a') +
  oval(220, 52, 8, '#d9536b');

const potHolder = (paint: Paint, base: string) =>
  line('M120 8 Q138 -12 146 10', paint.deep, 5) +
  box(0, 0, 136, 136, 16, base) +
  each([34, 68, 102], (at) => line(`M${at} 6 V130 M6 ${at} H130`, paint.dark, 2)) +
  line('M10 10 H126 V126 H10Z', paint.light, 3);

const potHolders: Drawing = (paint) =>
  `<g transform="translate(64 92) rotate(-8)">${potHolder(paint, paint.base)}</g><g transform="translate(192 76) rotate(9)">${potHolder(paint, paint.light)}</g>`;

const breadBag: Drawing = (paint) =>
  shadow(86) +
  path('M150 92 Q120 60 156 50 Q200 40 244 50 Q280 60 250 92Z', paint.light) +
  path('M146 96 H254 Q288 150 280 226 Q278 240 262 240 H138 Q122 240 120 226 Q112 150 146 96Z', paint.base) +
  path('M226 96 H254 Q288 150 280 226 Q278 240 262 240 H226 Q258 160 226 96Z', paint.dark) +
  line('M142 96 H258', strap, 5) +
  line('M250 96 Q282 108 276 140', strap, 3) +
  path('M156 196 Q158 150 200 148 Q242 150 244 196 Q200 212 156 196Z', '#b77b41') +
  line('M178 164 L186 186 M198 158 L204 186 M218 162 L224 184', paper, 4);

const dishCloths: Drawing = (paint) =>
  each([0, 1, 2], (at) => {
    const fill = [paint.base, paint.light, metalDark][at] ?? paint.base;
    const [x, y] = [74 + at * 62, 74 + at * 20];
    return (
      box(x, y, 126, 126, 12, fill) +
      each([26, 52, 78, 104], (step) =>
        line(`M${x + 12} ${y + step} q12 -9 24 0 t24 0 t24 0 t24 0`, paper, 2),
      )
    );
  });

/** Linen and cotton for the kitchen. */
export const kitchenTextiles: Drawings = {
  'tea towels': teaTowels,
  'kitchen towel': towel,
  'oven gloves': ovenGloves,
  apron,
  napkins,
  tablecloth,
  'pot holders': potHolders,
  'bread bag': breadBag,
  'dish cloths': dishCloths,
};
