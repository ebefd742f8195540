-- Who reads the notices of a person is asked at every step of a request; the primary key begins with the account.
create index account_person_person on account_person (county_id, person_id) where ended_at is null;
