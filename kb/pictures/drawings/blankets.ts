import { paper, strap, wood } from '../palette.ts';
import type { Paint } from '../palette.ts';
import { box, dotted, each, line, oval, path, shadow } from '../shapes.ts';
import { mentions, type Attributes, type Drawing, type Drawings } from './drawing.ts';

const folded: Drawing = (paint, attributes) =>
  shadow(126) +
  box(84, 190, 232, 50, 22, paint.dark) +
  box(84, 150, 232, 54, 24, paint.base) +
  box(84, 108, 232, 58, 26, paint.light) +
  path('M112 108 H262 V212 Q262 222 252 222 H122 Q112 222 112 212Z', paint.base) +
  texture(paint, attributes) +
  (mentions(attributes, 'fring')
    ? each([118, 130, 142, 154, 166, 178, 190, 202, 214, 226, 238, 250], (x) =>
        line(`M${x} 222 V238`, paint.light, 4),
      )
    : '');

function texture(paint: Paint, attributes: Attributes): string {
  if (mentions(attributes, 'waffle')) {
    return (
      each([132, 152, 172, 192, 212, 232, 252], (x) => line(`M${x} 114 V216`, paint.dark, 2)) +
      each([128, 146, 164, 182, 200], (y) => line(`M116 ${y} H258`, paint.dark, 2))
    );
  }
  if (mentions(attributes, 'herringbone')) {
    return each([126, 142, 158, 174, 190, 206], (y) =>
      line(`M120 ${y} l18 -9 l18 9 l18 -9 l18 9 l18 -9 l18 9 l18 -9 l10 5`, paint.light, 2.5),
    );
  }
  if (mentions(attributes, 'looped')) return dotted(rows(20), paint.light, 15, 20);
  if (mentions(attributes, 'moss stitch')) return dotted(rows(16), paint.dark, 6, 17);
  if (mentions(attributes, 'blanket stitch')) {
    return (
      line('M116 214 H258', paper, 3) +
      each([124, 140, 156, 172, 188, 204, 220, 236, 252], (x) => line(`M${x} 202 V214`, paper, 3))
    );
  }
  return (
    each([196, 206], (y) => line(`M112 ${y} H262`, paint.light, 4)) + line('M112 130 H262', paint.dark, 5)
  );
}

function rows(step: number): string {
  return [0, 1, 2, 3, 4].map((row) => `M${124 + (row % 2) * 8} ${126 + row * step} H254`).join(' ');
}

const picnic: Drawing = (paint) =>
  path('M0 226 Q200 206 400 226 V300 H0Z', '#a4bf9b') +
  box(76, 130, 248, 104, 50, paint.base) +
  each([120, 158, 196, 234, 272], (x) => box(x, 130, 12, 104, 0, paint.light)) +
  each([150, 182, 214], (y) => line(`M100 ${y} H300`, paint.dark, 7)) +
  oval(96, 182, 28, paint.dark, 51) +
  oval(96, 182, 18, paint.light, 36) +
  oval(96, 182, 9, paint.dark, 18) +
  each([140, 266], (x) => box(x, 128, 13, 108, 3, wood)) +
  line('M146 130 Q148 84 206 84 Q270 84 272 130', wood, 8);

const outdoor: Drawing = (paint) =>
  shadow(126) +
  box(84, 190, 232, 50, 22, paint.dark) +
  box(84, 146, 232, 56, 26, paint.base) +
  box(84, 102, 232, 60, 28, paint.light) +
  each([126, 160, 194, 228, 262], (x) =>
    line(`M${x} 104 V158 M${x} 166 V196 M${x} 206 V236`, paint.dark, 2.5),
  ) +
  dotted('M104 151 H296 M104 196 H296', paper, 6, 24) +
  box(262, 184, 82, 58, 26, paint.deep) +
  line('M278 196 Q302 180 328 196', strap, 5);

const bedspread: Drawing = (paint) =>
  box(66, 70, 268, 110, 14, wood) +
  each([92, 206], (x) => box(x, 106, 102, 54, 20, paper)) +
  path('M60 150 Q200 136 340 150 L350 232 Q350 242 338 242 H62 Q50 242 50 232Z', paint.base) +
  path('M60 150 Q200 136 340 150 L342 170 Q200 154 58 170Z', paint.light) +
  line(
    'M110 176 Q116 210 108 240 M176 170 Q184 206 178 240 M246 170 Q240 206 248 240 M304 176 Q298 210 306 240',
    paint.dark,
    3,
  ) +
  each([60, 326], (x) => box(x, 240, 14, 18, 3, wood));

/** Throws, blankets and bedspreads. */
export const blankets: Drawings = {
  throw: folded,
  'baby blanket': folded,
  'picnic blanket': picnic,
  'outdoor blanket': outdoor,
  bedspread,
};
