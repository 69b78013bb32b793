-- One row for each item of a slice: its figures, who stands beside it in baskets, and who stands near it in shoppers'
-- sequences, the nearest first. Shares are shrunk as if a weight of 0.3, in sequences of 4, had been seen without any
-- neighbour: what few took says little of what follows. `likeness` is the cosine, by which a bestseller gains nothing.
-- `pull` is what a neighbour says of what a shopper wants next: between share and cosine; in sequences the farther from
-- share the more shoppers an item has on the average (`reach`). Where many took an item, most of those who did not have
-- seen it and left it; where few did, what sells is the better guess, and one common witness is chance as likely as not.
-- What sells more lately pulls more. Half of the neighbours in baskets are kept by share, the others by pull. Slices
-- bound what is counted at once.
WITH directed AS (
  SELECT list, item, other, witnesses, weight FROM pairs WHERE mod(item, :slices) = :slice
  UNION ALL
  SELECT list, other AS item, item AS other, witnesses, weight
  FROM pairs
  WHERE mod(other, :slices) = :slice
),
totals AS (
  SELECT 'together' AS list, number, together_weight + 0.3E0 AS total FROM items
  UNION ALL
  SELECT 'next' AS list, item AS number, sum(weight) + 4E0 AS total FROM firsts GROUP BY item
),
known AS (
  SELECT count(*) / (count(*) + 15E0 * count(DISTINCT item)) AS reach FROM firsts
),
weighed AS (
  SELECT
    directed.list,
    directed.item,
    directed.other,
    directed.witnesses,
    least(1E0, directed.weight / mine.total) AS share,
    least(1E0, directed.weight / sqrt(mine.total * its.total)) AS likeness,
    directed.weight
    / (
      CASE
        WHEN directed.list = 'together' THEN power(mine.total, 0.6E0) * power(its.total, 0.4E0)
        ELSE power(mine.total, 1 - known.reach) * power(its.total, known.reach)
      END
    )
    * CAST(directed.witnesses AS DOUBLE) / (directed.witnesses + 1)
    * power(theirs.momentum, 0.7E0) AS pull
  FROM directed
  JOIN totals AS mine ON mine.list = directed.list AND mine.number = directed.item
  JOIN totals AS its ON its.list = directed.list AND its.number = directed.other
  JOIN items AS theirs ON theirs.number = directed.other
  CROSS JOIN known
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
        CASE WHEN list = 'together' AND share_rank <= 40 THEN 0 ELSE 1 END,
        round(ln(greatest(pull, 1E-300)), 9) DESC,
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
    array_agg(by_both.pull ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'together') AS together_pull,
    array_agg(its.item ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'next') AS next_item,
    array_agg(by_both.witnesses ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'next') AS next_both,
    array_agg(by_both.pull ORDER BY by_both.share_rank) FILTER (WHERE by_both.list = 'next') AS next_pull
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
  items.loyalty,
  items.repeat_days,
  items.in_window,
  items.in_window_before,
  items.share,
  items.first_seen,
  neighbours.together_item,
  neighbours.together_both,
  neighbours.together_share,
  neighbours.together_likeness,
  neighbours.together_pull,
  neighbours.next_item,
  neighbours.next_both,
  neighbours.next_pull
FROM items
LEFT JOIN neighbours ON neighbours.item = items.number
WHERE mod(items.number, :slices) = :slice
