#include "shell/Session.h"

using namespace Qt::StringLiterals;

namespace zhihui::shell {

Session::Session(const QUrl& province, const QString& user, QObject* parent)
    : QObject(parent), m_province(province.toString()), m_user(user)
{
}

void Session::logIn(const QString& province, const QString& user, const QString& password, bool trusted)
{
    m_trusted = trusted;
    const QUrl url(province.trimmed(), QUrl::StrictMode);
    m_province = province.trimmed();
    m_user = user.trimmed();
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty()) {
        set(Needed, tr("省平台地址须以 https:// 开头"));
        return;
    }
    if (m_user.isEmpty() || password.isEmpty()) {
        set(Needed, tr("请填写用户名和密码"));
        return;
    }
    set(Checking, {});
    Q_EMIT logInAsked(url, m_user, password);
}

void Session::leave()
{
    m_trusted = false;
    set(Needed, {});
}

void Session::open()
{
    set(Open, {});
}

void Session::linkIs(bool lost, const QString& reason)
{
    if (lost && m_state == Checking && !m_trusted)
        set(Needed, tr("连接不上省平台，无法核对密码：%1").arg(reason));
}

void Session::refuse(const QString& reason)
{
    set(Needed, reason);
}

void Session::set(State state, const QString& failure)
{
    m_state = state;
    m_failure = failure;
    Q_EMIT changed();
}

} // namespace zhihui::shell
