import { ink, leaf, leafDark, paper, wood, woodDark } from '../palette.ts';
import { box, each, line, oval, path, scaled, shadow } from '../shapes.ts';
import { size, type Drawing, type Drawings } from './drawing.ts';

const hills =
  path('M0 225 Q90 165 190 215 T400 195 V300 H0Z', '#b9cdb0') +
  path('M0 240 Q200 222 400 240 V300 H0Z', '#a4bf9b');

const guyLines = line('M92 190 L40 244 M308 190 L360 244', paper, 1.5);

const dome: Drawing = (paint, attributes) =>
  hills +
  scaled(
    0.86 + size(attributes, 'capacityPersons', 2) * 0.06,
    guyLines +
      path('M66 242 Q92 112 200 102 Q308 112 334 242Z', paint.base) +
      path('M200 102 Q308 112 334 242 H262 Q252 150 200 102Z', paint.dark) +
      path('M200 118 Q166 170 152 242 H248 Q236 170 200 118Z', paint.deep) +
      path('M200 118 Q196 190 206 242 H248 Q236 170 200 118Z', paint.light) +
      line('M66 242 Q92 112 200 102 Q308 112 334 242', paint.light, 3),
  );

const oneperson: Drawing = (paint) =>
  hills +
  line('M70 214 L30 246 M338 220 L376 246', paper, 1.5) +
  path('M56 244 Q110 152 176 146 Q290 158 350 244Z', paint.base) +
  path('M176 146 Q290 158 350 244 H236 Q226 176 176 146Z', paint.dark) +
  path('M172 156 Q140 200 132 244 H220 Q206 184 172 156Z', paint.deep) +
  path('M172 156 Q176 210 186 244 H220 Q206 184 172 156Z', paint.light) +
  line('M56 244 Q110 152 176 146 Q290 158 350 244', paint.light, 3);

const tunnel: Drawing = (paint) =>
  hills +
  line('M52 200 L22 246 M350 200 L382 246', paper, 1.5) +
  path('M42 244 Q42 126 122 122 H296 Q360 128 362 244Z', paint.base) +
  path('M200 122 H296 Q360 128 362 244 H272 Q268 140 200 122Z', paint.dark) +
  each([42, 122, 202], (x) => line(`M${x} 244 Q${x} 130 ${x + 78} 122`, paint.light, 3)) +
  path('M78 244 Q80 168 116 160 Q150 168 152 244Z', paint.deep) +
  path('M116 160 Q150 168 152 244 H122Z', paint.light) +
  box(214, 168, 34, 22, 6, '#cfe0e6');

const geodesic: Drawing = (paint) =>
  path('M0 210 L70 120 L150 200 L300 70 L400 170 V300 H0Z', '#c5d3da') +
  path('M300 70 L270 96 L290 94 L302 108 L324 93Z M70 120 L50 146 L68 142 L84 150 L92 144Z', paper) +
  path('M0 236 Q200 220 400 236 V300 H0Z', '#eef3f4') +
  path('M58 248 Q84 112 200 104 Q316 112 342 248Z', paint.base) +
  path('M200 104 Q316 112 342 248 H270 Q262 150 200 104Z', paint.dark) +
  line(
    'M60 238 Q150 96 262 120 Q318 156 342 246 M340 238 Q250 96 138 120 Q82 156 58 246 M112 246 Q150 132 200 104 Q250 132 288 246',
    paint.light,
    3,
  ) +
  path('M200 150 Q172 190 164 248 H236 Q228 190 200 150Z', paint.deep) +
  path('M46 248 Q200 238 354 248 L360 258 H40Z', paper);

const popUp: Drawing = (paint) =>
  hills +
  path('M60 244 Q56 150 160 132 Q296 128 344 244Z', paint.base) +
  path('M160 132 Q296 128 344 244 H250 Q244 160 160 132Z', paint.dark) +
  path('M88 244 Q92 168 158 158 Q214 176 222 244Z', paint.deep) +
  path('M158 158 Q214 176 222 244 H180Z', paint.light) +
  line('M60 244 Q56 150 160 132 Q296 128 344 244', paint.light, 4);

const tipi: Drawing = (paint) =>
  hills +
  line('M188 56 L214 92 M212 56 L186 92', woodDark, 5) +
  path('M200 72 L316 244 H84Z', paint.base) +
  path('M200 72 L316 244 H240Z', paint.dark) +
  path('M200 128 L168 244 H232Z', paint.deep) +
  path('M200 128 L168 244 H150 L192 120Z', paint.light) +
  line('M200 72 L84 244 M200 72 L316 244', paint.light, 2);

const beachShelter: Drawing = (paint) =>
  path('M0 176 H400 V226 H0Z', '#9fc4d4') +
  path('M0 214 Q200 198 400 214 V300 H0Z', '#ecd9ae') +
  path('M64 248 Q80 120 210 116 Q320 130 340 248Z', paint.dark) +
  path('M104 248 Q120 156 206 150 Q284 160 296 248Z', paint.deep) +
  path('M64 248 Q80 120 210 116 Q120 150 104 248Z', paint.base) +
  path('M210 116 Q320 130 340 248 H296 Q284 160 206 150Z', paint.light) +
  oval(84, 250, 24, '#dcc492', 7) +
  oval(318, 250, 24, '#dcc492', 7);

const tarp: Drawing = (paint) =>
  hills +
  each([58, 334], (x) => box(x, 40, 14, 210, 5, woodDark)) +
  oval(65, 48, 52, leaf, 38) +
  oval(341, 48, 52, leafDark, 38) +
  line('M66 108 H340', paper, 2) +
  path('M104 108 H300 L340 196 H62Z', paint.base) +
  path('M202 108 H300 L340 196 H214Z', paint.dark) +
  line('M62 196 L34 248 M340 196 L372 248', paper, 2) +
  shadow(120, 250) +
  box(150, 236, 100, 10, 4, wood) +
  line('M176 236 V226 M224 236 V226', ink, 4);

/** Tents and shelters. */
export const tents: Drawings = {
  'dome tent': dome,
  'one-person tent': oneperson,
  'tunnel tent': tunnel,
  'geodesic tent': geodesic,
  'pop-up tent': popUp,
  'tipi tent': tipi,
  'beach shelter': beachShelter,
  tarp,
};
