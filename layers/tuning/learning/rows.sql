-- One row for each item of a slice: its figures, who stands beside it in baskets, and who stands near it in shoppers'
-- sequences, the nearest first. A basket weighs less the older and the larger it is, a pair beside each other also the
-- farther apart the two were taken; the next basket weighs 1, each further one 0.7 of the one before, an earlier one half.
-- Shares are shrunk as if a weight of 0.3 had been seen without any neighbour. Half of the neighbours are kept by share,
-- half by likeness, the cosine, by which a bestseller gains nothing. Slices bound what is counted at once.
WITH sliced AS (
  SELECT * FROM lines WHERE mod(item, :slices) = :slice
),
beside AS (
  SELECT
    one.item,
    other.item AS other,
    count(*) AS witnesses,
    sum(one.together_weight * power(1 + abs(one.place - other.place), -0.3E0)) AS weight
  FROM sliced AS one
  JOIN lines AS other
    ON other.shopper = one.shopper AND other.step = one.step AND other.item <> one.item
  GROUP BY one.item, other.item
),
near_by_shopper AS (
  SELECT
    one.item,
    other.item AS other,
    one.shopper,
    sum(gaps.closeness * one.root * other.next_weight) AS weight
  FROM sliced AS one
  CROSS JOIN (
    VALUES (-3, 0.245E0), (-2, 0.35E0), (-1, 0.5E0), (1, 1E0), (2, 0.7E0), (3, 0.49E0)
  ) AS gaps (gap, closeness)
  JOIN lines AS other
    ON other.shopper = one.shopper AND other.step = one.step + gaps.gap AND other.item <> one.item
  WHERE one.shopper > 0
  GROUP BY one.item, other.item, one.shopper
),
pairs AS (
  SELECT
    'together' AS list,
    beside.item,
    beside.other,
    beside.witnesses,
    beside.weight,
    mine.together_weight + 0.3E0 AS own,
    its.together_weight + 0.3E0 AS others
  FROM beside
  JOIN items AS mine ON mine.number = beside.item
  JOIN items AS its ON its.number = beside.other
  UNION ALL
  SELECT
    'next' AS list,
    near.item,
    near.other,
    near.witnesses,
    near.weight,
    mine.next_weight + 0.3E0 AS own,
    its.next_weight + 0.3E0 AS others
  FROM (
    SELECT item, other, count(*) AS witnesses, sum(weight) AS weight
    FROM near_by_shopper
    GROUP BY item, other
  ) AS near
  JOIN items AS mine ON mine.number = near.item
  JOIN items AS its ON its.number = near.other
),
weighed AS (
  SELECT
    list,
    item,
    other,
    witnesses,
    least(1E0, weight / own) AS share,
    least(1E0, weight / sqrt(own * others)) AS likeness
  FROM pairs
),
by_share AS (
  SELECT
    *,
    -- Rounded, so that the order in which a sum was added up decides nothing; by the logarithm, since what is years old
    -- weighs next to nothing.
    row_number() OVER (
      PARTITION BY list, item ORDER BY round(ln(greatest(share, 1E-300)), 9) DESC, other
    ) AS share_rank
  FROM weighed
),
by_both AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY list, item
      ORDER BY
        CASE WHEN share_rank <= 40 THEN 0 ELSE 1 END,
        round(ln(greatest(likeness, 1E-300)), 9) DESC,
        share_rank
    ) AS kept_rank
  FROM by_share
),
neighbours AS (
  SELECT
    by_both.item,
    array_agg(its.item ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'together') AS together_item,
    array_agg(by_both.witnesses ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'together') AS together_both,
    array_agg(by_both.share ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'together') AS together_share,
    array_agg(by_both.likeness ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'together') AS together_likeness,
    array_agg(its.item ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'next') AS next_item,
    array_agg(by_both.witnesses ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'next') AS next_both,
    array_agg(by_both.share ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'next') AS next_share,
    array_agg(by_both.likeness ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'next') AS next_likeness
  FROM by_both
  JOIN items AS its ON its.number = by_both.other
  WHERE by_both.kept_rank <= 80
  GROUP BY by_both.item
)
SELECT
  items.item,
  items.baskets,
  items.shoppers,
  items.pulse,
  items.repeat_days,
  neighbours.together_item,
  neighbours.together_both,
  neighbours.together_share,
  neighbours.together_likeness,
  neighbours.next_item,
  neighbours.next_both,
  neighbours.next_share,
  neighbours.next_likeness
FROM items
LEFT JOIN neighbours ON neighbours.item = items.number
WHERE mod(items.number, :slices) = :slice
