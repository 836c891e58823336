-- SPDX-License-Identifier: GPL-3.0-or-later
-- floor: 1
--
-- The learner's journal. What happened is added and never changed; all else is derived from it.
-- Times are milliseconds since 1970 in UTC. Names of questions, pages and misconceptions are those of the content; they
-- stay here when the content drops them.
--
-- "floor" above is the oldest version of this schema whose program may still use the file. A migration that only adds
-- (tables, columns with a default) keeps it; one that changes what an older program reads or writes raises it.

-- One row. These columns keep their names and meaning for ever, so that an older program can ask them.
CREATE TABLE about (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  born INTEGER NOT NULL,       -- when the journal was begun; tells journals apart
  floor INTEGER NOT NULL,
  derived_by INTEGER NOT NULL  -- version of the program that kept the derived tables last; another one rebuilds them
) STRICT;

-- An event has exactly one row in exactly one of the tables that refer to it. The sequence tells the order; the clock
-- may have been set back.
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL  -- minutes that local time was ahead of UTC
) STRICT;

CREATE TABLE answer (
  sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
  question TEXT NOT NULL,
  is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)),
  confidence TEXT NOT NULL,    -- guess, think-so, sure
  took INTEGER NOT NULL        -- milliseconds
) STRICT;
CREATE INDEX answer_by_question ON answer (question);

CREATE TABLE answer_choice (
  answer INTEGER NOT NULL REFERENCES answer (sequence),
  place INTEGER NOT NULL,      -- in the order in which they were chosen
  choice INTEGER NOT NULL,     -- place in the content's order, from 0
  PRIMARY KEY (answer, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_misconception (
  answer INTEGER NOT NULL REFERENCES answer (sequence),
  place INTEGER NOT NULL,
  misconception TEXT NOT NULL,
  PRIMARY KEY (answer, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_undo (
  sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
  answer INTEGER NOT NULL UNIQUE REFERENCES answer (sequence)
) STRICT;

CREATE TABLE page_visit (
  sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
  page TEXT NOT NULL
) STRICT;

CREATE TABLE preference_set (
  sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
  key TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;
CREATE TRIGGER answer_stays BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER answer_kept BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;
CREATE TRIGGER choice_stays BEFORE UPDATE ON answer_choice BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER choice_kept BEFORE DELETE ON answer_choice BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;
CREATE TRIGGER misconception_stays BEFORE UPDATE ON answer_misconception BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER misconception_kept BEFORE DELETE ON answer_misconception BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;
CREATE TRIGGER undo_stays BEFORE UPDATE ON answer_undo BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER undo_kept BEFORE DELETE ON answer_undo BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;
CREATE TRIGGER visit_stays BEFORE UPDATE ON page_visit BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER visit_kept BEFORE DELETE ON page_visit BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;
CREATE TRIGGER preference_stays BEFORE UPDATE ON preference_set BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER preference_kept BEFORE DELETE ON preference_set BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;

-- Derived: kept in step with each event in the same transaction, and rebuilt from the events at will.
CREATE TABLE question_standing (
  question TEXT PRIMARY KEY,
  answered INTEGER NOT NULL,
  correct INTEGER NOT NULL,
  last_right INTEGER NOT NULL,
  last_confidence TEXT NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE page_standing (
  page TEXT PRIMARY KEY,
  visits INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE day_standing (
  day INTEGER PRIMARY KEY,     -- local calendar day, as days since 1970-01-01
  answered INTEGER NOT NULL,
  correct INTEGER NOT NULL
) STRICT;

CREATE TABLE preference_standing (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
