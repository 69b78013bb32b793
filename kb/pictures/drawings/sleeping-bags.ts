import { metalDark, paper, strap } from '../palette.ts';
import { box, each, line, oval, path, placed, turned } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const body =
  'M200 24 C252 24 270 62 270 104 C270 168 248 240 236 264 Q200 284 164 264 C152 240 130 168 130 104 C130 62 148 24 200 24Z';

const baffles = (colour: string) =>
  each([140, 172, 204, 236], (y) =>
    line(`M${134 + (y - 140) / 5} ${y} Q200 ${y + 14} ${266 - (y - 140) / 5} ${y}`, colour, 2.5),
  );

const mummy: Drawing = (paint, attributes) =>
  turned(
    -62,
    path(body, paint.base) +
      path(
        'M200 24 C252 24 270 62 270 104 C270 168 248 240 236 264 Q220 276 204 276 Q236 160 226 60Z',
        paint.dark,
      ) +
      oval(200, 86, 44, paint.deep, 40) +
      oval(200, 94, 34, paper, 28) +
      (size(attributes, 'comfortC', 5) < 6
        ? baffles(paint.light)
        : line('M232 130 Q240 190 226 262', paint.light, 3)),
  );

const children: Drawing = (paint) =>
  turned(
    -62,
    placed(
      path('M148 52 L140 14 L180 32Z M252 52 L260 14 L220 32Z', paint.dark) +
        path(body, paint.base) +
        oval(200, 86, 44, paint.deep, 40) +
        oval(200, 94, 34, paper, 28) +
        each([150, 185, 220], (y) =>
          each([172, 200, 228], (x) =>
            path(`M${x - 8} ${y + 12} L${x} ${y} L${x + 8} ${y + 12}Z`, paint.light),
          ),
        ),
      20,
      16,
      0.9,
    ),
  );

const flat =
  (width: number): Drawing =>
  (paint) => {
    const left = 200 - width / 2;
    return turned(
      -78,
      box(left, 22, width, 256, 16, paint.base) +
        box(left + 12, 34, width - 24, 60, 14, paint.light) +
        box(left + 22, 42, width - 44, 36, 14, paper) +
        path(
          `M${left + width} 150 V262 Q${left + width} 278 ${left + width - 16} 278 H${left + width - 70}Z`,
          paint.dark,
        ) +
        each([120, 160, 200, 240], (y) => line(`M${left + 8} ${y} H${left + width - 40}`, paint.dark, 2)),
    );
  };

const double: Drawing = (paint) =>
  box(96, 52, 208, 196, 18, paint.base) +
  box(96, 96, 208, 152, 18, paint.dark) +
  each([110, 206], (x) => box(x, 62, 84, 46, 16, paper)) +
  path('M96 126 H304 V232 Q304 248 286 248 H114 Q96 248 96 232Z', paint.base) +
  line('M200 126 V246', paint.light, 3) +
  each([156, 186, 216], (y) => line(`M104 ${y} H296`, paint.dark, 2));

const quilt: Drawing = (paint) =>
  turned(
    -68,
    box(146, 20, 108, 262, 40, metalDark) +
      path('M124 66 H276 C272 168 248 240 236 264 Q200 284 164 264 C152 240 128 168 124 66Z', paint.base) +
      path('M276 66 C272 168 248 240 236 264 Q220 276 204 276 Q240 170 232 66Z', paint.dark) +
      baffles(paint.light) +
      each([110, 190], (y) => line(`M116 ${y} H132 M268 ${y} H284`, strap, 5)),
  );

const liner: Drawing = (paint) =>
  turned(
    -74,
    path('M144 24 Q200 12 256 24 L250 262 Q200 282 150 262Z', paint.base) +
      path('M222 18 Q240 20 256 24 L250 262 Q236 268 218 271 Q234 150 222 18Z', paint.dark) +
      box(156, 32, 84, 58, 16, paper) +
      line('M144 104 Q200 116 252 104', paint.light, 4) +
      line('M176 132 Q186 190 176 250 M212 128 Q204 180 214 236', paint.dark, 2.5),
  ) +
  box(296, 206, 62, 44, 18, paint.dark) +
  line('M308 214 Q328 202 348 214', strap, 4);

/** Sleeping bags, quilts and liners, seen from above. */
export const sleepingBags: Drawings = {
  'mummy sleeping bag': mummy,
  'children’s sleeping bag': children,
  'rectangular sleeping bag': flat(136),
  'double sleeping bag': double,
  quilt,
  'sleeping bag liner': liner,
};
