-- What sells most, what sells more than before, what is new: for the whole shop, whose segment is empty, and most and
-- more for each segment of it. Trending is the rise over the window before, shrunk, times the root of the size.
WITH scored AS (
  SELECT 'popular' AS list, items.*, round(ln(greatest(share, 1E-300)), 9) AS score FROM items
  UNION ALL
  SELECT
    'trending' AS list,
    items.*,
    round(CAST(in_window + 2 AS DOUBLE) / (in_window_before + 2) * sqrt(in_window), 9) AS score
  FROM items
  WHERE in_window > in_window_before
  UNION ALL
  SELECT 'recent' AS list, items.*, CAST(first_seen AS DOUBLE) AS score FROM items
),
segmented AS (
  SELECT '' AS segment, 200 AS longest, scored.* FROM scored
  UNION ALL
  SELECT products.segment, 40 AS longest, scored.*
  FROM scored
  JOIN products ON products.item = scored.item
  WHERE scored.list <> 'recent'
),
ranked AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY segment, list ORDER BY score DESC, item) AS place
  FROM segmented
)
SELECT segment, list, place, item, baskets, in_window, in_window_before, share, first_seen
FROM ranked
WHERE place <= longest
ORDER BY segment, list, place
