#pragma once

#include "store/Database.h"

namespace zhihui::store {

/// The schema of the provincial platform's database, step by step.
std::span<const Migration> platformMigrations();
constexpr int platformApplicationId = 0x5a48'5031; // "ZHP1"

} // namespace zhihui::store
