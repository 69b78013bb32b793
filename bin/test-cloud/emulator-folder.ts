import path from 'node:path';

/** Where the emulator's own files lie. */
export const emulatorFolder = path.join(import.meta.dirname, '../../cdk/testing/emulator');
