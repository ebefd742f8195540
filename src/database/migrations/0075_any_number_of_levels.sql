-- Grids go as deep as a place likes. 未划入 is known by its flag and not by its level.
alter table grid drop constraint grid_level_check;
alter table grid add constraint grid_level_check check (level between 1 and 99);
