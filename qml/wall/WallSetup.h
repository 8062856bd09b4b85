#pragma once

#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

namespace zhihui::wall {

/// How a console runs its wall, kept in its profile: account, screens, diagonal, distance, language. GUI
/// thread.
class WallSetup : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY changed)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY changed)
    Q_PROPERTY(
        QString passwordFile READ passwordFile WRITE setPasswordFile NOTIFY changed) ///< empty: the kept password
    Q_PROPERTY(QString screens READ screens WRITE setScreens NOTIFY changed)    ///< indices, "0,1"; at first the last
    Q_PROPERTY(QString geometry READ geometry WRITE setGeometry NOTIFY changed) ///< "1920x1080+0+0" instead of screens
    Q_PROPERTY(double diagonal READ diagonal WRITE setDiagonal NOTIFY changed)  ///< inches, of one screen
    Q_PROPERTY(double distance READ distance WRITE setDistance NOTIFY changed)  ///< metres
    Q_PROPERTY(QString graphics READ graphics WRITE setGraphics NOTIFY changed) ///< "software", "rhi"
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed) ///< "zh_CN", "en": of its readers
    Q_PROPERTY(bool staysOn READ staysOn WRITE setStaysOn NOTIFY changed)       ///< the wall outlives the console

public:
    explicit WallSetup(const QString& file, QObject* parent = nullptr);
    static QString fileIn(const QString& profile) { return profile + QStringLiteral("/wall.ini"); }

    bool isEnabled() const { return value("enabled", false).toBool(); }
    QString user() const { return value("user", QStringLiteral("wall")).toString(); }
    QString passwordFile() const { return value("passwordFile", QString()).toString(); }
    QString screens() const { return value("screens", lastScreen()).toString(); }
    QString geometry() const { return value("geometry", QString()).toString(); }
    double diagonal() const { return value("diagonal", 98.0).toDouble(); }
    double distance() const { return value("distance", 5.0).toDouble(); }
    QString graphics() const { return value("graphics", QStringLiteral("software")).toString(); }
    QString language() const { return value("language", QStringLiteral("zh_CN")).toString(); }
    bool staysOn() const { return value("staysOn", false).toBool(); }
    void setEnabled(bool enabled) { put("enabled", enabled); }
    void setUser(const QString& user) { put("user", user); }
    void setPasswordFile(const QString& file) { put("passwordFile", file); }
    void setScreens(const QString& screens) { put("screens", screens); }
    void setGeometry(const QString& geometry) { put("geometry", geometry); }
    void setDiagonal(double inches) { put("diagonal", inches); }
    void setDistance(double metres) { put("distance", metres); }
    void setGraphics(const QString& graphics) { put("graphics", graphics); }
    void setLanguage(const QString& language) { put("language", language); }
    void setStaysOn(bool stays) { put("staysOn", stays); }

    /// Handed on to be kept with the wall's profile, and not kept here.
    Q_INVOKABLE void givePassword(const QString& password) { Q_EMIT passwordGiven(user(), password); }

Q_SIGNALS:
    void changed();
    void passwordGiven(const QString& user, const QString& password);
    void passwordKept(bool kept); ///< false: it cannot be written

private:
    static QString lastScreen();
    QVariant value(const char* key, const QVariant& otherwise) const
    {
        return m_file.value(QLatin1StringView(key), otherwise);
    }
    void put(const char* key, const QVariant& value);

    QSettings m_file;
};

} // namespace zhihui::wall
