#pragma once

#include <QString>
#include <cstdio>

namespace zhihui {

/// A line for whoever started the program, at once.
inline void say(const QString& text)
{
    std::fprintf(stdout, "%s\n", qPrintable(text));
    std::fflush(stdout);
}

/// Says why it ends; the exit status.
inline int fail(const QString& why)
{
    std::fprintf(stderr, "zhihui-drill: %s\n", qPrintable(why));
    return 1;
}

} // namespace zhihui
