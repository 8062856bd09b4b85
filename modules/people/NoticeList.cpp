#include "people/NoticeList.h"

#include "contract/ReadBytes.h"
#include "domain/ErrorText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

void NoticeList::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &RegisterDesk::seatChanged, this, &NoticeList::clear);
        connect(m_desk, &RegisterDesk::languageChanged, this, [this] {
            if (count() > 0)
                Q_EMIT dataChanged(index(0), index(count() - 1));
        });
    }
    Q_EMIT deskChanged();
}

int NoticeList::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_notices, [](const auto& notice) { return !notice.answeredAt; }));
}

void NoticeList::clear()
{
    ++m_turn;
    m_known = m_answering = false;
    m_failure.clear();
    show({});
}

void NoticeList::show(const QList<contract::Notice>& notices)
{
    beginResetModel();
    m_notices = notices;
    endResetModel();
    Q_EMIT changed();
}

void NoticeList::read()
{
    if (!m_desk || !m_desk->mayReadNotices() || m_answering) // asked again once the answer is taken
        return;
    const int turn = ++m_turn;
    m_desk->administer(contract::noticesCall()).then(this, [this, turn](const Result<QByteArray>& answer) {
        if (turn != m_turn)
            return;
        const auto list = answer ? contract::readBytes<contract::NoticeList>(*answer)
                                 : Result<contract::NoticeList>(std::unexpected(answer.error()));
        m_known = list.has_value();
        m_failure = list ? QString() : errorText(list.error());
        show(list ? list->notices : QList<contract::Notice>());
    });
}

void NoticeList::answer(const QString& notice, const QString& words)
{
    if (!m_desk || m_answering || words.trimmed().isEmpty())
        return;
    const int turn = ++m_turn;
    m_answering = true;
    m_failure.clear();
    Q_EMIT changed();
    m_desk->administer(contract::noticeCall(notice, words.trimmed()))
        .then(this, [this, turn](const Result<QByteArray>& answer) {
            if (turn != m_turn)
                return;
            m_answering = false;
            m_failure = answer ? QString() : errorText(answer.error());
            Q_EMIT changed();
            if (!answer)
                return;
            Q_EMIT answered();
            read();
        });
}

QString NoticeList::textOf(const contract::Notice& notice) const
{
    const QString person = notice.sealed           ? tr("未成年人，已封存")
                           : notice.name.isEmpty() ? notice.subject
                                                   : notice.name;
    if (notice.rule == "many"_L1)
        return tr("短时间内查看 %1 名对象").arg(notice.count);
    if (notice.rule == "night"_L1)
        return person.isEmpty() ? tr("夜间不在班查找对象") : tr("夜间不在班查看 %1").arg(person);
    if (notice.rule == "repeat"_L1)
        return tr("无未办结事项查看 %1 共 %2 次").arg(person).arg(notice.count);
    return tr("查阅封存档案 %1").arg(person);
}

QString NoticeList::answerOf(const contract::Notice& notice) const
{
    return notice.answeredAt ? tr("%1 %2：%3").arg(dayAndTime(*notice.answeredAt), notice.answeredBy, notice.answer)
                             : QString();
}

int NoticeList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant NoticeList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const contract::Notice& notice = m_notices.at(index.row());
    switch (role) {
    case NoticeRole:
        return notice.id;
    case TimeRole:
        return dayAndTime(notice.at);
    case RuleRole:
        return notice.rule;
    case WhoRole:
        return notice.who;
    case Qt::DisplayRole:
    case TextRole:
        return textOf(notice);
    case AnswerRole:
        return answerOf(notice);
    case OwnRole:
        return m_desk && notice.user == m_desk->world()->account().user;
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return tr("%1 %2 %3 %4")
            .arg(dayAndTime(notice.at), notice.who, textOf(notice),
                 notice.answeredAt ? answerOf(notice) : tr("待处理"));
    default:
        return {};
    }
}

QHash<int, QByteArray> NoticeList::roleNames() const
{
    return {{NoticeRole, "notice"}, {TimeRole, "time"},     {RuleRole, "rule"}, {WhoRole, "who"},
            {TextRole, "what"},     {AnswerRole, "answer"}, {OwnRole, "own"},   {SpokenRole, "spoken"}};
}

} // namespace zhihui::people
