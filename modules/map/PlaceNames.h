#pragma once

#include "map/PlaceIndex.h"

#include <QGeoCoordinate>
#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace zhihui::map {

/// Names of places for the read-outs of the map; the index is built off the GUI thread. GUI thread.
class PlaceNames : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)

public:
    explicit PlaceNames(QObject* parent = nullptr);

    bool isReady() const { return m_index != nullptr; }
    /// 佛山市南海区; empty outside the province.
    Q_INVOKABLE QString nameAt(const QGeoCoordinate& where) const;
    Q_INVOKABLE QString codeAt(const QGeoCoordinate& where) const;

Q_SIGNALS:
    void readyChanged();

private:
    std::shared_ptr<const PlaceIndex> m_index;
};

} // namespace zhihui::map
