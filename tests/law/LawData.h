#pragma once

#include "law/Statutes.h"

#include <QDir>
#include <QFile>

/// The files that are shipped.
namespace zhihui::law {

inline QDir ruleFolder()
{
    return QDir(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules"));
}

inline QByteArray ruleFile(const QString& name)
{
    QFile file(ruleFolder().filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace zhihui::law
