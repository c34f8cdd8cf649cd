<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>SyncProblem</name>
    <message>
        <source>a schema must be an object, true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schema is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a JSON type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyword must be more than zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyword must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyword must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refers to a place that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refers to another document; a schema must be whole in itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refers to itself without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schema refers to itself without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyword must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyword must be a whole number, zero or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyword must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyword must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyword must be a list of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular expression: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deeply for this schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes too long to check with this schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of type %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a multiple of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 characters, fewer than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 characters, more than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not match the pattern %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pattern %1 takes too long on this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits none of the %1 allowed forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits %1 of %2 forms, of which exactly one must fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a form that is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 items, fewer than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 items, more than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no item of the kind that it must contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one item too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items %1 and %2 are equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 keys, fewer than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 keys, more than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the required key %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not allowed as a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is an unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1 is missing, which %2 needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and the limit is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a FIFO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its top level is a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is being written without a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State file is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission to read the state file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State file is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing required key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last one counts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchCondition</name>
    <message>
        <source>Polled: the system&apos;s limit of file watches or open files is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polled: this file system does not announce changes by other machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polled: the system refuses to watch this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched: the system announces every change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
