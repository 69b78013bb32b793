import { describe } from 'vitest';
import { embedderContract } from './embedder-contract.ts';
import { letterEmbedder } from './letter-embedder.ts';
import { memoryIndex } from './memory-index.ts';
import { vectorIndexContract } from './vector-index-contract.ts';

describe('memoryIndex', () => vectorIndexContract(memoryIndex));
describe('letterEmbedder', () => embedderContract(letterEmbedder));
