// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/dashboard/botfooter.h"
#include "widgets/dashboard/botheader.h"
#include "widgets/dashboard/healthchip.h"
#include "widgets/dashboard/pathbutton.h"
#include "widgets/style/elidedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

class HeaderAndFooterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerTellsWhereTheValuesComeFrom();
    void headerTellsItsDetailsToWhoAsks();
    void headerTellsWhyTheFileIsPolled();
    void buttonsFollowTheValues();
    void nothingInTheHeaderOverlaps_data();
    void nothingInTheHeaderOverlaps();
    void footerCopiesThePath();
    void footerOpensTheFolder();
    void nothingInTheFooterOverlaps_data() { nothingInTheHeaderOverlaps_data(); }
    void nothingInTheFooterOverlaps();

private:
    static QStringList texts(const QWidget &widget)
    {
        QStringList texts;
        for (const ElidedLabel *label : widget.findChildren<ElidedLabel *>()) {
            if (!label->isHidden())
                texts.append(label->text());
        }
        return texts;
    }
    static QPushButton *button(const QWidget &widget, const QString &words)
    {
        for (QPushButton *button : widget.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').startsWith(words))
                return button;
        }
        return nullptr;
    }
    /// Every child within the widget, and none over another.
    static void checkPlaces(const QWidget &widget)
    {
        QList<const QWidget *> shown;
        for (const QWidget *child : widget.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!child->isHidden())
                shown.append(child);
        }
        for (const QWidget *child : shown) {
            QVERIFY2(widget.rect().contains(child->geometry()), child->metaObject()->className());
            QVERIFY2(child->width() > 0, child->metaObject()->className());
            for (const QWidget *other : shown)
                QVERIFY2(other == child || !other->geometry().intersects(child->geometry()),
                         child->metaObject()->className());
        }
    }
};

void HeaderAndFooterTest::headerTellsWhereTheValuesComeFrom()
{
    BoardFixture fixture;
    BotHeader header;
    const auto shown = [&] {
        header.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
        return texts(header);
    };
    QCOMPARE(shown().constFirst(), QStringLiteral("btc-4x"));
    fixture.fallBack();
    QVERIFY(shown().contains(QStringLiteral("Emergency fallback · no state file yet")));
    fixture.sync(fixture.configuration());
    fixture.clock.advance(12'000);
    QVERIFY2(shown().contains(QStringLiteral("State file · wrote 12 s ago · revision 2 of 19:25")),
             qPrintable(shown().join(u'|')));
    fixture.fail(HealthStatus::Missing);
    QVERIFY(shown().contains(QStringLiteral("State file · last good 12 s ago · revision 2 of 19:25")));
    QCOMPARE(header.findChild<HealthChip *>()->word(), QStringLiteral("Missing"));
}

void HeaderAndFooterTest::headerTellsItsDetailsToWhoAsks()
{
    BoardFixture fixture;
    BotHeader header;
    fixture.sync(fixture.configuration());
    header.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
    ElidedLabel *facts = nullptr;
    for (ElidedLabel *label : header.findChildren<ElidedLabel *>()) {
        if (label->text().contains(QStringLiteral("revision")))
            facts = label;
    }
    QVERIFY(facts);
    const auto ask = [facts] {
        QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), facts->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(facts, &event);
        return facts->toolTip();
    };
    const auto hash = [&fixture] { return QString::fromLatin1(fixture.record().shown().hash().left(16)); };
    QVERIFY2(ask().contains(hash()), qPrintable(facts->toolTip()));
    QVERIFY(facts->toolTip().contains(QStringLiteral("last write: ")));
    const QString before = hash();
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 7}}));
    header.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
    QVERIFY(hash() != before);
    QVERIFY2(ask().contains(hash()), qPrintable(facts->toolTip()));
}

void HeaderAndFooterTest::headerTellsWhyTheFileIsPolled()
{
    BoardFixture fixture;
    BotHeader header;
    header.resize(900, 100);
    const int before = header.heightForWidth(900);
    WatchCondition condition;
    condition.bot = fixture.bot.identity;
    condition.cause = WatchCondition::Cause::WatchLimit;
    fixture.board.setWatchCondition(condition);
    header.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
    QVERIFY(texts(header).contains(condition.translatedMessage()));
    QVERIFY(header.heightForWidth(900) > before);
}

void HeaderAndFooterTest::buttonsFollowTheValues()
{
    BoardFixture fixture;
    BotHeader header;
    header.resize(1'000, 100);
    QSignalSpy exports(&header, &BotHeader::exportRequested);
    QSignalSpy marks(&header, &BotHeader::markAllSeenRequested);
    header.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
    QVERIFY(!button(header, QStringLiteral("Export"))->isEnabled());
    QVERIFY(!button(header, QStringLiteral("Mark")));
    fixture.sync(fixture.configuration());
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    header.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
    button(header, QStringLiteral("Export"))->click();
    QCOMPARE(exports.count(), 1);
    QVERIFY(!button(header, QStringLiteral("Mark 1"))->isHidden());
    button(header, QStringLiteral("Mark 1"))->click();
    QCOMPARE(marks.count(), 1);
}

void HeaderAndFooterTest::nothingInTheHeaderOverlaps_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("name");
    for (const int width : {360, 480, 640, 800, 1'024, 1'600}) {
        QTest::addRow("%d", width) << width << QStringLiteral("btc-4x");
        QTest::addRow("%d, long", width) << width << QString(120, u'W');
    }
}

void HeaderAndFooterTest::nothingInTheHeaderOverlaps()
{
    QFETCH(int, width);
    QFETCH(QString, name);
    BoardFixture fixture;
    fixture.board.rename(fixture.id(), name);
    fixture.sync(fixture.configuration());
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    BotHeader header;
    header.resize(width, header.heightForWidth(width));
    header.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
    header.resize(width, header.heightForWidth(width));
    header.show();
    checkPlaces(header);
}

void HeaderAndFooterTest::footerCopiesThePath()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    BotFooter footer;
    footer.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
    footer.resize(900, footer.heightForWidth(900));
    footer.show();
    QTest::mouseClick(footer.findChild<PathButton *>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), fixture.bot.identity.path);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(footer.findChild<PathButton *>(), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), fixture.bot.identity.path);
    QCOMPARE(texts(footer), QStringList(QStringLiteral(
                                "18 parameter(s) · profile Opportunity Gating · times in local (UTC+9)")));
}

void HeaderAndFooterTest::footerOpensTheFolder()
{
    BoardFixture fixture;
    BotFooter footer;
    QSignalSpy opened(&footer, &BotFooter::openFolderRequested);
    footer.setRecord(fixture.record(), fixture.clock.utcMilliseconds());
    footer.findChild<QToolButton *>()->click();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), fixture.bot.identity.path);
}

void HeaderAndFooterTest::nothingInTheFooterOverlaps()
{
    QFETCH(int, width);
    QFETCH(QString, name);
    BoardFixture fixture;
    BotFooter footer;
    BotRecord record = fixture.record();
    record.identity.path = QStringLiteral("/bots/") + name + QStringLiteral("_state.json");
    footer.setRecord(record, fixture.clock.utcMilliseconds());
    footer.resize(width, footer.heightForWidth(width));
    footer.show();
    checkPlaces(footer);
}

QTEST_MAIN(HeaderAndFooterTest)
#include "tst_headerandfooter.moc"
