import { ink, leaf, leafDark, paper, strap, wood, woodDark } from '../palette.ts';
import type { Paint } from '../palette.ts';
import { box, each, line, oval, path, placed, shadow } from '../shapes.ts';
import type { Drawing, Drawings } from './drawing.ts';

const garden =
  path('M0 236 Q200 220 400 236 V300 H0Z', '#a4bf9b') +
  each([34, 348], (x) => box(x, 50, 18, 200, 6, woodDark)) +
  oval(44, 40, 64, leaf, 46) +
  oval(358, 40, 64, leafDark, 46);

const cloth = (paint: Paint) =>
  path('M88 140 Q200 252 312 140 Q300 226 200 234 Q100 226 88 140Z', paint.base) +
  path('M88 140 Q200 222 312 140 Q200 252 88 140Z', paint.dark) +
  path('M88 140 Q200 214 312 140 Q200 236 88 140Z', paint.light);

const ropes = (colour: string) => line('M52 118 L88 140 M348 118 L312 140', colour, 4);

const double: Drawing = (paint) =>
  garden +
  ropes(paper) +
  cloth(paint) +
  line('M104 178 Q200 246 296 178 M118 200 Q200 244 282 200', paint.light, 4) +
  each([140, 170, 200, 230, 260], (x) => line(`M${x} ${232 - Math.abs(x - 200) / 8} v14`, paint.dark, 3));

const travel: Drawing = (paint) =>
  garden +
  each([30, 344], (x) => box(x, 110, 26, 12, 3, strap)) +
  ropes(strap) +
  cloth(paint) +
  each([84, 308], (x) => oval(x + 4, 140, 6, ink)) +
  line('M110 168 Q200 236 290 168', paint.deep, 2);

const bars: Drawing = (paint) =>
  garden +
  line('M52 112 L96 150 M52 112 L96 186 M348 112 L304 150 M348 112 L304 186', paper, 3) +
  path('M96 150 Q200 206 304 150 V188 Q200 246 96 188Z', paint.base) +
  path('M96 188 Q200 246 304 188 Q200 224 96 188Z', paint.deep) +
  each([130, 165, 200, 235, 270], (x) =>
    line(`M${x} ${172 + (70 - Math.abs(x - 200)) / 9} v38`, paint.light, 2),
  ) +
  line('M98 168 Q200 226 302 168', paint.light, 2) +
  each([90, 300], (x) => box(x, 140, 11, 56, 5, wood)) +
  box(108, 146, 46, 22, 10, paper);

const net: Drawing = (paint) =>
  garden +
  line('M52 96 H348', paper, 2) +
  ropes(strap) +
  path('M88 140 Q120 96 200 94 Q280 96 312 140 Q200 214 88 140Z', '#fff8') +
  each([120, 160, 200, 240, 280], (x) => line(`M${x} 98 V${172 - Math.abs(x - 200) / 3}`, '#ffffff', 1.5)) +
  cloth(paint) +
  line('M88 140 Q200 214 312 140', ink, 3);

const chair: Drawing = (paint) =>
  line('M200 0 V60 M200 60 L104 96 M200 60 L296 96', strap, 4) +
  oval(200, 58, 7, ink) +
  box(92, 90, 216, 11, 5, wood) +
  line('M106 98 L118 160 M294 98 L282 160 M136 98 V140 M264 98 V140', paper, 2.5) +
  path('M116 130 Q200 96 284 130 Q306 226 200 252 Q94 226 116 130Z', paint.base) +
  path('M236 114 Q270 120 284 130 Q306 226 200 252 Q276 200 236 114Z', paint.dark) +
  path('M132 186 Q200 160 268 186 Q262 234 200 244 Q138 234 132 186Z', paint.light) +
  each([150, 180, 210, 240], (x) => line(`M${x} ${236 - Math.abs(x - 196) / 6} v24`, paint.dark, 3));

const stand: Drawing = (paint) =>
  path('M0 244 Q200 230 400 244 V300 H0Z', '#a4bf9b') +
  shadow(150, 258) +
  line('M40 114 Q70 254 200 252 Q330 254 360 114', paint.base, 13) +
  line('M40 114 Q70 254 200 252', paint.light, 3) +
  each([120, 280], (x) => line(`M${x - 30} 262 H${x + 30}`, paint.dark, 11)) +
  line('M40 114 L88 128 M360 114 L312 128', paper, 3) +
  path('M88 128 Q200 218 312 128 Q300 196 200 204 Q100 196 88 128Z', '#e8dcc0') +
  path('M88 128 Q200 196 312 128 Q200 218 88 128Z', '#cdbf9e');

const children: Drawing = (paint) =>
  garden + line('M52 126 L122 160 M348 126 L278 160', paper, 4) + placed(cloth(paint), 60, 62, 0.7);

/** Hammocks and what holds them. */
export const hammocks: Drawings = {
  'double hammock': double,
  'travel hammock': travel,
  'hammock with spreader bars': bars,
  'hammock with bug net': net,
  'hammock chair': chair,
  'hammock stand': stand,
  'children’s hammock': children,
};
