#include "video/Snapshots.h"

#include "domain/ErrorText.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

bool write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

bool write(const QString& path, const QImage& image)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit();
}

QString besides(const QString& picture)
{
    const QFileInfo info(picture);
    return info.path() + u'/' + info.completeBaseName() + u".json"_s;
}

} // namespace

QByteArray snapshotRecord(const Still& still, const QString& entry, const QString& reason, const QString& operatorName)
{
    return QJsonDocument(QJsonObject{{u"camera"_s, still.camera},
                                     {u"cameraName"_s, still.cameraName},
                                     {u"at"_s, toWire(still.at)},
                                     {u"source"_s, still.source},
                                     {u"view"_s, still.view},
                                     {u"viewNumber"_s, still.number},
                                     {u"entry"_s, entry},
                                     {u"reason"_s, reason},
                                     {u"operator"_s, operatorName},
                                     {u"width"_s, still.image.width()},
                                     {u"height"_s, still.image.height()}})
        .toJson();
}

QString Snapshots::nameFor(const Still& still) const
{
    QString name = u"%1 %2 %3.png"_s.arg(still.cameraName, dayAndTime(still.at).left(5), timeOfDay(still.at));
    for (const QChar unfit : u"/\\:*?\"<>|"_s)
        name.replace(unfit, u'-');
    return name;
}

void Snapshots::save(const Still& still, const QUrl& file, const QString& reason, const QString& operatorName)
{
    QString path = file.toLocalFile();
    if (!path.endsWith(".png"_L1, Qt::CaseInsensitive))
        path += u".png"_s;
    if (!m_desk)
        return Q_EMIT failed(path);
    m_desk->enter(still).then(this,
                              [this, still, path, reason, operatorName](const Result<contract::Command>& entered) {
                                  if (entered)
                                      write(still, path, snapshotRecord(still, entered->id.text, reason, operatorName));
                                  else
                                      Q_EMIT unregistered(errorText(entered.error()));
                              });
}

void Snapshots::write(const Still& still, const QString& path, const QByteArray& record)
{
    QtConcurrent::run([=] {
        // The record first: there is never a picture without one.
        QImage picture = still.image;
        picture.setText(u"Title"_s, still.cameraName);
        picture.setText(u"Creation Time"_s, toWire(still.at));
        picture.setText(u"Source"_s, u"%1 %2 %3"_s.arg(still.camera, still.source, still.number));
        return video::write(besides(path), record) && video::write(path, picture);
    }).then(this, [this, path](bool done) {
        if (done)
            Q_EMIT saved(path);
        else
            Q_EMIT failed(path);
    });
}

} // namespace zhihui::video
