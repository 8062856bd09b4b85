#pragma once

#include <QString>

namespace zhihui {

/// First letters of the pinyin of a Chinese name, xjs for 训诫室, read from the order of GB 2312 level 1; a character
/// outside it becomes '?', Latin text stays in lower case.
QString initialsOf(const QString& name);

/// Whether somebody who types `query` means `name`: a part of it, or of its `initials`, where '?' stands for any
/// letter.
bool isMeant(const QString& name, const QString& initials, const QString& query);

} // namespace zhihui
