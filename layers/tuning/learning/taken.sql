-- What was bought: one row for each item of each basket. The purchases of one order are one basket; so are those of one
-- minute where no order is told. A basket's time is that of its first purchase, `place` the order in which its items
-- were taken, `step` its place among the shopper's baskets. Larger baskets than 1,500 items are stock lists: they say
-- little of what goes together and cost the square of their size.
WITH sales AS (
  SELECT
    shopper,
    id,
    productId AS item,
    "time" AS moment,
    coalesce('order ' || orderId, 'minute ' || CAST("time" - mod("time", 60000) AS VARCHAR)) AS basket
  FROM events
  WHERE dt >= :fromDay
    AND type = 'purchase'
    AND productId IS NOT NULL
    AND "time" <= :now
    AND (:anyItem OR productId IN (SELECT item FROM products))
),
numbered AS (
  SELECT
    shopper,
    id,
    item,
    moment,
    basket,
    row_number() OVER (PARTITION BY shopper, basket, item ORDER BY moment, id) AS nth
  FROM sales
),
placed AS (
  SELECT
    shopper,
    basket,
    item,
    row_number() OVER (PARTITION BY shopper, basket ORDER BY moment, id) AS place,
    min(moment) OVER (PARTITION BY shopper, basket) AS moment,
    count(*) OVER (PARTITION BY shopper, basket) AS size
  FROM numbered
  WHERE nth = 1
)
SELECT
  shopper,
  item,
  place,
  moment,
  size,
  dense_rank() OVER (PARTITION BY shopper ORDER BY moment, basket) AS step
FROM placed
WHERE size <= 1500
