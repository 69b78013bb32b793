-- What each model cost on each day, USD. A sum of femto-dollars is too long for a whole number of 64 bits.
SELECT
  dt,
  model,
  count(*) AS calls,
  count(CASE WHEN failed THEN 1 END) AS failed_calls,
  CAST(sum(CAST(femto_usd AS DECIMAL(38, 0))) AS DOUBLE) / 1E15 AS usd
FROM lake_calls
WHERE tenant = :tenant AND dt BETWEEN :fromDay AND :toDay
GROUP BY dt, model
ORDER BY dt, usd DESC, model
