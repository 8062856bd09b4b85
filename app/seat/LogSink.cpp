#include "seat/LogSink.h"

#include "domain/Clock.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

constexpr qint64 largest = 4 * 1024 * 1024; ///< bytes of one file
constexpr int kept = 5;                     ///< files

LogSink* current = nullptr;

QString nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"critical"_s;
    case QtFatalMsg:
        break;
    }
    return u"fatal"_s;
}

bool isFromQml(const QMessageLogContext& context)
{
    const QLatin1StringView category(context.category);
    return category == "qml"_L1 || category == "js"_L1 || category == "zhihui.qml"_L1;
}

} // namespace

LogSink::LogSink(const QString& directory, const QString& program)
{
    QDir().mkpath(directory);
    m_file.setFileName(QDir(directory).filePath(program + u".log"_s));
    if (m_file.open(QIODevice::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    else
        std::fprintf(stderr, "no log file in %s\n", qPrintable(directory));
    current = this;
    qInstallMessageHandler(&LogSink::take);
}

LogSink::~LogSink()
{
    qInstallMessageHandler(nullptr);
    current = nullptr;
}

int LogSink::criticals() const
{
    const QMutexLocker lock(&m_guard);
    return m_criticals;
}

void LogSink::take(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (current)
        current->write(type, context, text);
}

void LogSink::write(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const QJsonObject line{{u"at"_s, toWire(SystemClock().now())},
                           {u"level"_s, nameOf(type)},
                           {u"thread"_s, QThread::currentThread()->objectName()},
                           {u"category"_s, QString::fromLatin1(context.category)},
                           {u"text"_s, text}};
    const QMutexLocker lock(&m_guard);
    m_criticals += type == QtCriticalMsg;
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fprintf(stderr, "%s%s: %s\n", isFromQml(context) ? "QML: " : "", context.category, qPrintable(text));
    if (!m_file.isOpen())
        return;
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
    if (m_file.size() > largest)
        rotate();
}

void LogSink::rotate()
{
    const QString name = m_file.fileName();
    m_file.close();
    QFile::remove(u"%1.%2"_s.arg(name).arg(kept - 1));
    for (int i = kept - 2; i >= 1; --i)
        QFile::rename(u"%1.%2"_s.arg(name).arg(i), u"%1.%2"_s.arg(name).arg(i + 1));
    QFile::rename(name, name + u".1"_s);
    if (m_file.open(QIODevice::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace zhihui
