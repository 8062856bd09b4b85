#pragma once

#include "domain/Fix.h"
#include "domain/OrgCode.h"
#include "store/Database.h"

#include <QHash>
#include <functional>
#include <map>

namespace zhihui::store {

/// Newest state of one row of the protocol, or its tombstone. Kinds and feeds are numbers here; the contract names
/// them.
struct EntityRow {
    int kind = 0;
    QString id;
    int feed = 0;
    qint64 seq = 0;
    qint64 group = 0; ///< transaction in which it changed last
    qint64 guard = 0; ///< last change that an operator must have seen
    QString scopes;   ///< organisation codes, separated by blanks; the first owns it
    bool minor = false;
    QString prior;   ///< scopes it has left, "CODE@SEQ" or "CODEm@SEQ" (as a minor's row), SEQ: when it left
    QString person;  ///< whom it is about; may be empty
    QByteArray body; ///< JSON text; empty: deleted
};

struct AccountRow {
    QString id, login, verifier;
    QByteArray body;
};

/// A log-in: the hash of its token, and until when it can be used and be refreshed.
struct SessionRow {
    QString hash, user;
    Instant expires, ends;
};

/// A device's or gateway's token, by its hash.
struct CredentialRow {
    QString owner; ///< "device/ID" or "gateway/ID"
    QString hash;
    QStringList devices;
};

struct StoredFix {
    Fix fix;
    int quality = 0;
    QString reason;
};

struct ConsoleRow {
    qint64 n = 0;
    QString hash;
};

struct CommandRow {
    QString device;
    qint64 incarnation = 1;
    qint64 n = 0;
    QString id, hash, user;
    Instant received;
    QByteArray command, outcome;
};

struct AccessRow {
    qint64 n = 0;
    Instant at;
    QString user, act, subject, reason, hash;
    bool minor = false; ///< about a minor, or perhaps about one: sealed to readers without the grant
};

/// One registered look at one camera.
struct ViewRow {
    QString id, number, camera;
    QString org;        ///< of the camera: who may read the register
    bool minor = false; ///< the reason is about a minor
    QString user, who, unit, seat;
    QString kind, reason, words; ///< of the reason, its id, its text
    QString content;
    Instant began, until;
    std::optional<Instant> ended; ///< by its viewer
};

/// One entry of a person's file. The newest of a kind and key holds.
struct FileEntryRow {
    qint64 n = 0; ///< over all files, in the order of writing
    QString person, kind, key;
    Instant at;
    QString user, who;
    bool ended = false; ///< from here on there is none of that kind and key
    QByteArray body;
};

/// All SQL of the provincial platform. A writer and its readers each have their own; used by the thread that opened it.
class PlatformStore {
public:
    static Result<PlatformStore> open(const QString& file, const QByteArray& key, Database::Role role);

    Database& database() { return *m_database; }

    Result<QString> meta(const QString& name);
    Result<> setMeta(const QString& name, const QString& value);

    Result<std::optional<EntityRow>> entity(int kind, const QString& id);
    Result<> putEntity(const EntityRow& row, Instant at);
    using EntitySink = std::function<bool(const EntityRow&)>; ///< false: enough
    /// Living rows of a feed after (kind, id), in that order.
    Result<> eachRow(int feed, int kind, const QString& id, const EntitySink& sink);
    /// Rows and tombstones of a feed with from < seq <= to, in the order of seq.
    Result<> eachChange(int feed, qint64 from, qint64 to, const EntitySink& sink);
    Result<> eachOfPerson(const QString& person, const EntitySink& sink);
    Result<qint64> head(int feed);
    /// Removes tombstones older than `before`; the newest removed sequence number, 0 without one.
    Result<qint64> dropTombstones(Instant before);

    Result<> putSecret(const QString& person, const QByteArray& body);
    Result<QByteArray> secret(const QString& person);
    Result<> dropSecret(const QString& person);

    /// Its number; `row.n` is not read.
    Result<qint64> addFileEntry(const FileEntryRow& row);
    using FileEntrySink = std::function<bool(const FileEntryRow&)>; ///< false: enough
    /// Every entry of a person's file, in the order of kind, key and writing.
    Result<> eachFileEntry(const QString& person, const FileEntrySink& sink);
    Result<std::optional<FileEntryRow>> newestFileEntry(const QString& person, const QString& kind, const QString& key);
    using SecretSink = std::function<void(const QString& person, const QByteArray& body)>;
    Result<> eachSecret(const SecretSink& sink);

    Result<> putAccount(const AccountRow& row);
    Result<> dropAccount(const QString& id);
    Result<std::optional<AccountRow>> account(const QString& id);
    Result<QList<AccountRow>> accounts();
    Result<> putSession(const SessionRow& row);
    Result<> dropSessions(Instant endedBefore);
    /// All log-ins of an account.
    Result<> dropSessionsOf(const QString& user);
    Result<std::optional<SessionRow>> session(const QString& hash);
    Result<QList<SessionRow>> sessions();
    Result<> putCredential(const CredentialRow& row);
    Result<> dropCredential(const QString& owner);
    Result<std::optional<CredentialRow>> credential(const QString& owner);
    Result<QList<CredentialRow>> credentials();

    /// False: it was there already (same device, time and place).
    Result<bool> addFix(const Fix& fix);
    Result<> setVerdict(const Fix& fix, int quality, const QString& reason);
    using FixSink = std::function<bool(const StoredFix&)>;
    /// Fixes of a person in [from, to), in the order of their time.
    Result<> eachFix(const QString& person, Instant from, Instant to, const FixSink& sink);
    /// The newest ones, newest first.
    Result<> newestFixes(const QString& person, Instant from, int count, const FixSink& sink);
    Result<> dropFixesOf(const QString& person);
    /// A small step of forgetting: looks at `persons` persons after this id, removes of each at most the oldest `span`
    /// of what is older than `before`. The last person it looked at; empty: there are no more.
    Result<QString> dropOldFixes(const QString& after, int persons, Instant before, Milliseconds span);

    Result<ConsoleRow> console(const QString& device, qint64 incarnation);
    Result<> putConsole(const QString& device, qint64 incarnation, const ConsoleRow& row);
    Result<std::optional<CommandRow>> command(const QString& device, qint64 incarnation, qint64 n);
    Result<std::optional<CommandRow>> commandById(const QString& id);
    Result<> putCommand(const CommandRow& row);
    /// A number under which a command was given again that another incarnation had delivered.
    Result<> putRepetition(const CommandRow& row);

    Result<> addAccess(const AccessRow& row);
    Result<AccessRow> newestAccess();
    using AccessSink = std::function<bool(const AccessRow&)>;
    /// Every entry from the first to the last of those written in [from, to), oldest first.
    Result<> eachAccess(Instant from, Instant to, const AccessSink& sink);
    /// The entry before this number; n = 0: none.
    Result<AccessRow> accessBefore(qint64 n);

    /// The next number of a series that has no gaps, from 1.
    Result<qint64> nextNumber(const QString& series);
    Result<> putCameraAccess(const QString& camera, const QByteArray& body);
    Result<QByteArray> cameraAccess(const QString& camera); ///< empty: none
    Result<> dropCameraAccess(const QString& camera);
    Result<> addView(const ViewRow& row);
    Result<std::optional<ViewRow>> view(const QString& id);
    Result<> endView(const QString& id, Instant at);
    using ViewSink = std::function<bool(const ViewRow&)>;
    /// Looks that began in [from, to), newest first.
    Result<> eachView(Instant from, Instant to, const ViewSink& sink);

    /// Keeps a picture for a row that cites it; once, however many do.
    Result<> citePicture(const QString& sha256, const QByteArray& jpeg, const QString& supervision);
    /// A picture that nobody cites any more goes.
    Result<> dropCitation(const QString& sha256, const QString& supervision);
    Result<QStringList> citedBy(const QString& sha256);
    Result<QByteArray> picture(const QString& sha256); ///< empty: none

    Result<QString> alertOfEpisode(const QString& key); ///< empty: unknown
    Result<> putEpisode(const QString& key, const QString& alert);

private:
    explicit PlatformStore(Database database);
    Statement& prepared(const char* sql);

    std::unique_ptr<Database> m_database;
    std::map<const char*, Statement> m_statements;
};

} // namespace zhihui::store
