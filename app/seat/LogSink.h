#pragma once

#include <QFile>
#include <QMutex>
#include <QtLogging>

namespace zhihui {

/// Where every message goes: JSON lines in UTC in the profile, files that rotate; what matters also on stderr, messages
/// of QML after "QML:". One per process; any thread may log.
class LogSink {
public:
    /// The file is `program`.log.
    LogSink(const QString& directory, const QString& program);
    ~LogSink();
    LogSink(const LogSink&) = delete;
    LogSink& operator=(const LogSink&) = delete;

    /// Critical messages so far: each one is a bug.
    int criticals() const;

private:
    static void take(QtMsgType type, const QMessageLogContext& context, const QString& text);
    void write(QtMsgType type, const QMessageLogContext& context, const QString& text);
    void rotate();

    mutable QMutex m_guard;
    QFile m_file;
    int m_criticals = 0;
};

} // namespace zhihui
