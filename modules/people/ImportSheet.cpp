#include "people/ImportSheet.h"

#include "domain/ErrorText.h"
#include "intake/FaultSheet.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

constexpr qsizetype shownFaults = 500;
constexpr qsizetype shownSamples = 3;

intake::OrgNames orgNames(const engine::World& world)
{
    QList<intake::OrgNames::Org> orgs;
    for (const contract::Org& org : world.orgs())
        orgs.append({org.code, org.name});
    return intake::OrgNames(orgs);
}

} // namespace

void ImportSheet::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &RegisterDesk::seatChanged, this, &ImportSheet::clear);
        connect(m_desk, &RegisterDesk::languageChanged, this, &ImportSheet::prepare);
    }
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

const intake::Kind* ImportSheet::known() const
{
    return m_desk ? m_desk->kinds().find(m_kind) : nullptr;
}

QVariantList ImportSheet::kinds() const
{
    QVariantList list;
    if (m_desk) {
        for (const intake::Kind& kind : m_desk->kinds().all())
            list.append(QVariantMap{{u"value"_s, kind.code}, {u"text"_s, kind.name.shown()}});
    }
    return list;
}

void ImportSheet::setKind(const QString& kind)
{
    if (m_kind == kind || m_busy)
        return;
    m_kind = kind;
    if (const intake::Kind* now = known())
        m_mapping = intake::suggestMapping(*now, m_table);
    prepare();
}

void ImportSheet::clear()
{
    ++m_turn;
    m_fileName.clear();
    m_table = {};
    m_mapping = {};
    m_busy = false;
    prepare();
}

void ImportSheet::open(const QString& path)
{
    if (!m_desk || m_busy || path.trimmed().isEmpty())
        return;
    clear();
    const int turn = ++m_turn;
    m_busy = true;
    m_fileName = QFileInfo(path.trimmed()).fileName();
    Q_EMIT changed();
    QtConcurrent::run([path = path.trimmed()] {
        return sheets::readTable(path);
    }).then(this, [this, turn](const Result<sheets::Table>& table) {
        if (turn != m_turn)
            return;
        m_busy = false;
        take(table);
    });
}

void ImportSheet::take(const Result<sheets::Table>& table)
{
    if (!table) {
        clear();
        m_failure = errorText(table.error());
        Q_EMIT changed();
        return;
    }
    m_table = *table;
    if (const intake::Kind* now = known())
        m_mapping = intake::suggestMapping(*now, m_table);
    prepare();
}

void ImportSheet::assign(const QString& code, int place)
{
    if (m_busy)
        return;
    m_mapping.doubtful.removeAll(code);
    m_mapping.columnOf.removeIf([&](auto entry) { return entry.value() == place; });
    if (place < 0)
        m_mapping.columnOf.remove(code);
    else
        m_mapping.columnOf.insert(code, place);
    prepare();
}

/// What the table says as it is mapped now; whatever the province said of it before holds no more.
void ImportSheet::prepare()
{
    m_prepared = {};
    m_faults.clear();
    m_refused.clear();
    m_outcome.clear();
    m_failure.clear();
    m_tried = false;
    if (const intake::Kind* kind = known(); kind && !m_table.rows.isEmpty()) {
        const intake::OrgNames orgs = orgNames(*m_desk->world());
        m_prepared =
            intake::prepare(*kind, m_table, m_mapping,
                            {m_desk->law().forms, orgs, m_desk->world()->account().scope.organisations.value(0),
                             m_desk->world()->clock().now()});
        m_faults = m_prepared.faults;
    }
    m_sound = m_prepared.sound;
    Q_EMIT changed();
}

void ImportSheet::send(bool dryRun)
{
    if (!m_desk || m_busy || m_prepared.lines.isEmpty() || (!dryRun && !blocked().isEmpty()))
        return;
    const int turn = ++m_turn;
    m_busy = true;
    m_failure.clear();
    m_outcome.clear();
    Q_EMIT changed();
    const contract::ImportHead head{m_kind, m_fileName.left(200), m_sound, dryRun};
    m_desk->bringIn(head, m_prepared.lines).then(this, [this, turn](const Result<contract::ImportReceipt>& receipt) {
        if (turn != m_turn)
            return;
        m_busy = false;
        receive(receipt);
        Q_EMIT changed();
    });
}

void ImportSheet::receive(const Result<contract::ImportReceipt>& receipt)
{
    if (!receipt) {
        m_failure = errorText(receipt.error());
        return;
    }
    m_tried = true;
    if (!receipt->refused.isEmpty()) {
        m_faults += intake::faultsOf(m_prepared, m_table, receipt->refused);
        std::ranges::stable_sort(m_faults, {}, &intake::Fault::row);
        for (const contract::Refusal& one : receipt->refused)
            m_refused.insert(m_prepared.rowOf.value(one.index - 1, -1));
        // What is refused is left out; whoever brings the rest in has seen the list.
        intake::Prepared rest = m_prepared;
        rest.lines.clear();
        rest.rowOf.clear();
        for (qsizetype i = 0; i < m_prepared.lines.size(); ++i) {
            if (m_refused.contains(m_prepared.rowOf.at(i)))
                continue;
            rest.lines.append(m_prepared.lines.at(i));
            rest.rowOf.append(m_prepared.rowOf.at(i));
        }
        m_prepared = rest;
        m_sound = QSet<qsizetype>(rest.rowOf.begin(), rest.rowOf.end()).size();
        m_tried = receipt->dryRun;
        m_outcome = tr("%1 行被拒，未导入任何内容").arg(m_refused.size());
    } else if (receipt->dryRun) {
        m_outcome = tr("试运行通过：新增 %1，更新 %2，档案条目 %3；尚未导入")
                        .arg(receipt->created)
                        .arg(receipt->changed)
                        .arg(receipt->entries);
    } else {
        const QString done = tr("已导入 %1：新增 %2，更新 %3，档案条目 %4")
                                 .arg(receipt->number)
                                 .arg(receipt->created)
                                 .arg(receipt->changed)
                                 .arg(receipt->entries);
        clear();
        m_outcome = done;
        Q_EMIT broughtIn();
    }
}

QString ImportSheet::blocked() const
{
    if (m_table.rows.isEmpty())
        return tr("请先选择文件");
    if (m_busy)
        return tr("正在处理");
    if (m_prepared.lines.isEmpty())
        return tr("没有可以导入的行");
    return m_tried ? QString() : tr("请先试运行");
}

QString ImportSheet::fileWords() const
{
    if (m_table.rows.isEmpty())
        return {};
    QStringList words{tr("%1 行 %2 列").arg(m_table.rows.size()).arg(m_table.columns)};
    if (!m_table.sheet.isEmpty())
        words << tr("工作表“%1”").arg(m_table.sheet);
    if (!m_table.encoding.isEmpty())
        words << m_table.encoding;
    if (!m_table.otherSheets.isEmpty())
        words << tr("未读：%1").arg(m_table.otherSheets.join(u'、'));
    return words.join(u" · "_s);
}

QVariantList ImportSheet::headings() const
{
    QVariantList list{QVariantMap{{u"value"_s, -1}, {u"text"_s, tr("不导入")}}};
    if (m_mapping.header < 0)
        return list;
    const QStringList cells = m_table.rows.at(m_mapping.header).cells;
    for (int i = 0; i < cells.size(); ++i)
        list.append(
            QVariantMap{{u"value"_s, i}, {u"text"_s, cells.at(i).isEmpty() ? tr("第 %1 列").arg(i + 1) : cells.at(i)}});
    return list;
}

QVariantList ImportSheet::columns() const
{
    QVariantList list;
    const intake::Kind* kind = known();
    if (!kind || m_table.rows.isEmpty())
        return list;
    for (const intake::Column& column : kind->columns) {
        const int place = m_mapping.columnOf.value(column.code, -1);
        QStringList samples;
        for (qsizetype i = m_mapping.header + 1; place >= 0 && i < m_table.rows.size() && samples.size() < shownSamples;
             ++i) {
            if (const QString cell = m_table.rows.at(i).cells.value(place); !cell.isEmpty())
                samples << cell.left(24);
        }
        list.append(QVariantMap{{u"code"_s, column.code},
                                {u"text"_s, column.name.shown()},
                                {u"required"_s, column.required},
                                {u"place"_s, place},
                                {u"samples"_s, samples.join(u"、"_s)}});
    }
    return list;
}

QVariantList ImportSheet::faults() const
{
    QVariantList list;
    for (const intake::Fault& fault : m_faults.first(std::min(shownFaults, m_faults.size())))
        list.append(QVariantMap{{u"row"_s, fault.row},
                                {u"column"_s, fault.column},
                                {u"value"_s, fault.value},
                                {u"what"_s, fault.what},
                                {u"remedy"_s, fault.remedy}});
    return list;
}

void ImportSheet::saveFaults(const QUrl& url)
{
    const auto bytes = sheets::toXlsx(intake::faultSheet(m_faults));
    QSaveFile file(url.toLocalFile());
    const bool saved = bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit();
    m_outcome = saved ? tr("问题清单已保存：%1").arg(file.fileName()) : QString();
    m_failure = saved ? QString() : tr("问题清单未能保存到 %1").arg(file.fileName());
    Q_EMIT changed();
}

} // namespace zhihui::people
