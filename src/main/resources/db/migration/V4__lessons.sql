-- Learners without an account, and what they did in lessons. Predictions and gradings are only ever added.
create table secret (
  name              varchar(40) primary key,
  content           varchar(200) not null
);

create table learner (
  id                varchar(40) primary key,
  -- A keyed hash of the code that continues on another device; the code itself is kept nowhere.
  rejoin_hash       varchar(100) unique,
  created_at        timestamp with time zone not null,
  last_seen_at      timestamp with time zone not null
);

create table attempt (
  id                varchar(40) primary key,
  learner_id        varchar(40) not null references learner (id) on delete cascade,
  lesson            varchar(100) not null,
  -- Hashes of the lesson as it was: of its programs, questions and checks, and of its words.
  behaviour_hash    varchar(64) not null,
  wording_hash      varchar(64) not null,
  profile           varchar(20) not null,
  seed              integer not null,
  started_at        timestamp with time zone not null,
  mended_at         timestamp with time zone,
  finished_at       timestamp with time zone
);

create index attempt_learner on attempt (learner_id, lesson);

create table prediction (
  attempt_id        varchar(40) not null references attempt (id) on delete cascade,
  -- `first` for the lesson's program, `variant` for the other one.
  phase             varchar(20) not null,
  position          integer not null,
  item_key          varchar(100) not null,
  answer            varchar(1000) not null,
  run_id            varchar(40) references run (id) on delete set null,
  answered_at       timestamp with time zone not null,
  primary key (attempt_id, phase, position)
);

create table grading (
  attempt_id        varchar(40) not null,
  phase             varchar(20) not null,
  position          integer not null,
  -- Gradings of one prediction are numbered from 1; the newest counts.
  number            integer not null,
  behaviour_hash    varchar(64) not null,
  happened          varchar(1000000) not null,
  evidence          varchar(1000000) not null,
  correct           boolean not null,
  gotcha            varchar(20),
  graded_at         timestamp with time zone not null,
  primary key (attempt_id, phase, position, number),
  foreign key (attempt_id, phase, position) references prediction (attempt_id, phase, position) on delete cascade
);

create table attempt_run (
  attempt_id        varchar(40) not null references attempt (id) on delete cascade,
  -- `given`, `mend` or `variant`.
  kind              varchar(20) not null,
  ordinal           integer not null,
  run_id            varchar(40) references run (id) on delete set null,
  -- Whether all that must hold of a mended program held.
  accepted          boolean not null,
  ran_at            timestamp with time zone not null,
  primary key (attempt_id, kind, ordinal)
);

create index attempt_run_run on attempt_run (run_id);
create index prediction_run on prediction (run_id);
