-- Nothing reads a whole table to find a part of it: what somebody said of one kind, what happened in a month, what is on the board.

CREATE INDEX record_said ON record (stream, kind) WHERE body IS NOT NULL;

CREATE INDEX voice_case_opened ON voice_case (opened_on);
CREATE INDEX voice_case_decided ON voice_case (decided_on) WHERE decided_on IS NOT NULL;
CREATE INDEX voice_case_done ON voice_case (done_on) WHERE done_on IS NOT NULL;
CREATE INDEX voice_case_board ON voice_case (done_on) WHERE on_board;
CREATE INDEX voice_said ON voice (said_on) WHERE sort = 'friction' AND NOT withdrawn;

CREATE INDEX pulse_told_month ON pulse_told (month);
CREATE INDEX pulse_told_at ON pulse_told (at DESC, pulse, team);
