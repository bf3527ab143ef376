-- What a try to mend showed, kept as it happened, so that reports need not read its run.
-- Two mends with equal keys are the same idea; what goes into a key is told by its version.
alter table attempt_run add column group_key varchar(64);
alter table attempt_run add column key_version integer;

create table attempt_sighting (
  attempt_id        varchar(40) not null,
  kind              varchar(20) not null,
  ordinal           integer not null,
  gotcha            varchar(20) not null,
  primary key (attempt_id, kind, ordinal, gotcha),
  foreign key (attempt_id, kind, ordinal) references attempt_run (attempt_id, kind, ordinal) on delete cascade
);

-- Learners of sample courses, who are made up: they go when the course goes.
create table made_up_learner (
  learner_id        varchar(40) primary key references learner (id) on delete cascade
);
