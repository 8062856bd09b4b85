#include "Recorder.h"

#include <QMutex>
#include <QtLogging>
#include <cstdio>

namespace zhihui {

namespace {

QMutex guard;
QStringList seen;
QtMessageHandler previous = nullptr;

void take(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        const QMutexLocker lock(&guard);
        seen.append(text);
    }
    if (previous)
        previous(type, context, text);
    else
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

Recorder::Recorder()
{
    previous = qInstallMessageHandler(take);
}

Recorder::~Recorder()
{
    qInstallMessageHandler(previous);
}

QStringList Recorder::complaints()
{
    const QMutexLocker lock(&guard);
    return seen;
}

void Recorder::forget()
{
    const QMutexLocker lock(&guard);
    seen.clear();
}

} // namespace zhihui
