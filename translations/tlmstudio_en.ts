<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tlm::ConfigurationForm</name>
    <message numerus="yes">
        <source>▲ %n problem(s)</source>
        <translation>
            <numerusform>▲ %n problem</numerusform>
            <numerusform>▲ %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::CorporaButton</name>
    <message numerus="yes">
        <source>%n corpora</source>
        <translation>
            <numerusform>%n corpus</numerusform>
            <numerusform>%n corpora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::CorpusPage</name>
    <message numerus="yes">
        <source>%n bad record(s) were left out.</source>
        <translation>
            <numerusform>%n bad record was left out.</numerusform>
            <numerusform>%n bad records were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad record(s) left out</source>
        <translation>
            <numerusform>%n bad record left out</numerusform>
            <numerusform>%n bad records left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The encoding of %n file(s) was guessed.</source>
        <translation>
            <numerusform>The encoding of %n file was guessed.</numerusform>
            <numerusform>The encoding of %n files was guessed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::HeadText</name>
    <message numerus="yes">
        <source>, %n planted and not counted</source>
        <translation>
            <numerusform>, %n planted and not counted</numerusform>
            <numerusform>, %n planted and not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::JobStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>other jobs that run</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::PreviewTable</name>
    <message numerus="yes">
        <source>%1 · first %n record(s)</source>
        <comment>format</comment>
        <translation>
            <numerusform>%1 · first %n record</numerusform>
            <numerusform>%1 · first %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n bad record(s) among the first</source>
        <comment>format</comment>
        <translation>
            <numerusform>%1 · %n bad record among the first</numerusform>
            <numerusform>%1 · %n bad records among the first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::RetrievalPage</name>
    <message numerus="yes">
        <source>%n document(s) contain a dev or test text and were left out.</source>
        <translation>
            <numerusform>%n document contains a dev or test text and was left out.</numerusform>
            <numerusform>%n documents contain a dev or test text and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::RunCommands</name>
    <message numerus="yes">
        <source>removal of %n run(s)</source>
        <translation>
            <numerusform>removal of %n run</numerusform>
            <numerusform>removal of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %n run(s)</source>
        <translation>
            <numerusform>tags of %n run</numerusform>
            <numerusform>tags of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>starring of %n run(s)</source>
        <translation>
            <numerusform>starring of %n run</numerusform>
            <numerusform>starring of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unstarring of %n run(s)</source>
        <translation>
            <numerusform>unstarring of %n run</numerusform>
            <numerusform>unstarring of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>archiving of %n run(s)</source>
        <translation>
            <numerusform>archiving of %n run</numerusform>
            <numerusform>archiving of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back of %n run(s)</source>
        <translation>
            <numerusform>taking back of %n run</numerusform>
            <numerusform>taking back of %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::RunEditor</name>
    <message numerus="yes">
        <source>Tags that %n run(s) share</source>
        <translation>
            <numerusform>Tags that %n run share</numerusform>
            <numerusform>Tags that %n runs share</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::RunsPage</name>
    <message numerus="yes">
        <source>%n run(s) removed.</source>
        <translation>
            <numerusform>%n run removed.</numerusform>
            <numerusform>%n runs removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) taken back.</source>
        <translation>
            <numerusform>%n run taken back.</numerusform>
            <numerusform>%n runs taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) put away.</source>
        <translation>
            <numerusform>%n run put away.</numerusform>
            <numerusform>%n runs put away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) added.</source>
        <translation>
            <numerusform>%n run added.</numerusform>
            <numerusform>%n runs added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::SelectionCard</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::TaskOverview</name>
    <message numerus="yes">
        <source>%n training text(s) repeat an earlier one.</source>
        <translation>
            <numerusform>%n training text repeats an earlier one.</numerusform>
            <numerusform>%n training texts repeat an earlier one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dev or test text(s) also occur in train: scores will be too good.</source>
        <translation>
            <numerusform>%n dev or test text also occurs in train: scores will be too good.</numerusform>
            <numerusform>%n dev or test texts also occur in train: scores will be too good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) have more than one class.</source>
        <translation>
            <numerusform>%n text has more than one class.</numerusform>
            <numerusform>%n texts have more than one class.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::TaskPage</name>
    <message numerus="yes">
        <source>%n record(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n record could not be read and was left out.</numerusform>
            <numerusform>%n records could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The encoding of %n file(s) was guessed.</source>
        <translation>
            <numerusform>The encoding of %n file was guessed.</numerusform>
            <numerusform>The encoding of %n files was guessed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::TrainPage</name>
    <message numerus="yes">
        <source>▲ %n problem(s)</source>
        <translation>
            <numerusform>▲ %n problem</numerusform>
            <numerusform>▲ %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n trainings</source>
        <translation>
            <numerusform>Start %n trainings</numerusform>
            <numerusform>Start %n trainings</numerusform>
        </translation>
    </message>
</context>
</TS>
