-- The gotchas that the detectors saw in a run, in their order. `gotcha` is an id of the catalogue.
create table run_gotcha (
  run_id            varchar(40) not null references run (id) on delete cascade,
  position          integer not null,
  gotcha            varchar(20) not null,
  line              integer not null,
  because           varchar(1000000) not null,
  certainty         varchar(20) not null,
  event_seq         integer not null,
  primary key (run_id, position)
);

create index run_gotcha_gotcha on run_gotcha (gotcha);
