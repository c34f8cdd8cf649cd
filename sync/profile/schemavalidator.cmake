# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(sync PRIVATE
    schemavalidator.cpp schemavalidator.h
)
