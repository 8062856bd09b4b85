#pragma once

#include "contract/Records.h"

namespace zhihui::people {

/// Words of the file in the language of the screen.
QString supervisionName(const QString& code); ///< "strict" 严管; the code itself when unknown
QString categoryName(const QString& code);    ///< "02" 缓刑
QString contactName(const QString& how);      ///< "visit" 当面
/// Class, category and 未成年人, without what is not known.
QStringList tagsOf(const contract::Person& person);
/// What agreed with a search: "id" 证件号码; empty for the name.
QString foundBy(const QString& by);

} // namespace zhihui::people
