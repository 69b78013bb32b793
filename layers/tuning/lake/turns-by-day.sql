-- How many questions a day the assistant answered, how long they took, and what one cost, USD.
SELECT
  dt,
  count(*) AS turns,
  count(CASE WHEN cache_hit THEN 1 END) AS from_cache,
  avg(CAST(latency_ms AS DOUBLE)) AS mean_latency_ms,
  CAST(sum(CAST(femto_usd AS DECIMAL(38, 0))) AS DOUBLE) / 1E15 / count(*) AS usd_each
FROM lake_turns
WHERE tenant = :tenant AND dt BETWEEN :fromDay AND :toDay
GROUP BY dt
ORDER BY dt
