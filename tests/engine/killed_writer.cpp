#include "engine/Engine.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <unistd.h>

using namespace zhihui;

/// Takes decisions as fast as the disk allows and prints the id of each one that was answered as saved, until it is
/// killed.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    QThread data;
    engine::Engine engine({.directory = QString::fromLocal8Bit(argv[1]), .key = QByteArray(32, 'k')}, clock);
    engine.moveToThread(&data);
    data.start();
    const auto opened = engine.open().result();
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
        return 1;
    }
    engine.setOperator(UserId(QStringLiteral("u-1")));
    while (true) {
        const auto command = engine
                                 .submit({.type = QStringLiteral("alert.step"),
                                          .target = QStringLiteral("A-1"),
                                          .base = 1,
                                          .body = {{QStringLiteral("step"), QStringLiteral("phone")}}})
                                 .result();
        if (!command)
            return 2;
        const QByteArray line = command->id.text.toLatin1() + '\n';
        if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) < 0)
            return 3;
    }
}
