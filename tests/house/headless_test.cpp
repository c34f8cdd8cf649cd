// SPDX-License-Identifier: GPL-3.0-or-later
// Links every object of the engine, whether called or not, with Qt Core, Sql and Test alone: were there
// anything of Gui in it, this would not link. What the process has loaded is looked at too, for plugins that
// come in at run time.
#include <QFile>
#include <QTest>

class HeadlessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void engineLoadsNothingOfGui();
};

void HeadlessTest::engineLoadsNothingOfGui()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly)) {
        QSKIP("this system does not tell what a process has loaded");
    }
    const QByteArray loaded = maps.readAll();
    QVERIFY(loaded.contains("libQt6Core"));
    QVERIFY(!loaded.contains("libQt6Gui"));
    QVERIFY(!loaded.contains("libQt6Widgets"));
}

QTEST_GUILESS_MAIN(HeadlessTest)
#include "headless_test.moc"
