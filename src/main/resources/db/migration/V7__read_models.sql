-- Goes up with each answer, try and grading, so that what was read of an attempt once need not be read again.
alter table attempt add column revision integer default 0 not null;

-- Who a line is about goes with them when they are erased; the line stays.
alter table audit add column enrolment_id varchar(40) references enrolment (id) on delete set null;

update audit
set enrolment_id = (select e.id from enrolment e where e.course_id = audit.course_id and e.pseudonym = audit.subject),
    subject = ''
where action in ('look at a learner', 'rename') or action like 'make %' or action like 'test learner%';

create index audit_enrolment on audit (enrolment_id);
