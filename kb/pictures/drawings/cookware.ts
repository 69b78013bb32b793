import { flame, ink, metal, metalDark, paper, wood, woodDark } from '../palette.ts';
import type { Paint } from '../palette.ts';
import { box, each, line, oval, path, placed, scaled, shadow } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const pot = (paint: Paint, left: number, width: number, top: number): string =>
  line(
    `M${left} ${top + 26} H${left - 16} M${left + width} ${top + 26} H${left + width + 16}`,
    paint.deep,
    10,
  ) +
  path(
    `M${left} ${top} H${left + width} V226 Q${left + width} 240 ${left + width - 14} 240 H${left + 14} Q${left} 240 ${left} 226Z`,
    paint.base,
  ) +
  path(
    `M${left + width * 0.7} ${top} H${left + width} V226 Q${left + width} 240 ${left + width - 14} 240 H${left + width * 0.66}Z`,
    paint.dark,
  ) +
  path(`M${left - 4} ${top} Q${left + width / 2} ${top - 34} ${left + width + 4} ${top}Z`, paint.light) +
  box(left - 6, top - 3, width + 12, 7, 3, metal) +
  oval(left + width / 2, top - 22, 9, ink, 7);

const potSet: Drawing = (paint) =>
  shadow(160) + pot(paint, 44, 88, 178) + pot(paint, 268, 96, 164) + pot(paint, 136, 128, 124);

const stockPot: Drawing = (paint) => shadow(96) + pot(paint, 118, 164, 108);

const casserole: Drawing = (paint) => shadow(112) + pot(paint, 102, 196, 150);

const fryingPan: Drawing = (paint, attributes) =>
  scaled(
    size(attributes, 'diameterCm', 26) > 22 ? 1 : 0.78,
    line('M262 168 L358 206', paint.deep, 20) +
      oval(349, 203, 6, paper) +
      oval(176, 142, 112, paint.deep, 88) +
      oval(176, 138, 106, paint.base, 82) +
      oval(176, 140, 86, paint.dark, 64) +
      oval(156, 132, 34, paper, 24) +
      oval(158, 132, 13, flame, 11) +
      oval(204, 158, 32, paper, 22) +
      oval(206, 157, 12, flame, 10),
  );

const wok: Drawing = (paint) =>
  shadow(90) +
  line('M296 146 L382 112', wood, 14) +
  path('M72 142 H312 Q296 236 214 240 H170 Q88 236 72 142Z', paint.base) +
  path('M214 142 H312 Q296 236 214 240 H196 Q246 200 214 142Z', paint.dark) +
  oval(192, 142, 120, paint.light, 16) +
  oval(192, 143, 108, paint.deep, 11) +
  line('M150 110 Q142 96 152 84 M192 106 Q184 90 194 76 M234 110 Q226 96 236 84', paper, 4);

const campSet: Drawing = (paint) =>
  shadow(140) +
  box(74, 146, 122, 94, 10, paint.base) +
  box(160, 146, 36, 94, 10, paint.dark) +
  box(68, 138, 134, 12, 5, metal) +
  line('M100 176 Q100 206 134 206 Q168 206 168 176', metal, 4) +
  box(222, 178, 96, 62, 9, paint.light) +
  box(292, 178, 26, 62, 9, paint.dark) +
  box(216, 172, 108, 9, 4, metal) +
  line('M318 196 H360', metalDark, 7);

const titaniumPot: Drawing = (paint) =>
  shadow(74) +
  line('M262 150 H304 V208 H262', metalDark, 6) +
  box(136, 116, 128, 124, 12, paint.base) +
  box(218, 116, 46, 124, 12, paint.dark) +
  box(152, 128, 12, 98, 6, paint.light) +
  path('M130 116 Q200 92 270 116Z', paint.light) +
  box(128, 112, 144, 8, 4, metalDark) +
  line('M190 100 Q200 84 210 100', metalDark, 4);

const stove: Drawing = (paint) =>
  shadow(70) +
  path('M150 196 Q150 176 200 176 Q250 176 250 196 V232 Q250 240 240 240 H160 Q150 240 150 232Z', '#5f8f86') +
  path('M218 178 Q250 180 250 196 V232 Q250 240 240 240 H222Z', '#47736b') +
  box(192, 138, 16, 42, 3, metalDark) +
  line('M208 160 H246', metalDark, 5) +
  oval(200, 128, 34, paint.base, 12) +
  line('M200 138 L140 112 L134 92 M200 138 L260 112 L266 92', paint.dark, 6) +
  each([176, 200, 224], (x) =>
    path(`M${x - 8} 118 Q${x - 10} 100 ${x} 82 Q${x + 10} 100 ${x + 8} 118Z`, '#79b4dc'),
  );

const board: Drawing = (paint) =>
  placed(
    box(76, 76, 248, 156, 20, paint.dark) +
      box(76, 70, 248, 156, 20, paint.base) +
      line('M96 88 H304 V208 H96Z', paint.dark, 3) +
      line('M116 118 Q200 106 284 120 M116 150 Q210 138 284 152 M116 184 Q190 174 284 184', paint.light, 3) +
      box(292, 130, 16, 38, 8, paint.deep) +
      oval(170, 150, 30, '#cf4a3a', 26) +
      path('M160 124 L170 134 L180 122 L176 136 L166 136Z', '#5a8a4b') +
      oval(218, 166, 24, '#dd6a52', 20) +
      oval(218, 166, 15, '#f0a488', 12),
    0,
    4,
  );

const kettle: Drawing = (paint) =>
  shadow(92) +
  line('M138 122 Q142 62 200 62 Q258 62 262 122', wood, 12) +
  path('M264 164 L318 118 L330 130 L274 206Z', paint.dark) +
  path('M112 232 Q104 112 200 110 Q296 112 288 232 Q288 240 278 240 H122 Q112 240 112 232Z', paint.base) +
  path('M216 110 Q296 118 288 232 Q288 240 278 240 H236 Q262 170 216 110Z', paint.dark) +
  box(168, 102, 64, 12, 6, metal) +
  oval(200, 96, 10, ink, 8) +
  line('M334 106 Q346 98 342 84 M350 116 Q364 110 366 98', paper, 4);

const mokaPot: Drawing = (paint) =>
  shadow(66) +
  line('M254 108 Q304 106 296 172', ink, 13) +
  path('M150 240 L160 166 H240 L250 240Z', paint.base) +
  path('M206 240 V166 H240 L250 240Z', paint.dark) +
  box(154, 156, 92, 12, 3, metalDark) +
  path('M160 156 L144 86 H256 L240 156Z', paint.light) +
  path('M206 156 V86 H256 L240 156Z', paint.base) +
  path('M144 86 L122 92 L148 108Z', paint.base) +
  path('M144 86 Q200 62 256 86Z', metalDark) +
  oval(200, 68, 8, woodDark, 9);

/** Pots, pans and camp kitchens. */
export const cookware: Drawings = {
  'saucepan set': potSet,
  saucepan: stockPot,
  casserole,
  'frying pan': fryingPan,
  wok,
  'camping cook set': (paint, attributes) =>
    (attributes['material'] === 'titanium' ? titaniumPot : campSet)(paint, attributes),
  'camping stove': stove,
  'chopping board': board,
  kettle,
  'moka pot': mokaPot,
};
