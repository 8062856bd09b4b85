#pragma once

#include <QStringList>

namespace zhihui::inspection {

/// Draws `count` of the ids without a wish: the same ids, seed and count give the same draw on every machine, in the
/// order drawn. The ids are sorted first; std::mt19937 of the seed, and each step takes the next number modulo what is
/// left.
QStringList draw(QStringList ids, quint32 seed, int count);

} // namespace zhihui::inspection
