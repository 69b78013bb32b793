-- What each item sells, by number. `pulse` is how it sells now against how it sold on the whole: its decayed share of
-- baskets over its plain share, shrunk towards 1 as by one basket. `momentum` is the share of the last days over that of
-- the last months, shrunk towards 1 as by five baskets, so that of a shop that sells little it says nothing. `loyalty` is how much likelier than usual it is to be
-- taken again in a later basket of a shopper who has it, shrunk towards 1 as by five such baskets. What is old weighs less
-- and never nothing, or a past of many years would be that of its last months. A shopper without a name is nobody: it counts for
-- baskets and not for shoppers.
WITH aged AS (
  SELECT
    shopper,
    item,
    moment,
    size,
    CAST(:now - moment AS DOUBLE) / 86400000 AS age,
    lag(moment) OVER (PARTITION BY shopper, item ORDER BY step) AS before_it,
    max(step) OVER (PARTITION BY shopper) - step AS baskets_after
  FROM taken
),
baskets AS (
  SELECT
    CAST(count(*) AS DOUBLE) AS baskets,
    sum(exp(-(CAST(:now - moment AS DOUBLE) / 86400000) / 30)) AS weight,
    sum(exp(-(CAST(:now - moment AS DOUBLE) / 86400000) / 10)) AS lately,
    sum(exp(-(CAST(:now - moment AS DOUBLE) / 86400000) / 60)) AS for_months,
    sum(1 / (1 + (CAST(:now - moment AS DOUBLE) / 86400000) / 30)) AS slow_weight
  FROM taken
  WHERE place = 1
),
gaps AS (
  SELECT
    item,
    CAST(moment - before_it AS DOUBLE) / 86400000 AS gap,
    row_number() OVER (PARTITION BY item ORDER BY moment - before_it) AS nth,
    count(*) OVER (PARTITION BY item) AS gaps
  FROM aged
  WHERE shopper <> '' AND before_it IS NOT NULL
),
medians AS (
  SELECT item, gap AS repeat_days
  FROM gaps
  -- Fewer than three say nothing of how often an item is needed.
  WHERE gaps >= 3 AND nth = (gaps - mod(gaps, 2)) / 2 + 1
),
sold AS (
  SELECT
    item,
    count(*) AS baskets,
    count(CASE WHEN shopper <> '' AND before_it IS NULL THEN 1 END) AS shoppers,
    count(CASE WHEN age <= 30 THEN 1 END) AS in_window,
    count(CASE WHEN age > 30 AND age <= 60 THEN 1 END) AS in_window_before,
    min(moment) AS first_seen,
    sum(exp(-age / 30)) AS weight,
    sum(exp(-age / 10)) AS lately,
    sum(exp(-age / 60)) AS for_months,
    sum(1 / (1 + age / 30)) AS slow_weight,
    sum(1 / (1 + age / 60) / sqrt(size)) AS together_weight,
    CAST(count(CASE WHEN shopper <> '' AND before_it IS NOT NULL THEN 1 END) AS DOUBLE) AS again,
    CAST(sum(CASE WHEN shopper <> '' AND before_it IS NULL THEN baskets_after ELSE 0 END) AS DOUBLE) AS chances
  FROM aged
  GROUP BY item
),
usual AS (
  SELECT sum(again) / nullif(sum(chances), 0E0) AS loyalty FROM sold
)
SELECT
  row_number() OVER (ORDER BY sold.item) AS number,
  sold.item,
  sold.baskets,
  sold.shoppers,
  sold.in_window,
  sold.in_window_before,
  sold.first_seen,
  sold.slow_weight / baskets.slow_weight AS share,
  sold.together_weight,
  (sold.weight * baskets.baskets / baskets.weight + 1) / (sold.baskets + 1) AS pulse,
  coalesce(
    least(4E0, (sold.lately + 5) / (sold.for_months * baskets.lately / nullif(baskets.for_months, 0E0) + 5)),
    1E0
  ) AS momentum,
  coalesce((sold.again + 5 * usual.loyalty) / (sold.chances + 5) / nullif(usual.loyalty, 0E0), 1E0) AS loyalty,
  medians.repeat_days
FROM sold
CROSS JOIN baskets
CROSS JOIN usual
LEFT JOIN medians ON medians.item = sold.item
