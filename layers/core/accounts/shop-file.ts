import * as z from 'zod';
import { ShopProfile } from './shop-profile.ts';

/** `shop.json`: what a shop's folder says of the shop, whose `id` is its tenant where nobody else says so. */
export const ShopFile = z.object({
  id: ShopProfile.shape.tenant,
  name: ShopProfile.shape.name,
  languages: ShopProfile.shape.languages,
  hosts: z.array(z.string()).default([]),
  support: ShopProfile.shape.support,
});
