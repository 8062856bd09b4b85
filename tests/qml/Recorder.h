#pragma once

#include <QStringList>

namespace zhihui {

/// Catches what Qt and QML complain about while it lives. GUI thread tests only.
class Recorder {
public:
    Recorder();
    ~Recorder();
    static QStringList complaints();
    static void forget();
};

} // namespace zhihui
