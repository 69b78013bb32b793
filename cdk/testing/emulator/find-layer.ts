import path from 'node:path';

/** Loaded before each Node function: what its layer holds, which Lambda unpacks at /opt, lies where the emulator says. */
const [layer] = (process.env['_LAMBDA_LAYERS_DIRS'] ?? '').split(path.delimiter);
if (layer !== undefined && layer !== '') process.env['AISLE_TUNING'] = path.join(layer, 'tuning');
