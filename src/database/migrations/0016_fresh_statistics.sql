-- A register of 200,000 people comes in within one transaction; the statistics must grow with it, and only who may maintain a table
-- may ask for them.
grant maintain on household, person, membership to shanzhi_app, shanzhi_worker;
