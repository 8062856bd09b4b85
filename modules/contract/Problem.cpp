#include "contract/Problem.h"

#include "contract/JsonFields.h"

#include <QJsonDocument>

namespace zhihui::contract {

namespace {

bool isRetryable(int status)
{
    return status == 0 || status == 408 || status == 425 || status == 429 || status >= 500;
}

Problem fromStatus(int status)
{
    struct Known {
        int status;
        QString code;
        QString title;
    };
    static const QList<Known> known{{0, u"offline"_s, u"平台无法连接"_s},
                                    {400, u"bad-request"_s, u"请求格式不正确"_s},
                                    {401, u"unauthorized"_s, u"登录已失效，请重新登录"_s},
                                    {403, u"forbidden"_s, u"没有此项权限"_s},
                                    {404, u"not-found"_s, u"没有找到"_s},
                                    {408, u"timeout"_s, u"平台未及时答复"_s},
                                    {409, u"conflict"_s, u"情况已有变化"_s},
                                    {410, u"gone"_s, u"数据已过期，需要重新同步"_s},
                                    {413, u"too-large"_s, u"内容超过上限"_s},
                                    {429, u"rate-limited"_s, u"请求过于频繁"_s},
                                    {431, u"header-too-large"_s, u"请求头超过上限"_s},
                                    {503, u"unavailable"_s, u"平台暂时不可用"_s},
                                    {504, u"timeout"_s, u"平台未及时答复"_s}};
    Problem problem{status, u"http-%1"_s.arg(status), u"平台答复异常（%1）"_s.arg(status), {}, isRetryable(status), 0};
    for (const auto& entry : known) {
        if (entry.status == status) {
            problem.code = entry.code;
            problem.title = entry.title;
        }
    }
    return problem;
}

Error::Code consequence(int status)
{
    if (status == 401 || status == 403)
        return Error::Code::Denied;
    if (status == 408 || status == 504)
        return Error::Code::Timeout;
    if (status == 409 || status == 410)
        return Error::Code::Conflict;
    if (status == 0 || status == 429 || status >= 500)
        return Error::Code::Offline;
    return status >= 400 ? Error::Code::Rejected : Error::Code::Corrupt;
}

} // namespace

QByteArray toBytes(const Problem& problem)
{
    QJsonObject o{{u"type"_s, u"about:blank"_s},
                  {u"status"_s, problem.status},
                  {u"code"_s, problem.code},
                  {u"title"_s, problem.title},
                  {u"retryable"_s, problem.retryable}};
    if (!problem.detail.isEmpty())
        o.insert("detail"_L1, problem.detail);
    if (problem.expected != 0)
        o.insert("expected"_L1, problem.expected);
    return QJsonDocument(o).toJson(QJsonDocument::Compact);
}

Problem readProblem(int status, const QByteArray& body)
{
    Problem problem = fromStatus(status);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    JsonFields f(object);
    const QString code = f.textOr("code"_L1);
    if (code.isEmpty())
        return problem;
    problem.code = code;
    problem.title = f.textOr("title"_L1, problem.title);
    problem.detail = f.textOr("detail"_L1);
    problem.retryable = f.flagOr("retryable"_L1, problem.retryable);
    problem.expected = f.integerOr("expected"_L1, 0);
    return problem;
}

Error toError(const Problem& problem)
{
    const QString detail = u"%1 %2: %3"_s.arg(problem.status).arg(problem.code, problem.title);
    return {consequence(problem.status), problem.detail.isEmpty() ? detail : detail + u" ("_s + problem.detail + u')'};
}

} // namespace zhihui::contract
