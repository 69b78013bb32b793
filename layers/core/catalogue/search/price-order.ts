/** Folded words that ask for the product of the least price, English and Polish. */
export const cheapest =
  /\b(?:cheapest|least expensive|lowest[ -]priced?|lowest price|most affordable|najtansz\p{L}*|najmniej kosztuj\p{L}*|najnizsz\p{L}* cen\p{L}*)\b/u;

/** Of the greatest. */
export const dearest =
  /\b(?:most expensive|dearest|priciest|highest[ -]priced?|highest price|najdrozsz\p{L}*|najwyzsz\p{L}* cen\p{L}*|najwiecej kosztuj\p{L}*)\b/u;
