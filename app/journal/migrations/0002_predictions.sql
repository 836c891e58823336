-- SPDX-License-Identifier: GPL-3.0-or-later
-- floor: 1
--
-- What a learner predicted of a run of the Lab before it was watched.

CREATE TABLE prediction (
  sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
  scenario TEXT NOT NULL,      -- as in a page address: "guide-news-spike", "spike"
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  stars INTEGER NOT NULL CHECK (stars BETWEEN 0 AND 3),
  answers TEXT NOT NULL        -- in words, for people
) STRICT;

CREATE TRIGGER prediction_stays BEFORE UPDATE ON prediction BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER prediction_kept BEFORE DELETE ON prediction BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;

-- Derived, as those of the first version.
CREATE TABLE prediction_standing (
  scenario TEXT PRIMARY KEY,
  best_score INTEGER NOT NULL,
  best_stars INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
