#include "shell/Preferences.h"

#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::shell {

Preferences::Preferences(const QString& file, bool systemStill, QObject* parent)
    : QObject(parent), m_file(file, QSettings::IniFormat), m_systemStill(systemStill)
{
}

void Preferences::setOperatorFile(const QString& file)
{
    const QString language = this->language();
    m_own = file.isEmpty() ? nullptr : std::make_unique<QSettings>(file, QSettings::IniFormat);
    Q_EMIT changed();
    if (this->language() != language)
        Q_EMIT languageChanged();
}

QVariant Preferences::get(const QString& key, const QVariant& otherwise) const
{
    const QVariant seat = m_file.value(key, otherwise);
    return m_own ? m_own->value(key, seat) : seat;
}

/// The screen's size belongs to the seat and is read before anybody has logged in.
void Preferences::put(const QString& key, const QVariant& value)
{
    QSettings& file = m_own && key != "scale"_L1 ? *m_own : m_file;
    if (get(key, QVariant()) == value)
        return;
    file.setValue(key, value);
    Q_EMIT changed();
}

QString Preferences::language() const
{
    return get(u"language"_s, u"zh_CN"_s).toString();
}

void Preferences::setLanguage(const QString& language)
{
    if (language == this->language())
        return;
    put(u"language"_s, language);
    Q_EMIT languageChanged();
}

QString Preferences::theme() const
{
    return get(u"theme"_s, u"dark"_s).toString();
}

void Preferences::setTheme(const QString& theme)
{
    put(u"theme"_s, theme);
}

bool Preferences::isStill() const
{
    return m_systemStill || get(u"still"_s, false).toBool();
}

void Preferences::setStill(bool still)
{
    put(u"still"_s, still);
}

int Preferences::scale() const
{
    const int percent = get(u"scale"_s, 0).toInt();
    return percent >= 100 && percent <= 200 ? percent : 0;
}

void Preferences::setScale(int percent)
{
    put(u"scale"_s, percent);
}

bool Preferences::hasSound() const
{
    return get(u"sound"_s, true).toBool();
}

void Preferences::setSound(bool on)
{
    put(u"sound"_s, on);
}

int Preferences::volume() const
{
    return std::clamp(get(u"volume"_s, 80).toInt(), 20, 100);
}

void Preferences::setVolume(int percent)
{
    put(u"volume"_s, percent);
}

bool Preferences::hasNotices() const
{
    return get(u"notices"_s, true).toBool();
}

void Preferences::setNotices(bool on)
{
    put(u"notices"_s, on);
}

QString Preferences::seat() const
{
    return get(u"seat"_s, QString()).toString();
}

void Preferences::setSeat(const QString& page)
{
    put(u"seat"_s, page);
}

int Preferences::queueWidth() const
{
    return std::clamp(get(u"queueWidth"_s, 380).toInt(), 300, 640);
}

void Preferences::setQueueWidth(int width)
{
    put(u"queueWidth"_s, width);
}

int Preferences::caseWidth() const
{
    return std::clamp(get(u"caseWidth"_s, 432).toInt(), 400, 760);
}

void Preferences::setCaseWidth(int width)
{
    put(u"caseWidth"_s, width);
}

int Preferences::stripHeight() const
{
    return std::clamp(get(u"stripHeight"_s, 196).toInt(), 140, 480);
}

void Preferences::setStripHeight(int height)
{
    put(u"stripHeight"_s, height);
}

bool Preferences::isStripOpen() const
{
    return get(u"stripOpen"_s, false).toBool();
}

void Preferences::setStripOpen(bool open)
{
    put(u"stripOpen"_s, open);
}

int Preferences::treeWidth() const
{
    return std::clamp(get(u"treeWidth"_s, 300).toInt(), 240, 560);
}

void Preferences::setTreeWidth(int width)
{
    put(u"treeWidth"_s, width);
}

int Preferences::listWidth() const
{
    return std::clamp(get(u"listWidth"_s, 400).toInt(), 360, 760);
}

void Preferences::setListWidth(int width)
{
    put(u"listWidth"_s, width);
}

int Preferences::rosterWidth() const
{
    return std::clamp(get(u"rosterWidth"_s, 420).toInt(), 320, 640);
}

void Preferences::setRosterWidth(int width)
{
    put(u"rosterWidth"_s, width);
}

int Preferences::supervisionWidth() const
{
    return std::clamp(get(u"supervisionWidth"_s, 380).toInt(), 300, 640);
}

void Preferences::setSupervisionWidth(int width)
{
    put(u"supervisionWidth"_s, width);
}

int Preferences::layout(const QString& name, int usual) const
{
    const int cells = get(name, usual).toInt();
    return cells == 1 || cells == 4 || cells == 9 || cells == 16 ? cells : usual;
}

int Preferences::inspectionLayout() const
{
    return layout(u"inspectionLayout"_s, 9);
}

void Preferences::setInspectionLayout(int cells)
{
    put(u"inspectionLayout"_s, cells);
}

int Preferences::videoLayout() const
{
    return layout(u"videoLayout"_s, 4);
}

void Preferences::setVideoLayout(int cells)
{
    put(u"videoLayout"_s, cells);
}

int Preferences::tourDwell() const
{
    return std::clamp(get(u"tourDwell"_s, 20).toInt(), 10, 120);
}

void Preferences::setTourDwell(int seconds)
{
    put(u"tourDwell"_s, seconds);
}

QUrl Preferences::snapshotFolder() const
{
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QUrl::fromLocalFile(get(u"snapshotFolder"_s, pictures).toString());
}

void Preferences::setSnapshotFolder(const QUrl& folder)
{
    put(u"snapshotFolder"_s, folder.toLocalFile());
}

} // namespace zhihui::shell
