<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>calendar</name>
    <message numerus="yes">
        <source>%n copy in the lane</source>
        <translation>
            <numerusform>%n copy in the lane</numerusform>
            <numerusform>%n copies in the lane</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) chosen</source>
        <translation>
            <numerusform>%n post chosen</numerusform>
            <numerusform>%n posts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) left open</source>
        <translation>
            <numerusform>%n slot left open</numerusform>
            <numerusform>%n slots left open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted</source>
        <translation>
            <numerusform>%n suggestion accepted</numerusform>
            <numerusform>%n suggestions accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s)</source>
        <translation>
            <numerusform>Accept %n suggestion</numerusform>
            <numerusform>Accept %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holding %n post(s)</source>
        <translation>
            <numerusform>Holding %n post</numerusform>
            <numerusform>Holding %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n post(s) a draft again</source>
        <translation>
            <numerusform>Make %n post a draft again</numerusform>
            <numerusform>Make %n posts drafts again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n post(s) as published</source>
        <translation>
            <numerusform>Mark %n post as published</numerusform>
            <numerusform>Mark %n posts as published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n post(s) as ready</source>
        <translation>
            <numerusform>Mark %n post as ready</numerusform>
            <numerusform>Mark %n posts as ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip %n post(s)</source>
        <translation>
            <numerusform>Skip %n post</numerusform>
            <numerusform>Skip %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message numerus="yes">
        <source>%n format(s)</source>
        <translation>
            <numerusform>%n format</numerusform>
            <numerusform>%n formats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) a week</source>
        <translation>
            <numerusform>%n post a week</numerusform>
            <numerusform>%n posts a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n post(s).</source>
        <translation>
            <numerusform>Backed up %n post.</numerusform>
            <numerusform>Backed up %n posts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before a format comes again, the planner likes %n other post(s) first.</source>
        <translation>
            <numerusform>Before a format comes again, the planner likes %n other post first.</numerusform>
            <numerusform>Before a format comes again, the planner likes %n other posts first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message numerus="yes">
        <source>%n text(s) held characters no sheet can hold; they stand there as �.</source>
        <translation>
            <numerusform>%n text held characters no sheet can hold; they stand there as �.</numerusform>
            <numerusform>%n texts held characters no sheet can hold; they stand there as �.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n post(s) to {file}</source>
        <translation>
            <numerusform>Exported %n post to {file}</numerusform>
            <numerusform>Exported %n posts to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest good backup is from {when} and holds %n post(s). Restoring it keeps the present file beside it.</source>
        <translation>
            <numerusform>The newest good backup is from {when} and holds %n post. Restoring it keeps the present file beside it.</numerusform>
            <numerusform>The newest good backup is from {when} and holds %n posts. Restoring it keeps the present file beside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>Accept %n suggestion(s)</source>
        <translation>
            <numerusform>Accept %n suggestion</numerusform>
            <numerusform>Accept %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n episode(s) of series</source>
        <translation>
            <numerusform>Add %n episode of series</numerusform>
            <numerusform>Add %n episodes of series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the status of %n post(s)</source>
        <translation>
            <numerusform>Change the status of %n post</numerusform>
            <numerusform>Change the status of %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n post(s)</source>
        <translation>
            <numerusform>Delete %n post</numerusform>
            <numerusform>Delete %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n suggestion(s)</source>
        <translation>
            <numerusform>Discard %n suggestion</numerusform>
            <numerusform>Discard %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n post(s)</source>
        <translation>
            <numerusform>Duplicate %n post</numerusform>
            <numerusform>Duplicate %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n post(s)</source>
        <translation>
            <numerusform>Lock %n post</numerusform>
            <numerusform>Lock %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n post(s)</source>
        <translation>
            <numerusform>Move %n post</numerusform>
            <numerusform>Move %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n post(s) to the lane</source>
        <translation>
            <numerusform>Move %n post to the lane</numerusform>
            <numerusform>Move %n posts to the lane</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n post(s)</source>
        <translation>
            <numerusform>Plan %n post</numerusform>
            <numerusform>Plan %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n post(s)</source>
        <translation>
            <numerusform>Unlock %n post</numerusform>
            <numerusform>Unlock %n posts</numerusform>
        </translation>
    </message>
</context>
</TS>
