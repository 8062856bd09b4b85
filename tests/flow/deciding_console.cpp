// A console that takes a decision every few milliseconds and prints the id of each one that it would show as saved.
// Run by tst_kill, which ends it at random moments.
#include "flow/LoopbackConsole.h"

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace zhihui;

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    flow::LoopbackConsole console(QUrl(arguments[1]), arguments[2], arguments[3]);
    const bool deciding = arguments[4] == u"decide"_s;
    int turn = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &app, [&] {
        if (!deciding) {
            if (console.world().loaded() && console.world().pendingCount() == 0 && console.world().linkState() == 1) {
                std::printf("settled\n");
                QCoreApplication::quit();
            }
            return;
        }
        const auto ids = console.world().alerts().keys();
        if (ids.isEmpty())
            return;
        const auto& target = ids[turn++ % ids.size()].text;
        const QJsonObject body{{u"step"_s, u"note"_s}, {u"outcome"_s, u"第%1次"_s.arg(turn)}};
        if (const auto saved = console.decide(u"alert.step"_s, target, body)) {
            std::printf("saved %s\n", qPrintable(saved->id.text));
            std::fflush(stdout);
        }
    });
    QObject::connect(&console.sync(), &sync::Sync::caughtUp, &app, [&](const QString& feed) {
        if (feed == u"ops"_s)
            console.world().setLoaded();
    });
    timer.start(deciding ? 5 : 50);
    return QCoreApplication::exec();
}
