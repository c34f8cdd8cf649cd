#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same window as tablepeer.cpp in PyQt6. Prints `painted` and CLOCK_MONOTONIC after its first paint."""
import sys
import time

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem


class Table(QTableWidget):
    def __init__(self):
        super().__init__(18, 4)
        self.painted = False
        self.setHorizontalHeaderLabels(["Key", "Value", "Range", "Since"])
        for row in range(18):
            for column in range(4):
                self.setItem(row, column, QTableWidgetItem(f"{row * 0.01 + column}"))

    def paintEvent(self, event):
        super().paintEvent(event)
        if self.painted:
            return
        self.painted = True
        QTimer.singleShot(0, lambda: print("painted", time.monotonic_ns(), flush=True))


application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(Table())
window.resize(1180, 760)
window.show()
sys.exit(application.exec())
