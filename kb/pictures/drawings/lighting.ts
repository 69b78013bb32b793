import { flame, ink, leaf, leafDark, metal, metalDark, paper, wood, woodDark } from '../palette.ts';
import { box, each, line, oval, path, scaled, shadow } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const bulb = '#ffe9a8';
const shine = (cx: number, cy: number, r: number) => oval(cx, cy, r, '#fff3c48c');

const lantern: Drawing = (paint, attributes) =>
  shine(200, 150, 110) +
  shadow(60) +
  scaled(
    size(attributes, 'heightCm', 19) > 12 ? 1 : 0.8,
    line('M152 96 Q156 40 200 40 Q244 40 248 96', paint.deep, 6) +
      path('M148 96 L164 70 H236 L252 96Z', paint.base) +
      box(156, 96, 88, 104, 8, bulb) +
      box(178, 108, 44, 80, 20, paper) +
      each([154, 198, 238], (x) => box(x, 96, 6, 104, 2, paint.dark)) +
      path('M142 200 H258 V230 Q258 240 246 240 H154 Q142 240 142 230Z', paint.base) +
      path('M216 200 H258 V230 Q258 240 246 240 H216Z', paint.dark) +
      oval(200, 220, 8, paint.light),
  );

const tableLamp: Drawing = (paint) =>
  shine(200, 130, 118) +
  shadow(64) +
  path('M192 148 H208 L212 220 H188Z', wood) +
  path('M150 240 Q152 218 200 216 Q248 218 250 240Z', wood) +
  path('M206 216 Q248 220 250 240 H214Z', woodDark) +
  path('M158 60 H242 L278 150 H122Z', paint.base) +
  path('M214 60 H242 L278 150 H228Z', paint.dark) +
  line('M122 150 H278', paint.light, 4);

const floorLamp: Drawing = (paint) =>
  shine(200, 96, 100) +
  shadow(90, 264) +
  line('M200 118 L140 262 M200 118 L260 262', wood, 8) +
  line('M200 118 V258', woodDark, 7) +
  path('M164 40 H236 L262 118 H138Z', paint.base) +
  path('M212 40 H236 L262 118 H224Z', paint.dark) +
  line('M138 118 H262', paint.light, 4);

const pendant: Drawing = (paint) =>
  shine(200, 168, 120) +
  line('M200 0 V92', ink, 4) +
  box(188, 84, 24, 20, 5, wood) +
  path('M196 100 Q310 104 318 200 Q200 232 82 200 Q90 104 196 100Z', paint.base) +
  path('M236 106 Q312 122 318 200 Q280 212 240 215 Q270 160 236 106Z', paint.dark) +
  line('M120 140 Q200 118 280 140 M96 174 Q200 150 304 174', paint.dark, 2) +
  oval(200, 208, 84, bulb, 10);

const headlamp: Drawing = (paint) =>
  shine(200, 168, 96) +
  line('M150 170 Q66 166 76 118 Q92 62 200 60 Q308 62 324 118 Q334 166 250 170', paint.base, 24) +
  line('M84 122 Q98 70 200 67 Q302 70 316 122', paint.light, 4) +
  box(138, 128, 124, 82, 24, paint.deep) +
  oval(200, 169, 34, metal) +
  oval(200, 169, 27, bulb) +
  oval(200, 169, 12, paper) +
  oval(248, 150, 6, '#d9534a');

const torch: Drawing = (paint) =>
  path('M92 150 L0 84 V236 L92 178Z', '#fff3c4') +
  path('M92 122 L148 136 V192 L92 206Z', paint.dark) +
  box(84, 120, 12, 88, 4, metal) +
  box(146, 138, 176, 52, 10, paint.base) +
  box(146, 166, 176, 24, 10, paint.dark) +
  each([220, 236, 252, 268], (x) => box(x, 138, 6, 52, 2, paint.deep)) +
  oval(182, 148, 12, paint.light, 6) +
  line('M236 134 H306', metal, 5);

const stringLights: Drawing = () =>
  each([20, 366], (x) => box(x, 60, 14, 186, 5, woodDark)) +
  path('M0 240 Q200 228 400 240 V300 H0Z', '#a4bf9b') +
  line('M26 84 Q200 190 374 84', ink, 3) +
  each([66, 120, 174, 226, 280, 334], (x) => {
    const y = 84 + 53 - ((x - 200) ** 2 * 53) / 174 ** 2;
    return shine(x, y + 18, 22) + box(x - 4, y, 8, 9, 2, ink) + oval(x, y + 20, 10, flame, 12);
  }) +
  oval(60, 240, 46, leaf, 26) +
  oval(330, 242, 60, leafDark, 30);

const gardenLight: Drawing = (paint) =>
  path('M0 232 Q200 214 400 232 V300 H0Z', '#8fae86') +
  path('M150 300 Q190 250 214 228 L238 228 Q250 254 268 300Z', '#dcd0ba') +
  each([70, 150, 262, 340], (x) => {
    const top = x === 70 || x === 340 ? 108 : 140;
    return (
      shine(x, top + 22, 38) +
      box(x - 3, top + 36, 6, 216 - top, 2, paint.dark) +
      box(x - 13, top + 10, 26, 28, 6, bulb) +
      path(`M${x - 22} ${top + 12} Q${x} ${top - 14} ${x + 22} ${top + 12}Z`, paint.base)
    );
  });

const nightLight: Drawing = (paint) =>
  shine(200, 148, 110) +
  shadow(62) +
  path('M140 210 Q120 84 200 78 Q280 84 260 210Z', bulb) +
  path('M210 78 Q280 92 260 210 H226 Q250 140 210 78Z', paint.light) +
  box(144, 206, 112, 34, 12, wood) +
  box(206, 206, 50, 34, 12, woodDark) +
  path('M172 150 Q184 130 200 148 Q216 130 228 150 Q218 168 200 156 Q182 168 172 150Z', paint.base);

const bikeLights: Drawing = (paint) =>
  shine(136, 150, 74) +
  oval(276, 160, 58, '#f3b3a88c') +
  box(92, 104, 88, 92, 26, paint.base) +
  oval(136, 150, 32, metal) +
  oval(136, 150, 25, paper) +
  oval(136, 150, 11, bulb) +
  box(118, 194, 36, 40, 8, paint.deep) +
  box(242, 122, 68, 76, 22, paint.base) +
  oval(276, 160, 24, '#b93a33') +
  oval(276, 160, 15, '#e4675c') +
  box(262, 196, 28, 34, 7, paint.deep) +
  line('M118 222 H154 M262 220 H290', metalDark, 3);

/** Lamps, lanterns and torches. */
export const lighting: Drawings = {
  'camping lantern': lantern,
  'table lamp': tableLamp,
  'floor lamp': floorLamp,
  'pendant lamp': pendant,
  headlamp,
  torch,
  'string lights': stringLights,
  'garden light': gardenLight,
  'night light': nightLight,
  'bike light set': bikeLights,
};
