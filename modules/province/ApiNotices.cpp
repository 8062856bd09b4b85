#include "province/AccessLog.h"
#include "province/AccountDesk.h"
#include "province/Api.h"
#include "province/Problems.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNotices = 200;

/// Notices about what accounts within the reader's organisations did. On the writer's stack.
class NoticeDesk {
public:
    NoticeDesk(Platform::Desk& desk, const Caller& reader)
        : m_writing(desk.writing), m_directory(desk.directory), m_reader(reader), m_store(desk.writing.store.database())
    {
    }

    Result<contract::NoticeList> list()
    {
        contract::NoticeList list;
        ZH_TRY(m_store.eachNotice([&](const store::NoticeRow& row) {
            if (isReaders(row.user))
                list.notices.append(noticeOf(row));
            return list.notices.size() < mostNotices;
        }));
        return list;
    }

    /// One's own look-ups are explained to others, not by oneself.
    Result<Settled<contract::Notice>> answer(const QString& id, const QString& words)
    {
        const auto no = [](int status, const QString& code, const QString& title) {
            return Settled<contract::Notice>(std::unexpect, contract::Problem{status, code, title, {}, false, 0});
        };
        auto row = m_store.notice(id.toLongLong());
        ZH_TRY(row);
        if (!*row || !isReaders((*row)->user))
            return no(404, u"not-found"_s, u"没有找到这条提示"_s);
        if ((*row)->user == m_reader.user.id.text)
            return no(403, u"own-account"_s, u"关于本人的提示须由他人处理"_s);
        if ((*row)->answeredAt)
            return no(409, u"answered"_s, u"该提示已由%1处理"_s.arg((*row)->answeredBy));
        ZH_TRY(m_store.answerNotice((*row)->n, words, m_reader.user.display, m_writing.now));
        ZH_TRY(logAccess(m_writing, m_reader, u"notice.answer"_s, id, words, (*row)->minor));
        (*row)->answer = words;
        (*row)->answeredBy = m_reader.user.display;
        (*row)->answeredAt = m_writing.now;
        return Settled<contract::Notice>(noticeOf(**row));
    }

private:
    bool isReaders(const QString& user) const
    {
        const CallerPtr account = m_directory.account(user);
        return account && holds(m_reader.scope, account->user);
    }

    contract::Notice noticeOf(const store::NoticeRow& row) const
    {
        const CallerPtr account = m_directory.account(row.user);
        contract::Notice notice;
        notice.id = QString::number(row.n);
        notice.at = row.at;
        notice.rule = row.rule;
        notice.user = UserId(row.user);
        notice.who = account ? account->user.display : row.user;
        notice.count = row.count;
        notice.entry = row.entry;
        notice.sealed = row.minor && !m_reader.scope.minors;
        if (!notice.sealed) {
            notice.subject = row.subject;
            const auto person = m_writing.books.persons.constFind(row.subject);
            if (person != m_writing.books.persons.cend() && m_reader.scope.sees(person->org, person->minor))
                notice.name = person->maskedName;
            notice.answer = row.answer;
        }
        if (notice.sealed && row.answeredAt)
            notice.answer = u"（已封存）"_s;
        notice.answeredBy = row.answeredBy;
        notice.answeredAt = row.answeredAt;
        return notice;
    }

    Writing& m_writing;
    Directory& m_directory;
    const Caller& m_reader;
    store::AdministrationStore m_store;
};

} // namespace

void Api::notices(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::ReadNotices}, responder);
    if (!who)
        return;
    m.platform.post<contract::NoticeList>(
        [this, who](Platform::Desk& desk) -> Result<contract::NoticeList> {
            ZH_TRY(m.lookouts.keepUp(desk.writing));
            return NoticeDesk(desk, *who).list();
        },
        [responder](const Result<contract::NoticeList>& list) {
            responder->answer(list ? json(contract::toJson(*list)) : problem(list.error()));
        });
}

void Api::answerNotice(const Request& request, const QString& id, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::ReadNotices}, responder);
    if (!who)
        return;
    const auto words = contract::readNoticeAnswer(QJsonDocument::fromJson(request.body).object());
    if (!words)
        return responder->answer(badRequest(words.error().detail));
    m.platform.post<Settled<contract::Notice>>(
        [who, id, words = *words](Platform::Desk& desk) { return NoticeDesk(desk, *who).answer(id, words); },
        [responder](const Result<Settled<contract::Notice>>& settled) {
            if (!settled)
                responder->answer(problem(settled.error()));
            else
                responder->answer(*settled ? json(contract::toJson(**settled)) : problem(settled->error()));
        });
}

} // namespace zhihui::province
