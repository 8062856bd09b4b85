#pragma once

#include <QString>

namespace zhihui {

/// What everybody in scope may see of a name and a telephone: 周*明, 周*, 欧**明; 138****2207.
QString maskedName(const QString& name);
QString maskedPhone(const QString& phone);

} // namespace zhihui
