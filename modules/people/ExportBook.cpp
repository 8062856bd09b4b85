#include "people/ExportBook.h"

#include "domain/ErrorText.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

constexpr qsizetype shortestReason = 4;
constexpr qsizetype longestReason = 500;

contract::AdminCall callTo(const QString& path, const std::optional<QJsonObject>& body)
{
    return {.path = path, .query = {}, .body = body};
}

} // namespace

void ExportBook::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &RegisterDesk::seatChanged, this, &ExportBook::clear);
        connect(m_desk, &RegisterDesk::languageChanged, this, &ExportBook::changed);
    }
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

bool ExportBook::may(law::Right right) const
{
    return m_desk && m_desk->law().policy.allows(m_desk->world()->account().scope.roles, right);
}

void ExportBook::clear()
{
    ++m_turn;
    m_busy = m_known = false;
    m_entries.clear();
    m_failure.clear();
    forget();
}

void ExportBook::forget()
{
    m_file = {};
    m_saved.clear();
    Q_EMIT changed();
}

QVariantList ExportBook::columns() const
{
    QVariantList list;
    const intake::Kind* kind = m_desk ? m_desk->kinds().find(u"persons"_s) : nullptr;
    if (!kind)
        return list;
    for (const intake::Column& column : kind->columns)
        list.append(QVariantMap{{u"value"_s, column.code}, {u"text"_s, column.name.shown()}});
    return list;
}

QVariantList ExportBook::entries() const
{
    static const QHash<QString, const char*> states{
        {u"asked"_s, QT_TR_NOOP("待批准")},
        {u"approved"_s, QT_TR_NOOP("已批准，待领取")},
        {u"declined"_s, QT_TR_NOOP("不予批准")},
        {u"fetched"_s, QT_TR_NOOP("已领取")},
    };
    QVariantList list;
    for (const contract::ExportEntry& entry : m_entries) {
        const bool mine = entry.by == m_desk->world()->account().user;
        QString words = tr("事由 %1").arg(entry.reason);
        if (!entry.decidedBy.isEmpty())
            words += tr(" · 审批 %1 %2").arg(entry.decidedBy, entry.note);
        if (entry.persons > 0)
            words += tr(" · %1 人").arg(entry.persons);
        const char* state = states.value(entry.state);
        list.append(QVariantMap{{u"id"_s, entry.id},
                                {u"head"_s, tr("%1 · %2 · %3").arg(entry.number, entry.who, dayAndTime(entry.at))},
                                {u"words"_s, words},
                                {u"state"_s, state ? tr(state) : entry.state},
                                {u"waits"_s, entry.state == "asked"_L1 || entry.state == "approved"_L1},
                                {u"mayDecide"_s, entry.state == "asked"_L1 && !mine && may(law::Right::ApproveExport)},
                                {u"mayFetch"_s, entry.state == "approved"_L1 && mine && passphrase().isEmpty()}});
    }
    return list;
}

void ExportBook::call(const contract::AdminCall& call, const std::function<void(const QByteArray&)>& take)
{
    if (!m_desk || m_busy)
        return;
    const int turn = ++m_turn;
    m_busy = true;
    m_failure.clear();
    Q_EMIT changed();
    m_desk->administer(call).then(this, [this, turn, take](const Result<QByteArray>& answer) {
        if (turn != m_turn)
            return;
        m_busy = false;
        if (!answer)
            m_failure = errorText(answer.error());
        else
            take(*answer);
        Q_EMIT changed();
    });
}

void ExportBook::read()
{
    call(callTo(u"/v1/exports"_s, std::nullopt), [this](const QByteArray& answer) {
        const auto list = contract::readBytes<contract::ExportList>(answer);
        m_known = list.has_value();
        m_failure = list ? QString() : errorText(list.error());
        m_entries = list ? list->exports : QList<contract::ExportEntry>();
    });
}

QString ExportBook::fault(const QStringList& columns, const QString& reason) const
{
    if (!mayAsk())
        return tr("本账号没有导出的权限");
    if (columns.isEmpty())
        return tr("请选择要导出的栏目");
    const qsizetype signs = reason.trimmed().size();
    return signs < shortestReason || signs > longestReason
               ? tr("请写明事由，%1至%2字").arg(shortestReason).arg(longestReason)
               : QString();
}

void ExportBook::ask(const QStringList& columns, const QString& reason)
{
    if (!fault(columns, reason).isEmpty())
        return;
    const contract::ExportRequest request{columns, reason.trimmed()};
    call(callTo(u"/v1/exports"_s, contract::toJson(request)), [this](const QByteArray&) {
        Q_EMIT asked();
        QMetaObject::invokeMethod(this, &ExportBook::read, Qt::QueuedConnection);
    });
}

void ExportBook::decide(const QString& id, bool approve, const QString& note)
{
    const contract::ExportDecision decision{approve, note.trimmed()};
    call(callTo(u"/v1/exports/%1/decision"_s.arg(id), contract::toJson(decision)),
         [this](const QByteArray&) { QMetaObject::invokeMethod(this, &ExportBook::read, Qt::QueuedConnection); });
}

void ExportBook::fetch(const QString& id)
{
    if (!passphrase().isEmpty()) {
        m_failure = tr("上一份文件的口令尚未记下，请先保存文件并记下口令");
        Q_EMIT changed();
        return;
    }
    call(callTo(u"/v1/exports/%1/file"_s.arg(id), QJsonObject()), [this](const QByteArray& answer) {
        auto file = contract::readBytes<contract::ExportFile>(answer);
        m_failure = file ? QString() : errorText(file.error());
        m_saved.clear();
        if (file)
            m_file = *std::move(file);
        QMetaObject::invokeMethod(this, &ExportBook::read, Qt::QueuedConnection);
    });
}

/// The archive cannot be fetched a second time: until it is on disk it stays here.
void ExportBook::save(const QUrl& url)
{
    QSaveFile file(url.toLocalFile());
    const bool isSaved =
        file.open(QIODevice::WriteOnly) && file.write(m_file.archive) == m_file.archive.size() && file.commit();
    m_failure = isSaved ? QString() : tr("保存失败：%1。文件仍在本页，请另选位置").arg(file.errorString());
    if (isSaved) {
        m_saved = url.toLocalFile();
        m_file.archive.clear();
    }
    Q_EMIT changed();
}

} // namespace zhihui::people
