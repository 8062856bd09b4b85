#include "shell/Preferences.h"

#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::shell {

Preferences::Preferences(const QString& file, bool systemStill, QObject* parent)
    : QObject(parent), m_file(file, QSettings::IniFormat), m_systemStill(systemStill)
{
}

void Preferences::put(const QString& key, const QVariant& value)
{
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    Q_EMIT changed();
}

QString Preferences::language() const
{
    return m_file.value(u"language"_s, u"zh_CN"_s).toString();
}

void Preferences::setLanguage(const QString& language)
{
    if (language == this->language())
        return;
    m_file.setValue(u"language"_s, language);
    Q_EMIT languageChanged();
}

QString Preferences::theme() const
{
    return m_file.value(u"theme"_s, u"dark"_s).toString();
}

void Preferences::setTheme(const QString& theme)
{
    put(u"theme"_s, theme);
}

bool Preferences::isStill() const
{
    return m_systemStill || m_file.value(u"still"_s, false).toBool();
}

void Preferences::setStill(bool still)
{
    put(u"still"_s, still);
}

int Preferences::scale() const
{
    const int percent = m_file.value(u"scale"_s, 0).toInt();
    return percent >= 100 && percent <= 200 ? percent : 0;
}

void Preferences::setScale(int percent)
{
    put(u"scale"_s, percent);
}

int Preferences::queueWidth() const
{
    return std::clamp(m_file.value(u"queueWidth"_s, 380).toInt(), 300, 640);
}

void Preferences::setQueueWidth(int width)
{
    put(u"queueWidth"_s, width);
}

int Preferences::caseWidth() const
{
    return std::clamp(m_file.value(u"caseWidth"_s, 432).toInt(), 400, 760);
}

void Preferences::setCaseWidth(int width)
{
    put(u"caseWidth"_s, width);
}

int Preferences::stripHeight() const
{
    return std::clamp(m_file.value(u"stripHeight"_s, 196).toInt(), 140, 480);
}

void Preferences::setStripHeight(int height)
{
    put(u"stripHeight"_s, height);
}

bool Preferences::isStripOpen() const
{
    return m_file.value(u"stripOpen"_s, false).toBool();
}

void Preferences::setStripOpen(bool open)
{
    put(u"stripOpen"_s, open);
}

QUrl Preferences::snapshotFolder() const
{
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QUrl::fromLocalFile(m_file.value(u"snapshotFolder"_s, pictures).toString());
}

void Preferences::setSnapshotFolder(const QUrl& folder)
{
    put(u"snapshotFolder"_s, folder.toLocalFile());
}

} // namespace zhihui::shell
