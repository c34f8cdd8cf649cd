// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/elidedlabel.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

class ElidedLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTextAsText();
    void tellsInItsToolTipWhatHasNoRoom();
    void aCountingAgeMovesNothing();
};

namespace {

bool askForToolTip(QWidget &widget)
{
    QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), widget.mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

} // namespace

void ElidedLabelTest::showsTextAsText()
{
    ElidedLabel label;
    label.setText(QStringLiteral("<b>a</b>\n\u202e"));
    QCOMPARE(label.text(), QStringLiteral("<b>a</b>\\n\\u202e"));
    label.resize(400, 30);
    QVERIFY(!label.grab().isNull());
}

void ElidedLabelTest::tellsInItsToolTipWhatHasNoRoom()
{
    ElidedLabel label;
    label.setText(QStringLiteral("/a/path/that/is/<i>too</i>/long.json"));
    label.resize(label.naturalWidth() + 10, 30);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    label.resize(label.naturalWidth() + 10, 30);
    QVERIFY(!askForToolTip(label));
    label.resize(40, 30);
    QVERIFY(askForToolTip(label));
    QCOMPARE(QToolTip::text(), QStringLiteral("<qt>/a/path/that/is/&lt;i&gt;too&lt;/i&gt;/long.json</qt>"));
}

void ElidedLabelTest::aCountingAgeMovesNothing()
{
    QWidget parent;
    ElidedLabel label(&parent);
    label.setText(QStringLiteral("wrote 9 s ago"));
    QCoreApplication::removePostedEvents(&parent, QEvent::LayoutRequest);
    label.setText(QStringLiteral("wrote 10 s ago"));
    int requests = 0;
    class Counter : public QObject
    {
    public:
        explicit Counter(int &count)
            : m_count(count)
        {
        }
        bool eventFilter(QObject *, QEvent *event) override
        {
            m_count += event->type() == QEvent::LayoutRequest;
            return false;
        }

    private:
        int &m_count;
    } counter(requests);
    parent.installEventFilter(&counter);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(requests, 0);
}

QTEST_MAIN(ElidedLabelTest)
#include "tst_elidedlabel.moc"
