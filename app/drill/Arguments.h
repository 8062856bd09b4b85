#pragma once

#include "domain/Clock.h"
#include "domain/Coordinate.h"
#include "domain/Result.h"

#include <QCommandLineParser>
#include <QUrl>

namespace zhihui {

/// The command line: one verb and its options; the first one that cannot be understood is kept. Main thread.
class Arguments {
public:
    explicit Arguments(const QStringList& arguments);

    QString verb() const { return m_parser.positionalArguments().value(0); }
    bool has(const QString& name) const { return m_parser.isSet(name); }
    QString text(const QString& name) const { return m_parser.value(name); }
    QString need(const QString& name);
    double number(const QString& name, double least, double most);
    QString oneOf(const QString& name, const QStringList& words);
    std::optional<Instant> instant(const QString& name);
    Coordinate coordinate(const QString& name);
    bool flag(const QString& name);
    QUrl province();
    /// The first line of the file that the option names.
    QString secretIn(const QString& name);
    /// The file that the option names, or where it is installed or in the source tree.
    QString regions() const;
    QString complaint() const { return m_complaint; }
    QString help() const { return m_parser.helpText(); }

private:
    void complain(const QString& what);

    QCommandLineParser m_parser;
    QString m_complaint;
};

} // namespace zhihui
