-- Which two items were seen together, each pair once, the smaller number first, and what that weighs in either direction.
-- Beside each other in a basket: it weighs less the older and the larger it is, and the farther apart the two were taken.
-- Near each other in a shopper's sequence: the next basket weighs 1, each further one 0.7 of the one before, an earlier
-- one half; a shopper is one witness, however often.
WITH sliced AS (
  SELECT * FROM lines WHERE mod(item, :slices) = :slice
),
near_by_shopper AS (
  SELECT
    one.item,
    other.item AS other,
    one.shopper,
    sum(gaps.forth * one.root * other.next_weight) AS forth,
    sum(gaps.back * other.root * one.next_weight) AS back
  FROM sliced AS one
  CROSS JOIN (
    VALUES
      (-3, 0.245E0, 0.49E0),
      (-2, 0.35E0, 0.7E0),
      (-1, 0.5E0, 1E0),
      (1, 1E0, 0.5E0),
      (2, 0.7E0, 0.35E0),
      (3, 0.49E0, 0.245E0)
  ) AS gaps (gap, forth, back)
  JOIN lines AS other
    ON other.shopper = one.shopper AND other.step = one.step + gaps.gap AND other.item > one.item
  WHERE one.shopper > 0
  GROUP BY one.item, other.item, one.shopper
)
SELECT
  'together' AS list,
  one.item,
  other.item AS other,
  count(*) AS witnesses,
  sum(one.together_weight * power(1 + abs(one.place - other.place), -0.3E0)) AS forth,
  sum(one.together_weight * power(1 + abs(one.place - other.place), -0.3E0)) AS back
FROM sliced AS one
JOIN lines AS other
  ON other.shopper = one.shopper AND other.step = one.step AND other.item > one.item
GROUP BY one.item, other.item
UNION ALL
SELECT 'next' AS list, item, other, count(*) AS witnesses, sum(forth) AS forth, sum(back) AS back
FROM near_by_shopper
GROUP BY item, other
