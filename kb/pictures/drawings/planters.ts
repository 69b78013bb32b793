import { leaf, leafDark, metal, soil, wood, woodDark } from '../palette.ts';
import type { Paint } from '../palette.ts';
import { box, each, line, oval, path, scaled, shadow } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const foliage = (x: number, y: number) =>
  line(`M${x} ${y} V${y - 50}`, leafDark, 4) +
  each(
    [0, 18, 36],
    (up) => oval(x - 19, y - 24 - up, 19, leaf, 9) + oval(x + 19, y - 32 - up, 19, leafDark, 9),
  ) +
  oval(x, y - 82, 10, leaf, 17);

const olive =
  line('M200 120 V66', woodDark, 7) +
  oval(200, 46, 58, leafDark, 36) +
  oval(176, 38, 34, leaf, 24) +
  oval(226, 52, 30, leaf, 20);

const potShape = (paint: Paint) =>
  path('M132 132 H268 L250 230 H150Z', paint.base) +
  path('M222 132 H268 L250 230 H212Z', paint.dark) +
  box(122, 114, 156, 26, 6, paint.light) +
  box(222, 114, 56, 26, 6, paint.base) +
  box(140, 228, 120, 14, 6, paint.dark);

const zinc = (paint: Paint) =>
  path('M130 110 H270 L248 240 H152Z', paint.base) +
  path('M224 110 H270 L248 240 H214Z', paint.dark) +
  box(124, 104, 152, 12, 5, paint.light) +
  each([146, 204], (y) => line(`M${130 + (y - 110) / 6} ${y} H${270 - (y - 110) / 6}`, paint.light, 3)) +
  line('M128 136 Q108 150 134 166 M272 136 Q292 150 266 166', paint.deep, 5);

const grasses =
  each([140, 164, 188, 212, 236, 260], (x) =>
    line(`M200 108 Q${x} 70 ${x + (x - 200) * 0.5} ${30 + Math.abs(x - 200) / 2}`, leafDark, 5),
  ) +
  each([152, 176, 224, 248], (x) =>
    line(`M200 108 Q${x} 80 ${x + (x - 200) * 0.4} ${50 + Math.abs(x - 200) / 3}`, leaf, 5),
  );

const pot: Drawing = (paint, attributes) => {
  if (attributes['material'] === 'galvanised steel') return shadow(70) + grasses + zinc(paint);
  const diameter = size(attributes, 'diameterCm', 24);
  return (
    shadow(78) + scaled(0.72 + diameter / 110, (diameter > 20 ? olive : foliage(200, 118)) + potShape(paint))
  );
};

const selfWatering: Drawing = (paint) =>
  shadow(80) +
  each([170, 228], (x) => foliage(x, 118)) +
  oval(200, 76, 10, '#d4513f') +
  oval(196, 98, 8, '#d4513f') +
  path('M122 116 H278 L266 228 Q264 240 252 240 H148 Q136 240 134 228Z', paint.base) +
  path('M230 116 H278 L266 228 Q264 240 252 240 H222Z', paint.dark) +
  box(116, 108, 168, 16, 8, paint.light) +
  path('M130 196 H270 L266 228 Q264 240 252 240 H148 Q136 240 134 228Z', '#8fc0d4') +
  box(150, 160, 10, 64, 5, metal) +
  oval(155, 190, 5, '#d4513f');

const balconyBox: Drawing = (paint) =>
  each([40, 90, 310, 360], (x) => box(x, 150, 6, 150, 2, metal)) +
  box(0, 146, 400, 9, 4, metal) +
  each(
    [96, 148, 200, 252, 304],
    (x) =>
      line(`M${x} 150 V110`, leafDark, 4) +
      oval(x - 12, 118, 13, leaf, 8) +
      oval(x + 12, 124, 13, leafDark, 8),
  ) +
  each([96, 200, 304], (x) => oval(x, 96, 17, '#d9536b', 14)) +
  each([148, 252], (x) => oval(x, 100, 17, '#ef9aa6', 14)) +
  path('M56 142 H344 L334 226 Q332 234 322 234 H78 Q68 234 66 226Z', paint.base) +
  path('M270 142 H344 L334 226 Q332 234 322 234 H262Z', paint.dark) +
  box(50, 136, 300, 16, 6, paint.light);

const hanging: Drawing = (paint) =>
  line('M200 0 L140 142 M200 0 L260 142 M200 0 V130', wood, 3) +
  oval(172, 132, 30, leaf, 16) +
  oval(228, 132, 30, leafDark, 16) +
  path('M128 140 H272 Q276 218 200 224 Q124 218 128 140Z', paint.base) +
  path('M226 140 H272 Q276 218 200 224 Q250 200 226 140Z', paint.dark) +
  oval(200, 140, 72, paint.light, 11) +
  line('M142 142 Q108 180 122 258 M258 142 Q296 176 280 244', leafDark, 4) +
  each([172, 200, 228, 252], (y) => oval(114, y, 13, leaf, 8) + oval(284, y - 12, 13, leafDark, 8));

const raisedBed: Drawing = (paint) =>
  shadow(150, 256) +
  each([92, 132, 172], (x) => oval(x, 112, 25, leaf, 19) + oval(x + 2, 116, 13, '#9cc27e', 10)) +
  each([222, 256, 290, 318], (x) =>
    line(`M${x} 124 L${x - 9} 92 M${x} 124 L${x + 9} 90 M${x} 124 V84`, leafDark, 5),
  ) +
  box(66, 120, 268, 14, 3, soil) +
  each([62, 322], (x) => box(x, 118, 16, 138, 3, woodDark)) +
  each([130, 156], (y) => box(58, y, 284, 23, 3, paint.base) + box(240, y, 102, 23, 3, paint.dark)) +
  box(70, 222, 260, 10, 3, paint.dark);

const cover: Drawing = (paint) =>
  shadow(66) +
  line('M200 126 Q196 70 236 44', leafDark, 4) +
  each(
    [0, 1, 2],
    (at) =>
      oval(204 + at * 15, 72 - at * 13, 13, '#e9c6dc', 10) + oval(204 + at * 15, 72 - at * 13, 4, '#c0628f'),
  ) +
  oval(160, 118, 44, leaf, 12) +
  oval(240, 120, 44, leafDark, 12) +
  path('M136 124 H264 Q270 200 246 240 H154 Q130 200 136 124Z', paint.base) +
  path('M224 124 H264 Q270 200 246 240 H214 Q238 180 224 124Z', paint.dark) +
  oval(200, 124, 64, paint.light, 10);

const seedTray: Drawing = (paint) =>
  shadow(144) +
  path('M78 184 L104 100 H296 L322 184Z', '#ffffff') +
  path('M84 182 L108 106 H292 L316 182Z', '#d8e9ea') +
  each(
    [118, 159, 200, 241, 282],
    (x) => line(`M${x} 184 V162`, leafDark, 3) + oval(x - 7, 160, 8, leaf, 5) + oval(x + 7, 157, 8, leaf, 5),
  ) +
  box(66, 182, 268, 18, 5, paint.base) +
  path('M78 198 H322 L314 234 Q313 240 306 240 H94 Q87 240 86 234Z', paint.dark) +
  each([118, 160, 202, 244, 286], (x) => line(`M${x} 202 V236`, paint.light, 2));

/** Pots, boxes and beds for plants. */
export const planters: Drawings = {
  'plant pot': pot,
  'self-watering planter': selfWatering,
  'balcony box': balconyBox,
  'hanging planter': hanging,
  'raised bed': raisedBed,
  'pot cover': cover,
  'seed tray': seedTray,
};
