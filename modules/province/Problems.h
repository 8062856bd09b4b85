#pragma once

#include "contract/Problem.h"
#include "province/HttpMessage.h"

#include <QJsonObject>

/// Answers, in one line each.
namespace zhihui::province {

Response json(const QJsonObject& object);
Response problem(const contract::Problem& problem);
Response problem(int status, const QString& code, const QString& title, const QString& detail = {});
Response badRequest(const QString& detail);
Response notFound();
Response forbidden(const QString& title);
/// What an error inside the platform looks like from outside.
Response problem(const Error& error);

} // namespace zhihui::province
