import type { ShopProfile } from '../accounts/shop-profile.ts';

/** A shop in English and Polish. */
export function sampleProfile(tenant: string, changes: Partial<ShopProfile> = {}): ShopProfile {
  return {
    tenant,
    name: 'Aisle Demo',
    languages: ['en', 'pl'],
    hosts: ['shop.example'],
    support: { email: 'help@shop.example', hours: { en: 'Mon-Fri 9-17', pl: 'pon.-pt. 9-17' } },
    ...changes,
  };
}
