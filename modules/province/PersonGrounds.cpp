#include "province/PersonGrounds.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

/// The alert is not closed; the order is still being carried out; the check still waits for its answer.
bool isOpen(const QString& type, const QJsonObject& body, Instant now)
{
    const QString state = body.value("state"_L1).toString();
    if (type == "alert"_L1)
        return state != "closed"_L1;
    if (type == "order"_L1)
        return state == "issued"_L1 || state == "accepted"_L1 || state == "arrived"_L1;
    const auto check = contract::read<contract::Check>(body);
    return check && !check->answered && now < check->deadline;
}

} // namespace

bool mayKnow(const Books& books, const Caller& caller, const QString& person)
{
    const auto file = books.persons.constFind(person);
    return file != books.persons.cend() && caller.scope.sees(file->org, file->minor);
}

bool isSealed(const Books& books, const QString& person)
{
    const auto file = books.persons.constFind(person);
    return file == books.persons.cend() || file->minor;
}

Result<bool> isOpenCase(Writing& writing, const Caller& caller, const QString& person,
                        const contract::RevealReason& reason)
{
    const QStringList types = reason.kind == "alert"_L1 ? QStringList{u"alert"_s} : QStringList{u"order"_s, u"check"_s};
    for (const QString& type : types) {
        const auto row = writing.store.entity(kindOf(type), reason.id);
        ZH_TRY(row);
        if (!*row || (*row)->body.isEmpty() || (*row)->person != person ||
            !caller.scope.sees(scopesOf((*row)->scopes), (*row)->minor))
            continue;
        return isOpen(type, QJsonDocument::fromJson((*row)->body).object(), writing.now);
    }
    return false;
}

} // namespace zhihui::province
