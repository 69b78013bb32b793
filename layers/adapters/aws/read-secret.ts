import { ShopError } from '#core/errors.ts';

/** The text of a secret in Secrets Manager. The client is loaded here: most calls find the secret read already. */
export async function readSecret(id: string): Promise<string> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const client = new SecretsManagerClient({ maxAttempts: 1 });
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    if (SecretString !== undefined) return SecretString;
  } catch (cause) {
    throw new ShopError('unavailable', 'The secret store does not answer: try again in a moment', {
      cause,
      retryAfterSeconds: 1,
    });
  }
  throw new Error(`The secret ${id} is empty: put a text of 32 or more random characters into it`);
}
