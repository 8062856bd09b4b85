#include "map/PlaceNames.h"

#include <QFile>
#include <QFuture>
#include <QLoggingCategory>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace zhihui::map {

namespace {
Q_LOGGING_CATEGORY(log, "zhihui.map")

Result<PlaceIndex> readBundled()
{
    QFile file(u":/zhihui/map/regions.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Disk, file.errorString());
    return PlaceIndex::fromRegions(file.readAll());
}
} // namespace

PlaceNames::PlaceNames(QObject* parent) : QObject(parent)
{
    QtConcurrent::run(readBundled).then(this, [this](const Result<PlaceIndex>& index) {
        if (!index) {
            qCCritical(log) << "no place names:" << index.error().detail;
            return;
        }
        m_index = std::make_shared<const PlaceIndex>(*index);
        Q_EMIT readyChanged();
    });
}

QString PlaceNames::nameAt(const QGeoCoordinate& where) const
{
    const auto* place = m_index && where.isValid() ? m_index->at({where.latitude(), where.longitude()}) : nullptr;
    return place ? place->name : QString();
}

QString PlaceNames::codeAt(const QGeoCoordinate& where) const
{
    const auto* place = m_index && where.isValid() ? m_index->at({where.latitude(), where.longitude()}) : nullptr;
    return place ? place->code.text : QString();
}

QGeoRectangle PlaceNames::scopeOf(engine::World* world) const
{
    if (!m_index || !world)
        return {};
    const PlaceIndex::Box box = m_index->around(world->account().scope.organisations);
    return box.isEmpty() ? QGeoRectangle()
                         : QGeoRectangle(QGeoCoordinate(box.north, box.west), QGeoCoordinate(box.south, box.east));
}

} // namespace zhihui::map
