import * as z from 'zod';
import { pineconeControlPlane } from './pinecone-control-plane.ts';
import { pineconeDataPlane, refusal } from './pinecone-data-plane.ts';
import type { PineconeNamespaces } from './pinecone-records.ts';
import { rerankReply } from './pinecone-rerank.ts';
import { type PineconeScenario, pineconeScenarios } from './pinecone-scenarios.ts';
import { type ConnectFault, scriptedWire } from './scripted-wire.ts';
import type { WireCall, WireServer } from './wire-server.ts';
import { reset, type WireStep } from './wire-step.ts';

/** What Pinecone does, the same with its answer lost, or a failure by name. */
type Scenario = 'fine' | 'done-but-lost' | PineconeScenario;

export interface PineconeWireOptions {
  /** What one call after the other gets. The last one stays. */
  readonly scenarios?: readonly (Scenario | ConnectFault)[];
  readonly dimension?: number;
}

export interface PineconeWire extends WireServer {
  /** What the index holds, by namespace and id. */
  readonly namespaces: PineconeNamespaces;
}

/** Pinecone for the real client: an index that is searched and changed, and the address at which indexes are made. */
export async function pineconeWire({
  scenarios = ['fine'],
  dimension = 8,
}: PineconeWireOptions = {}): Promise<PineconeWire> {
  const namespaces: PineconeNamespaces = new Map();
  const data = pineconeDataPlane(namespaces, dimension);
  const control = pineconeControlPlane();
  const work = (call: WireCall): readonly WireStep[] => {
    const url = new URL(call.path, 'http://wire');
    if (call.headers['api-key'] !== 'test-key') return refusal(401, 16, 'Invalid API Key');
    if (Buffer.byteLength(call.body) > 2 << 20) return refusal(400, 3, 'The request exceeds 2 MB');
    const body: unknown = call.body === '' ? undefined : JSON.parse(call.body);
    switch (`${call.method} ${url.pathname}`) {
      case 'POST /vectors/upsert':
        return data.upsert(body);
      case 'POST /query':
        return data.query(body);
      case 'POST /vectors/delete':
        return data.delete(body);
      case 'GET /vectors/list':
        return data.list(Object.fromEntries(url.searchParams));
      case 'POST /rerank':
        return rerankReply(body);
      case 'POST /indexes':
        return control.create(body);
      case 'GET /indexes':
        return control.list();
      default:
        return control.nothing();
    }
  };
  const wire = await scriptedWire<Scenario>(scenarios, (scenario, call) => {
    if (scenario !== 'fine' && scenario !== 'done-but-lost') return pineconeScenarios[scenario];
    const answer = lawful(() => work(call));
    return scenario === 'fine' ? answer : [reset];
  });
  return Object.assign(wire, { namespaces });
}

/** What Pinecone cannot read it refuses. */
function lawful(work: () => readonly WireStep[]): readonly WireStep[] {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    return refusal(
      400,
      3,
      cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  }
}
