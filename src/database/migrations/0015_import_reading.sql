-- How a file was read: its headings, which field each column is, what would come in by group. Nothing of any person.
alter table import add column reading jsonb;
