import { ink, metal, paper, strap, wood, woodDark } from '../palette.ts';
import { box, each, line, oval, path, scaled, shadow } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const trekking: Drawing = (paint, attributes) =>
  shadow(86) +
  scaled(
    0.8 + size(attributes, 'volumeLitres', 40) / 300,
    line('M128 214 Q92 222 96 240 M272 214 Q308 222 304 240', strap, 12) +
      box(138, 82, 124, 158, 26, paint.base) +
      path('M214 82 H236 Q262 82 262 108 V214 Q262 240 236 240 H214Z', paint.dark) +
      box(130, 48, 140, 52, 24, paint.dark) +
      box(130, 48, 140, 30, 15, paint.light) +
      box(156, 150, 88, 70, 14, paint.light) +
      box(156, 150, 88, 20, 10, paint.deep) +
      each([168, 232], (x) => line(`M${x} 96 V138`, strap, 5) + box(x - 6, 116, 12, 10, 2, metal)) +
      each([118, 262], (x) => box(x, 150, 20, 72, 9, paint.deep)),
  );

const dayPack: Drawing = (paint, attributes) =>
  shadow(76) +
  scaled(
    0.78 + size(attributes, 'volumeLitres', 20) / 110,
    line('M180 76 Q182 54 200 54 Q218 54 220 76', strap, 7) +
      path(
        'M136 236 V122 Q138 70 200 70 Q262 70 264 122 V236 Q264 240 254 240 H146 Q136 240 136 236Z',
        paint.base,
      ) +
      path('M214 70 Q262 74 264 122 V240 H228 Q240 150 214 70Z', paint.dark) +
      line('M148 124 Q150 92 200 92 Q250 92 252 124', paint.light, 3) +
      box(152, 156, 96, 72, 16, paint.light) +
      line('M162 174 H238', paint.deep, 4) +
      box(232, 174, 8, 16, 3, wood),
  );

const rollTop =
  (pocket: boolean): Drawing =>
  (paint) =>
    shadow(76) +
    box(138, 88, 124, 152, 16, paint.base) +
    path('M212 88 H246 Q262 88 262 104 V224 Q262 240 246 240 H222 Q236 160 212 88Z', paint.dark) +
    box(128, 58, 144, 36, 16, paint.dark) +
    line('M138 70 H262', paint.light, 3) +
    line('M200 56 V130', strap, 8) +
    box(190, 96, 20, 18, 4, metal) +
    (pocket
      ? box(154, 154, 92, 66, 10, paint.light) + line('M154 206 H246', paper, 4)
      : path('M152 236 L176 112 L188 112 L172 236Z', paint.light) + line('M150 224 H250', paint.deep, 4));

const children: Drawing = (paint) =>
  shadow(64) +
  line('M184 92 Q186 76 200 76 Q214 76 216 92', strap, 6) +
  box(142, 88, 116, 152, 46, paint.base) +
  path('M216 90 Q258 96 258 140 V194 Q258 236 216 240 Q242 160 216 90Z', paint.dark) +
  box(160, 164, 80, 60, 24, paint.light) +
  each([180, 220], (x) => oval(x, 134, 9, paper) + oval(x, 136, 4, ink)) +
  path('M192 146 H208 L200 158Z', '#e0785a');

const hipPack: Drawing = (paint) =>
  line('M100 146 Q84 78 200 74 Q316 78 300 146', strap, 11) +
  path('M92 140 Q200 112 308 140 Q306 216 200 222 Q94 216 92 140Z', paint.base) +
  path('M92 140 Q200 112 308 140 L306 156 Q200 130 94 156Z', paint.light) +
  line('M112 172 Q200 146 288 172', paint.deep, 4) +
  box(278, 168, 8, 18, 3, wood) +
  path('M306 156 Q298 214 200 222 Q270 200 276 146Z', paint.dark);

const duffel: Drawing = (paint) =>
  shadow(118) +
  box(84, 114, 232, 122, 50, paint.base) +
  path('M270 114 Q316 118 316 164 V186 Q316 232 270 236 Q292 176 270 114Z', paint.dark) +
  each([130, 252], (x) => box(x, 114, 16, 122, 2, paint.deep)) +
  line('M138 114 Q140 72 200 72 Q258 72 260 114', strap, 8) +
  line('M150 130 H250', paint.light, 5) +
  box(166, 168, 68, 44, 10, paint.light);

const office: Drawing = (paint) =>
  shadow(78) +
  line('M180 74 Q182 54 200 54 Q218 54 220 74', woodDark, 7) +
  box(134, 72, 132, 168, 22, paint.base) +
  box(222, 72, 44, 168, 22, paint.dark) +
  path('M134 94 Q134 72 156 72 H244 Q266 72 266 94 V140 H134Z', paint.light) +
  each([164, 226], (x) => box(x, 128, 12, 34, 4, wood)) +
  line('M148 188 H252', paint.deep, 4) +
  box(240, 188, 8, 18, 3, wood);

/** Backpacks and bags worn on the body. */
export const backpacks: Drawings = {
  'trekking backpack': trekking,
  'day pack': dayPack,
  'roll-top backpack': rollTop(true),
  'waterproof backpack': rollTop(false),
  'children’s backpack': children,
  'hip pack': hipPack,
  'duffel backpack': duffel,
  'laptop backpack': office,
};
