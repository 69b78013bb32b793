import { metal, paper, wood, woodDark } from '../palette.ts';
import type { Paint } from '../palette.ts';
import { box, each, line, oval, path, placed, scaled, shadow } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const clay = '#b08a6a';

const mug: Drawing = (paint, attributes) =>
  shadow(72) +
  scaled(
    size(attributes, 'capacityMl', 330) > 400 ? 1.12 : 0.98,
    line('M258 138 Q308 132 304 174 Q300 208 252 206', paint.dark, 15) +
      path('M138 112 H262 L256 224 Q254 240 240 240 H160 Q146 240 144 224Z', paint.base) +
      path('M222 112 H262 L256 224 Q254 240 240 240 H212 Q232 180 222 112Z', paint.dark) +
      path('M145 226 H255 Q253 240 240 240 H160 Q147 240 145 226Z', clay) +
      oval(200, 112, 62, paint.light, 13) +
      oval(200, 114, 53, '#5b3d2b', 9) +
      box(154, 132, 9, 76, 5, paint.light),
  );

const cup = (paint: Paint) =>
  path('M0 12 H76 Q78 62 56 72 H20 Q-2 62 0 12Z', paint.base) +
  path('M52 12 H76 Q78 62 56 72 H44 Q58 44 52 12Z', paint.dark) +
  oval(38, 12, 38, paint.light, 9) +
  oval(38, 13, 31, '#5b3d2b', 6);

const espressoCups: Drawing = (paint) =>
  shadow(120) +
  placed(cup(paint), 74, 166) +
  placed(cup(paint), 162, 168) +
  placed(cup(paint), 250, 166) +
  placed(cup(paint), 162, 108);

const plate: Drawing = (paint, attributes) => {
  const r = size(attributes, 'diameterCm', 27) * 3.9;
  return (
    oval(204, 156, r, '#0002') +
    oval(200, 150, r, paint.dark) +
    oval(200, 148, r - 4, paint.base) +
    oval(200, 150, r * 0.72, paint.dark) +
    oval(200, 152, r * 0.7, paint.light) +
    each([0.25, 0.5, 0.8], (at) =>
      oval(
        200 + (r * 0.5 * Math.round(Math.cos(at * 9) * 10)) / 10,
        Math.round(152 + r * 0.4 * Math.sin(at * 7)),
        5,
        paint.base,
      ),
    )
  );
};

const bowlShape = (paint: Paint) =>
  path('M88 132 H312 Q306 220 244 232 V240 H156 V232 Q94 220 88 132Z', paint.base) +
  path('M230 132 H312 Q306 220 244 232 V240 H214 V232 Q256 190 230 132Z', paint.dark) +
  oval(200, 132, 112, paint.light, 22) +
  oval(200, 135, 100, paint.dark, 16);

const bowl: Drawing = (paint, attributes) =>
  size(attributes, 'capacityMl', 700) > 2000
    ? shadow(100) +
      path('M72 118 L44 108 L80 148Z', paint.light) +
      scaled(1.16, bowlShape(paint)) +
      path('M116 220 Q160 240 200 240 Q250 240 284 220 Q262 240 244 246 H156 Q136 240 116 220Z', clay)
    : shadow(84) + scaled(0.92, bowlShape(paint));

const stems =
  line('M200 96 Q196 50 172 22 M200 96 Q202 44 224 12 M200 96 Q208 60 248 44', '#6d8a56', 4) +
  oval(168, 26, 9, '#d9b46a', 16) +
  oval(226, 20, 8, '#c99a4c', 16) +
  oval(254, 42, 14, '#d9b46a', 8);

const vaseTall: Drawing = (paint) =>
  shadow(56) +
  stems +
  path('M176 94 H224 Q222 124 242 160 Q256 200 236 240 H164 Q144 200 158 160 Q178 124 176 94Z', paint.base) +
  path('M206 94 H224 Q222 124 242 160 Q256 200 236 240 H212 Q232 170 206 94Z', paint.dark) +
  each([178, 192], (x) => line(`M${x} 130 Q${x - 14} 180 ${x - 4} 236`, paint.dark, 2)) +
  oval(200, 94, 24, paint.light, 6);

const vases: Drawing = (paint) =>
  shadow(130) +
  line('M108 142 Q104 100 92 78 M200 122 Q206 76 198 42 M294 158 Q298 120 316 96', '#6d8a56', 4) +
  oval(90, 72, 13, '#e8c66a') +
  oval(198, 38, 14, paper) +
  oval(198, 38, 6, '#e8c66a') +
  oval(318, 90, 12, '#b9a1d6') +
  path('M96 142 H120 Q118 160 140 188 Q150 226 132 240 H84 Q66 226 76 188 Q98 160 96 142Z', paint.base) +
  path('M190 122 H210 V176 Q238 186 236 240 H164 Q162 186 190 176Z', paint.dark) +
  path('M280 158 H308 Q330 176 328 240 H260 Q258 176 280 158Z', paint.light);

const jug: Drawing = (paint) =>
  shadow(66) +
  line('M252 110 Q316 106 306 166 Q298 206 250 204', paint.dark, 15) +
  path(
    'M150 76 L128 66 Q150 110 140 160 Q128 210 146 240 H254 Q272 210 260 160 Q250 120 254 76Z',
    paint.base,
  ) +
  path('M222 76 H254 Q250 120 260 160 Q272 210 254 240 H216 Q244 160 222 76Z', paint.dark) +
  path('M128 66 Q190 92 254 76 Q190 58 128 66Z', paint.light);

const bakingDish: Drawing = (paint) =>
  shadow(140) +
  box(46, 146, 308, 24, 12, paint.dark) +
  path('M70 140 H330 L316 226 Q314 240 300 240 H100 Q86 240 84 226Z', paint.base) +
  path('M270 140 H330 L316 226 Q314 240 300 240 H262Z', paint.dark) +
  path('M74 140 Q104 118 140 132 Q180 112 216 130 Q262 112 326 140Z', '#e2a552') +
  each([120, 190, 256], (x) => oval(x, 132, 14, '#c9803a', 5)) +
  box(64, 136, 272, 11, 5, paint.light);

const butterDish: Drawing = (paint) =>
  shadow(116) +
  box(84, 218, 232, 22, 11, paint.dark) +
  path('M112 218 V168 Q112 142 138 142 H262 Q288 142 288 168 V218Z', paint.base) +
  path('M240 142 H262 Q288 142 288 168 V218 H246Z', paint.dark) +
  box(192, 126, 16, 18, 4, woodDark) +
  oval(200, 120, 20, wood, 13);

const teapot: Drawing = (paint) =>
  shadow(88) +
  line('M150 116 Q152 52 200 50 Q248 52 250 116', wood, 11) +
  path('M268 172 Q300 168 318 124 L338 130 Q328 196 276 216Z', paint.dark) +
  path('M110 182 Q112 120 200 118 Q288 120 290 182 Q290 236 236 240 H164 Q110 236 110 182Z', paint.base) +
  path('M220 119 Q288 126 290 182 Q290 236 236 240 H214 Q262 190 220 119Z', paint.dark) +
  path('M158 122 Q200 98 242 122 Q200 134 158 122Z', paint.light) +
  oval(200, 104, 11, metal, 9);

/** Tableware and vases. */
export const ceramics: Drawings = {
  mug,
  'espresso cup': espressoCups,
  plate,
  bowl,
  vase: (paint, attributes) => (size(attributes, 'pieces', 1) > 1 ? vases : vaseTall)(paint, attributes),
  jug,
  'baking dish': bakingDish,
  'butter dish': butterDish,
  teapot,
};
