-- A workspace as this schema version wrote it. Never edited: newer programs must open it.
PRAGMA application_id=1481134931;
PRAGMA user_version=2;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE document (
	name TEXT NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_document PRIMARY KEY (name)
);
INSERT INTO "document" VALUES('account','{"caps":{"challenge":2},"exploration":10,"goal":"quantity","language":"zh","minutes":{"poll":20},"mix":{"high":20,"low":50,"medium":30},"name":"小满","niche":"lifestyle","rotation":5,"series_weeks":8,"slots":[[1,"20:00:00"],[2,"20:30:00"],[4,"20:00:00"],[5,"12:30:00"],[6,"20:00:00"]],"style":"supportive","topics":["早餐","收纳"],"unwanted":["quiz"],"weekly_minutes":300,"zone":"Asia/Shanghai"}');
INSERT INTO "document" VALUES('preferences','{"geometry":"","guide":"new","language":"system","page":"calendar","show_festivals":true,"show_holidays":true,"show_lane":true,"show_lunar":true,"show_marketing":true,"show_panel":true,"show_week_numbers":true,"theme":"dark","view":"month"}');
CREATE TABLE history (
	step INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	label TEXT NOT NULL, 
	facts TEXT NOT NULL, 
	edits TEXT NOT NULL, 
	undone INTEGER NOT NULL, 
	CONSTRAINT pk_history PRIMARY KEY (step), 
	CONSTRAINT ck_history_undone_is_yes_or_no CHECK (undone IN (0, 1))
);
INSERT INTO "history" VALUES(1,'2026-11-22T09:30:00.000000Z','edit_account','{}','[["account",{"content":"{\"caps\":{\"challenge\":2},\"exploration\":10,\"goal\":\"quantity\",\"language\":\"zh\",\"minutes\":{},\"mix\":{\"high\":20,\"low\":50,\"medium\":30},\"name\":\"\",\"niche\":\"lifestyle\",\"rotation\":5,\"series_weeks\":8,\"slots\":[[1,\"20:00:00\"],[2,\"20:30:00\"],[4,\"20:00:00\"],[5,\"12:30:00\"],[6,\"20:00:00\"]],\"style\":\"supportive\",\"topics\":[],\"unwanted\":[],\"weekly_minutes\":300,\"zone\":\"Asia/Shanghai\"}","name":"account"},{"content":"{\"caps\":{\"challenge\":2},\"exploration\":10,\"goal\":\"quantity\",\"language\":\"zh\",\"minutes\":{\"poll\":20},\"mix\":{\"high\":20,\"low\":50,\"medium\":30},\"name\":\"小满\",\"niche\":\"lifestyle\",\"rotation\":5,\"series_weeks\":8,\"slots\":[[1,\"20:00:00\"],[2,\"20:30:00\"],[4,\"20:00:00\"],[5,\"12:30:00\"],[6,\"20:00:00\"]],\"style\":\"supportive\",\"topics\":[\"早餐\",\"收纳\"],\"unwanted\":[\"quiz\"],\"weekly_minutes\":300,\"zone\":\"Asia/Shanghai\"}","name":"account"}]]',0);
INSERT INTO "history" VALUES(2,'2026-11-22T09:30:00.000000Z','add_series','{}','[["series",null,{"at":"20:00:00","closing":"结营 {n}","days":7,"ended":"2027-06-01","first_episode":1,"format":"qa","goal":"trust","hashtag":"小满早餐","id":"s1","kind":"segment","line":"s1","minutes":null,"paused":"[[\"2027-01-01\",\"2027-01-31\"],[\"2027-03-01\",null]]","rule":"FREQ=WEEKLY;BYDAY=SU","skipped":"[\"2026-12-06\"]","start":"2026-11-01","title":"周日问答 第{n}期","topic":"早餐","unclosed":"[\"2026-12-13\"]"}]]',0);
INSERT INTO "history" VALUES(3,'2026-11-22T09:30:00.000000Z','add_post','{"n":4}','[["post",null,{"added":1,"at_utc":"2026-12-01T12:00:00.000000Z","barrier":"low","body":"一\n二","call_to_action":"投票","episode":1,"format":"poll","formula":"a_or_b","goal":"research","hook":"豆浆还是咖啡？","id":"p1","locked":1,"minutes":20,"notes":"n","poll_options":"[\"豆浆\",\"咖啡\"]","reasons":"[]","series":"s1","status":"ready","tags":"[\"早餐\"]","title":"早餐吃什么？🍳","topic":"早餐","zone":"Asia/Shanghai"}],["post",null,{"added":2,"at_utc":"2026-12-02T12:00:00.000000Z","barrier":null,"body":"","call_to_action":"","episode":null,"format":"question","formula":null,"goal":null,"hook":"","id":"p2","locked":0,"minutes":null,"notes":"","poll_options":"[]","reasons":"[[\"goal_fit\",120,{\"goal\":\"quantity\",\"share\":0.5}]]","series":null,"status":"suggested","tags":"[]","title":"周末","topic":"","zone":"Asia/Shanghai"}],["post",null,{"added":3,"at_utc":"2026-12-05T18:00:00.000000Z","barrier":null,"body":"","call_to_action":"","episode":null,"format":"this_or_that","formula":null,"goal":null,"hook":"","id":"p3","locked":0,"minutes":null,"notes":"","poll_options":"[]","reasons":"[]","series":null,"status":"draft","tags":"[]","title":"Coffee or tea?","topic":"","zone":"Pacific/Honolulu"}],["post",null,{"added":4,"at_utc":null,"barrier":null,"body":"","call_to_action":"","episode":null,"format":null,"formula":null,"goal":null,"hook":"","id":"p4","locked":0,"minutes":null,"notes":"","poll_options":"[]","reasons":"[]","series":null,"status":"idea","tags":"[]","title":"想法","topic":"","zone":null}]]',0);
INSERT INTO "history" VALUES(4,'2026-11-22T09:30:00.000000Z','move_posts','{}','[["post",{"added":2,"at_utc":"2026-12-02T12:00:00.000000Z","barrier":null,"body":"","call_to_action":"","episode":null,"format":"question","formula":null,"goal":null,"hook":"","id":"p2","locked":0,"minutes":null,"notes":"","poll_options":"[]","reasons":"[[\"goal_fit\",120,{\"goal\":\"quantity\",\"share\":0.5}]]","series":null,"status":"suggested","tags":"[]","title":"周末","topic":"","zone":"Asia/Shanghai"},{"added":2,"at_utc":"2026-12-02T04:30:00.000000Z","barrier":null,"body":"","call_to_action":"","episode":null,"format":"question","formula":null,"goal":null,"hook":"","id":"p2","locked":0,"minutes":null,"notes":"","poll_options":"[]","reasons":"[[\"goal_fit\",120,{\"goal\":\"quantity\",\"share\":0.5}]]","series":null,"status":"suggested","tags":"[]","title":"周末去哪","topic":"","zone":"Asia/Shanghai"}]]',0);
CREATE TABLE post (
	added INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	status TEXT NOT NULL, 
	at_utc TEXT, 
	zone TEXT, 
	format TEXT, 
	barrier TEXT, 
	goal TEXT, 
	topic TEXT NOT NULL, 
	formula TEXT, 
	hook TEXT NOT NULL, 
	body TEXT NOT NULL, 
	call_to_action TEXT NOT NULL, 
	tags TEXT NOT NULL, 
	poll_options TEXT NOT NULL, 
	minutes INTEGER, 
	notes TEXT NOT NULL, 
	locked INTEGER NOT NULL, 
	series TEXT, 
	episode INTEGER, 
	reasons TEXT NOT NULL, 
	search_text TEXT NOT NULL, 
	CONSTRAINT pk_post PRIMARY KEY (added), 
	CONSTRAINT ck_post_moment_has_zone CHECK ((at_utc IS NULL) = (zone IS NULL)), 
	CONSTRAINT ck_post_locked_is_yes_or_no CHECK (locked IN (0, 1)), 
	CONSTRAINT fk_post_series FOREIGN KEY(series) REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "post" VALUES(1,'p1','早餐吃什么？🍳','ready','2026-12-01T12:00:00.000000Z','Asia/Shanghai','poll','low','research','早餐','a_or_b','豆浆还是咖啡？','一
二','投票','["早餐"]','["豆浆","咖啡"]',20,'n',1,'s1',1,'[]','早餐吃什么？🍳早餐早餐豆浆还是咖啡？一
二');
INSERT INTO "post" VALUES(2,'p2','周末去哪','suggested','2026-12-02T04:30:00.000000Z','Asia/Shanghai','question',NULL,NULL,'',NULL,'','','','[]','[]',NULL,'',0,NULL,NULL,'[["goal_fit",120,{"goal":"quantity","share":0.5}]]','周末去哪');
INSERT INTO "post" VALUES(3,'p3','Coffee or tea?','draft','2026-12-05T18:00:00.000000Z','Pacific/Honolulu','this_or_that',NULL,NULL,'',NULL,'','','','[]','[]',NULL,'',0,NULL,NULL,'[]','coffee or tea?');
INSERT INTO "post" VALUES(4,'p4','想法','idea',NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','[]','[]',NULL,'',0,NULL,NULL,'[]','想法');
CREATE TABLE series (
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	format TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	start TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	at TEXT NOT NULL, 
	topic TEXT NOT NULL, 
	goal TEXT, 
	minutes INTEGER, 
	hashtag TEXT NOT NULL, 
	days INTEGER, 
	closing TEXT NOT NULL, 
	skipped TEXT NOT NULL, 
	unclosed TEXT NOT NULL, 
	paused TEXT NOT NULL, 
	ended TEXT, 
	line TEXT NOT NULL, 
	first_episode INTEGER NOT NULL, 
	CONSTRAINT pk_series PRIMARY KEY (id)
);
INSERT INTO "series" VALUES('s1','周日问答 第{n}期','qa','FREQ=WEEKLY;BYDAY=SU','2026-11-01','segment','20:00:00','早餐','trust',NULL,'小满早餐',7,'结营 {n}','["2026-12-06"]','["2026-12-13"]','[["2027-01-01","2027-01-31"],["2027-03-01",null]]','2027-06-01','s1',1);
CREATE UNIQUE INDEX uq_post_id ON post (id);
CREATE INDEX ix_post_at_utc_id ON post (at_utc, id);
CREATE INDEX ix_post_series ON post (series);
COMMIT;
