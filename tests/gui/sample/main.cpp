#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QUrl>

/// A window as small as one can be that has a queue: what the tour's own tests walk through instead of the console.
int main(int argc, char* argv[])
{
    const QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
    engine.load(QUrl::fromLocalFile(app.arguments().value(1)));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
