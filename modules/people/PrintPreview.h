#pragma once

#include "people/Paper.h"

namespace zhihui::people {

/// Opens a preview of the print; from there it goes to a printer or a PDF file. False in a program without widgets.
bool showPreview(const Paper& paper, const contract::PrintGrant& grant);

} // namespace zhihui::people
