import { NodeHttpHandler } from '@smithy/node-http-handler';
import { ShopError } from '#core/errors.ts';

/** The one before the secret of now, which is accepted while a change of it spreads. */
type VersionStage = 'AWSCURRENT' | 'AWSPREVIOUS';

/** The text of a secret in Secrets Manager. */
export async function readSecret(id: string): Promise<string> {
  const text = await findSecret(id, 'AWSCURRENT');
  if (text !== undefined) return text;
  throw new Error(`The secret ${id} is empty: put a text of 32 or more random characters into it`);
}

/** A version of a secret, where there is one. The client is loaded here: most calls find the secret read already. */
export async function findSecret(id: string, stage: VersionStage): Promise<string | undefined> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const client = new SecretsManagerClient({ maxAttempts: 1, requestHandler });
  try {
    const { SecretString } = await client.send(
      new GetSecretValueCommand({ SecretId: id, VersionStage: stage }),
    );
    return SecretString;
  } catch (cause) {
    // A secret that was never changed has no version before.
    if (stage === 'AWSPREVIOUS' && cause instanceof Error && cause.name === 'ResourceNotFoundException') {
      return undefined;
    }
    throw new ShopError('unavailable', 'The secret store does not answer: try again in a moment', {
      cause,
      retryAfterSeconds: 1,
    });
  }
}

/** Without limits a store that hangs would hold a request until its function is stopped. */
const requestHandler = new NodeHttpHandler({
  connectionTimeout: 1_000,
  requestTimeout: 3_000,
  throwOnRequestTimeout: true,
  socketTimeout: 3_000,
});
