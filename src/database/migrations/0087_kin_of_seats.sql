-- What whoever takes a seat declared of near relatives, as with a post (0070): asked where the law keeps relatives apart, and nowhere else.
alter table body_member add column kin_declared text check (kin_declared in ('none', 'some'));
