#include "drill/FeedReader.h"

#include "contract/Session.h"
#include "drill/DrillLogging.h"

namespace zhihui::drill {

using namespace Qt::StringLiterals;

FeedReader::FeedReader(Client& client, QString login, QString password)
    : m_client(client), m_login(std::move(login)), m_password(std::move(password))
{
    m_again.setSingleShot(true);
    m_again.setInterval(3s);
    connect(&m_again, &QTimer::timeout, this, [this] { m_token.isEmpty() ? logIn() : ask(); });
}

void FeedReader::start(bool follow)
{
    m_follow = follow;
    logIn();
}

void FeedReader::logIn()
{
    m_client.logIn(m_login, m_password, this, [this](const Client::Answer& answer) {
        if (!answer)
            return troubled(answer.error());
        m_token = contract::readBytes<contract::Token>(*answer).value_or(contract::Token()).token;
        ask();
    });
}

void FeedReader::ask()
{
    QUrlQuery query;
    if (m_since.isEmpty() && !m_page.isEmpty())
        query.addQueryItem(u"page"_s, m_page);
    if (!m_since.isEmpty()) {
        query.addQueryItem(u"since"_s, m_since);
        query.addQueryItem(u"wait"_s, m_isCaughtUp ? u"25"_s : u"0"_s);
    }
    const QString path = m_since.isEmpty() ? u"/v1/sync/ops/snapshot"_s : u"/v1/sync/ops/changes"_s;
    m_client.get(path, query, m_token, this, [this](const Client::Answer& answer) { received(answer); });
}

void FeedReader::received(const Client::Answer& answer)
{
    if (!answer)
        return troubled(answer.error());
    const auto page = contract::readPage(*answer);
    if (!page) {
        qCWarning(lcDrill).noquote() << "page refused:" << page.error().detail;
        return m_again.start();
    }
    QList<contract::Row> rows;
    for (const auto& group : page->groups)
        rows << group;
    if (!rows.isEmpty())
        Q_EMIT rowsRead(rows);
    if (m_since.isEmpty() && page->more) {
        m_page = page->next;
        return ask();
    }
    const bool wasChanges = !m_since.isEmpty();
    m_since = page->next;
    if (wasChanges && !page->more && !m_isCaughtUp) {
        m_isCaughtUp = true;
        Q_EMIT caughtUp();
        if (!m_follow)
            return;
    }
    ask();
}

void FeedReader::troubled(const contract::Problem& problem)
{
    if (problem.status == 401 && !m_token.isEmpty()) {
        m_token.clear();
        return logIn();
    }
    if (problem.status == 409 || problem.status == 410) {
        m_page.clear();
        m_since.clear();
        return ask();
    }
    if (!m_follow || problem.status == 401 || problem.status == 403)
        return Q_EMIT failed(u"%1: %2 %3 %4"_s.arg(m_login).arg(problem.status).arg(problem.title, problem.detail));
    m_again.start();
}

} // namespace zhihui::drill
