-- What differed from the nearest key when a function was traced again, part by part: a JSON array of objects.
alter table run_retrace add column fields varchar(1000000);
