-- Runs and what came of them. Plain SQL that H2 and PostgreSQL both take; names unquoted.
-- Other modules refer to a run by its id and never join into these tables.
-- Texts are varchar, which H2 writes three times as fast as text; StorableText keeps them below its limit.
-- An event's JSON may be longer, since JSON spells out some characters with six.

create table run (
  id                varchar(40) primary key,
  created_at        timestamp with time zone not null,
  program           varchar(1000000) not null,
  profile           varchar(20) not null,
  outcome           varchar(20) not null,
  sentence          varchar(1000000) not null,
  stdout            varchar(1000000) not null,
  stdout_truncated  boolean not null,
  stderr            varchar(1000000) not null,
  display           varchar(1000000),
  error_type        varchar(1000000),
  error_message     varchar(1000000),
  error_line        integer,
  error_traceback   varchar(1000000),
  origin_what       varchar(1000000),
  origin_name       varchar(1000000),
  origin_line       integer,
  queued_millis     bigint not null,
  python_millis     bigint not null,
  trace_millis      bigint not null,
  compile_millis    bigint not null,
  execute_millis    bigint not null,
  total_millis      bigint not null,
  event_count       integer not null,
  events_dropped    integer not null
);

create index run_created_at on run (created_at);

create table run_cell (
  run_id            varchar(40) not null references run (id) on delete cascade,
  position          integer not null,
  line              integer not null,
  stdout            varchar(1000000) not null,
  display           varchar(1000000),
  error_type        varchar(1000000),
  error_message     varchar(1000000),
  error_line        integer,
  error_traceback   varchar(1000000),
  origin_what       varchar(1000000),
  origin_name       varchar(1000000),
  origin_line       integer,
  primary key (run_id, position)
);

create table run_function (
  run_id            varchar(40) not null references run (id) on delete cascade,
  position          integer not null,
  number            integer not null,
  name              varchar(1000000) not null,
  transform         varchar(1000000) not null,
  line              integer not null,
  calls             integer not null,
  python_runs       integer not null,
  traces            integer not null,
  compiles          integer not null,
  cache_hits        integer not null,
  executions        integer not null,
  primary key (run_id, position)
);

create table run_retrace (
  run_id            varchar(40) not null references run (id) on delete cascade,
  function_position integer not null,
  position          integer not null,
  event_seq         integer not null,
  because           varchar(1000000) not null,
  primary key (run_id, function_position, position)
);

create table run_state (
  run_id            varchar(40) not null references run (id) on delete cascade,
  position          integer not null,
  number            integer not null,
  name              varchar(1000000) not null,
  kind              varchar(1000000) not null,
  line              integer not null,
  aval              varchar(1000000) not null,
  reads             integer not null,
  writes            integer not null,
  initial_value     varchar(1000000) not null,
  final_value       varchar(1000000) not null,
  primary key (run_id, position)
);

-- The varchar(1000000) of a compiled program is kept here and not again in its event.
create table run_jaxpr (
  run_id            varchar(40) not null references run (id) on delete cascade,
  position          integer not null,
  function_number   integer not null,
  name              varchar(1000000) not null,
  version           integer not null,
  jaxpr             varchar(1000000) not null,
  primary key (run_id, position)
);

create table run_event (
  run_id            varchar(40) not null references run (id) on delete cascade,
  seq               integer not null,
  kind              varchar(40) not null,
  line              integer not null,
  json              text not null,
  primary key (run_id, seq)
);
