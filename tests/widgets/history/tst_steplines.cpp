// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/steplines.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

bool hasLoaded(const QByteArray &library)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

} // namespace

/// The library that draws the lines: when it is loaded, and what is told where it is not there.
class StepLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLoadedWithTheFirstChart()
    {
        if (!QFile::exists(QStringLiteral("/proc/self/maps")))
            QSKIP("this system does not tell what is loaded");
        QVERIFY(!hasLoaded("libQt6Charts"));
        StepLines lines;
        QCOMPARE(lines.problem(), QString());
        QVERIFY(hasLoaded("libQt6Charts"));
        QVERIFY(hasLoaded("configsync-charts"));
    }

    void drawsWhatItIsGiven()
    {
        StepLines lines;
        lines.resize(100, 100);
        lines.setPlot(QRectF(0, 0, 100, 100));
        lines.setSpan({0, 100});
        lines.setLines({{{{0, 0.5}, {100, 0.5}}, QPen(Qt::red, 3)}});
        QImage image(lines.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        lines.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
        QCOMPARE(image.pixelColor(50, 50), QColor(Qt::red));
        QCOMPARE(image.pixelColor(50, 20), QColor(Qt::white));
    }

    // This very program at a place where it has no library beside it.
    void saysWhyThereAreNoLines()
    {
        StepLines lines;
        if (!lines.problem().isEmpty()) {
            QVERIFY2(lines.problem().contains(QStringLiteral("configsync-charts")),
                     qPrintable(lines.problem()));
            lines.setLines({{{{0, 0.5}, {100, 0.5}}, QPen(Qt::red, 3)}});
            lines.setSpan({0, 100});
            lines.setPlot(QRectF(0, 0, 100, 100));
            lines.resize(100, 100);
            return;
        }
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("alone"));
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), copy));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(copy, {QStringLiteral("saysWhyThereAreNoLines")});
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitCode() == 0 && said.contains("PASS   : StepLinesTest::saysWhyThereAreNoLines()"),
                 said.constData());
        // It did not find ours after all, and did not start a copy of its own.
        QVERIFY2(said.contains("Totals: 3 passed"), said.constData());
    }
};

QTEST_MAIN(StepLinesTest)
#include "tst_steplines.moc"
