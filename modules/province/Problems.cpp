#include "province/Problems.h"

#include "province/ProvinceLogging.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

Response json(const QJsonObject& object)
{
    return {200, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

Response problem(const contract::Problem& problem)
{
    Response response{problem.status, "application/problem+json", contract::toBytes(problem), {}};
    if (problem.status == 429 || problem.status == 503)
        response.headers.emplaceBack("Retry-After", "1");
    return response;
}

Response problem(int status, const QString& code, const QString& title, const QString& detail)
{
    return problem(contract::Problem{status, code, title, detail, status == 429 || status == 503, 0});
}

Response badRequest(const QString& detail)
{
    return problem(400, u"bad-request"_s, u"请求格式不正确"_s, detail);
}

Response notFound()
{
    return problem(404, u"not-found"_s, u"没有找到"_s);
}

Response forbidden(const QString& title)
{
    return problem(403, u"forbidden"_s, title);
}

Response problem(const Error& error)
{
    switch (error.code) {
    case Error::Code::Denied:
        return forbidden(u"没有此项权限"_s);
    case Error::Code::Rejected:
        return badRequest(error.detail);
    case Error::Code::Conflict:
        return problem(409, u"conflict"_s, u"情况已有变化"_s);
    case Error::Code::Offline:
    case Error::Code::Timeout:
    case Error::Code::Corrupt:
    case Error::Code::Disk:
    case Error::Code::Bug:
        break;
    }
    qCWarning(lcProvince) << "answered 503:" << error.detail;
    return problem(503, u"unavailable"_s, u"平台暂时不可用"_s);
}

} // namespace zhihui::province
