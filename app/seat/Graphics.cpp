#include "seat/Graphics.h"

#include <QLoggingCategory>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

Q_LOGGING_CATEGORY(lcGraphics, "zhihui.graphics")

/// What draws for OpenGL here; empty: nothing does.
QByteArray renderer()
{
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface))
        return {};
    return reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
}

} // namespace

bool isGraphicsCard(const QByteArray& name)
{
    const QByteArray lower = name.toLower();
    return !name.isEmpty() && !lower.contains("llvmpipe") && !lower.contains("softpipe") && !lower.contains("swrast") &&
           !lower.contains("software rasterizer");
}

void chooseGraphics()
{
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        return;
    const QByteArray name = renderer();
    if (isGraphicsCard(name))
        return;
    qCInfo(lcGraphics) << "no graphics card (" << name << "): the CPU draws, without tilt of the map";
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace zhihui
