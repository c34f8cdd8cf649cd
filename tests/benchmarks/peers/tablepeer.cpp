// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a window with 18 parameters can be: a QMainWindow with a table of 18 rows and 4 columns.
//
//     bench-tablepeer
//
// Prints `painted` and CLOCK_MONOTONIC in nanoseconds after its first paint, then stays until it is ended.
#include <QApplication>
#include <QMainWindow>
#include <QTableWidget>
#include <QTimer>

#include <cstdio>

#include <ctime>

namespace {

/// Tells when the table was painted first and what it painted has been flushed.
class Table : public QTableWidget
{
public:
    Table()
        : QTableWidget(18, 4)
    {
        setHorizontalHeaderLabels({QStringLiteral("Key"), QStringLiteral("Value"), QStringLiteral("Range"),
                                   QStringLiteral("Since")});
        for (int row = 0; row < rowCount(); ++row) {
            for (int column = 0; column < columnCount(); ++column)
                setItem(row, column, new QTableWidgetItem(QString::number(row * 0.01 + column)));
        }
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableWidget::paintEvent(event);
        if (m_painted)
            return;
        m_painted = true;
        QTimer::singleShot(0, this, [] {
            timespec time{};
            clock_gettime(CLOCK_MONOTONIC, &time);
            std::printf("painted %lld\n", static_cast<long long>(time.tv_sec) * 1'000'000'000 + time.tv_nsec);
            std::fflush(stdout);
        });
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int count, char **arguments)
{
    const QApplication application(count, arguments);
    QMainWindow window;
    window.setCentralWidget(new Table);
    window.resize(1180, 760);
    window.show();
    return QApplication::exec();
}
