-- jsonb forgets the order of keys; the states of a procedure are shown in the order in which its authors wrote them.
alter table pack_version alter column content type json using content::json;
