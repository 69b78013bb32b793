-- What was taken, in numbers alone, so that pairs are counted fast. A shopper without a name is nobody, below zero.
WITH shoppers AS (
  SELECT shopper, row_number() OVER () AS number
  FROM (SELECT DISTINCT shopper FROM taken) AS known
)
SELECT
  CAST(items.number AS INTEGER) AS item,
  CAST(CASE WHEN taken.shopper = '' THEN -shoppers.number ELSE shoppers.number END AS INTEGER) AS shopper,
  CAST(taken.step AS INTEGER) AS step,
  CAST(taken.place AS INTEGER) AS place,
  1 / (1 + (CAST(:now - taken.moment AS DOUBLE) / 86400000) / 60) / sqrt(taken.size) AS together_weight
FROM taken
JOIN items ON items.item = taken.item
JOIN shoppers ON shoppers.shopper = taken.shopper
