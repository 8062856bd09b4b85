#pragma once

#include "domain/Result.h"
#include "domain/Words.h"

#include <QHash>
#include <QList>

namespace zhihui::law {

/// The codes that one field may hold, and the standard they come from. Value.
struct Dictionary {
    struct Code {
        QString code;
        Words name;
    };
    QString source;        ///< GB/T 31000-2015
    bool verified = false; ///< somebody has compared it with the standard
    QList<Code> codes;     ///< in the order they are offered

    const Code* find(QStringView code) const; ///< null: not one of them
    QString name(const QString& code) const;  ///< in the language of the screen; the code itself when unknown
};

/// All dictionaries, from one dated file (resources/rules/dictionaries-*.json). Value; any thread.
class Dictionaries {
public:
    /// Fails with Rejected, naming the entry; also for a code that stands there twice.
    static Result<Dictionaries> read(const QByteArray& json);

    const Dictionary* find(const QString& key) const; ///< null: there is none
    /// The name of a code in the language of the screen; the code itself when unknown.
    QString name(const QString& key, const QString& code) const;

private:
    QHash<QString, Dictionary> m_all;
};

} // namespace zhihui::law
