// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/afterpaint.h"

#include <QStringList>
#include <QTest>
#include <QWidget>

#include <memory>

namespace {

class Recorded : public QWidget
{
public:
    QStringList events;

protected:
    void paintEvent(QPaintEvent *) override { events.append(QStringLiteral("painted")); }
};

} // namespace

/// What comes behind the painting, once.
class AfterPaintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actionComesOnceBehindThePainting()
    {
        Recorded widget;
        AfterPaint after([&widget] { widget.events.append(QStringLiteral("done")); });
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        QTRY_VERIFY(!widget.events.isEmpty());
        widget.events.clear();

        // Asked for twice, before the painting is, as it happens when an event tells of a change.
        QMetaObject::invokeMethod(
            &widget,
            [&widget, &after] {
                after.request();
                after.request();
                widget.update();
            },
            Qt::QueuedConnection);
        QVERIFY(widget.events.isEmpty());
        QTRY_COMPARE(widget.events.size(), 2);
        QCOMPARE(widget.events, QStringList({QStringLiteral("painted"), QStringLiteral("done")}));
        QCoreApplication::processEvents();
        QCOMPARE(widget.events.size(), 2);
    }

    void mayBeAskedAgain()
    {
        int times = 0;
        std::unique_ptr<AfterPaint> after;
        after = std::make_unique<AfterPaint>([&times, &after] {
            if (++times == 1)
                after->request();
        });
        after->request();
        QTRY_COMPARE(times, 2);
        after->request();
        QTRY_COMPARE(times, 3);
    }

    void nothingComesOfOneThatIsGone()
    {
        int times = 0;
        auto after = std::make_unique<AfterPaint>([&times] { ++times; });
        after->request();
        after.reset();
        QCoreApplication::processEvents();
        QCOMPARE(times, 0);
    }
};

QTEST_MAIN(AfterPaintTest)
#include "tst_afterpaint.moc"
