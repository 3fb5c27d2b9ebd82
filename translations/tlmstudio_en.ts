<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tlm::Badges</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corpora</source>
        <translation>
            <numerusform>%n corpus</numerusform>
            <numerusform>%n corpora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selection(s)</source>
        <translation>
            <numerusform>%n selection</numerusform>
            <numerusform>%n selections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) under way</source>
        <translation>
            <numerusform>%n training under way</numerusform>
            <numerusform>%n trainings under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed since you last looked</source>
        <translation>
            <numerusform>%n run failed since you last looked</numerusform>
            <numerusform>%n runs failed since you last looked</numerusform>
        </translation>
    </message>
</context>
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
    <name>tlm::CorpusFacts</name>
    <message numerus="yes">
        <source>%n bad record(s) left out</source>
        <translation>
            <numerusform>%n bad record left out</numerusform>
            <numerusform>%n bad records left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) left out</source>
        <translation>
            <numerusform>%n duplicate left out</numerusform>
            <numerusform>%n duplicates left out</numerusform>
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
        <source>The encoding of %n file(s) was guessed.</source>
        <translation>
            <numerusform>The encoding of %n file was guessed.</numerusform>
            <numerusform>The encoding of %n files was guessed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) were left out.</source>
        <translation>
            <numerusform>%n duplicate was left out.</numerusform>
            <numerusform>%n duplicates were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::DocumentView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the search in it</source>
        <translation>
            <numerusform>%n word of the search in it</numerusform>
            <numerusform>%n words of the search in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::Findings</name>
    <message numerus="yes">
        <source>%n record(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n record could not be read and was left out.</numerusform>
            <numerusform>%n records could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) repeat an earlier one.</source>
        <comment>split</comment>
        <translation>
            <numerusform>%1: %n text repeats an earlier one.</numerusform>
            <numerusform>%1: %n texts repeat an earlier one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) stand in an earlier split too: scores will be too good.</source>
        <comment>split</comment>
        <translation>
            <numerusform>%1: %n text stands in an earlier split too: scores will be too good.</numerusform>
            <numerusform>%1: %n texts stand in an earlier split too: scores will be too good.</numerusform>
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
    <name>tlm::HeadText</name>
    <message numerus="yes">
        <source>, %n planted and not counted</source>
        <translation>
            <numerusform>, %n planted and not counted</numerusform>
            <numerusform>, %n planted and not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n heads</source>
        <translation>
            <numerusform>Mean of %n head</numerusform>
            <numerusform>Mean of %n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more tokens</source>
        <translation>
            <numerusform>and %n more token</numerusform>
            <numerusform>and %n more tokens</numerusform>
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
    <name>tlm::LogView</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::NeighbourModel</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::PredictFileForm</name>
    <message numerus="yes">
        <source>The classes of %n text(s) were written.</source>
        <translation>
            <numerusform>The class of %n text was written.</numerusform>
            <numerusform>The classes of %n texts were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read.</source>
        <translation>
            <numerusform>%n record could not be read.</numerusform>
            <numerusform>%n records could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::PresetBar</name>
    <message numerus="yes">
        <source>• %n changed</source>
        <translation>
            <numerusform>• %n changed</numerusform>
            <numerusform>• %n changed</numerusform>
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
    <name>tlm::QueueCard</name>
    <message numerus="yes">
        <source>%n run(s) wait</source>
        <translation>
            <numerusform>%n run waits</numerusform>
            <numerusform>%n runs wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::QueueRemoval</name>
    <message numerus="yes">
        <source>taking %n run(s) out of the queue</source>
        <translation>
            <numerusform>taking %n run out of the queue</numerusform>
            <numerusform>taking %n runs out of the queue</numerusform>
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
    <name>tlm::RowView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
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
    <name>tlm::SelectionWords</name>
    <message numerus="yes">
        <source>%n neighbour(s) a text</source>
        <translation>
            <numerusform>%n neighbour a text</numerusform>
            <numerusform>%n neighbours a text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leak guard: %n left out</source>
        <translation>
            <numerusform>leak guard: %n left out</numerusform>
            <numerusform>leak guard: %n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exact repeats: %n left out</source>
        <translation>
            <numerusform>exact repeats: %n left out</numerusform>
            <numerusform>exact repeats: %n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near repeats: %n left out</source>
        <translation>
            <numerusform>near repeats: %n left out</numerusform>
            <numerusform>near repeats: %n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::SettingsWindow</name>
    <message numerus="yes">
        <source>All processors (%n)</source>
        <translation>
            <numerusform>All processors (%n)</numerusform>
            <numerusform>All processors (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::StateWords</name>
    <message numerus="yes">
        <source>%n run(s) are before it in the queue.</source>
        <translation>
            <numerusform>%n run is before it in the queue.</numerusform>
            <numerusform>%n runs are before it in the queue.</numerusform>
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
    <name>tlm::TrainForm</name>
    <message numerus="yes">
        <source>%n varied</source>
        <translation>
            <numerusform>%n varied</numerusform>
            <numerusform>%n varied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::TrainPage</name>
    <message numerus="yes">
        <source>%n experiment(s)</source>
        <translation>
            <numerusform>%n experiment</numerusform>
            <numerusform>%n experiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue %n training(s)</source>
        <translation>
            <numerusform>Queue %n training</numerusform>
            <numerusform>Queue %n trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n training(s)</source>
        <translation>
            <numerusform>Start %n training</numerusform>
            <numerusform>Start %n trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of the sweep %1 are queued.</source>
        <translation>
            <numerusform>%n run of the sweep %1 is queued.</numerusform>
            <numerusform>%n runs of the sweep %1 are queued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new run(s)</source>
        <translation>
            <numerusform>%n new run</numerusform>
            <numerusform>%n new runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selection(s) to make first</source>
        <translation>
            <numerusform>%n selection to make first</numerusform>
            <numerusform>%n selections to make first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::WhatIfBar</name>
    <message numerus="yes">
        <source>%n masked token(s)</source>
        <translation>
            <numerusform>%n masked token</numerusform>
            <numerusform>%n masked tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted head(s)</source>
        <translation>
            <numerusform>%n muted head</numerusform>
            <numerusform>%n muted heads</numerusform>
        </translation>
    </message>
</context>
</TS>
