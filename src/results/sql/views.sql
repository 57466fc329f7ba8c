-- Classical item analysis of the answers of classes, for a warehouse that has them already.
--
-- Takes a table "answers", a row an answer, as `npm run results -- files --answers answers.csv` writes it:
--   person_id  who, by any key             attempt, round, sitting, tries
--   item_id    which question                         numbers that say which came first; 1, 1, 0, 1 else
--   response   what was answered           part       'exam' or 'checks', which are analysed apart
--   score      share of the points, 0 to 1,           answer_no  the order of the rows
--              NULL where nothing is graded seconds   time taken, or NULL
--
-- The views say what src/results/analysis/ says, to 9 decimals; tests hold them to it.

-- What each person answered first; of an exam, in the first sitting alone.
CREATE VIEW first_answers AS
WITH placed AS (
  SELECT part, person_id, item_id, response, score, seconds, tries, answer_no,
    (attempt * 256 + round) * 256 + sitting AS sitting_no
  FROM answers
),
begun AS (
  SELECT part, person_id, item_id, response, score, seconds, tries, answer_no, sitting_no,
    MIN(sitting_no) OVER (PARTITION BY part, person_id) AS first_sitting
  FROM placed
),
numbered AS (
  SELECT part, person_id, item_id, response, score, seconds,
    ROW_NUMBER() OVER (
      PARTITION BY part, person_id, item_id ORDER BY sitting_no, tries, answer_no DESC
    ) AS place
  FROM begun
  WHERE part <> 'exam' OR sitting_no = first_sitting
)
SELECT part, person_id, item_id, response, score, seconds
FROM numbered
WHERE place = 1;

CREATE VIEW item_means AS
SELECT part, item_id, COUNT(*) AS answer_count, AVG(score) AS difficulty
FROM first_answers
WHERE score IS NOT NULL
GROUP BY part, item_id;

-- By how much each answer is above or below the mean of its item.
CREATE VIEW deviations AS
SELECT f.part AS part, f.person_id AS person_id, f.item_id AS item_id, f.score AS score,
  f.score - m.difficulty AS deviation
FROM first_answers f
JOIN item_means m ON m.part = f.part AND m.item_id = f.item_id
WHERE f.score IS NOT NULL;

-- How each person stands, and in which fourth, from 0, the lowest; who stands equal shares one.
CREATE VIEW standings AS
WITH sums AS (
  SELECT part, person_id, COUNT(*) AS given, SUM(deviation) AS total,
    SUM(deviation * deviation) AS squares
  FROM deviations
  GROUP BY part, person_id
),
rounded AS (
  -- In billionths, as a whole number: some dialects partition by these alone.
  SELECT part, person_id, given, total, squares, CAST(ROUND(total / given * 1e9) AS INTEGER) AS billionths
  FROM sums
),
ranked AS (
  SELECT part, person_id, given, total, squares, billionths,
    RANK() OVER (PARTITION BY part ORDER BY billionths) AS place,
    COUNT(*) OVER (PARTITION BY part, billionths) AS alike,
    COUNT(*) OVER (PARTITION BY part) AS people
  FROM rounded
)
SELECT part, person_id, given, total, squares, billionths / 1e9 AS standing,
  CASE
    WHEN (place - 1 + alike / 2.0) / people < 0.25 THEN 0
    WHEN (place - 1 + alike / 2.0) / people < 0.5 THEN 1
    WHEN (place - 1 + alike / 2.0) / people < 0.75 THEN 2
    ELSE 3
  END AS quarter
FROM ranked;

-- For each item: how hard, how well it separates (corrected item-total correlation), upper less lower fourth.
CREATE VIEW item_analysis AS
SELECT d.part AS part, d.item_id AS item_id, COUNT(*) AS answer_count, AVG(d.score) AS difficulty,
  CORR(
    d.score,
    CASE WHEN s.given > 1 THEN (s.total - d.deviation) / (s.given - 1) ELSE NULL END
  ) AS separation,
  AVG(CASE WHEN s.quarter = 3 THEN d.score ELSE NULL END)
    - AVG(CASE WHEN s.quarter = 0 THEN d.score ELSE NULL END) AS discrimination
FROM deviations d
JOIN standings s ON s.part = d.part AND s.person_id = d.person_id
GROUP BY d.part, d.item_id;

-- Who gave which answer.
CREATE VIEW response_quarters AS
SELECT f.part AS part, f.item_id AS item_id, f.response AS response, s.quarter AS quarter,
  COUNT(*) AS people
FROM first_answers f
JOIN standings s ON s.part = f.part AND s.person_id = f.person_id
GROUP BY f.part, f.item_id, f.response, s.quarter;

-- Alpha (KR-20) of a form of mean length.
CREATE VIEW reliability AS
WITH sums AS (
  SELECT part, COUNT(*) AS people, SUM(given) AS answer_count, SUM(given * (given - 1)) AS pairs,
    SUM(squares) AS own_products, SUM(total * total) - SUM(squares) AS products
  FROM standings
  WHERE given > 1
  GROUP BY part
),
means AS (
  SELECT part, people, answer_count * 1.0 / people AS form_length, own_products / answer_count AS variance,
    products / pairs AS covariance
  FROM sums
)
SELECT part, people, form_length,
  form_length * covariance / (variance + (form_length - 1) * covariance) AS alpha
FROM means;
