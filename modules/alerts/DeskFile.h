#pragma once

#include "domain/Level.h"
#include "domain/Result.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <chrono>

namespace zhihui::alerts {

/// The working rules of a duty desk: limits, steps, holds. Read once from a dated file (resources/rules/desk-*.json).
struct DeskFile {
    struct Text {
        QString zh, en;
        QString shown() const; ///< in the language of the screen
    };
    struct Step {
        QString id;
        Text text;
        QStringList outcomes;
    };
    QString version;
    QHash<int, std::chrono::seconds> acceptLimits; ///< by level number
    QList<int> holdHours;
    std::chrono::seconds stalePosition{0};
    std::chrono::seconds reveal{0};
    std::chrono::days recent{0};
    QHash<QString, QList<Step>> steps; ///< by kind of alert
    QHash<QString, Text> outcomes;

    std::chrono::seconds acceptLimit(Level level) const { return acceptLimits.value(number(level)); }
    QString outcomeText(const QString& id) const;
};

/// Refuses, naming the entry, a file with a missing or impossible value.
Result<DeskFile> readDeskFile(const QByteArray& json);

} // namespace zhihui::alerts
