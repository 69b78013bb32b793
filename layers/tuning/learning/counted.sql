-- How many pairs there are to rank.
SELECT count(*) AS pairs FROM pairs
