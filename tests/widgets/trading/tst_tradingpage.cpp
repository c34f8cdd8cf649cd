// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/equitycurve.h"
#include "widgets/trading/erachart.h"
#include "widgets/trading/eratablemodel.h"
#include "widgets/trading/findingmodel.h"
#include "widgets/trading/tradetablemodel.h"
#include "widgets/trading/tradingpage.h"
#include "widgets/trading/whatifpanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 start = 1'700'000'000'000;

BotIdentity bot()
{
    return {QStringLiteral("id"), QStringLiteral("btc"), QStringLiteral("/btc.json")};
}

TradePointer trade(int number, double net, bool manual = false, const char *reason = "exit")
{
    TradeRecord record;
    record.key = QStringLiteral("order:%1").arg(number);
    record.closed = true;
    record.manual = manual;
    record.side = number % 2 == 0 ? PositionSide::Long : PositionSide::Short;
    record.net = net;
    record.entryAt = start + number * hour;
    record.exitAt = record.entryAt + hour;
    record.reason = QString::fromUtf8(reason);
    return std::make_shared<const TradeRecord>(record);
}

TradingReportPointer report(const TradeList &trades, int eraCount = 0)
{
    TradingState state;
    state.mapped = true;
    state.currency = QStringLiteral("$");
    state.balance = 1000;
    TradeRecord position;
    position.side = PositionSide::Long;
    position.positionValue = 50;
    position.leveragedValue = 500;
    position.entryPrice = 500;
    position.quantity = 1;
    position.entryAt = start;
    state.position = position;
    TradeBook book;
    ConfigurationEras eras;
    for (int i = 0; i < eraCount; ++i) {
        ConfigurationEra era;
        era.from = start + i * 2 * hour;
        era.hash = QByteArray::number(i + 10);
        era.changed = {QStringLiteral("leverage: 4 -> %1").arg(i)};
        eras.append(era);
    }
    book.setEras(eras);
    book.add(trades);
    return tradingReport(state, book, Profile::opportunityGating(),
                         QJsonObject{{QStringLiteral("leverage"), 4}}, false, start + hour);
}

QStringList keys(const TradeTableModel &model)
{
    QStringList list;
    for (const TradePointer &shown : model.shownTrades())
        list.append(shown->key.mid(6));
    return list;
}

QStringList labels(const QWidget &page)
{
    QStringList texts;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

} // namespace

/// The Trading page and its tables.
class TradingPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByAnyColumn();
    void filters();
    void keepsItsPlaceWhileNothingIsTraded();
    void showsErasWithTheirNumbers();
    void drawsErasAndChoosesThem();
    void wheelLeavesTheTabsAlone();
    void tellsFindingsByAWord();
    void saysWhatItWaitsFor();
    void showsPositionAndFigures();
    void copiesAndExportsWhatIsShown();
    void showsHostileTextAsText();
    void paintsAsManyTradesAsThereAre();
    void triesOtherThresholds();
};

void TradingPageTest::sortsByAnyColumn()
{
    TradeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report({trade(1, 5), trade(2, -3), trade(3, unknownNumber), trade(4, 8, true)}));
    QCOMPARE(keys(model), QStringLiteral("4 3 2 1").split(u' '));
    const QPersistentModelIndex kept(model.index(2, 0));
    model.sort(TradeTableModel::Net, Qt::AscendingOrder);
    QCOMPARE(keys(model), QStringLiteral("2 1 4 3").split(u' '));
    QCOMPARE(kept.row(), 0);
    model.sort(TradeTableModel::Class, Qt::AscendingOrder);
    QCOMPARE(keys(model), QStringLiteral("1 2 3 4").split(u' '));
}

void TradingPageTest::filters()
{
    TradeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report({trade(1, 5, false, "Stop Loss"), trade(2, -3), trade(3, 1), trade(4, 8, true)}));
    TradeTableModel::Filter filter;
    filter.side = PositionSide::Long;
    model.setFilter(filter);
    QCOMPARE(keys(model), QStringLiteral("4 2").split(u' '));
    filter.withManual = false;
    model.setFilter(filter);
    QCOMPARE(keys(model), QStringList(QStringLiteral("2")));
    filter = {};
    filter.text = QStringLiteral("stop");
    model.setFilter(filter);
    QCOMPARE(keys(model), QStringList(QStringLiteral("1")));
}

void TradingPageTest::keepsItsPlaceWhileNothingIsTraded()
{
    TradeTableModel model;
    const TradeList trades = {trade(1, 5), trade(2, -3)};
    model.setReport(report(trades));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setReport(report(trades));
    QCOMPARE(reset.size(), 0);
    model.setReport(report(trades + TradeList{trade(3, 1)}));
    QCOMPARE(reset.size(), 1);
}

void TradingPageTest::showsErasWithTheirNumbers()
{
    EraTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report({trade(-1, 100), trade(0, 5), trade(1, -3), trade(2, 7)}, 2));
    QCOMPARE(model.rowCount(), 3);
    const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, EraTableModel::Net), QStringLiteral("$7.00"));
    QCOMPARE(cell(1, EraTableModel::Net), QStringLiteral("$2.00"));
    QCOMPARE(cell(2, EraTableModel::Net), QStringLiteral("$100.00"));
    QCOMPARE(cell(1, EraTableModel::ProfitFactor), QStringLiteral("too few trades"));
    QCOMPARE(model.comparison(0, 1), QStringLiteral("not distinguishable: n = 1 and 2"));
}

void TradingPageTest::drawsErasAndChoosesThem()
{
    EraChart chart;
    chart.resize(600, chart.sizeHint().height());
    chart.setReport(report({trade(0, 5), trade(1, -3), trade(2, 7)}, 2));
    const QStringList sentences = chart.accessibleDescription().split(u'\n');
    QCOMPARE(sentences.size(), 2);
    QVERIFY2(sentences.at(0).contains(u"$2.00") && sentences.at(0).contains(u"2 trade(s)"),
             qPrintable(sentences.at(0)));
    QVERIFY2(sentences.at(1).contains(u"$7.00") && sentences.at(1).contains(u"1 trade(s),"),
             qPrintable(sentences.at(1)));
    const QImage plain = chart.grab().toImage();
    chart.setChosen({1});
    QVERIFY(chart.grab().toImage() != plain);
    // The newest where not all have room.
    QSignalSpy clicked(&chart, &EraChart::eraClicked);
    chart.setReport(report({trade(0, 5), trade(1, -3), trade(2, 7)}, 300));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(chart.width() - 2, 20));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.takeFirst().at(0).toInt(), 299);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(2, 20));
    QCOMPARE(clicked.size(), 0);

    TradingPage page;
    page.resize(1000, 800);
    page.show();
    page.setBot(bot(), true);
    page.setReport(report({trade(0, 5), trade(1, -3), trade(2, 7)}, 2));
    auto *inPage = page.findChild<EraChart *>();
    Q_EMIT inPage->eraClicked(0);
    QModelIndexList rows;
    for (const QTableView *table : page.findChildren<QTableView *>()) {
        if (qobject_cast<const EraTableModel *>(table->model()))
            rows = table->selectionModel()->selectedRows();
    }
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().siblingAtColumn(EraTableModel::Net).data().toString(),
             QStringLiteral("$2.00"));
}

void TradingPageTest::wheelLeavesTheTabsAlone()
{
    TradingPage page;
    page.resize(1000, 800);
    page.show();
    page.setReport(report({trade(0, 5)}));
    auto *tabs = page.findChild<QTabBar *>();
    QWheelEvent wheel(QPointF(20, 20), tabs->mapToGlobal(QPointF(20, 20)), {}, QPoint(0, -120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(tabs, &wheel);
    QCOMPARE(tabs->currentIndex(), 0);
}

void TradingPageTest::tellsFindingsByAWord()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const TradingReportPointer shown = report({});
    model.setFindings(shown->findings, shown->state.currency);
    QCOMPARE(model.index(0, FindingModel::Severity).data().toString(), QStringLiteral("✖ Error"));
    QCOMPARE(model.index(0, FindingModel::What).data().toString(),
             QStringLiteral("Declared leverage 4x, but the open position runs at 10x"));
    QVERIFY(model.graveCount() >= 1);
}

void TradingPageTest::saysWhatItWaitsFor()
{
    TradingPage page;
    page.resize(1000, 800);
    page.show();
    page.setBot(bot(), false);
    QVERIFY(labels(page).contains(QStringLiteral("No trading state is known of this bot")));
    page.setBot(bot(), true);
    QVERIFY(labels(page).contains(QStringLiteral("Reading the trading state…")));
    page.setReport(std::make_shared<const TradingReport>());
    QVERIFY(labels(page).contains(QStringLiteral("This bot writes no trading state")));
}

void TradingPageTest::showsPositionAndFigures()
{
    TradingPage page;
    page.resize(1000, 800);
    page.show();
    page.setBot(bot(), true);
    page.setReport(report({trade(1, 5), trade(2, -3), trade(4, 8, true)}));
    const QString all = labels(page).join(u'\n');
    QVERIFY2(all.contains(u"LONG position since") && all.contains(u"$500.00\n$50.00 × 10x"), qPrintable(all));
    QVERIFY2(all.contains(u"no stop price in the file") && all.contains(u"Manual trades\n$8.00\nn = 1"),
             qPrintable(all));
    QVERIFY2(all.contains(u"$2.00") && all.contains(u"n = 2"), qPrintable(all));
    const QSignalSpy manual(&page, &TradingPage::manualIncludedChanged);
    page.findChild<QCheckBox *>()->click();
    QCOMPARE(manual.size(), 1);
}

void TradingPageTest::copiesAndExportsWhatIsShown()
{
    TradingPage page;
    page.setBot(bot(), true);
    page.setReport(report({trade(1, 5, false, "Stop"), trade(2, -3), trade(3, 1)}));
    page.resize(1000, 800);
    page.show();
    for (QLineEdit *const field : page.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Search trades")
            field->setText(QStringLiteral("stop"));
    }
    const QList<QByteArray> lines = page.csv().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).contains("order:1"));
    const QList<QTableView *> tables = page.findChildren<QTableView *>();
    const auto trades = std::find_if(tables.cbegin(), tables.cend(),
                                     [](const QTableView *view) { return !view->actions().isEmpty(); });
    QVERIFY(trades != tables.cend());
    QTableView *const table = *trades;
    table->selectAll();
    QCOMPARE(table->actions().size(), 1);
    table->actions().constFirst()->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"SHORT\tbot\t"));
}

void TradingPageTest::showsHostileTextAsText()
{
    TradeTableModel model;
    model.setReport(report({trade(1, 5, false, "<b>bold</b>\x1b[31m")}));
    const QModelIndex why = model.index(0, TradeTableModel::Why);
    QVERIFY(!why.data().toString().contains(QChar(0x1b)));
    QVERIFY(why.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;bold&lt;/b&gt;"));
}

void TradingPageTest::paintsAsManyTradesAsThereAre()
{
    EquityCurve curve;
    curve.resize(400, 150);
    for (const int count : {0, 1, 2, 50'000}) {
        TradeList trades;
        for (int i = 0; i < count; ++i)
            trades.append(trade(i, i % 7 - 3));
        curve.setReport(report(trades, 3));
        QVERIFY(!curve.grab().isNull());
        QVERIFY(!curve.accessibleDescription().isEmpty());
    }
}

void TradingPageTest::triesOtherThresholds()
{
    const auto withProbability = [](int number, double net, double probability) {
        TradeRecord record = *trade(number, net);
        (record.side == PositionSide::Long ? record.longProbability : record.shortProbability) = probability;
        return std::make_shared<const TradeRecord>(record);
    };
    // Odd numbers are SHORT, even ones LONG.
    const TradeList trades = {withProbability(1, -4, 0.62), withProbability(2, 7, 0.71),
                              withProbability(3, 5, 0.8), trade(4, 1)};
    WhatIfPanel panel;
    panel.setThresholds(0.6, 0.6);
    const auto value = [&panel](const QString &name) {
        for (const QLabel *const label : panel.findChildren<QLabel *>()) {
            if (label->accessibleName() == name)
                return label->text();
        }
        return QStringLiteral("no such figure");
    };
    QSignalSpy shown(&panel, &WhatIfPanel::shown);
    panel.setReport(report(trades));
    QTRY_VERIFY(!shown.isEmpty());
    QCOMPARE(value(QStringLiteral("Trades, Would have stayed")), QStringLiteral("3"));
    QCOMPARE(value(QStringLiteral("Trades, Would have been left out")), QStringLiteral("0"));
    const QList<QDoubleSpinBox *> fields = panel.findChildren<QDoubleSpinBox *>();
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields.at(1)->value(), 0.6);
    fields.at(1)->setValue(0.7);
    QTRY_COMPARE(value(QStringLiteral("Trades, Would have been left out")), QStringLiteral("1"));
    QVERIFY(value(QStringLiteral("Net P&L, Would have been left out")).contains(QStringLiteral("4.00")));
    QVERIFY(value(QStringLiteral("Net P&L, Would have stayed")).contains(QStringLiteral("12.00")));
    bool told = false;
    for (const QLabel *const label : panel.findChildren<QLabel *>())
        told = told || (label->text().contains(QLatin1String("never add any")) &&
                        label->text().contains(QLatin1String("1 trade(s) without")));
    QVERIFY(told);
    // What the bot changes meanwhile does not undo what the user is trying.
    panel.setThresholds(0.65, 0.65);
    QCOMPARE(fields.at(1)->value(), 0.7);
    panel.reset();
    panel.setThresholds(0.65, 0.66);
    QCOMPARE(fields.at(1)->value(), 0.66);
}

QTEST_MAIN(TradingPageTest)
#include "tst_tradingpage.moc"
