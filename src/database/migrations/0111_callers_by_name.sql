-- Who calls is known by name too, so a step need not ask for it: a name that is corrected counts up as a death does (0106).
drop trigger person_version on person;
create trigger person_version after update of end_kind, name on person for each row
  when ((old.end_kind, old.name) is distinct from (new.end_kind, new.name)) execute function account_of_person_changed('id');
