import { flame, metal, metalDark, paper, wood, woodDark } from '../palette.ts';
import type { Paint } from '../palette.ts';
import { box, each, line, oval, path, scaled, shadow } from '../shapes.ts';
import { mentions, size, type Drawing, type Drawings } from './drawing.ts';

const lit = (x: number, y: number, height = 34) =>
  oval(x, y - height / 2, height, '#fff3c499') +
  path(
    `M${x} ${y + 2} Q${x - height / 3} ${y - height / 2} ${x} ${y - height} Q${x + height / 3} ${y - height / 2} ${x} ${y + 2}Z`,
    flame,
  );

const jar: Drawing = (paint) =>
  shadow(92) +
  box(122, 116, 124, 124, 16, '#ffffff') +
  box(130, 142, 108, 90, 10, paint.base) +
  box(200, 142, 38, 90, 10, paint.dark) +
  oval(184, 143, 54, paint.light, 9) +
  lit(184, 142) +
  box(146, 172, 76, 40, 4, paper) +
  path('M170 196 L184 180 L198 196Z', paint.base) +
  box(262, 222, 88, 18, 6, wood) +
  box(320, 222, 30, 18, 6, woodDark) +
  box(130, 124, 8, 100, 4, '#ffffff');

const tin: Drawing = (paint) =>
  shadow(104) +
  path('M104 168 H246 V226 Q246 240 232 240 H118 Q104 240 104 226Z', paint.base) +
  path('M204 168 H246 V226 Q246 240 232 240 H196Z', paint.dark) +
  oval(175, 168, 71, metal, 18) +
  oval(175, 170, 62, paper, 13) +
  lit(175, 168) +
  oval(318, 232, 62, metalDark, 16) +
  oval(318, 226, 62, metal, 15) +
  oval(318, 225, 48, '#dde2e4', 10) +
  box(132, 192, 60, 28, 4, paper);

const scented: Drawing = (paint, attributes) => (mentions(attributes, 'tin ') ? tin : jar)(paint, attributes);

const tealight = (paint: Paint, x: number, y: number, burning: boolean) =>
  path(`M${x - 34} ${y} V${y + 24} Q${x} ${y + 40} ${x + 34} ${y + 24} V${y}Z`, paint.dark) +
  oval(x, y, 34, paint.base, 12) +
  (burning ? lit(x, y, 26) : line(`M${x} ${y} V${y - 9}`, '#4a4038', 3));

const tealights: Drawing = (paint) =>
  each([98, 200, 302], (x) => tealight(paint, x, 134, false)) +
  each([64, 336], (x) => tealight(paint, x, 194, false)) +
  path('M144 178 H256 L248 236 Q246 244 236 244 H164 Q154 244 152 236Z', '#ffffff') +
  tealight(paint, 200, 200, true);

const tapers: Drawing = (paint) =>
  shadow(130) +
  each([90, 134, 178, 222, 266, 310], (x) => {
    const top = 92 + ((x * 7) % 30);
    return lit(x, top, 26) + path(`M${x - 7} ${top} H${x + 7} L${x + 10} 226 H${x - 10}Z`, paint.base);
  }) +
  box(62, 222, 276, 18, 8, wood);

const pillar: Drawing = (paint, attributes) =>
  shadow(72) +
  scaled(
    size(attributes, 'heightCm', 12) / 14.5,
    path('M150 104 H250 V228 Q250 240 238 240 H162 Q150 240 150 228Z', paint.base) +
      path('M216 104 H250 V228 Q250 240 238 240 H208Z', paint.dark) +
      oval(200, 104, 50, paint.light, 11) +
      lit(200, 104, 40) +
      (attributes['wax'] === 'beeswax'
        ? each([140, 170, 200], (y) =>
            line(`M160 ${y} l10 -8 l10 8 l10 -8 l10 8 l10 -8 l10 8`, paint.light, 3),
          )
        : ''),
  );

const bucket: Drawing = (paint) =>
  shadow(88) +
  line('M104 132 Q112 60 200 58 Q288 60 296 132', metalDark, 5) +
  path('M100 130 H300 L278 232 Q276 240 266 240 H134 Q124 240 122 232Z', paint.base) +
  path('M238 130 H300 L278 232 Q276 240 266 240 H226Z', paint.dark) +
  each([158, 196], (y) => line(`M${100 + (y - 130) / 5} ${y} H${300 - (y - 130) / 5}`, paint.light, 3)) +
  oval(200, 130, 100, paint.light, 16) +
  oval(200, 132, 90, '#e6e0ae', 11) +
  each([156, 200, 244], (x) => lit(x, 132, 30));

const holder: Drawing = (paint) =>
  shadow(76) +
  lit(200, 74) +
  path('M190 74 H210 L212 170 H188Z', '#f1e6cd') +
  path('M201 74 H210 L212 170 H202Z', '#d9cba9') +
  oval(200, 176, 38, paint.light, 13) +
  oval(200, 194, 54, paint.base, 15) +
  oval(200, 212, 46, paint.dark, 14) +
  oval(200, 228, 66, paint.base, 14);

/** Candles and what they stand in. */
export const candles: Drawings = {
  'scented candle': scented,
  tealights,
  'taper candles': tapers,
  'pillar candle': pillar,
  'outdoor candle': bucket,
  'candle holder': holder,
};
