#include "wall/WallSetup.h"

#include <QGuiApplication>

namespace zhihui::wall {

WallSetup::WallSetup(const QString& file, QObject* parent) : QObject(parent), m_file(file, QSettings::IniFormat) {}

/// The operator sits at the first one.
QString WallSetup::lastScreen()
{
    return QString::number(std::max<qsizetype>(0, QGuiApplication::screens().size() - 1));
}

void WallSetup::put(const char* key, const QVariant& value)
{
    const QLatin1StringView name(key);
    if (m_file.value(name) == value)
        return;
    m_file.setValue(name, value);
    Q_EMIT changed();
}

} // namespace zhihui::wall
