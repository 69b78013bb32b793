-- When each known shopper first took each item: the last 200 of each shopper, which bounds how many pairs there are. One
-- who took much weighs less, so that nobody decides alone what goes with what.
WITH first_taken AS (
  SELECT shopper, item, min(step) AS step
  FROM lines
  WHERE shopper > 0
  GROUP BY shopper, item
),
numbered AS (
  SELECT
    first_taken.*,
    row_number() OVER (PARTITION BY shopper ORDER BY step DESC, items.item) AS nth
  FROM first_taken
  JOIN items ON items.number = first_taken.item
)
SELECT
  shopper,
  item,
  step,
  1 / sqrt(CAST(count(*) OVER (PARTITION BY shopper) AS DOUBLE)) AS weight
FROM numbered
WHERE nth <= 200
