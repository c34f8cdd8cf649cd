// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/themecontroller.h"

#include "widgets/style/colours.h"
#include "widgets/style/housestyle.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

#include <utility>

namespace {

// Where no desktop says how large text is to be, Qt falls back to 9 points, which is small for a page to be
// read at a glance: 13 pixels at 96 dots an inch.
constexpr qreal smallestPointSize = 9.75;

} // namespace

ThemeController::ThemeController(QApplication &application)
    : m_application(application)
    , m_systemFont(QApplication::font())
{
    QApplication::setStyle(new HouseStyle);
    if (m_systemFont.pointSizeF() > 0 && m_systemFont.pointSizeF() < smallestPointSize)
        m_systemFont.setPointSizeF(smallestPointSize);
    m_application.installEventFilter(this);
}

void ThemeController::setTheme(ThemeChoice theme)
{
    m_theme = theme;
    apply();
}

void ThemeController::setDesktopPreference(std::optional<Brightness> brightness)
{
    if (std::exchange(m_preferred, brightness) != brightness && m_theme == ThemeChoice::Auto)
        apply();
}

void ThemeController::setTextSize(int percent)
{
    if (std::exchange(m_textSize, percent) == percent)
        return;
    QFont font = m_systemFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100.0);
    else
        font.setPixelSize(qMax(1, font.pixelSize() * percent / 100));
    QApplication::setFont(font);
}

void ThemeController::apply()
{
    const QScopedValueRollback applying(m_applying, true);
    Brightness brightness = m_theme == ThemeChoice::Dark ? Brightness::Dark : Brightness::Light;
    if (m_theme == ThemeChoice::Auto) {
        // An empty palette is the desktop's own again.
        QApplication::setPalette(QPalette());
        brightness = m_preferred.value_or(brightnessOf(QApplication::palette()));
    }
    QApplication::setPalette(Colours::of(brightness).palette());
}

bool ThemeController::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_application && event->type() == QEvent::ApplicationPaletteChange && !m_applying &&
        m_theme == ThemeChoice::Auto)
        apply();
    return QObject::eventFilter(object, event);
}
