#pragma once

#include "engine/World.h"
#include "wall/WallLayout.h"

#include <QJsonObject>
#include <QLocalServer>
#include <functional>

class QLocalSocket;

namespace zhihui::wall {

/// The wall's end of the control line (WallLine.h): takes layout and commands from who may open the socket, which is
/// the wall's own user. GUI thread.
class WallControl : public QObject {
    Q_OBJECT
public:
    /// `more` adds to the state in every answer: how the wall is, never whom it shows. `mayShow` refuses an alert that
    /// the wall cannot put on its map.
    WallControl(WallLayout& layout, std::function<QJsonObject()> more, std::function<Result<>(const AlertId&)> mayShow,
                QObject* parent = nullptr);

    /// Disk: the socket cannot be made. Whatever an earlier wall of this profile left there is thrown away.
    Result<> listen(const QString& name);
    /// One command to its answer; what the socket does with every line.
    QJsonObject answer(const QByteArray& line);

Q_SIGNALS:
    void showAsked(const QString& alert);
    void quitAsked();

private:
    Result<> obey(const QJsonObject& command);
    Result<> layOut(const QJsonObject& command);
    Result<> show(const QJsonObject& command);
    Result<> moveMap(const QJsonObject& command);
    QJsonObject state() const;
    void greet();
    void read(QLocalSocket* socket);

    WallLayout& m_layout;
    std::function<QJsonObject()> m_more;
    std::function<Result<>(const AlertId&)> m_mayShow;
    QLocalServer m_server;
};

/// Rejected with "not-here" when it is not in the wall's scope, with "no-place" when nobody knows where it is.
Result<> mayShow(engine::World& world, const AlertId& alert);

} // namespace zhihui::wall
