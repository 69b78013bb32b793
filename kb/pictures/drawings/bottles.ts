import { ink, metal, metalDark, paper, wood, woodDark } from '../palette.ts';
import { box, each, line, oval, path, scaled, shadow } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const flask: Drawing = (paint, attributes) =>
  shadow(54) +
  scaled(
    size(attributes, 'capacityMl', 500) > 600 ? 1.04 : 0.94,
    box(170, 42, 60, 38, 9, metalDark) +
      line('M180 50 V72 M192 50 V72 M204 50 V72 M216 50 V72', metal, 3) +
      path(
        'M176 80 H224 Q226 98 240 108 Q248 114 248 128 V226 Q248 240 234 240 H166 Q152 240 152 226 V128 Q152 114 160 108 Q174 98 176 80Z',
        paint.base,
      ) +
      path('M212 80 H224 Q226 98 240 108 Q248 114 248 128 V226 Q248 240 234 240 H212Z', paint.dark) +
      box(164, 124, 9, 98, 5, paint.light) +
      box(152, 222, 96, 8, 0, metal),
  );

const travelMug: Drawing = (paint) =>
  shadow(54) +
  path('M150 106 H250 L238 228 Q237 240 226 240 H174 Q163 240 162 228Z', paint.base) +
  path('M216 106 H250 L238 228 Q237 240 226 240 H210Z', paint.dark) +
  box(153, 136, 94, 34, 6, ink) +
  box(142, 84, 116, 26, 9, ink) +
  box(180, 70, 40, 18, 6, metalDark) +
  line('M170 60 Q162 48 172 36 M200 56 Q192 44 202 32', paper, 4);

const glass: Drawing = (paint) =>
  shadow(50) +
  box(174, 44, 52, 32, 7, wood) +
  path(
    'M178 76 H222 Q224 96 240 106 V226 Q240 240 226 240 H174 Q160 240 160 226 V106 Q176 96 178 76Z',
    '#ffffff',
  ) +
  path('M166 128 H234 V224 Q234 234 224 234 H176 Q166 234 166 224Z', '#cfe6ea') +
  path('M160 150 H240 V226 Q240 240 226 240 H174 Q160 240 160 226Z', paint.base) +
  path('M212 150 H240 V226 Q240 240 226 240 H206Z', paint.dark) +
  box(160, 146, 80, 7, 3, woodDark);

const clear: Drawing = (paint) =>
  shadow(58) +
  box(166, 40, 68, 32, 8, paint.deep) +
  path(
    'M170 72 H230 Q232 88 250 98 V226 Q250 240 236 240 H164 Q150 240 150 226 V98 Q168 88 170 72Z',
    paint.light,
  ) +
  path('M156 124 H244 V224 Q244 234 234 234 H166 Q156 234 156 224Z', paint.base) +
  each([136, 160, 184, 208], (y) => line(`M156 ${y} H178`, paper, 3)) +
  box(224, 104, 9, 124, 4, paint.light);

const children: Drawing = (paint) =>
  shadow(52) +
  line('M176 70 Q178 40 204 40 Q230 42 226 70', paint.dark, 7) +
  box(162, 66, 76, 36, 14, paint.dark) +
  box(192, 44, 12, 28, 5, paper) +
  box(158, 102, 84, 138, 20, paint.base) +
  box(214, 102, 28, 138, 14, paint.dark) +
  path('M176 174 Q196 154 216 174 L230 162 V188 L216 178 Q196 196 176 174Z', paper) +
  oval(188, 172, 3, ink);

const foodFlask: Drawing = (paint) =>
  shadow(72) +
  box(142, 84, 116, 36, 12, metal) +
  box(214, 84, 44, 36, 12, metalDark) +
  box(134, 118, 132, 122, 22, paint.base) +
  box(216, 118, 50, 122, 22, paint.dark) +
  box(148, 138, 10, 84, 5, paint.light) +
  line('M304 116 V232', metal, 8) +
  oval(304, 108, 14, metal, 21);

const softFlask: Drawing = (paint) =>
  shadow(56) +
  box(186, 36, 28, 24, 8, ink) +
  box(176, 58, 48, 22, 7, paint.deep) +
  path(
    'M178 80 H222 Q252 110 246 160 Q254 210 240 236 Q200 246 160 236 Q146 210 154 160 Q148 110 178 80Z',
    paint.light,
  ) +
  path('M152 150 Q200 140 248 150 Q252 210 240 236 Q200 246 160 236 Q148 210 152 150Z', paint.base) +
  line('M170 120 Q178 170 168 222 M228 112 Q220 150 230 176', paper, 3);

const jug: Drawing = (paint) =>
  shadow(64) +
  line('M250 108 Q312 108 300 200 L262 214', wood, 13) +
  path('M156 86 L126 92 L152 112Z', paint.dark) +
  path(
    'M152 84 H248 Q246 120 258 150 Q268 200 256 232 Q254 240 246 240 H154 Q146 240 144 232 Q132 200 142 150 Q154 120 152 84Z',
    paint.base,
  ) +
  path('M218 84 H248 Q246 120 258 150 Q268 200 256 232 Q254 240 246 240 H214 Q238 160 218 84Z', paint.dark) +
  path('M148 86 Q154 56 200 54 Q246 56 252 86Z', metalDark) +
  box(206, 46, 50, 11, 5, ink);

const bike: Drawing = (paint) =>
  shadow(52) +
  box(188, 38, 24, 26, 7, paper) +
  box(166, 62, 68, 32, 10, ink) +
  path(
    'M158 94 H242 V144 Q232 154 242 164 V226 Q242 240 228 240 H172 Q158 240 158 226 V164 Q168 154 158 144Z',
    paint.base,
  ) +
  path('M214 94 H242 V144 Q232 154 242 164 V226 Q242 240 228 240 H210Z', paint.dark) +
  line('M170 182 H230 M170 196 H214', paper, 5);

const enamelMug: Drawing = (paint) =>
  shadow(74) +
  line('M264 146 Q318 144 310 188 Q302 214 262 208', paint.base, 12) +
  path('M128 116 H272 L264 230 Q263 240 252 240 H148 Q137 240 136 230Z', paint.base) +
  path('M230 116 H272 L264 230 Q263 240 252 240 H222Z', paint.dark) +
  oval(200, 116, 72, metal, 14) +
  oval(200, 118, 64, paper, 10) +
  each([150, 178, 206, 164, 194], (x) => oval(x, 140 + ((x * 13) % 86), 3, paint.light));

/** Bottles, flasks and mugs for the road. */
export const bottles: Drawings = {
  'vacuum flask': flask,
  'vacuum mug': travelMug,
  'water bottle': (paint, attributes) =>
    (attributes['material'] === 'Tritan' ? clear : glass)(paint, attributes),
  'children’s bottle': children,
  'food flask': foodFlask,
  'soft flask': softFlask,
  'thermos jug': jug,
  'bike bottle': bike,
  'camping mug': enamelMug,
};
