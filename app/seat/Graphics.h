#pragma once

#include <QByteArray>

namespace zhihui {

/// Whether RENDERER, as OpenGL names it, is more than the CPU; an empty name is no card.
bool isGraphicsCard(const QByteArray& renderer);
/// Draws with the CPU's own painter where no graphics card helps: there a software OpenGL costs several times as much
/// for the same picture. QT_QUICK_BACKEND and QSG_RHI_BACKEND have the last word. GUI thread, before the first window.
void chooseGraphics();

} // namespace zhihui
