-- Which posts there are is a rule of the service, not of its database: coaches and the works council come in.
ALTER TABLE person DROP CONSTRAINT person_post_check;
