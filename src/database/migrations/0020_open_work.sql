-- What lies on somebody's desk is counted at every dispatch, and must not grow slower with what they have finished.
create index request_desk on request (county_id, handler_person_id) where merged_into is null and phase in ('toClaim', 'working');

-- Keys are removed by their age, in the order in which they came: a summary of blocks serves that. A second index beginning with the
-- county was chosen for finding one key as long as the table had no statistics, and then read the whole county.
drop index idempotency_at;
create index idempotency_at on idempotency using brin (at);
