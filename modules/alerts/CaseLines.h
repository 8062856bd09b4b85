#pragma once

#include <QtQml/qqmlregistration.h>

#include <QString>
#include <QVariantList>

namespace zhihui::alerts {

/// One fix of the evidence, as a line of the case.
struct FixLine {
    Q_GADGET
    QML_VALUE_TYPE(fixLine)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString source MEMBER source)
    Q_PROPERTY(QString accuracy MEMBER accuracy)
    Q_PROPERTY(QString distance MEMBER distance)
    Q_PROPERTY(QString probability MEMBER probability)
    Q_PROPERTY(double lat MEMBER lat)
    Q_PROPERTY(double lon MEMBER lon)
public:
    QString time, source, accuracy, distance, probability;
    double lat = 0, lon = 0;
};

/// One step of the verification.
struct StepLine {
    Q_GADGET
    QML_VALUE_TYPE(stepLine)
    Q_PROPERTY(QString step MEMBER step)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool done MEMBER done)
    Q_PROPERTY(QString outcome MEMBER outcome)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QVariantList outcomes MEMBER outcomes) ///< {value, text}
public:
    QString step, text, outcome, time;
    bool done = false;
    QVariantList outcomes;
};

/// One entry of the record.
struct LogLine {
    Q_GADGET
    QML_VALUE_TYPE(logLine)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString detail MEMBER detail)
public:
    QString time, text, detail;
};

/// A line "name … value" with an optional tone: "", "good", "bad", "faint".
struct FactLine {
    Q_GADGET
    QML_VALUE_TYPE(factLine)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString tone MEMBER tone)
public:
    QString name, value, tone;
};

} // namespace zhihui::alerts
