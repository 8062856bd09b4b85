#include "people/AccessLogModel.h"

#include "domain/ErrorText.h"
#include "law/Calendar.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

QString actName(const QString& act)
{
    static const QHash<QString, const char*> names{
        {u"file"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查阅档案")},
        {u"file.put"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "登记档案")},
        {u"file.end"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "注销档案条目")},
        {u"file.photo"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "登记照片")},
        {u"photo"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查看照片")},
        {u"check"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查看核查应答")},
        {u"check.open"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "发起信息化核查")},
        {u"print"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "打印资料")},
        {u"person.transfer"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "移交对象")},
        {u"reveal"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查看身份")},
        {u"search"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查找对象")},
        {u"person.register"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "登记对象")},
        {u"matter.open"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "登记事项")},
        {u"matter.move"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "办理事项")},
        {u"tracks"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查看轨迹")},
        {u"view"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "调看视频")},
        {u"view-end"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "结束调看")},
        {u"still"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查看督察截图")},
        {u"views"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查阅调看登记")},
        {u"log"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "查阅访问日志")},
        {u"registry"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "导入登记数据")},
        {u"import"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "导入表格")},
        {u"import-try"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "试导表格")},
        {u"import-undo"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "撤销导入")},
        {u"export-ask"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "申请导出名单")},
        {u"export-approve"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "批准导出名单")},
        {u"export-decline"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "不准导出名单")},
        {u"export-fetch"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "取走导出名单")},
        {u"vieworder.issue"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "签发调看令")},
        {u"vieworder.lift"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "撤销调看令")},
        {u"user.create"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "新建账号")},
        {u"user.rename"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "更改账号姓名")},
        {u"user.lock"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "停用账号")},
        {u"user.unlock"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "恢复账号")},
        {u"user.password"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "重设密码")},
        {u"user.organisations"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "变更账号单位")},
        {u"user.roles"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "授予岗位")},
        {u"user.confirm"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "核准账号")},
        {u"user.upload"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "导入账号")},
        {u"org.rename"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "机构更名")},
        {u"org.add"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "新设机构")},
        {u"org.close"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "撤销机构")},
        {u"shift.put"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "编排班次")},
        {u"shift.cancel"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "取消班次")},
        {u"notice.answer"_s, QT_TRANSLATE_NOOP("zhihui::people::AccessLogModel", "处理异常查询提示")}};
    const QString plain = act.endsWith("-refused"_L1) ? act.chopped(8) : act;
    const char* name = names.value(plain);
    return name ? AccessLogModel::tr(name) : act;
}

QString valueText(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? AccessLogModel::tr("可") : AccessLogModel::tr("不可");
    QStringList parts;
    for (const QJsonValue& one : value.toArray())
        parts << one.toString();
    return value.isArray() ? parts.join(u' ') : value.toString();
}

/// An act of administration: what was and what is, field by field, and why.
QString changeText(const QJsonObject& said)
{
    const QJsonObject before = said.value("before"_L1).toObject(), after = said.value("after"_L1).toObject();
    QStringList parts;
    for (const QString& field : after.keys()) {
        const QString was = valueText(before.value(field)), is = valueText(after.value(field));
        if (was != is)
            parts << (was.isEmpty() ? is : AccessLogModel::tr("%1 改为 %2").arg(was, is));
    }
    parts << said.value("why"_L1).toString();
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// What was written down as "KIND ID: WORDS", or for a look at a camera as an object, for a reader.
QString reasonText(const RegisterDesk& desk, const QString& reason)
{
    QString kind, words, number;
    if (const QJsonObject look = QJsonDocument::fromJson(reason.toUtf8()).object(); !look.isEmpty()) {
        if (look.contains("after"_L1))
            return changeText(look);
        kind = look.value("kind"_L1).toString();
        words = look.value("text"_L1).toString();
        number = look.value("number"_L1).toString();
    } else if (const qsizetype at = reason.indexOf(u": "_s); at > 0) {
        kind = reason.section(u' ', 0, 0);
        words = reason.sliced(at + 2);
    } else {
        const auto from = fromWire(reason.section(u'/', 0, 0)), to = fromWire(reason.section(u'/', 1));
        return from && to ? AccessLogModel::tr("%1 至 %2").arg(dayAndTime(*from), dayAndTime(*to)) : reason;
    }
    const QString name = desk.name(u"openReason"_s, kind);
    QStringList parts{name == kind ? QString() : name, words, number};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

bool isRefused(const contract::AccessEntry& entry)
{
    return entry.act.endsWith("-refused"_L1);
}

} // namespace

void AccessLogModel::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &RegisterDesk::seatChanged, this, &AccessLogModel::clear);
        connect(m_desk, &RegisterDesk::languageChanged, this, [this] {
            if (count() > 0)
                Q_EMIT dataChanged(index(0), index(count() - 1));
        });
    }
    m_day = today();
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

QDate AccessLogModel::today() const
{
    return m_desk ? law::dayOf(m_desk->world()->clock().now()) : QDate();
}

void AccessLogModel::clear()
{
    ++m_turn;
    m_day = today();
    m_reading = m_known = false;
    m_failure.clear();
    show({});
}

void AccessLogModel::turn(int days)
{
    const QDate wanted = std::min(m_day.addDays(days), today());
    if (wanted == m_day)
        return;
    m_day = wanted;
    read();
}

void AccessLogModel::read()
{
    if (!m_desk || !m_desk->mayReadLog())
        return;
    const int turn = ++m_turn;
    m_reading = true;
    m_known = false;
    m_failure.clear();
    show({});
    m_desk->readLog(law::startOf(m_day), law::startOf(m_day.addDays(1)))
        .then(this, [this, turn](const Result<contract::AccessLog>& answer) {
            if (turn != m_turn)
                return;
            m_reading = false;
            m_known = answer.has_value();
            m_failure = answer ? QString() : errorText(answer.error());
            show(answer.value_or(contract::AccessLog()));
        });
}

void AccessLogModel::show(const contract::AccessLog& log)
{
    beginResetModel();
    m_log = log;
    endResetModel();
    Q_EMIT changed();
}

int AccessLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AccessLogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const contract::AccessEntry& entry = m_log.entries.at(index.row());
    const QString name = entry.sealed ? tr("未成年人，已封存") : entry.name.isEmpty() ? entry.subject : entry.name;
    switch (role) {
    case TimeRole:
        return timeOfDay(entry.at);
    case WhoRole:
        return entry.who;
    case Qt::DisplayRole:
    case ActRole:
        return isRefused(entry) ? tr("%1（未准）").arg(actName(entry.act)) : actName(entry.act);
    case NameRole:
        return name;
    case ReasonRole:
        return reasonText(*m_desk, entry.reason);
    case RefusedRole:
        return isRefused(entry);
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return tr("%1 %2 %3 %4").arg(timeOfDay(entry.at), entry.who, actName(entry.act), name);
    default:
        return {};
    }
}

QHash<int, QByteArray> AccessLogModel::roleNames() const
{
    return {{TimeRole, "time"},     {WhoRole, "who"},         {ActRole, "act"},      {NameRole, "name"},
            {ReasonRole, "reason"}, {RefusedRole, "refused"}, {SpokenRole, "spoken"}};
}

} // namespace zhihui::people
