// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is read can be read: every pair of text and ground that the window uses, in both sets of colours.
#include "widgets/style/colours.h"

#include <QTest>

#include <cmath>

namespace {

/// The relative luminance of WCAG 2.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &text, const QColor &ground)
{
    const double one = luminance(text);
    const double other = luminance(ground);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

class ColoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void shapesCanBeSeen_data();
    void shapesCanBeSeen();
    void paletteChoosesTheSet();
};

void ColoursTest::textCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Brightness brightness : {Brightness::Light, Brightness::Dark}) {
        const Colours &c = Colours::of(brightness);
        const char *set = brightness == Brightness::Dark ? "dark" : "light";
        const auto row = [set](const char *name, const QColor &text, const QColor &ground) {
            QTest::addRow("%s: %s", set, name) << text << ground;
        };
        row("name in the header", c.text, c.ground);
        row("facts in the header", c.secondary, c.ground);
        row("group heading", c.secondary, c.ground);
        row("value", c.text, c.card);
        row("card title, range, age, last good value", c.secondary, c.card);
        row("was", c.accent, c.card);
        row("emergency value", c.caution, c.card);
        row("chip: synced", c.good, c.card);
        row("chip: late", c.secondary, c.card);
        row("chip: caution", c.caution, c.cautionGround);
        row("chip: bad", c.bad, c.badGround);
        row("caution banner", c.text, c.cautionGround);
        row("bad banner", c.text, c.badGround);
        row("heading of the problem list", c.secondary, c.badGround);
        row("heading of the problem list, caution", c.secondary, c.cautionGround);
        row("bot's name", c.text, c.sidebar);
        row("bot's status", c.secondary, c.sidebar);
        row("selected bot's name", c.text, c.selection);
        row("selected bot's status", c.secondary, c.selection);
        row("badge, selected problem", c.onAccent, c.accent);
        row("button that is pressed", c.text, c.selection);
        row("button under the mouse", c.text, c.sidebar);
        row("copied", c.accent, c.ground);
    }
}

void ColoursTest::textCanBeRead()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double found = contrast(text, ground);
    QVERIFY2(found >= 4.5, qPrintable(QStringLiteral("%1 to 1").arg(found)));
}

void ColoursTest::shapesCanBeSeen_data()
{
    QTest::addColumn<QColor>("shape");
    QTest::addColumn<QColor>("ground");
    for (const Brightness brightness : {Brightness::Light, Brightness::Dark}) {
        const Colours &c = Colours::of(brightness);
        const char *set = brightness == Brightness::Dark ? "dark" : "light";
        for (const QColor &ground : {c.sidebar, c.selection, c.card}) {
            for (const QColor &shape : {c.good, c.caution, c.bad, c.secondary, c.accent}) {
                QTest::addRow("%s: %s on %s", set, qPrintable(shape.name()), qPrintable(ground.name()))
                    << shape << ground;
            }
        }
    }
}

void ColoursTest::shapesCanBeSeen()
{
    QFETCH(QColor, shape);
    QFETCH(QColor, ground);
    QVERIFY(contrast(shape, ground) >= 3.0);
}

void ColoursTest::paletteChoosesTheSet()
{
    for (const Brightness brightness : {Brightness::Light, Brightness::Dark}) {
        const Colours &colours = Colours::of(brightness);
        QCOMPARE(brightnessOf(colours.palette()), brightness);
        QCOMPARE(&Colours::of(colours.palette()), &colours);
    }
}

QTEST_MAIN(ColoursTest)
#include "tst_colours.moc"
