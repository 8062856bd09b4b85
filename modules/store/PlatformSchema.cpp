#include "store/PlatformSchema.h"

#include <array>

namespace zhihui::store {

namespace {

// One table holds every row type: the newest state per (kind, id), under the sequence number of its last change. It is
// at once the current state, the change log (newest entry per key) and the tombstones (body NULL). `prior` names the
// scopes a row has left, so that their readers get an "out". A row's `grp` is its transaction,
// its `guard` the last change that makes a decision of an operator stale.
constexpr const char* first = R"(
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (
    kind INTEGER NOT NULL, id TEXT NOT NULL, feed INTEGER NOT NULL, seq INTEGER NOT NULL, grp INTEGER NOT NULL,
    at INTEGER NOT NULL, guard INTEGER NOT NULL, scopes TEXT NOT NULL, minor INTEGER NOT NULL, prior TEXT NOT NULL, person TEXT NOT NULL,
    body TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX entity_seq ON entity (feed, seq);
CREATE INDEX entity_person ON entity (person, kind) WHERE person <> '';
CREATE INDEX entity_gone ON entity (at) WHERE body IS NULL;
CREATE TABLE secret (person TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE account (id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, verifier TEXT NOT NULL, body TEXT NOT NULL)
    WITHOUT ROWID;
CREATE TABLE session (
    hash TEXT PRIMARY KEY, user TEXT NOT NULL, expires INTEGER NOT NULL, ends INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE credential (
    owner TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, devices TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fix (
    person TEXT NOT NULL, at INTEGER NOT NULL, device TEXT NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL,
    accuracy REAL NOT NULL, source INTEGER NOT NULL, speed REAL NOT NULL, moving INTEGER NOT NULL,
    battery INTEGER NOT NULL, received INTEGER NOT NULL, basis TEXT NOT NULL,
    quality INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (person, at, device, lat, lon)) WITHOUT ROWID;
CREATE TABLE console (
    device TEXT NOT NULL, incarnation INTEGER NOT NULL, n INTEGER NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (device, incarnation)) WITHOUT ROWID;
CREATE TABLE command (
    device TEXT NOT NULL, incarnation INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
    user TEXT NOT NULL, received INTEGER NOT NULL, command TEXT NOT NULL, outcome TEXT NOT NULL,
    PRIMARY KEY (device, incarnation, n)) WITHOUT ROWID;
CREATE TABLE access (
    n INTEGER PRIMARY KEY, at INTEGER NOT NULL, user TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL,
    reason TEXT NOT NULL, hash TEXT NOT NULL);
CREATE TABLE episode (key TEXT PRIMARY KEY, alert TEXT NOT NULL) WITHOUT ROWID;
)";

// A console whose ledger was copied or restored starts a new incarnation and gives its commands again: their numbers
// are used, their effects are not repeated.
constexpr const char* second = R"(
CREATE TABLE repetition (
    device TEXT NOT NULL, incarnation INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (device, incarnation, n)) WITHOUT ROWID;
CREATE INDEX session_user ON session (user);
)";

// The register of looks (调看登记), how cameras are reached, numbers without gaps, and pictures by their content with
// the supervision orders that cite them.
constexpr const char* third = R"(
CREATE TABLE counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE camera_access (camera TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE view (
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, camera TEXT NOT NULL, org TEXT NOT NULL, minor INTEGER NOT NULL,
    user TEXT NOT NULL, who TEXT NOT NULL, unit TEXT NOT NULL, seat TEXT NOT NULL, kind TEXT NOT NULL,
    reason TEXT NOT NULL, words TEXT NOT NULL, content TEXT NOT NULL, began INTEGER NOT NULL, until INTEGER NOT NULL,
    ended INTEGER) WITHOUT ROWID;
CREATE INDEX view_began ON view (began);
CREATE TABLE picture (sha256 TEXT PRIMARY KEY, jpeg BLOB NOT NULL);
CREATE TABLE citation (
    sha256 TEXT NOT NULL REFERENCES picture (sha256), supervision TEXT NOT NULL, PRIMARY KEY (sha256, supervision))
    WITHOUT ROWID;
)";

// The access log is read by time. Files of persons (档案): entries that are never changed; the newest of a kind and key
// is what holds.
constexpr const char* fourth = R"(
ALTER TABLE access ADD COLUMN minor INTEGER NOT NULL DEFAULT 0;
CREATE INDEX access_at ON access (at);
CREATE TRIGGER access_stays BEFORE UPDATE ON access BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;
CREATE TRIGGER access_is_kept BEFORE DELETE ON access BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;
CREATE TABLE file_entry (
    n INTEGER PRIMARY KEY, person TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL,
    user TEXT NOT NULL, who TEXT NOT NULL, ended INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX file_entry_person ON file_entry (person, kind, key, n);
CREATE TRIGGER file_entry_is_kept BEFORE DELETE ON file_entry BEGIN SELECT RAISE(ABORT, 'a file entry is never changed'); END;
CREATE TRIGGER file_entry_stays BEFORE UPDATE ON file_entry BEGIN SELECT RAISE(ABORT, 'a file entry is never changed'); END;
)";

// What was brought in as tables, with what the rows were before, so that it can be put back; persons by their identity
// number; and what was asked for as a file.
constexpr const char* imports = R"(
CREATE INDEX secret_id_number ON secret (json_extract(body, '$.idNumber'));
CREATE TABLE import (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL, at INTEGER NOT NULL, user TEXT NOT NULL,
    who TEXT NOT NULL, scopes TEXT NOT NULL, kind TEXT NOT NULL, file TEXT NOT NULL, lines INTEGER NOT NULL,
    created INTEGER NOT NULL, changed INTEGER NOT NULL, entries INTEGER NOT NULL, seq INTEGER NOT NULL,
    entry_from INTEGER NOT NULL, entry_to INTEGER NOT NULL, before BLOB NOT NULL, undone INTEGER,
    undone_by TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE export (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL, at INTEGER NOT NULL, user TEXT NOT NULL,
    who TEXT NOT NULL, scopes TEXT NOT NULL, columns TEXT NOT NULL, reason TEXT NOT NULL, state TEXT NOT NULL,
    decider TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', decided INTEGER, fetched INTEGER,
    persons INTEGER NOT NULL DEFAULT 0) STRICT;
)";

// Administration: what became of an account, who is on duty, and notices of unusual look-ups, each answered by a
// person.
constexpr const char* administration = R"(
CREATE TABLE account_state (
    id TEXT PRIMARY KEY, locked INTEGER NOT NULL, pending INTEGER NOT NULL, why TEXT NOT NULL, by TEXT NOT NULL,
    at INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE shift (
    id TEXT PRIMARY KEY, org TEXT NOT NULL, seat TEXT NOT NULL, user TEXT NOT NULL, who TEXT NOT NULL, note TEXT NOT NULL,
    begins INTEGER NOT NULL, ends INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE INDEX shift_time ON shift (begins, ends);
CREATE INDEX shift_user ON shift (user, begins);
CREATE TABLE notice (
    n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, rule TEXT NOT NULL, user TEXT NOT NULL,
    subject TEXT NOT NULL, count INTEGER NOT NULL, entry INTEGER NOT NULL, minor INTEGER NOT NULL, answer TEXT NOT NULL,
    answered_by TEXT NOT NULL, answered_at INTEGER) STRICT;
CREATE TRIGGER notice_is_kept BEFORE DELETE ON notice BEGIN SELECT RAISE(ABORT, 'a notice is kept'); END;
CREATE TRIGGER notice_answer_stays BEFORE UPDATE ON notice WHEN OLD.answered_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END;
)";

constexpr std::array<Migration, 6> steps{first, second, third, fourth, imports, administration};

} // namespace

std::span<const Migration> platformMigrations()
{
    return steps;
}

} // namespace zhihui::store
