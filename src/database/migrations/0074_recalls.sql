-- Whoever was chosen may be recalled as they were chosen: by those entitled, counted, and kept beside the meetings that gave seats.
alter table body_sitting drop constraint body_sitting_how_check;
alter table body_sitting add constraint body_sitting_how_check
  check (how in ('election', 'appointment', 'selectionMeeting', 'joining', 'registration', 'recall'));
alter table body_sitting add column votes int check (votes >= 0 and votes <= present);
alter table body_sitting add column recalled_seat_id bigint;
alter table body_sitting add foreign key (county_id, recalled_seat_id) references body_member (county_id, id);
