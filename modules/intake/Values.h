#pragma once

#include "intake/Kinds.h"
#include "intake/OrgNames.h"

#include <QJsonValue>

namespace zhihui::intake {

/// What is wrong with one cell, and what to do about it, both in the language of the screen.
struct Complaint {
    QString what;
    QString remedy;
};

/// Reads cells as counties write them: 2026-1-5, 2026/01/05, 20260105 or a serial day of Excel; codes by their names;
/// numbers that Excel has made of telephones. Value of two references; any thread.
class Values {
public:
    Values(const law::Dictionaries& dictionaries, const OrgNames& orgs) : m_dictionaries(dictionaries), m_orgs(orgs) {}

    /// A value as the form wants it (a code, an ISO date, a flag); of an empty cell a null value.
    std::expected<QJsonValue, Complaint> read(const Column& column, const QString& cell) const;

private:
    std::expected<QJsonValue, Complaint> code(const Column& column, const QString& text) const;
    std::expected<QJsonValue, Complaint> organisation(const Column& column, const QString& text) const;

    const law::Dictionaries& m_dictionaries;
    const OrgNames& m_orgs;
};

} // namespace zhihui::intake
