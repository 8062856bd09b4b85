#include "wall/WallLayout.h"

using namespace Qt::StringLiterals;

namespace zhihui::wall {

WallLayout::WallLayout(const QString& file, const QString& first, QObject* parent)
    : QObject(parent), m_file(file, QSettings::IniFormat)
{
    m_template = m_file.value(u"template"_s, first).toString();
    if (!isTemplate(m_template))
        m_template = u"map"_s;
    m_cameras = m_file.value(u"cameras"_s).toStringList();
    m_page = m_file.value(u"page"_s).toInt();
    m_lat = m_file.value(u"lat"_s).toDouble();
    m_lon = m_file.value(u"lon"_s).toDouble();
    m_zoom = m_file.value(u"zoom"_s).toDouble();
}

bool WallLayout::isTemplate(const QString& name)
{
    return name == "map"_L1 || name == "matrix"_L1 || name == "figures"_L1;
}

void WallLayout::set(const QString& templateName, const QStringList& cameras, int page)
{
    if (templateName == m_template && cameras == m_cameras && page == m_page)
        return;
    m_template = templateName;
    m_cameras = cameras;
    m_page = page;
    keep();
    Q_EMIT changed();
}

void WallLayout::look(double lat, double lon, double zoom)
{
    m_lat = lat;
    m_lon = lon;
    m_zoom = zoom;
    keep();
    Q_EMIT mapChanged();
}

void WallLayout::fit()
{
    look(0, 0, 0);
}

void WallLayout::keep()
{
    m_file.setValue(u"template"_s, m_template);
    m_file.setValue(u"cameras"_s, m_cameras);
    m_file.setValue(u"page"_s, m_page);
    m_file.setValue(u"lat"_s, m_lat);
    m_file.setValue(u"lon"_s, m_lon);
    m_file.setValue(u"zoom"_s, m_zoom);
    m_file.sync(); // now: the next thing may be a power cut
}

} // namespace zhihui::wall
