-- accounts.askCode: 9 statements
-- shared 37c264
-- shared 9beb73
-- shared c76462
update "one_time_code"
  set "used_at" = $1
  where "phone_hash" = $2 and "used_at" is null;
insert into "one_time_code" ("phone_hash", "code_hash", "created_at", "expires_at")
  values ($…);
insert into "delivery" ("adapter", "phone_hash", "phone_sealed", "template", "body_sealed", "created_at", "sent_at")
  values ($…);
-- shared 457219

-- accounts.signInByCode: 5 statements
-- shared 37c264
-- shared c76462
select "id", "code_hash", "tries"
  from "one_time_code"
  where "phone_hash" = $1 and "used_at" is null and "expires_at" > $2
  order by "id" desc
  limit $3
  for
  update;
-- shared 9beb73
-- shared 457219

-- accounts.signInByPassword: 7 statements
-- shared 37c264
-- shared c76462
-- shared 04c1b8
-- shared 9beb73
-- shared 457219

-- accounts.signOut: 3 statements
-- shared 37c264
update "session"
  set "ended_at" = $1
  where "token_hash" = $2 and "ended_at" is null;
-- shared 457219

-- accounts.changePassword: 2 statements
-- shared 37c264
select *
  from "account"
  where "id" = $1
  for
  update;

-- accounts.speakAs: 7 statements
-- shared 37c264
-- shared b46b41
update "session"
  set "county_id" = $1, "person_id" = $2
  where "token_hash" = $3;
-- shared e5beab
-- shared 3589a3
-- shared 457219

-- accounts.acceptInvitation: 5 statements
-- shared 37c264
-- shared c76462
-- shared 04c1b8
-- shared 9beb73
-- shared 457219

-- accounts.create: 10 statements
-- shared 37c264
-- shared abe9eb
-- shared 260a54
-- shared 1cf7cf
-- shared e7528a
-- shared 04c1b8
-- shared 6e8ff0
-- shared 3b7688
-- shared 6e78c3
-- shared 457219

-- accounts.close: 7 statements
-- shared 37c264
-- shared abe9eb
-- shared dc5ff7
-- shared 260a54
update "account"
  set "closed_at" = $1
  where "id" = $2;
-- shared 3b7688
-- shared 457219
