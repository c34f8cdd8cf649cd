// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/emptypage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

class EmptyPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWaysToBegin();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void EmptyPageTest::offersWaysToBegin()
{
    EmptyPage page;
    QSignalSpy opens(&page, &EmptyPage::openRequested);
    QSignalSpy demos(&page, &EmptyPage::demoRequested);
    QSignalSpy states(&page, &EmptyPage::statesRequested);
    const auto buttons = page.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    QVERIFY(buttons.at(0)->isDefault());
    buttons.at(0)->click();
    QCOMPARE(opens.count(), 1);
    buttons.at(1)->click();
    QCOMPARE(demos.count(), 1);
    buttons.at(2)->click();
    QCOMPARE(states.count(), 1);
}

void EmptyPageTest::nothingIsCutOff_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(1'280, 770);
    QTest::newRow("small") << QSize(640, 440);
    QTest::newRow("narrow") << QSize(400, 600);
}

void EmptyPageTest::nothingIsCutOff()
{
    QFETCH(QSize, size);
    EmptyPage page;
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        QVERIFY2(page.rect().contains(label->geometry()), qPrintable(label->text()));
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    for (const QPushButton *button : page.findChildren<QPushButton *>())
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
}

QTEST_MAIN(EmptyPageTest)
#include "tst_emptypage.moc"
