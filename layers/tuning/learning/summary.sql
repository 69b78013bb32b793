-- The shop in one row: how far back its baskets go, how many there are, how many
-- where older ones weigh less, the share of what known shoppers take in later
-- baskets that they had taken before, and how many pairs there may be to count at most:
-- of what lies in one basket, and of what one shopper took first.
WITH marked AS (
  SELECT
    moment,
    place,
    size,
    CASE WHEN place = 1 THEN 1 ELSE 0 END AS is_first_line,
    CASE WHEN shopper <> '' AND step > 1 THEN 1 ELSE 0 END AS is_later,
    CASE
      WHEN shopper <> '' AND row_number() OVER (PARTITION BY shopper, item ORDER BY step) > 1 THEN 1
      ELSE 0
    END AS is_repeated
  FROM taken
),
sequences AS (
  SELECT least(200, count(DISTINCT item)) AS items FROM taken WHERE shopper <> '' GROUP BY shopper
)
SELECT
  min(moment) AS since,
  coalesce(sum(is_first_line), 0) AS baskets,
  coalesce(sum(is_first_line / (1 + (CAST(:now - moment AS DOUBLE) / 86400000) / 30)), 0E0) AS weight,
  coalesce(CAST(sum(is_repeated) AS DOUBLE) / nullif(sum(is_later), 0), 0E0) AS repeat_share,
  coalesce(sum(size), 0) + (SELECT coalesce(sum(items * items), 0) FROM sequences) AS pair_count
FROM marked
