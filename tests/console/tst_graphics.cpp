#include "seat/Graphics.h"

#include <QTest>

using namespace zhihui;

class tst_Graphics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCardIsMoreThanTheCpu_data()
    {
        QTest::addColumn<QByteArray>("renderer");
        QTest::addColumn<bool>("card");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("llvmpipe") << QByteArray("llvmpipe (LLVM 19.1.7, 256 bits)") << false;
        QTest::newRow("softpipe") << QByteArray("softpipe") << false;
        QTest::newRow("swrast") << QByteArray("Mesa DRI swrast") << false;
        QTest::newRow("Software Rasterizer") << QByteArray("Software Rasterizer") << false;
        QTest::newRow("Intel") << QByteArray("Mesa Intel(R) UHD Graphics 770 (ADL-S GT1)") << true;
        QTest::newRow("NVIDIA") << QByteArray("NVIDIA RTX A2000/PCIe/SSE2") << true;
        QTest::newRow("virtual with a card behind it") << QByteArray("virgl (AMD Radeon)") << true;
    }
    void aCardIsMoreThanTheCpu()
    {
        QFETCH(QByteArray, renderer);
        QTEST(isGraphicsCard(renderer), "card");
    }
};

QTEST_GUILESS_MAIN(tst_Graphics)
#include "tst_graphics.moc"
