#pragma once

#include "map/BaseMapPack.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace zhihui::map {

/// The unpacked base map, read off the GUI thread and shared by the layers that draw it. GUI thread.
class BaseMap : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY sourceChanged
                   FINAL) ///< path of a pack; the bundled one by default
    Q_PROPERTY(bool ready READ isReady NOTIFY packChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY packChanged FINAL) ///< why there is no base map, for the corner

public:
    explicit BaseMap(QObject* parent = nullptr);

    QString source() const { return m_source; }
    void setSource(const QString& source);
    bool isReady() const { return m_pack != nullptr; }
    QString error() const { return m_error; }
    std::shared_ptr<const BaseMapPack> pack() const { return m_pack; }

Q_SIGNALS:
    void sourceChanged();
    void packChanged();

private:
    void load();

    QString m_source;
    QString m_error;
    std::shared_ptr<const BaseMapPack> m_pack;
    int m_loads = 0;
};

} // namespace zhihui::map
