-- What came of each kind of recommendation, by its arm: how often it was seen, clicked and bought from, in minor units.
SELECT
  list_kind,
  list_arm,
  currency,
  count(CASE WHEN type = 'impression' THEN 1 END) AS impressions,
  count(CASE WHEN type = 'click' THEN 1 END) AS clicks,
  count(CASE WHEN type = 'purchase' THEN 1 END) AS purchases,
  coalesce(sum(CASE WHEN type = 'purchase' THEN revenue_minor END), 0) AS revenue_minor
FROM lake_events
WHERE tenant = :tenant AND dt BETWEEN :fromDay AND :toDay AND list_kind IS NOT NULL
GROUP BY list_kind, list_arm, currency
ORDER BY revenue_minor DESC, list_kind, list_arm, currency
