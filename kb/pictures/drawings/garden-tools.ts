import { ink, leaf, metal, metalDark, soil, wood, woodDark } from '../palette.ts';
import { box, each, line, oval, path, scaled, shadow, turned } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const gripLoop = line('M200 258 Q186 276 200 282 Q214 276 200 258', woodDark, 4);
const shortHandle =
  box(186, 166, 28, 96, 13, wood) +
  box(200, 166, 14, 96, 7, woodDark) +
  box(188, 158, 24, 16, 4, metalDark) +
  gripLoop;

const trowel: Drawing = (paint) =>
  turned(
    52,
    shortHandle +
      box(193, 118, 14, 44, 4, metalDark) +
      path('M160 126 Q158 56 200 18 Q242 56 240 126 Q200 142 160 126Z', paint.base) +
      path('M200 18 Q242 56 240 126 Q220 136 200 136Z', paint.dark) +
      each([66, 84, 102], (y) => line(`M182 ${y} H196`, paint.deep, 3)),
  );

const handFork: Drawing = (paint) =>
  turned(
    52,
    shortHandle +
      box(194, 118, 12, 44, 4, metalDark) +
      line('M168 30 V92 Q168 118 200 118 Q232 118 232 92 V30 M200 24 V118', paint.base, 11) +
      line('M232 30 V92 Q232 118 204 118', paint.dark, 4),
  );

const longHandle = (from: number) =>
  box(194, from, 12, 268 - from, 5, wood) + box(200, from, 6, 268 - from, 3, woodDark);
const dGrip = line('M176 268 H224 M180 266 Q182 244 200 240 Q218 244 220 266', wood, 10);

const spade: Drawing = (paint) =>
  turned(
    62,
    longHandle(104) +
      dGrip +
      path('M156 92 V38 Q158 10 200 4 Q242 10 244 38 V92 Q240 112 200 116 Q160 112 156 92Z', paint.base) +
      path('M204 4 Q242 10 244 38 V92 Q240 112 204 116Z', paint.dark) +
      box(190, 96, 20, 44, 4, metalDark),
  );

const gardenFork: Drawing = (paint) =>
  turned(
    62,
    longHandle(110) +
      dGrip +
      line('M158 4 V76 Q158 100 200 100 Q242 100 242 76 V4 M186 2 V98 M214 2 V98', paint.base, 10) +
      line('M242 4 V76 Q242 100 214 100', paint.dark, 4) +
      box(190, 92, 20, 40, 4, metalDark),
  );

const rake: Drawing = (paint) =>
  turned(
    62,
    longHandle(96) +
      path('M192 104 L118 26 H282 L208 104Z', paint.dark) +
      each([118, 141, 164, 187, 210, 233, 256, 282], (x) =>
        line(`M${200 + (x - 200) * 0.12} 104 L${x} 22 L${x + (x < 200 ? 4 : -4)} 8`, paint.base, 5),
      ) +
      line('M142 52 H258', metal, 5) +
      box(188, 92, 24, 34, 5, metalDark),
  );

const hoe: Drawing = (paint) =>
  turned(
    62,
    longHandle(84) +
      line('M200 92 V60 M168 22 Q160 56 200 62 Q240 56 232 22', paint.dark, 8) +
      box(154, 10, 92, 20, 5, paint.base) +
      box(200, 10, 46, 20, 5, paint.light),
  );

const shears: Drawing = (paint) =>
  turned(
    40,
    path('M196 152 Q168 92 196 30 Q222 80 212 150Z', metal) +
      path('M206 150 Q240 104 230 58 Q198 92 194 146Z', metalDark) +
      line('M196 160 Q150 196 158 270', paint.base, 22) +
      line('M206 160 Q252 196 242 268', paint.dark, 22) +
      oval(201, 152, 13, ink) +
      oval(201, 152, 5, metal),
  );

const scissors: Drawing = (paint) =>
  turned(
    40,
    path('M194 150 L176 34 Q206 70 208 148Z', metal) +
      path('M206 150 L222 34 Q194 70 192 148Z', metalDark) +
      line('M196 156 L172 196 M204 156 L228 196', paint.base, 12) +
      line('M160 200 a26 32 0 1 0 2 0 M240 200 a26 32 0 1 1 -2 0', paint.base, 13) +
      oval(200, 150, 7, ink),
  );

const wateringCan: Drawing = (paint, attributes) => {
  const large = size(attributes, 'volumeLitres', 5) > 3;
  return (
    shadow(88) +
    scaled(
      large ? 1 : 0.88,
      line('M176 116 Q186 62 236 72 Q300 88 286 196', paint.dark, 11) +
        path('M168 206 L66 96 L76 86 L180 156Z', paint.dark) +
        (large ? path('M54 104 L84 74 L72 62 L42 92Z', '#c9a44c') : oval(70, 92, 8, paint.deep)) +
        path('M160 118 H276 L284 228 Q284 240 272 240 H164 Q152 240 152 228Z', paint.base) +
        path('M236 118 H276 L284 228 Q284 240 272 240 H232Z', paint.dark) +
        oval(218, 118, 58, paint.light, 12) +
        line('M156 204 H282', paint.light, 4),
    )
  );
};

const glove = (base: string, dark: string, mirror: string) =>
  `<g transform="${mirror}">` +
  path(
    'M96 152 L88 92 Q88 80 98 80 Q107 80 109 92 L112 128 L114 70 Q115 58 125 58 Q135 58 135 70 V126 L142 72 Q144 62 153 64 Q162 66 161 76 L156 130 L168 100 Q173 91 181 95 Q188 99 185 108 L166 176 H98 L76 138 Q70 128 78 124 Q86 120 92 128Z',
    base,
  ) +
  path('M98 176 H166 L172 244 H92Z', dark) +
  line('M96 190 H168', base, 4) +
  '</g>';

const gloves: Drawing = (paint) =>
  glove(paint.base, '#7d6a4a', 'translate(14 4)') +
  glove(paint.light, '#94805c', 'translate(386 4) scale(-1 1)');

const planted =
  (drawing: Drawing): Drawing =>
  (paint, attributes) =>
    path('M0 252 Q200 236 400 252 V300 H0Z', soil) + oval(60, 250, 26, leaf, 12) + drawing(paint, attributes);

/** Hand tools for the garden. */
export const gardenTools: Drawings = {
  'hand trowel': trowel,
  'hand fork': handFork,
  'garden spade': spade,
  'garden fork': gardenFork,
  'leaf rake': rake,
  hoe,
  'pruning shears': shears,
  'herb scissors': scissors,
  'watering can': planted(wateringCan),
  'gardening gloves': gloves,
};
