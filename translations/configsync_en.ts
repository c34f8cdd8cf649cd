<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BannerContent</name>
    <message numerus="yes">
        <source> and %n more</source>
        <comment>keys of a list</comment>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required key(s) are missing.</source>
        <translation>
            <numerusform>%n required key is missing.</numerusform>
            <numerusform>%n required keys are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) have a wrong type or are out of range.</source>
        <translation>
            <numerusform>%n value has a wrong type or is out of range.</numerusform>
            <numerusform>%n values have a wrong type or are out of range.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the state file are odd, and do not stop the sync.</source>
        <translation>
            <numerusform>%n thing in the state file is odd, and does not stop the sync.</numerusform>
            <numerusform>%n things in the state file are odd, and do not stop the sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ from what the fleet file asks for.</source>
        <translation>
            <numerusform>%n value differs from what the fleet file asks for.</numerusform>
            <numerusform>%n values differ from what the fleet file asks for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n constant(s) in the bot&apos;s source say something else; the file was edited %1, and the bot goes on with what it has.</source>
        <translation>
            <numerusform>%n constant in the bot&apos;s source says something else; the file was edited %1, and the bot goes on with what it has.</numerusform>
            <numerusform>%n constants in the bot&apos;s source say something else; the file was edited %1, and the bot goes on with what it has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message numerus="yes">
        <source>Notices, %n unread</source>
        <translation>
            <numerusform>Notices, %n unread</numerusform>
            <numerusform>Notices, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BotCardDelegate</name>
    <message numerus="yes">
        <source>%n value(s) drift</source>
        <translation>
            <numerusform>%n value drifts</numerusform>
            <numerusform>%n values drift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited, not restarted</source>
        <translation>
            <numerusform>%n edited, not restarted</numerusform>
            <numerusform>%n edited, not restarted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BotFooter</name>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n parameter</numerusform>
            <numerusform>%n parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BotHeader</name>
    <message numerus="yes">
        <source>&amp;Mark %n as seen</source>
        <translation>
            <numerusform>&amp;Mark %n as seen</numerusform>
            <numerusform>&amp;Mark %n as seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BotSidebar</name>
    <message numerus="yes">
        <source>%n bot(s)</source>
        <translation>
            <numerusform>%n bot</numerusform>
            <numerusform>%n bots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BotTexts</name>
    <message numerus="yes">
        <source>%n key(s) missing</source>
        <translation>
            <numerusform>%n key missing</numerusform>
            <numerusform>%n keys missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unseen change(s)</source>
        <translation>
            <numerusform>%n unseen change</numerusform>
            <numerusform>%n unseen changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardGrid</name>
    <message numerus="yes">
        <source>and %n more parameter(s): copying and exporting takes all of them</source>
        <translation>
            <numerusform>and %n more parameter: copying and exporting takes all of them</numerusform>
            <numerusform>and %n more parameters: copying and exporting takes all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeTexts</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPainter</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartScene</name>
    <message numerus="yes">
        <source>%n eras</source>
        <translation>
            <numerusform>%n era</numerusform>
            <numerusform>%n eras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfigurationDiffDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message numerus="yes">
        <source>%n key(s) change at every write and are left out: %1</source>
        <translation>
            <numerusform>%n key changes at every write and is left out: %1</numerusform>
            <numerusform>%n keys change at every write and are left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraChart</name>
    <message numerus="yes">
        <source>Era %1 (%2): net P&amp;L %3, %n trade(s), win rate %4</source>
        <translation>
            <numerusform>Era %1 (%2): net P&amp;L %3, %n trade, win rate %4</numerusform>
            <numerusform>Era %1 (%2): net P&amp;L %3, %n trades, win rate %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraTableModel</name>
    <message numerus="yes">
        <source>%n trade(s) may belong to the next era: it began while nobody watched.</source>
        <translation>
            <numerusform>%n trade may belong to the next era: it began while nobody watched.</numerusform>
            <numerusform>%n trades may belong to the next era: it began while nobody watched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FleetController</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of the list of bots cannot be used.</source>
        <translation>
            <numerusform>%n entry of the list of bots cannot be used.</numerusform>
            <numerusform>%n entries of the list of bots cannot be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FleetPage</name>
    <message numerus="yes">
        <source>%n of %1 synced</source>
        <translation>
            <numerusform>%n of %1 synced</numerusform>
            <numerusform>%n of %1 synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bot(s)</source>
        <translation>
            <numerusform>%n bot</numerusform>
            <numerusform>%n bots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drift</source>
        <translation>
            <numerusform>%n drifts</numerusform>
            <numerusform>%n drift</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FleetSummary</name>
    <message numerus="yes">
        <source>%n of %1 need attention</source>
        <translation>
            <numerusform>%n of %1 needs attention</numerusform>
            <numerusform>%n of %1 need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n synced</source>
        <translation>
            <numerusform>%n synced</numerusform>
            <numerusform>all %n synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 synced</source>
        <translation>
            <numerusform>%n of %1 synced</numerusform>
            <numerusform>%n of %1 synced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryNotice</name>
    <message numerus="yes">
        <source>%n event(s) wait in memory.</source>
        <translation>
            <numerusform>%n event waits in memory.</numerusform>
            <numerusform>%n events wait in memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) had to be given up.</source>
        <translation>
            <numerusform>%n event had to be given up.</numerusform>
            <numerusform>%n events had to be given up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySettingsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from before %1 will be deleted.</source>
        <translation>
            <numerusform>%n change from before %1 will be deleted.</numerusform>
            <numerusform>%n changes from before %1 will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From now on, what becomes older than %n day(s) is deleted by itself. Deleted changes cannot be brought back.</source>
        <translation>
            <numerusform>From now on, what becomes older than %n day is deleted by itself. Deleted changes cannot be brought back.</numerusform>
            <numerusform>From now on, what becomes older than %n days is deleted by itself. Deleted changes cannot be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeCommand</name>
    <message numerus="yes">
        <source>The command for notices took longer than %n second(s) and was ended.</source>
        <translation>
            <numerusform>The command for notices took longer than %n second and was ended.</numerusform>
            <numerusform>The command for notices took longer than %n seconds and was ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeTexts</name>
    <message numerus="yes">
        <source> (%n change(s))</source>
        <comment>behind what was changed</comment>
        <translation>
            <numerusform> (%n change)</numerusform>
            <numerusform> (%n changes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s) changed</source>
        <translation>
            <numerusform>%n parameter changed</numerusform>
            <numerusform>%n parameters changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>of changed parameters</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bot(s) cannot be synced</source>
        <translation>
            <numerusform>%n bot cannot be synced</numerusform>
            <numerusform>%n bots cannot be synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News of %n bot(s)</source>
        <translation>
            <numerusform>News of %n bot</numerusform>
            <numerusform>News of %n bots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>of bots</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>of notices</comment>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) left out, see Changes</source>
        <translation>
            <numerusform>%n older one left out, see Changes</numerusform>
            <numerusform>%n older ones left out, see Changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParameterView</name>
    <message numerus="yes">
        <source>list of %n value(s)</source>
        <translation>
            <numerusform>list of %n value</numerusform>
            <numerusform>list of %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>object of %n value(s)</source>
        <translation>
            <numerusform>object of %n value</numerusform>
            <numerusform>object of %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use the other %n setting(s)</source>
        <translation>
            <numerusform>&amp;Use the other setting</numerusform>
            <numerusform>&amp;Use the other %n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes that are older than %n day(s) are deleted from the history.</source>
        <translation>
            <numerusform>Changes that are older than %n day are deleted from the history.</numerusform>
            <numerusform>Changes that are older than %n days are deleted from the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n bot(s), closed</source>
        <translation>
            <numerusform>%1, %n bot, closed</numerusform>
            <numerusform>%1, %n bots, closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bot(s)</source>
        <translation>
            <numerusform>%1, %n bot</numerusform>
            <numerusform>%1, %n bots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeLane</name>
    <message numerus="yes">
        <source>%n trade(s) in sight, from %1 to %2</source>
        <translation>
            <numerusform>%n trade in sight, from %1 to %2</numerusform>
            <numerusform>%n trades in sight, from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradingPage</name>
    <message numerus="yes">
        <source>%n trade(s)</source>
        <translation>
            <numerusform>%n trade</numerusform>
            <numerusform>%n trades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s) are older than the history reaches back.</source>
        <translation>
            <numerusform>%n trade is older than the history reaches back.</numerusform>
            <numerusform>%n trades are older than the history reaches back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayController</name>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n unread notice</numerusform>
            <numerusform>%n unread notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <comment>of bots</comment>
        <translation>
            <numerusform>and %n more…</numerusform>
            <numerusform>and %n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Notices (%n unread)…</source>
        <translation>
            <numerusform>&amp;Notices (%n unread)…</numerusform>
            <numerusform>&amp;Notices (%n unread)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message numerus="yes">
        <source>%n trade(s) without an entry probability are in neither column.</source>
        <translation>
            <numerusform>%n trade without an entry probability is in neither column.</numerusform>
            <numerusform>%n trades without an entry probability are in neither column.</numerusform>
        </translation>
    </message>
</context>
</TS>
