#pragma once

#include "Options.h"
#include "wall/WallKeeper.h"
#include "wall/WallSetup.h"

namespace zhihui {

/// How this console starts its wall: the program beside its own, a profile below its own, the same province. GUI
/// thread.
class WallArguments {
public:
    /// Both must outlive what processes() answers.
    WallArguments(const Options& options, const wall::WallSetup& setup) : m_options(options), m_setup(setup) {}

    /// No operator's directory has a dot in its name.
    QString profile() const { return m_options.profile + QStringLiteral("/wall.profile"); }
    /// The socket: one for each profile of a wall, short enough for any profile.
    QString control() const;
    QStringList list() const;
    wall::WallKeeper::Processes processes() const;

private:
    const Options& m_options;
    const wall::WallSetup& m_setup;
};

} // namespace zhihui
