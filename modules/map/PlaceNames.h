#pragma once

#include "engine/World.h"
#include "map/PlaceIndex.h"

#include <QGeoRectangle>
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
    /// Around what the account may see; invalid while that is not known.
    Q_INVOKABLE QGeoRectangle scopeOf(zhihui::engine::World* world) const;

Q_SIGNALS:
    void readyChanged();

private:
    std::shared_ptr<const PlaceIndex> m_index;
};

} // namespace zhihui::map
