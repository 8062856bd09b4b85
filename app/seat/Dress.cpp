#include "seat/Dress.h"

#include <QApplication>
#include <QFont>
#include <QIcon>
#include <QLoggingCategory>
#include <QQmlEngine>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {
Q_LOGGING_CATEGORY(lcQml, "zhihui.qml")
} // namespace

void dress(QApplication& app, const QString& name)
{
    QApplication::setApplicationName(name);
    QApplication::setApplicationVersion(u"0.1.0"_s);
    QApplication::setDesktopFileName(name);
    QApplication::setWindowIcon(QIcon(u":/zhihui/icons/zhihui.svg"_s));
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(14);
    app.setFont(font);
}

void logWarnings(QQmlEngine& ui)
{
    ui.setOutputWarningsToStandardError(false);
    QObject::connect(&ui, &QQmlEngine::warnings, &ui, [](const QList<QQmlError>& errors) {
        for (const QQmlError& error : errors)
            qCWarning(lcQml).noquote() << error.toString();
    });
}

} // namespace zhihui
