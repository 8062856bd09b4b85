#include "SampleTables.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::fakes {

namespace {

template <class T>
QFuture<Result<T>> now(Result<T> value)
{
    return QtFuture::makeReadyValueFuture(std::move(value));
}

} // namespace

SampleTables::SampleTables(const Clock& clock) : m_clock(clock)
{
    contract::ImportEntry past;
    past.id = u"i-1"_s;
    past.number = u"导入-2026-1"_s;
    past.at = clock.now() - 24h;
    past.by = UserId(u"u-liang"_s);
    past.who = u"梁*"_s;
    past.kind = u"contacts"_s;
    past.file = u"联系人.xlsx"_s;
    past.rows = 12;
    past.entries = 12;
    m_imports.imports.append(past);
    contract::ExportEntry asked;
    asked.id = u"e-1"_s;
    asked.number = u"导出-2026-1"_s;
    asked.at = clock.now() - 2h;
    asked.by = UserId(u"u-liang"_s);
    asked.who = u"梁*"_s;
    asked.columns = {u"name"_s};
    asked.reason = u"报市局核对在矫人数"_s;
    asked.state = u"asked"_s;
    m_exports.exports.append(asked);
}

QFuture<Result<contract::ImportReceipt>> SampleTables::bringIn(const contract::ImportHead& head, qsizetype lines)
{
    contract::ImportReceipt receipt;
    receipt.dryRun = head.dryRun;
    receipt.lines = lines;
    receipt.created = head.rows;
    receipt.entries = lines - head.rows;
    if (!head.dryRun) {
        contract::ImportEntry entry;
        entry.id = receipt.id = u"i-%1"_s.arg(m_imports.imports.size() + 1);
        entry.number = receipt.number = u"导入-2026-%1"_s.arg(m_imports.imports.size() + 1);
        entry.at = m_clock.now();
        entry.by = UserId(u"u-chen"_s);
        entry.who = u"陈*"_s;
        entry.kind = head.kind;
        entry.file = head.file;
        entry.rows = entry.created = head.rows;
        entry.entries = receipt.entries;
        m_imports.imports.prepend(entry);
    }
    return now<contract::ImportReceipt>(receipt);
}

QFuture<Result<contract::ImportList>> SampleTables::imports() const
{
    return now<contract::ImportList>(m_imports);
}

QFuture<Result<contract::ImportEntry>> SampleTables::undo(const QString& id)
{
    const auto entry = std::ranges::find(m_imports.imports, id, &contract::ImportEntry::id);
    if (entry == m_imports.imports.end())
        return now<contract::ImportEntry>(failure(Error::Code::Rejected, u"没有这次导入"_s));
    entry->undone = m_clock.now();
    entry->undoneBy = u"陈*"_s;
    return now<contract::ImportEntry>(*entry);
}

QFuture<Result<QByteArray>> SampleTables::ask(const contract::AdminCall& call)
{
    const QJsonObject said = call.body ? changed(call) : contract::toJson(m_exports);
    return now<QByteArray>(QJsonDocument(said).toJson(QJsonDocument::Compact));
}

QJsonObject SampleTables::changed(const contract::AdminCall& call)
{
    if (call.path == "/v1/exports"_L1) {
        const auto request = contract::read<contract::ExportRequest>(*call.body);
        contract::ExportEntry entry;
        entry.id = u"e-%1"_s.arg(m_exports.exports.size() + 1);
        entry.number = u"导出-2026-%1"_s.arg(m_exports.exports.size() + 1);
        entry.at = m_clock.now();
        entry.by = UserId(u"u-chen"_s);
        entry.who = u"陈*"_s;
        entry.columns = request->columns;
        entry.reason = request->reason;
        entry.state = u"approved"_s; // a colleague is quick
        entry.decidedBy = u"梁*"_s;
        m_exports.exports.prepend(entry);
        return contract::toJson(entry);
    }
    const auto entry = std::ranges::find(m_exports.exports, call.path.section(u'/', 3, 3), &contract::ExportEntry::id);
    if (call.path.endsWith("/decision"_L1)) {
        const auto decision = contract::read<contract::ExportDecision>(*call.body);
        entry->state = decision->approve ? u"approved"_s : u"declined"_s;
        entry->decidedBy = u"陈*"_s;
        entry->note = decision->note;
        return contract::toJson(*entry);
    }
    entry->state = u"fetched"_s;
    entry->persons = 40;
    return contract::toJson(contract::ExportFile{entry->number, entry->number + u".zip"_s, u"7Q3M-K2XD-9PLA"_s,
                                                 QByteArrayLiteral("PK\x03\x04 not a real archive"), 40});
}

} // namespace zhihui::fakes
