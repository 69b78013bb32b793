import { createPublicKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { selfSignedCertificate } from './self-signed-certificate.ts';

describe('selfSignedCertificate', () => {
  it('fits its key, vouches for itself and is for this machine only', () => {
    const { key, cert } = selfSignedCertificate();
    const certificate = new X509Certificate(cert);
    expect(certificate.verify(createPublicKey(key))).toBe(true);
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkHost('example.com')).toBeUndefined();
  });
});
