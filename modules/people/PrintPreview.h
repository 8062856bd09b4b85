#pragma once

#include "people/Paper.h"

#include <QObject>

namespace zhihui::people {

/// Opens a preview of the print; from there it goes to a printer or a PDF file. Answers the preview, which is gone when
/// it is closed; null in a program without widgets.
QObject* showPreview(const Paper& paper, const contract::PrintGrant& grant);

} // namespace zhihui::people
