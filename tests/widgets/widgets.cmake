# SPDX-License-Identifier: GPL-3.0-or-later
# Read before the rooms' tests: the bots that they share.
