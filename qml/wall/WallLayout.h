#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace zhihui::wall {

/// What a wall shows, kept in its profile at every change, so that it comes back as it was whenever it is started
/// again. GUI thread.
class WallLayout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString templateName READ templateName NOTIFY changed) ///< "map", "matrix", "figures"
    Q_PROPERTY(QStringList cameras READ cameras NOTIFY changed)       ///< empty: one room of each centre in turn
    Q_PROPERTY(int page READ page NOTIFY changed)
    Q_PROPERTY(bool fitted READ isFitted NOTIFY mapChanged) ///< the map shows the whole scope; else the view below
    Q_PROPERTY(double lat READ lat NOTIFY mapChanged)
    Q_PROPERTY(double lon READ lon NOTIFY mapChanged)
    Q_PROPERTY(double zoom READ zoom NOTIFY mapChanged)

public:
    /// `file`: an ini file of the profile. `first`: the template of a wall that never had one.
    WallLayout(const QString& file, const QString& first, QObject* parent = nullptr);

    static bool isTemplate(const QString& name);
    QString templateName() const { return m_template; }
    QStringList cameras() const { return m_cameras; }
    int page() const { return m_page; }
    bool isFitted() const { return m_zoom <= 0; }
    double lat() const { return m_lat; }
    double lon() const { return m_lon; }
    double zoom() const { return m_zoom; }

    void set(const QString& templateName, const QStringList& cameras, int page);
    void look(double lat, double lon, double zoom);
    void fit();

Q_SIGNALS:
    void changed();
    void mapChanged();

private:
    void keep();

    QSettings m_file;
    QString m_template;
    QStringList m_cameras;
    int m_page = 0;
    double m_lat = 0, m_lon = 0, m_zoom = 0; ///< zoom 0: the whole scope
};

} // namespace zhihui::wall
