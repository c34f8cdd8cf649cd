# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(sync PRIVATE
    metaschema.cpp metaschema.h
    schemacompiler.cpp schemacompiler.h
    schemaevaluator.cpp schemaevaluator.h
    schemaevaluatorcombinations.cpp
    schemaevaluatorcontainers.cpp
    schemaindex.cpp schemaindex.h
    schemakeywords.cpp
    schemanode.h
    schemanumber.cpp schemanumber.h
    schemapattern.cpp schemapattern.h
    schemaregex.cpp schemaregex.h
    schemaregexclass.cpp schemaregexclass.h
    schemaregexreader.cpp schemaregexreader.h
    schemavalidator.cpp schemavalidator.h
)
