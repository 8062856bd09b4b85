#include "domain/Uuid.h"
#include "law/Statutes.h"
#include "province/AccessLog.h"
#include "province/FileDesk.h"
#include "province/ImportDesk.h"
#include "province/PersonGrounds.h"

#include <QJsonDocument>
#include <ranges>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedPersons = 5;

} // namespace

Result<QList<ImportDesk::Before>> ImportDesk::unpacked(const QByteArray& bytes)
{
    const QJsonArray all = QJsonDocument::fromJson(qUncompress(bytes)).array();
    QList<Before> rows;
    for (const QJsonValue& value : all) {
        const QJsonArray row = value.toArray();
        Before before{row.at(0).toString(), row.at(1).toString(), {}, {}};
        if (row.size() == 6) {
            before.row.body = row.at(2).toString().toUtf8();
            before.row.scopes = row.at(3).toString();
            before.row.minor = row.at(4).toBool();
            before.secret = row.at(5).toString().toUtf8();
        }
        if (kindOf(before.type) < 0 || before.id.isEmpty())
            return failure(Error::Code::Corrupt, u"import: what was there before cannot be read"_s);
        rows.append(std::move(before));
    }
    return rows;
}

Result<ImportDesk::Undone> ImportDesk::undo(const QString& id)
{
    auto import = m_store.import(id);
    ZH_TRY(import);
    if (!*import || !maySeeTransfer(m_caller, (*import)->user, (*import)->scopes))
        return Undone(std::unexpect, 404, u"not-found"_s, u"没有这次导入"_s);
    if ((*import)->undone)
        return Undone(std::unexpect, 409, u"undone"_s, u"这次导入已经撤销"_s);
    const auto rows = unpacked((*import)->before);
    ZH_TRY(rows);
    QList<store::FileEntryRow> entries;
    ZH_TRY(m_store.eachEntryIn((*import)->entryFrom, (*import)->entryTo,
                               [&](const store::FileEntryRow& row) { entries.append(row); }));
    const auto changed = changedSince(**import, *rows, entries);
    ZH_TRY(changed);
    if (!changed->isEmpty()) {
        ZH_TRY(logAccess(m_writing, m_caller, u"import-undo-refused"_s, (*import)->number, {}));
        return Undone(std::unexpect, 409, u"changed-since"_s, u"导入后已有变动，不能撤销：%1"_s.arg(namesOf(*changed)));
    }
    m_writing.beginGroup();
    for (const store::FileEntryRow& entry : std::as_const(entries))
        ZH_TRY(putEntryBack(entry, **import));
    RegistryUpload upload(m_writing, m_desk.judge, m_desk.regulations, m_caller, m_desk.directory, m_desk.live);
    for (const Before& before : *rows | std::views::reverse)
        ZH_TRY(putRowBack(before, upload));
    ZH_TRY(upload.finish());
    ZH_TRY(m_store.endImport(id, m_writing.now, m_caller.user.display));
    ZH_TRY(logAccess(m_writing, m_caller, u"import-undo"_s, (*import)->number, (*import)->file));
    (*import)->undone = m_writing.now;
    (*import)->undoneBy = m_caller.user.display;
    return Undone(entryOf(**import));
}

/// Ids of the persons of whom something is not as the import left it.
Result<QStringList> ImportDesk::changedSince(const store::ImportRow& import, const QList<Before>& rows,
                                             const QList<store::FileEntryRow>& entries)
{
    QStringList changed;
    const auto add = [&](const QString& person) {
        if (!changed.contains(person))
            changed << person;
    };
    QSet<QString> own;
    for (const Before& before : rows)
        own.insert(before.type + u' ' + before.id);
    for (const Before& before : rows) {
        const auto now = m_writing.store.entity(kindOf(before.type), before.id);
        ZH_TRY(now);
        const bool isPerson = before.type == "person"_L1;
        const bool isGone = !*now || (*now)->body.isEmpty();
        const QString person = isPerson ? before.id : *now ? (*now)->person : QString();
        if (isGone || (*now)->seq > import.seq || !maySeePerson(person)) {
            add(person.isEmpty() ? before.id : person);
        } else if (isPerson && before.row.body.isEmpty()) {
            const auto worked = isWorkedOn(person, import, own);
            ZH_TRY(worked);
            if (*worked)
                add(person);
        }
    }
    for (const store::FileEntryRow& entry : entries) {
        const auto newest = m_writing.store.newestFileEntry(entry.person, entry.kind, entry.key);
        ZH_TRY(newest);
        if (*newest && (*newest)->n != entry.n)
            add(entry.person);
    }
    return changed;
}

bool ImportDesk::maySeePerson(const QString& person) const
{
    return mayKnow(m_writing.books, m_caller, person);
}

/// Somebody has decided, written or asked something about a person who is known by the import only.
Result<bool> ImportDesk::isWorkedOn(const QString& person, const store::ImportRow& import, const QSet<QString>& own)
{
    bool is = false;
    ZH_TRY(m_writing.store.eachOfPerson(person, [&](const store::EntityRow& row) {
        const QString& type = typeOf(row.kind);
        const QString state = QJsonDocument::fromJson(row.body).object().value("state"_L1).toString();
        const bool isUntouchedAlert = type == "alert"_L1 && state == "new"_L1;
        is = !row.body.isEmpty() && !isUntouchedAlert && !own.contains(type + u' ' + row.id);
        return !is;
    }));
    if (is)
        return true;
    return m_store.isWrittenAfter(person, import.entryTo);
}

/// The file only grows: what was there before is written once more, or the entry ends.
Result<> ImportDesk::putEntryBack(const store::FileEntryRow& entry, const store::ImportRow& import)
{
    const auto before = m_store.entryBefore(entry, import.entryFrom);
    ZH_TRY(before);
    store::FileEntryRow row = entry;
    row.at = m_writing.now;
    if (*before) {
        row.ended = (*before)->ended;
        row.body = (*before)->body;
        row.user = (*before)->user;
        row.who = (*before)->who;
    } else {
        row.ended = true;
        row.body =
            QJsonDocument(QJsonObject{{u"reason"_s, u"撤销导入 "_s + import.number}, {u"import"_s, import.number}})
                .toJson(QJsonDocument::Compact);
        row.user = m_caller.user.id.text;
        row.who = m_caller.user.display;
    }
    ZH_TRY(m_writing.store.addFileEntry(row));
    return {};
}

Result<> ImportDesk::putRowBack(const Before& before, RegistryUpload& upload)
{
    if (before.type == "matter"_L1)
        return dropLeave(before.id);
    contract::RegistryLine line;
    line.type = before.type;
    line.id = before.id;
    line.deleted = before.row.body.isEmpty();
    if (!line.deleted) {
        line.scope = scopesOf(before.row.scopes).value(0);
        line.minor = before.row.minor;
        line.body = QJsonDocument::fromJson(before.row.body).object();
        line.secret = QJsonDocument::fromJson(before.secret).object();
        if (before.type == "person"_L1 && line.secret.isEmpty())
            ZH_TRY(m_writing.store.dropSecret(before.id));
    }
    const auto fate = upload.take({0, line, {}});
    ZH_TRY(fate);
    // Whoever brought it in could; nothing is put back by halves.
    if (*fate)
        return failure(Error::Code::Rejected, u"%1 %2：%3"_s.arg(before.type, before.id, (*fate)->title));
    return {};
}

QString ImportDesk::namesOf(const QStringList& persons) const
{
    QStringList names;
    for (const QString& id : persons) {
        if (names.size() == namedPersons)
            break;
        names << (maySeePerson(id) ? m_writing.books.persons.value(id).maskedName : u"（不在本账号范围内）"_s);
    }
    return persons.size() > namedPersons ? names.join(u'、') + u"等 %1 人"_s.arg(persons.size()) : names.join(u'、');
}

} // namespace zhihui::province
