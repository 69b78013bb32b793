import type { Ids, Learner } from '#core/ports.ts';
import { sqlLearner } from '../../learning/sql-learner.ts';
import { patientLimits } from '../../vendor-call/call-limits.ts';

/** Where Athena is, and what it learns by. */
export interface AthenaWorld {
  readonly tuning: string;
  readonly workgroup: string;
  readonly database: string;
  readonly bucket: string;
}

/** The job has 15 minutes for all of its queries. */
const queryMs = 10 * 60_000;

/** Learns in Athena, whose client is loaded for it. */
export function athenaLearner({ tuning, ...world }: AthenaWorld, ids: Ids): Learner {
  return sqlLearner(tuning, async (tenant, { categories }) => {
    const [{ athenaClient }, { athenaEngine }, { keepProducts }, { s3BlobStore }, { s3Client }] =
      await Promise.all([
        import('./athena-client.ts'),
        import('./athena-engine.ts'),
        import('./keep-products.ts'),
        import('../s3/s3-blob-store.ts'),
        import('../s3/s3-client.ts'),
      ]);
    const lake = s3BlobStore({ client: s3Client(), bucket: world.bucket });
    const run = ids.next();
    await keepProducts(lake, { tenant, run, categories });
    return athenaEngine({
      ...world,
      tenant,
      run,
      lake,
      client: athenaClient(),
      limits: patientLimits,
      queryMs,
    });
  });
}
