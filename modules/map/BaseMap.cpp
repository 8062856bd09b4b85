#include "map/BaseMap.h"

#include <QFile>
#include <QFuture>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace zhihui::map {

namespace {

Result<std::shared_ptr<const BaseMapPack>> readPack(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Disk, file.errorString());
    auto pack = BaseMapPack::read(file.readAll());
    if (!pack)
        return std::unexpected(pack.error());
    return std::make_shared<const BaseMapPack>(*std::move(pack));
}

} // namespace

BaseMap::BaseMap(QObject* parent) : QObject(parent), m_source(u":/zhihui/map/basemap.bin"_s)
{
    load();
}

void BaseMap::setSource(const QString& source)
{
    if (m_source == source)
        return;
    m_source = source;
    Q_EMIT sourceChanged();
    load();
}

void BaseMap::load()
{
    const int serial = ++m_loads;
    QtConcurrent::run([path = m_source] {
        return readPack(path);
    }).then(this, [this, serial](const Result<std::shared_ptr<const BaseMapPack>>& pack) {
        if (serial != m_loads)
            return; // another source was asked for since
        m_pack = pack ? *pack : nullptr;
        m_error = pack ? QString() : pack.error().detail;
        Q_EMIT packChanged();
    });
}

} // namespace zhihui::map
