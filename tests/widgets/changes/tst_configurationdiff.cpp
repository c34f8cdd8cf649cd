// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/history/historyfixture.h"
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/changes/changetexts.h"
#include "widgets/changes/configurationdiffdialog.h"
#include "widgets/changes/configurationdiffmodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

class ConfigurationDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeConfigurationsOrDifferences();
    void oneSideAloneIsShownWhole();
    void anyTwoMoments();
};

namespace {

RecordedConfiguration recorded(const QJsonObject &section)
{
    RecordedConfiguration configuration;
    configuration.bot = historyBot();
    configuration.seq = 1;
    configuration.section = section;
    return configuration;
}

QStringList shown(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(u'|'));
    }
    return lines;
}

} // namespace

void ConfigurationDiffTest::wholeConfigurationsOrDifferences()
{
    const Profile profile = Profile::opportunityGating();
    QJsonObject before = profile.emergencyValues();
    QJsonObject after = before;
    after.insert(QStringLiteral("leverage"), 20);
    after.insert(QStringLiteral("own_key"), QStringLiteral("<b>bold</b>"));
    after.remove(QStringLiteral("exit_strategy"));
    ConfigurationDiffModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setConfigurations(profile, recorded(before), recorded(after));
    QCOMPARE(model.differences(), 3);
    QVERIFY(model.rowCount() > 18);
    // What a change means in money stands behind it.
    model.setConfigurations(profile, recorded(before), recorded(after),
                            [](const QString &key, const QJsonValue &, const QJsonValue &now) {
                                return key == u"leverage" ? QStringLiteral("$%1").arg(now.toInt())
                                                          : QString();
                            });
    QVERIFY(shown(model).contains(QStringLiteral("Leverage|4x|20x|+16x · $20|significant")));
    model.setConfigurations(profile, recorded(before), recorded(after));
    model.setOnlyDifferences(true);
    const QStringList lines = shown(model);
    QVERIFY(lines.contains(QStringLiteral("Leverage|4x|20x|+16x|significant")));
    QVERIFY(lines.contains(QStringLiteral("own_key|—|<b>bold</b>|added|significant")));
    QVERIFY(lines.contains(QStringLiteral("Strategy|COMBINED|—|removed|significant")));
    // A heading above each group that differs, and none of the others.
    QCOMPARE(lines.size(), 6);
    model.setConfigurations(profile, recorded(before), recorded(before));
    QCOMPARE(model.rowCount(), 0);
}

void ConfigurationDiffTest::oneSideAloneIsShownWhole()
{
    const Profile profile = Profile::opportunityGating();
    ConfigurationDiffModel model;
    model.setConfigurations(profile, {}, recorded(profile.emergencyValues()));
    QCOMPARE(model.differences(), 0);
    QVERIFY(shown(model).contains(QStringLiteral("Leverage|—|4x||")));
}

void ConfigurationDiffTest::anyTwoMoments()
{
    const QTemporaryDir folder;
    BoardFixture fixture;
    HistoryStore store(folder.filePath(QStringLiteral("history.sqlite")), fixture.clock);
    const BotIdentity bot = historyBot();
    fixture.board.addBot({bot, Profile::opportunityGating()});
    store.beginWatching(bot, Profile::opportunityGating());
    const qint64 start = fixture.clock.utcMilliseconds();
    store.recordSnapshot(historySnapshot(100, start, 1, bot));
    bool written = false;
    store.recordChange(historyChange(100, 300, start + 60'000, bot));
    store.recordChange(historyChange(300, 500, start + 120'000, bot),
                       [&written](bool done) { written = done; });
    QTRY_VERIFY(written);

    const ChangeTexts texts(fixture.board, fixture.clock);
    auto *dialog = new ConfigurationDiffDialog(store, texts, fixture.clock);
    dialog->show();
    dialog->showMoments(bot, start + 30'000, start + 200'000);
    QTRY_VERIFY(dialog->text().contains(QStringLiteral("long_threshold\t0.1\t0.5\t0.4")));
    // Before the history began there is nothing to compare with, and that is said.
    dialog->showMoments(bot, start - 86'400'000, start + 70'000);
    QTRY_VERIFY(dialog->text().contains(QStringLiteral("no configuration is known")));
    QTRY_VERIFY(dialog->text().contains(QStringLiteral("long_threshold\t\t0.3")));
    delete dialog;
}

QTEST_MAIN(ConfigurationDiffTest)
#include "tst_configurationdiff.moc"
