-- Which two items were seen together, each pair once, the smaller number first, and what that weighs.
-- Beside each other in a basket: it weighs less the older and the larger it is, and the farther apart the two were taken.
-- Near each other in a shopper's sequence: in two baskets, each item when it was first taken; it weighs less the more
-- baskets lie between, and no less for its age. On sparse sequences of many years, decay and the nearest baskets alone
-- lose most of what there is to know.
SELECT
  'together' AS list,
  one.item,
  other.item AS other,
  count(*) AS witnesses,
  sum(one.together_weight * power(1 + abs(one.place - other.place), -0.3E0)) AS weight
FROM lines AS one
JOIN lines AS other
  ON other.shopper = one.shopper AND other.step = one.step AND other.item > one.item
WHERE mod(one.item, :slices) = :slice
GROUP BY one.item, other.item
UNION ALL
SELECT
  'next' AS list,
  one.item,
  other.item AS other,
  count(*) AS witnesses,
  sum(one.weight * power(abs(one.step - other.step), -0.3E0)) AS weight
FROM firsts AS one
JOIN firsts AS other
  ON other.shopper = one.shopper AND other.step <> one.step AND other.item > one.item
WHERE mod(one.item, :slices) = :slice
GROUP BY one.item, other.item
