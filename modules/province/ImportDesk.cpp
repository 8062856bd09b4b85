#include "province/ImportDesk.h"

#include "contract/PersonFile.h"
#include "domain/Uuid.h"
#include "province/AccessLog.h"
#include "province/LocalTime.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

const QStringList& importable()
{
    static const QStringList types{u"person"_s, u"device"_s, u"decision"_s, u"file"_s};
    return types;
}

} // namespace

contract::ImportEntry entryOf(const store::ImportRow& row)
{
    return {.id = row.id,
            .number = row.number,
            .at = row.at,
            .by = UserId(row.user),
            .who = row.who,
            .kind = row.kind,
            .file = row.file,
            .rows = row.lines,
            .created = row.created,
            .changed = row.changed,
            .entries = row.entries,
            .undone = row.undone,
            .undoneBy = row.undoneBy};
}

bool maySeeTransfer(const Caller& caller, const QString& user, const QString& scopes)
{
    const QList<OrgCode> orgs = scopesOf(scopes);
    return user == caller.user.id.text || (!orgs.isEmpty() && std::ranges::all_of(orgs, [&](const OrgCode& org) {
               return caller.scope.sees(org, false);
           }));
}

Result<contract::ImportReceipt> ImportDesk::run(const contract::ImportHead& head, const QList<UploadLine>& lines)
{
    store::Database& database = m_writing.store.database();
    const Books before = m_writing.books; // shared until a line changes it
    const Writing::Mark mark = m_writing.mark();
    const auto lastEntry = m_store.lastEntry();
    ZH_TRY(lastEntry);
    ZH_TRY(database.execute("SAVEPOINT import"));
    m_writing.beginGroup();
    RegistryUpload upload(m_writing, m_desk.judge, m_desk.regulations, m_caller, m_desk.directory, m_desk.live);
    Progress progress;
    progress.receipt.dryRun = head.dryRun;
    progress.receipt.lines = lines.size();
    ZH_TRY(takeAll(lines, upload, progress));
    if (head.dryRun || !progress.receipt.refused.isEmpty()) {
        ZH_TRY(database.execute("ROLLBACK TO import; RELEASE import"));
        m_writing.backTo(mark);
        m_writing.books = before;
    } else {
        ZH_TRY(upload.finish());
        ZH_TRY(database.execute("RELEASE import"));
        ZH_TRY(keep(head, progress, *lastEntry));
    }
    ZH_TRY(log(head, progress));
    return progress.receipt;
}

Result<> ImportDesk::takeAll(const QList<UploadLine>& lines, RegistryUpload& upload, Progress& progress)
{
    ImportNames names(m_writing, m_store, m_caller);
    for (const UploadLine& line : lines) {
        const auto refuse = [&](const QString& code, const QString& title) {
            progress.receipt.refused.append({line.number, code, title});
        };
        if (!line.line) {
            refuse(u"bad-line"_s, u"登记数据格式不正确："_s + line.line.error().detail);
            continue;
        }
        const bool hasForeignSecret = line.line->type != "person"_L1 && !line.line->secret.isEmpty();
        if (!importable().contains(line.line->type) || line.line->deleted || hasForeignSecret) {
            refuse(u"not-importable"_s, u"导入只能登记对象、设备、定位决定和档案"_s);
            continue;
        }
        const law::Policy& policy = m_desk.regulations.law->policy;
        if (line.line->type == "decision"_L1 && !policy.allows(m_caller.scope.roles, law::Right::BringDecisions)) {
            refuse(u"not-entitled"_s, u"电子定位决定由县级负责人或登记员导入"_s);
            continue;
        }
        auto named = names.named(*line.line);
        ZH_TRY(named);
        if (!*named) {
            refuse(named->error().code, named->error().title);
            continue;
        }
        if (line.line->type == "decision"_L1 && (*named)->id.startsWith("D-"_L1)) {
            const auto matter = m_writing.store.entity(kindOf(u"matter"), (*named)->id.sliced(2));
            ZH_TRY(matter);
            if (*matter) {
                refuse(u"by-matter"_s, u"这份决定由平台事项作出，须在该事项中办理，不能由表格改动"_s);
                continue;
            }
        }
        const auto fate = takeLine({line.number, **std::move(named), {}}, upload, progress);
        ZH_TRY(fate);
        if (*fate)
            refuse((*fate)->code, (*fate)->title);
    }
    return {};
}

Result<RegistryUpload::Fate> ImportDesk::takeLine(const UploadLine& upload, RegistryUpload& to, Progress& progress)
{
    const contract::RegistryLine& line = *upload.line;
    const bool isEntry = line.type == "file"_L1;
    // An entry changes the person's row too.
    ZH_TRY(remember(isEntry ? u"person"_s : line.type, isEntry ? line.body.value("person"_L1).toString() : line.id,
                    progress));
    progress.minor = progress.minor || line.minor;
    const auto fate = to.take(upload);
    ZH_TRY(fate);
    progress.receipt.entries += isEntry && !*fate;
    if (isEntry && !*fate && line.body.value("kind"_L1).toString() == "leave-record"_L1)
        ZH_TRY(takeLeave(line, progress));
    return fate;
}

Result<> ImportDesk::remember(const QString& type, const QString& id, Progress& progress)
{
    const QString key = type + u' ' + id;
    if (m_touched.contains(key))
        return {};
    m_touched.insert(key);
    Before before{type, id, {}, {}};
    auto row = m_writing.store.entity(kindOf(type), id);
    ZH_TRY(row);
    if (*row)
        before.row = **std::move(row);
    if (type == "matter"_L1) {
        // Counted with the entry that it follows from.
    } else if (before.row.body.isEmpty()) {
        ++progress.receipt.created;
    } else {
        ++progress.receipt.changed;
        progress.minor = progress.minor || before.row.minor;
        if (type == "person"_L1) {
            auto secret = m_writing.store.secret(id);
            ZH_TRY(secret);
            before.secret = *std::move(secret);
        }
    }
    m_before.append(std::move(before));
    return {};
}

QByteArray ImportDesk::packed() const
{
    QJsonArray all;
    for (const Before& one : m_before) {
        QJsonArray row{one.type, one.id};
        if (!one.row.body.isEmpty()) {
            row.append(QString::fromUtf8(one.row.body));
            row.append(one.row.scopes);
            row.append(one.row.minor);
            row.append(QString::fromUtf8(one.secret));
        }
        all.append(row);
    }
    return qCompress(QJsonDocument(all).toJson(QJsonDocument::Compact), 1);
}

Result<> ImportDesk::keep(const contract::ImportHead& head, Progress& progress, qint64 entriesBefore)
{
    const QString year = QString::number(localTime(m_writing.now).date().year());
    const auto number = m_writing.store.nextNumber(u"import/"_s + year);
    ZH_TRY(number);
    const auto lastEntry = m_store.lastEntry();
    ZH_TRY(lastEntry);
    contract::ImportReceipt& receipt = progress.receipt;
    receipt.id = uuid7(m_writing.now);
    receipt.number = u"I-%1-%2"_s.arg(year).arg(*number, 5, 10, QChar(u'0'));
    return m_store.addImport({.n = 0,
                              .id = receipt.id,
                              .number = receipt.number,
                              .at = m_writing.now,
                              .user = m_caller.user.id.text,
                              .who = m_caller.user.display,
                              .scopes = scopesText(m_caller.scope.organisations),
                              .kind = head.kind,
                              .file = head.file,
                              .lines = head.rows,
                              .created = receipt.created,
                              .changed = receipt.changed,
                              .entries = receipt.entries,
                              .seq = m_writing.seq(),
                              .entryFrom = entriesBefore,
                              .entryTo = *lastEntry,
                              .before = packed(),
                              .undone = std::nullopt,
                              .undoneBy = {}});
}

/// A table that was tried tells as much as one that was brought in: who tries identity numbers is in the log.
Result<> ImportDesk::log(const contract::ImportHead& head, const Progress& progress)
{
    const contract::ImportReceipt& receipt = progress.receipt;
    const QString act = receipt.dryRun ? u"import-try"_s : receipt.id.isEmpty() ? u"import-refused"_s : u"import"_s;
    const QString words =
        u"%1 · %2 行 · %3 处被拒"_s.arg(head.file, QString::number(head.rows), QString::number(receipt.refused.size()));
    return logAccess(m_writing, m_caller, act, receipt.number.isEmpty() ? head.kind : receipt.number, words,
                     progress.minor);
}

} // namespace zhihui::province
