<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>tlm::BarChart</name>
        <message>
            <source>%1: %2</source>
            <comment>what a bar counts, and its value</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between the parts of a list</comment>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>tlm::CorporaButton</name>
        <message numerus="yes">
            <source>%n corpora</source>
            <translation>
                <numerusform>%n 个语料</numerusform>
            </translation>
        </message>
        <message>
            <source>Corpora: %1</source>
            <translation>语料：%1</translation>
        </message>
        <message>
            <source>Chooses the corpora that are searched together</source>
            <translation>选择一起检索的语料</translation>
        </message>
    </context>
    <context>
        <name>tlm::CorpusForm</name>
        <message>
            <source>Add corpus</source>
            <translation>添加语料</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Files and folders; they are read in this order</source>
            <translation>文件和文件夹，按此顺序读取</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>The name of the corpus in this workspace</source>
            <translation>语料在此工作区中的名称</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>The column with the text; several, joined by commas, are put together</source>
            <translation>文本所在的列；多列用逗号分隔，会连在一起</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>The column that names a document; empty: its number in the file</source>
            <translation>标识文档的列；留空则用文档在文件中的序号</translation>
        </message>
        <message>
            <source>Files and folders</source>
            <translation>文件和文件夹</translation>
        </message>
        <message>
            <source>They are read in this order; files can be dropped here</source>
            <translation>按此顺序读取，也可以把文件拖到这里</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>添加文件…</translation>
        </message>
        <message>
            <source>Opens a dialog to choose files</source>
            <translation>打开对话框选择文件</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>All files below a folder, in byte order</source>
            <translation>文件夹下的所有文件，按字节序</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移出</translation>
        </message>
        <message>
            <source>Takes the picked files out of this list</source>
            <translation>把选中的文件移出此列表</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Leaves this form; nothing is added</source>
            <translation>离开此表单，不添加任何内容</translation>
        </message>
        <message>
            <source>Index corpus</source>
            <translation>索引语料</translation>
        </message>
        <message>
            <source>Reads, stores and indexes the documents</source>
            <translation>读取、保存并索引文档</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>添加文件</translation>
        </message>
        <message>
            <source>Add folder</source>
            <translation>添加文件夹</translation>
        </message>
        <message>
            <source>As usual</source>
            <translation>按惯例</translation>
        </message>
        <message>
            <source>Add at least one file or folder.</source>
            <translation>请至少添加一个文件或文件夹。</translation>
        </message>
        <message>
            <source>A corpus of this name is there already.</source>
            <translation>已有同名的语料。</translation>
        </message>
        <message>
            <source>The corpus is being read and indexed.</source>
            <translation>正在读取并索引语料。</translation>
        </message>
        <message>
            <source>You can go on elsewhere; progress and cancel are at the foot of the window.</source>
            <translation>可以继续做别的事；进度和取消按钮在窗口底部。</translation>
        </message>
        <message>
            <source>Indexing %1</source>
            <translation>正在索引 %1</translation>
        </message>
    </context>
    <context>
        <name>tlm::CorpusPage</name>
        <message>
            <source>Corpus</source>
            <translation>语料</translation>
        </message>
        <message>
            <source>General text to learn from, unlabelled</source>
            <translation>用来学习的通用文本，无标注</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Removes the picked corpus; it can be undone</source>
            <translation>移除选中的语料，可以撤销</translation>
        </message>
        <message>
            <source>Add corpus</source>
            <translation>添加语料</translation>
        </message>
        <message>
            <source>Opens the form that reads files and folders</source>
            <translation>打开读取文件和文件夹的表单</translation>
        </message>
        <message>
            <source>General text that you add will be listed here.</source>
            <translation>添加的通用文本会列在这里。</translation>
        </message>
        <message>
            <source>Corpora</source>
            <translation>语料</translation>
        </message>
        <message>
            <source>The corpora of this workspace</source>
            <translation>此工作区的语料</translation>
        </message>
        <message>
            <source>%1 holds %2 documents with %3 words.</source>
            <translation>%1 含 %2 篇文档，共 %3 个词。</translation>
        </message>
        <message>
            <source>%1 read in %2.</source>
            <translation>读取 %1，用时 %2。</translation>
        </message>
        <message numerus="yes">
            <source>%n bad record(s) were left out.</source>
            <translation>
                <numerusform>略去了 %n 条坏记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>The corpus %1 was removed.</source>
            <translation>已移除语料 %1。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Brings the corpus back</source>
            <translation>恢复语料</translation>
        </message>
    </context>
    <context>
        <name>tlm::DocumentModel</name>
        <message>
            <source>Documents are numbered from 0 in the order they were read</source>
            <translation>文档按读取顺序从 0 编号</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
    </context>
    <context>
        <name>tlm::DocumentView</name>
        <message>
            <source>Documents</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>The documents of the corpus, or those found</source>
            <translation>语料中的文档，或检索到的文档</translation>
        </message>
        <message>
            <source>Search documents</source>
            <translation>检索文档</translation>
        </message>
        <message>
            <source>Finds the documents that share the most telling words (BM25)</source>
            <translation>查找共有关键词最多的文档（BM25）</translation>
        </message>
        <message>
            <source>Picked document</source>
            <translation>选中的文档</translation>
        </message>
        <message>
            <source>The whole text of the picked document</source>
            <translation>选中文档的全文</translation>
        </message>
        <message>
            <source>Documents of %1</source>
            <translation>%1 的文档</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>共 %1 篇</translation>
        </message>
        <message>
            <source>%1 found</source>
            <translation>找到 %1 篇</translation>
        </message>
        <message>
            <source>the best %1</source>
            <translation>最佳的 %1 篇</translation>
        </message>
    </context>
    <context>
        <name>tlm::Duration</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
    </context>
    <context>
        <name>tlm::Entries</name>
        <message>
            <source>%1 classes · %2 train, %3 dev, %4 test</source>
            <translation>%1 个类别 · 训练 %2，开发 %3，测试 %4</translation>
        </message>
        <message>
            <source>%1 documents · %2 words</source>
            <translation>%1 篇文档 · %2 个词</translation>
        </message>
        <message>
            <source>%1 documents for the task %2</source>
            <translation>为任务 %2 选出 %1 篇文档</translation>
        </message>
        <message>
            <source>%1 · dev %2</source>
            <translation>%1 · 开发集 %2</translation>
        </message>
        <message>
            <source>Run %1 · %2 · %3</source>
            <translation>运行 %1 · %2 · %3</translation>
        </message>
        <message>
            <source>Cannot be read: %1</source>
            <translation>无法读取：%1</translation>
        </message>
    </context>
    <context>
        <name>tlm::ExampleModel</name>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Second text</source>
            <translation>第二文本</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练集</translation>
        </message>
        <message>
            <source>Dev</source>
            <translation>开发集</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试集</translation>
        </message>
    </context>
    <context>
        <name>tlm::ExampleView</name>
        <message>
            <source>Examples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>The examples of the split that pass the filters</source>
            <translation>此部分中符合筛选条件的样本</translation>
        </message>
        <message>
            <source>Picked example</source>
            <translation>选中的样本</translation>
        </message>
        <message>
            <source>The whole text of the picked example</source>
            <translation>选中样本的全文</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>划分</translation>
        </message>
        <message>
            <source>Which part of the task is shown</source>
            <translation>显示任务的哪一部分</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Shows one class alone</source>
            <translation>只显示一个类别</translation>
        </message>
        <message>
            <source>Filter by word or class</source>
            <translation>按词或类别筛选</translation>
        </message>
        <message>
            <source>Shows examples that contain these characters</source>
            <translation>显示包含这些字符的样本</translation>
        </message>
        <message>
            <source>All classes</source>
            <translation>所有类别</translation>
        </message>
        <message>
            <source>%1 shown</source>
            <translation>显示 %1 条</translation>
        </message>
    </context>
    <context>
        <name>tlm::ExplanationModel</name>
        <message>
            <source>idf = ln(1 + (%1 − %2 + 0.5) / (%2 + 0.5)) = %3</source>
            <translation>idf = ln(1 + (%1 − %2 + 0.5) / (%2 + 0.5)) = %3</translation>
        </message>
        <message>
            <source>tf = %1 / (%1 + %2 × (1 − %3 + %3 × %4 / %5)) = %6</source>
            <translation>tf = %1 / (%1 + %2 × (1 − %3 + %3 × %4 / %5)) = %6</translation>
        </message>
        <message>
            <source>%1 (× %2)</source>
            <comment>term, weight</comment>
            <translation>%1（× %2）</translation>
        </message>
        <message>
            <source>%1 %</source>
            <comment>share</comment>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Sum of the terms</source>
            <translation>各词之和</translation>
        </message>
        <message>
            <source>Part of the score</source>
            <translation>得分组成</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>idf</source>
            <translation>idf</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>tf</source>
            <translation>tf</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>The score is the sum over the terms of the text that the document has</source>
            <translation>得分是文本与文档共有的各词得分之和</translation>
        </message>
        <message>
            <source>How many documents have the term</source>
            <translation>有多少文档含此词</translation>
        </message>
        <message>
            <source>Inverse document frequency: how rare the term is</source>
            <translation>逆文档频率：词有多罕见</translation>
        </message>
        <message>
            <source>How often the term stands in this document</source>
            <translation>此词在本文档中出现的次数</translation>
        </message>
        <message>
            <source>Term frequency, damped by k1 and by the document's length</source>
            <translation>词频，受 k1 与文档长度抑制</translation>
        </message>
        <message>
            <source>Part of the whole score</source>
            <translation>占总得分的比例</translation>
        </message>
        <message>
            <source>Weight × idf × tf</source>
            <translation>权重 × idf × tf</translation>
        </message>
    </context>
    <context>
        <name>tlm::ExplanationView</name>
        <message>
            <source>Why this score?</source>
            <translation>为什么是这个得分？</translation>
        </message>
        <message>
            <source>Explanation of the score</source>
            <translation>得分说明</translation>
        </message>
        <message>
            <source>The terms of the score, and under each the formulas with their numbers</source>
            <translation>构成得分的各词，其下是带数值的公式</translation>
        </message>
        <message>
            <source>Why %1?</source>
            <comment>score</comment>
            <translation>为什么是 %1？</translation>
        </message>
    </context>
    <context>
        <name>tlm::FileField</name>
        <message>
            <source>Choose or drop a file</source>
            <translation>选择或拖入文件</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <comment>name of a file field</comment>
            <translation>选择：%1</translation>
        </message>
        <message>
            <source>Opens a dialog to choose the file</source>
            <translation>打开对话框选择文件</translation>
        </message>
    </context>
    <context>
        <name>tlm::JobStrip</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stops this job; nothing half done is kept</source>
            <translation>停止此任务，不保留未完成的内容</translation>
        </message>
        <message>
            <source>Progress of the running job</source>
            <translation>正在运行的任务的进度</translation>
        </message>
        <message>
            <source>How much of the running job is done</source>
            <translation>正在运行的任务已完成多少</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>other jobs that run</comment>
            <translation>
                <numerusform>另有 %n 项</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tlm::MainWindow</name>
        <message>
            <source>%1 (%2)</source>
            <comment>what a page is for, its keys</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>浅色或深色</translation>
        </message>
        <message>
            <source>Switches between light and dark colours</source>
            <translation>在浅色与深色之间切换</translation>
        </message>
        <message>
            <source>Shows the window in the other language</source>
            <translation>用另一种语言显示窗口</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>折叠</translation>
        </message>
        <message>
            <source>Shows icons alone, or words too</source>
            <translation>只显示图标，或同时显示文字</translation>
        </message>
    </context>
    <context>
        <name>tlm::MessageBar</name>
        <message>
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
        <message>
            <source>Copies everything known about this message</source>
            <translation>复制关于此消息的全部信息</translation>
        </message>
        <message>
            <source>Close message</source>
            <translation>关闭消息</translation>
        </message>
        <message>
            <source>Closes this message</source>
            <translation>关闭此消息</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>cause and place of an error</comment>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>tlm::NeighbourModel</name>
        <message>
            <source>%1: %2</source>
            <comment>corpus and document</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>tlm::PageTable</name>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Sample and recent work</source>
            <translation>示例和最近的工作</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Import labelled data and look at it</source>
            <translation>导入并查看标注数据</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>语料</translation>
        </message>
        <message>
            <source>Add general text and search it</source>
            <translation>添加并检索通用文本</translation>
        </message>
        <message>
            <source>Retrieval</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>See which general text resembles the task</source>
            <translation>查看哪些通用文本与任务相近</translation>
        </message>
    </context>
    <context>
        <name>tlm::ParameterFields</name>
        <message>
            <source>K</source>
            <translation>K</translation>
        </message>
        <message>
            <source>Neighbours for each task text</source>
            <translation>每条任务文本的近邻数</translation>
        </message>
        <message>
            <source>k1</source>
            <translation>k1</translation>
        </message>
        <message>
            <source>How soon a repeated term stops to count</source>
            <translation>重复词多快不再加分</translation>
        </message>
        <message>
            <source>b</source>
            <translation>b</translation>
        </message>
        <message>
            <source>How much a long document is held back</source>
            <translation>长文档的惩罚程度</translation>
        </message>
    </context>
    <context>
        <name>tlm::PreviewTable</name>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Line of the file, from 1</source>
            <translation>在文件中的行号，从 1 起</translation>
        </message>
        <message>
            <source>Why it cannot be read</source>
            <translation>无法读取的原因</translation>
        </message>
        <message>
            <source>The reason, as the reader gives it</source>
            <translation>读取器给出的原因</translation>
        </message>
        <message>
            <source>First records</source>
            <translation>前几条记录</translation>
        </message>
        <message>
            <source>The first records as they will be read</source>
            <translation>将如此读取的前几条记录</translation>
        </message>
        <message>
            <source>Bad records</source>
            <translation>坏记录</translation>
        </message>
        <message>
            <source>Records that cannot be read; they are left out</source>
            <translation>无法读取的记录，会被略去</translation>
        </message>
        <message>
            <source>Choose a file to see its first records.</source>
            <translation>选择文件以查看其前几条记录。</translation>
        </message>
        <message numerus="yes">
            <source>%1 · first %n record(s)</source>
            <comment>format</comment>
            <translation>
                <numerusform>%1 · 前 %n 条记录</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n bad record(s) among the first</source>
            <comment>format</comment>
            <translation>
                <numerusform>%1 · 前面有 %n 条坏记录</numerusform>
            </translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>TSV</source>
            <translation>TSV</translation>
        </message>
        <message>
            <source>JSON lines</source>
            <translation>JSON 行</translation>
        </message>
        <message>
            <source>JSON array</source>
            <translation>JSON 数组</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>纯文本</translation>
        </message>
        <message>
            <source>PubMed RCT</source>
            <translation>PubMed RCT</translation>
        </message>
        <message>
            <source>Class, space, text</source>
            <translation>类别、空格、文本</translation>
        </message>
        <message>
            <source>Dictionary (dictd)</source>
            <translation>词典（dictd）</translation>
        </message>
        <message>
            <source>Unknown format</source>
            <translation>未知格式</translation>
        </message>
    </context>
    <context>
        <name>tlm::Progress</name>
        <message>
            <source>%1 documents</source>
            <translation>%1 篇文档</translation>
        </message>
        <message>
            <source>%1 texts</source>
            <translation>%1 条文本</translation>
        </message>
        <message>
            <source>%1 steps</source>
            <translation>%1 步</translation>
        </message>
        <message>
            <source>%1 examples</source>
            <translation>%1 条样本</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 个词元</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>done, total with its unit</comment>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/秒</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>还需 %1</translation>
        </message>
    </context>
    <context>
        <name>tlm::ReadingFields</name>
        <message>
            <source>As the file looks</source>
            <translation>按文件内容判断</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>TSV</source>
            <translation>TSV</translation>
        </message>
        <message>
            <source>JSON lines</source>
            <translation>JSON 行</translation>
        </message>
        <message>
            <source>JSON array</source>
            <translation>JSON 数组</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>纯文本</translation>
        </message>
        <message>
            <source>PubMed RCT</source>
            <translation>PubMed RCT</translation>
        </message>
        <message>
            <source>Class, space, text</source>
            <translation>类别、空格、文本</translation>
        </message>
        <message>
            <source>Dictionary (dictd)</source>
            <translation>词典（dictd）</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>How the records of the file are written</source>
            <translation>文件中的记录如何书写</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>逗号</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>分号</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>制表符</translation>
        </message>
        <message>
            <source>Vertical bar</source>
            <translation>竖线</translation>
        </message>
        <message>
            <source>Delimiter</source>
            <translation>分隔符</translation>
        </message>
        <message>
            <source>What stands between two columns</source>
            <translation>两列之间的字符</translation>
        </message>
        <message>
            <source>First line names the columns</source>
            <translation>首行是列名</translation>
        </message>
        <message>
            <source>First line is data</source>
            <translation>首行是数据</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>表头</translation>
        </message>
        <message>
            <source>Whether the first line names the columns</source>
            <translation>首行是否为列名</translation>
        </message>
        <message>
            <source>Whole file</source>
            <translation>整个文件</translation>
        </message>
        <message>
            <source>Paragraphs</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>行</translation>
        </message>
        <message>
            <source>One text is</source>
            <translation>一条文本是</translation>
        </message>
        <message>
            <source>How plain text is cut into records</source>
            <translation>纯文本如何切成记录</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>How characters are written as bytes; any ICU name may be typed</source>
            <translation>字符如何写成字节；可输入任意 ICU 编码名</translation>
        </message>
    </context>
    <context>
        <name>tlm::Remedy</name>
        <message>
            <source>Check the path, or choose the file again.</source>
            <translation>请检查路径，或重新选择文件。</translation>
        </message>
        <message>
            <source>Choose a file, not a folder.</source>
            <translation>请选择文件，而不是文件夹。</translation>
        </message>
        <message>
            <source>Choose a file that has content.</source>
            <translation>请选择有内容的文件。</translation>
        </message>
        <message>
            <source>Check that you have the right to read it.</source>
            <translation>请检查是否有读取权限。</translation>
        </message>
        <message>
            <source>Check that you have the right to write there.</source>
            <translation>请检查是否有写入权限。</translation>
        </message>
        <message>
            <source>The file ends too early. Copy or download it again.</source>
            <translation>文件不完整。请重新复制或下载。</translation>
        </message>
        <message>
            <source>The file is damaged. Make or copy it again.</source>
            <translation>文件已损坏。请重新生成或复制。</translation>
        </message>
        <message>
            <source>It was written by a newer version. Update TLM Studio.</source>
            <translation>它由较新版本写成。请更新 TLM Studio。</translation>
        </message>
        <message>
            <source>Choose the encoding of the file, or save it as UTF-8.</source>
            <translation>请选择文件的编码，或将其另存为 UTF-8。</translation>
        </message>
        <message>
            <source>Make room on the disk and try again.</source>
            <translation>请腾出磁盘空间后再试。</translation>
        </message>
        <message>
            <source>Choose a workspace folder that you may write to.</source>
            <translation>请选择可写入的工作区文件夹。</translation>
        </message>
        <message>
            <source>Move history.sqlite away, or put a copy of it back.</source>
            <translation>请移走 history.sqlite，或放回其备份。</translation>
        </message>
        <message>
            <source>The history was written by a newer version. Update TLM Studio.</source>
            <translation>运行记录由较新版本写成。请更新 TLM Studio。</translation>
        </message>
        <message>
            <source>Another program uses the history. Try again in a moment.</source>
            <translation>另一程序正在使用运行记录。请稍后再试。</translation>
        </message>
        <message>
            <source>Choose one of the columns that the file has.</source>
            <translation>请选择文件中已有的列。</translation>
        </message>
        <message>
            <source>Correct the line, or choose another format.</source>
            <translation>请改正该行，或选择其他格式。</translation>
        </message>
        <message>
            <source>Correct the class, or add an example of it to the training file.</source>
            <translation>请改正类别，或在训练文件中加入该类别的样本。</translation>
        </message>
        <message>
            <source>Use 1 to 100 letters, digits, dots, hyphens or underscores, not starting with a dot.</source>
            <translation>请使用 1 至 100 个字母、数字、点、连字符或下划线，且不以点开头。</translation>
        </message>
        <message>
            <source>Choose another name, or remove what has this one.</source>
            <translation>请换一个名称，或移除已用此名称的内容。</translation>
        </message>
        <message>
            <source>Choose a task of this workspace, or import it.</source>
            <translation>请选择此工作区的任务，或先导入。</translation>
        </message>
        <message>
            <source>Choose a corpus of this workspace, or index it.</source>
            <translation>请选择此工作区的语料，或先索引。</translation>
        </message>
        <message>
            <source>Choose a selection of this workspace, or save one on the page Retrieval.</source>
            <translation>请选择此工作区的选集，或在“检索”页保存一个。</translation>
        </message>
        <message>
            <source>Correct the value.</source>
            <translation>请改正该值。</translation>
        </message>
        <message>
            <source>Remove the setting, or correct its name.</source>
            <translation>请移除该设置，或改正其名称。</translation>
        </message>
        <message>
            <source>Choose a value within the range.</source>
            <translation>请选择范围内的值。</translation>
        </message>
        <message>
            <source>Choose a run from the list.</source>
            <translation>请从列表中选择运行。</translation>
        </message>
        <message>
            <source>Choose a finished run, or a folder with a model.</source>
            <translation>请选择已完成的运行，或含模型的文件夹。</translation>
        </message>
        <message>
            <source>Choose a BERT or RoBERTa model in Hugging Face layout.</source>
            <translation>请选择 Hugging Face 格式的 BERT 或 RoBERTa 模型。</translation>
        </message>
        <message>
            <source>Another process works on this run. Wait for it, or stop it.</source>
            <translation>另一进程正在处理此运行。请等待或停止它。</translation>
        </message>
        <message>
            <source>Choose an action that fits the state of the run.</source>
            <translation>请选择与运行状态相符的操作。</translation>
        </message>
        <message>
            <source>Run ./run or ./test once: they install LibTorch.</source>
            <translation>请运行一次 ./run 或 ./test：它们会安装 LibTorch。</translation>
        </message>
        <message>
            <source>Install the version of LibTorch that this program was built with.</source>
            <translation>请安装与本程序构建时相同版本的 LibTorch。</translation>
        </message>
        <message>
            <source>Choose the CPU as device.</source>
            <translation>请选择 CPU 作为设备。</translation>
        </message>
        <message>
            <source>Choose a smaller scale or batch, or close other programs.</source>
            <translation>请选择更小的规模或批次，或关闭其他程序。</translation>
        </message>
        <message>
            <source>Install the package named above, for example with apt install.</source>
            <translation>请安装上面提到的软件包，例如用 apt install。</translation>
        </message>
        <message>
            <source>Nothing was changed. Start again when you like.</source>
            <translation>没有任何改动。可随时重新开始。</translation>
        </message>
        <message>
            <source>Copy the details and report them to the makers of TLM Studio.</source>
            <translation>请复制详情并报告给 TLM Studio 的作者。</translation>
        </message>
    </context>
    <context>
        <name>tlm::RetrievalPage</name>
        <message>
            <source>Retrieval</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>Which general text resembles the task, and why</source>
            <translation>哪些通用文本与任务相近，以及为什么</translation>
        </message>
        <message>
            <source>Neighbours of a task's texts will be shown here. First, a task is needed.</source>
            <translation>这里会显示任务文本的近邻。首先需要一个任务。</translation>
        </message>
        <message>
            <source>Go to Task</source>
            <translation>前往“任务”</translation>
        </message>
        <message>
            <source>Opens the page where tasks are imported</source>
            <translation>打开导入任务的页面</translation>
        </message>
        <message>
            <source>Neighbours will be found in general text. First, a corpus is needed.</source>
            <translation>近邻要从通用文本中查找。首先需要一个语料。</translation>
        </message>
        <message>
            <source>Go to Corpus</source>
            <translation>前往“语料”</translation>
        </message>
        <message>
            <source>Opens the page where general text is added</source>
            <translation>打开添加通用文本的页面</translation>
        </message>
        <message>
            <source>Save selection</source>
            <translation>保存选集</translation>
        </message>
        <message>
            <source>Finds the neighbours of all training texts and saves their union</source>
            <translation>查找所有训练文本的近邻并保存其并集</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>近邻</translation>
        </message>
        <message>
            <source>The documents most like the picked text, best first</source>
            <translation>与选中文本最相近的文档，最佳在前</translation>
        </message>
        <message>
            <source>Neighbours of %1</source>
            <comment>number and class of a text</comment>
            <translation>%1 的近邻</translation>
        </message>
        <message>
            <source>No document shares a word with this text.</source>
            <translation>没有文档与此文本有共同的词。</translation>
        </message>
        <message>
            <source>The selection %1 holds %2 documents.</source>
            <translation>选集 %1 含 %2 篇文档。</translation>
        </message>
        <message>
            <source>The leak guard was off: scores may be too good.</source>
            <translation>泄漏防护已关闭：得分可能偏高。</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) contain a dev or test text and were left out.</source>
            <translation>
                <numerusform>有 %n 篇文档包含开发集或测试集的文本，已排除。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tlm::RunActivities</name>
        <message>
            <source>Training run %1</source>
            <translation>训练运行 %1</translation>
        </message>
        <message>
            <source>%1 · %2 · seed %3</source>
            <comment>task, method, seed</comment>
            <translation>%1 · %2 · 种子 %3</translation>
        </message>
    </context>
    <context>
        <name>tlm::SaveSelectionForm</name>
        <message>
            <source>Save selection</source>
            <translation>保存选集</translation>
        </message>
        <message>
            <source>Leave out documents that contain a dev or test text</source>
            <translation>排除包含开发集或测试集文本的文档</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Searches all training texts and saves what was found</source>
            <translation>检索所有训练文本并保存结果</translation>
        </message>
        <message>
            <source>Neighbours of the training texts (BM25)</source>
            <translation>训练文本的近邻（BM25）</translation>
        </message>
        <message>
            <source>Random documents, as many words as another selection</source>
            <translation>随机文档，词数与另一选集相同</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>The name of the selection in this workspace</source>
            <translation>选集在此工作区中的名称</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>How documents are chosen; random is what retrieval must beat</source>
            <translation>如何选取文档；随机是检索必须超过的基线</translation>
        </message>
        <message>
            <source>As many words as</source>
            <translation>词数等同于</translation>
        </message>
        <message>
            <source>The selection whose number of words is drawn</source>
            <translation>按此选集的词数抽取</translation>
        </message>
        <message>
            <source>Leak guard</source>
            <translation>泄漏防护</translation>
        </message>
        <message>
            <source>A document that contains a dev or test text would make the score too good; compared are lower-case words, any run of 25 words of a long text counts</source>
            <translation>包含开发集或测试集文本的文档会使得分偏高；按小写词比较，长文本中任意连续 25 个词即算包含</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Leaves this form; nothing is saved</source>
            <translation>离开此表单，不保存任何内容</translation>
        </message>
        <message>
            <source>A selection of this name is there already.</source>
            <translation>已有同名的选集。</translation>
        </message>
        <message>
            <source>Save a selection of neighbours first: random draws as many words.</source>
            <translation>请先保存一个近邻选集：随机抽取同样多的词。</translation>
        </message>
        <message>
            <source>Selection %1</source>
            <translation>选集 %1</translation>
        </message>
    </context>
    <context>
        <name>tlm::SelectionCard</name>
        <message>
            <source>Selection</source>
            <translation>选集</translation>
        </message>
        <message>
            <source>Documents by best rank</source>
            <translation>按最佳名次的文档</translation>
        </message>
        <message>
            <source>Best scores</source>
            <translation>最佳得分</translation>
        </message>
        <message>
            <source>Found by</source>
            <translation>被多少条文本找到</translation>
        </message>
        <message>
            <source>Per corpus</source>
            <translation>按语料</translation>
        </message>
        <message>
            <source>The saved selection that is shown here</source>
            <translation>这里显示的已保存选集</translation>
        </message>
        <message>
            <source>Fold the bars</source>
            <translation>折叠柱形图</translation>
        </message>
        <message>
            <source>Shows or hides the bars of the selection</source>
            <translation>显示或隐藏选集的柱形图</translation>
        </message>
        <message>
            <source>Save a selection to see what it holds; trainings learn from it.</source>
            <translation>保存选集后可查看其内容；训练会从中学习。</translation>
        </message>
        <message>
            <source>%1 documents  ·  %2 words  ·  %3 % of the corpus  ·  %4 texts without neighbours</source>
            <translation>%1 篇文档  ·  %2 个词  ·  占语料 %3 %  ·  %4 条文本没有近邻</translation>
        </message>
        <message>
            <source>rank 1 to %1</source>
            <translation>第 1 至 %1 名</translation>
        </message>
        <message>
            <source>median %1</source>
            <translation>中位数 %1</translation>
        </message>
        <message>
            <source>1 to %1 or more texts</source>
            <translation>1 至 %1 条以上</translation>
        </message>
    </context>
    <context>
        <name>tlm::SelectionFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1 or more</source>
            <translation>%1 或更多</translation>
        </message>
    </context>
    <context>
        <name>tlm::StartPage</name>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Recent work, and where to begin</source>
            <translation>最近的工作，以及从哪里开始</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>打开示例</translation>
        </message>
        <message>
            <source>Makes a task and a corpus from dictionaries of this computer and opens them</source>
            <translation>用本机的词典生成一个任务和一个语料并打开</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Labelled data that you import will be here.</source>
            <translation>导入的标注数据会显示在这里。</translation>
        </message>
        <message>
            <source>Corpora</source>
            <translation>语料</translation>
        </message>
        <message>
            <source>General text that you index will be here.</source>
            <translation>索引的通用文本会显示在这里。</translation>
        </message>
        <message>
            <source>Selections</source>
            <translation>选集</translation>
        </message>
        <message>
            <source>Text retrieved for a task will be here once you save it.</source>
            <translation>为任务检索到的文本保存后会显示在这里。</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行记录</translation>
        </message>
        <message>
            <source>Trainings and their scores will be here.</source>
            <translation>训练及其得分会显示在这里。</translation>
        </message>
        <message>
            <source>Import task</source>
            <translation>导入任务</translation>
        </message>
        <message>
            <source>Opens the import assistant for labelled data</source>
            <translation>打开标注数据的导入向导</translation>
        </message>
        <message>
            <source>Index corpus</source>
            <translation>索引语料</translation>
        </message>
        <message>
            <source>Opens the page where general text is added</source>
            <translation>打开添加通用文本的页面</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>试一试</translation>
        </message>
        <message>
            <source>Twelve classes of glosses, and three dictionaries to learn from.</source>
            <translation>十二类释义，以及三部可供学习的词典。</translation>
        </message>
        <message>
            <source>Bring a task</source>
            <translation>带来任务</translation>
        </message>
        <message>
            <source>A file with texts and their classes is all you need.</source>
            <translation>只需一个含文本及其类别的文件。</translation>
        </message>
        <message>
            <source>Bring general text</source>
            <translation>带来通用文本</translation>
        </message>
        <message>
            <source>The part of it that resembles the task will be found.</source>
            <translation>会找出其中与任务相近的部分。</translation>
        </message>
        <message>
            <source>Enter or double click opens an entry</source>
            <translation>按回车或双击打开条目</translation>
        </message>
        <message>
            <source>The sample is being made.</source>
            <translation>正在生成示例。</translation>
        </message>
        <message>
            <source>This takes a few seconds; progress and cancel are at the foot of the window.</source>
            <translation>需要几秒钟；进度和取消按钮在窗口底部。</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>示例</translation>
        </message>
    </context>
    <context>
        <name>tlm::TaskImportPanel</name>
        <message>
            <source>Import task</source>
            <translation>导入任务</translation>
        </message>
        <message>
            <source>Training file</source>
            <translation>训练文件</translation>
        </message>
        <message>
            <source>Texts with their classes; may be compressed</source>
            <translation>文本及其类别，可以是压缩文件</translation>
        </message>
        <message>
            <source>Dev file</source>
            <translation>开发集文件</translation>
        </message>
        <message>
            <source>Examples to choose the best state by; optional</source>
            <translation>用来选出最佳状态的样本，可选</translation>
        </message>
        <message>
            <source>Test file</source>
            <translation>测试集文件</translation>
        </message>
        <message>
            <source>Examples to score the end result with; optional</source>
            <translation>用来评定最终结果的样本，可选</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>The name of the task in this workspace</source>
            <translation>任务在此工作区中的名称</translation>
        </message>
        <message>
            <source>Macro-F1</source>
            <translation>宏平均 F1</translation>
        </message>
        <message>
            <source>Micro-F1</source>
            <translation>微平均 F1</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>The column with the text; several, joined by commas, are put together</source>
            <translation>文本所在的列；多列用逗号分隔，会连在一起</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>The column with the class of the text</source>
            <translation>文本类别所在的列</translation>
        </message>
        <message>
            <source>Second text</source>
            <translation>第二文本</translation>
        </message>
        <message>
            <source>The column with the second text of a pair; empty if there is none</source>
            <translation>文本对中第二文本所在的列；没有则留空</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>What the task is judged by: macro-F1 counts every class alike, micro-F1 every example</source>
            <translation>任务的评价指标：宏平均 F1 对各类别一视同仁，微平均 F1 对各样本一视同仁</translation>
        </message>
        <message>
            <source>Train share</source>
            <translation>训练集占比</translation>
        </message>
        <message>
            <source>Part of the file used for training</source>
            <translation>文件中用于训练的部分</translation>
        </message>
        <message>
            <source>Dev share</source>
            <translation>开发集占比</translation>
        </message>
        <message>
            <source>Part of the file used to choose the best state</source>
            <translation>文件中用于选出最佳状态的部分</translation>
        </message>
        <message>
            <source>Test share</source>
            <translation>测试集占比</translation>
        </message>
        <message>
            <source>Part of the file used for the final score</source>
            <translation>文件中用于最终评分的部分</translation>
        </message>
        <message>
            <source>Splits</source>
            <translation>划分</translation>
        </message>
        <message>
            <source>Train, dev, test</source>
            <translation>训练、开发、测试</translation>
        </message>
        <message>
            <source>How one file is divided; every class is divided in the same way</source>
            <translation>如何划分一个文件；各类别按同样比例划分</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>The same seed divides the file in the same way again</source>
            <translation>相同的种子会以相同方式划分文件</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Leaves the assistant; nothing is imported</source>
            <translation>离开向导，不导入任何内容</translation>
        </message>
        <message>
            <source>Reads all files and adds the task to the workspace</source>
            <translation>读取所有文件并把任务加入工作区</translation>
        </message>
        <message>
            <source>Choose the file with the training examples.</source>
            <translation>请选择含训练样本的文件。</translation>
        </message>
        <message>
            <source>A task of this name is there already.</source>
            <translation>已有同名的任务。</translation>
        </message>
        <message>
            <source>Choose both a dev and a test file, or neither.</source>
            <translation>请同时选择开发集和测试集文件，或都不选。</translation>
        </message>
        <message>
            <source>The three parts must add up to 100 %, with some for training.</source>
            <translation>三部分之和必须为 100 %，且训练部分不为零。</translation>
        </message>
        <message>
            <source>Import of %1</source>
            <translation>导入 %1</translation>
        </message>
    </context>
    <context>
        <name>tlm::TaskOverview</name>
        <message>
            <source>macro-F1</source>
            <translation>宏平均 F1</translation>
        </message>
        <message>
            <source>micro-F1</source>
            <translation>微平均 F1</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Examples by length in words</source>
            <translation>按词数的样本长度</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Name of the class</source>
            <translation>类别名称</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练集</translation>
        </message>
        <message>
            <source>Training examples; the longest bar is the largest class</source>
            <translation>训练样本数；最长的条是最大的类别</translation>
        </message>
        <message>
            <source>Dev</source>
            <translation>开发集</translation>
        </message>
        <message>
            <source>Examples that choose the best state</source>
            <translation>用来选出最佳状态的样本</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试集</translation>
        </message>
        <message>
            <source>Examples of the final score</source>
            <translation>用于最终评分的样本</translation>
        </message>
        <message>
            <source>Examples by class and split</source>
            <translation>按类别和划分的样本数</translation>
        </message>
        <message>
            <source>Lengths</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>%1 examples: %2 train, %3 dev, %4 test · judged by %5</source>
            <translation>%1 条样本：训练 %2，开发 %3，测试 %4 · 按%5评价</translation>
        </message>
        <message>
            <source>%1 to %2 words</source>
            <translation>%1 至 %2 个词</translation>
        </message>
        <message>
            <source>0 to %1 words</source>
            <translation>0 至 %1 个词</translation>
        </message>
        <message numerus="yes">
            <source>%n training text(s) repeat an earlier one.</source>
            <translation>
                <numerusform>有 %n 条训练文本与前面的重复。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dev or test text(s) also occur in train: scores will be too good.</source>
            <translation>
                <numerusform>有 %n 条开发集或测试集文本也出现在训练集中：得分会偏高。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) have more than one class.</source>
            <translation>
                <numerusform>有 %n 条文本属于多个类别。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tlm::TaskPage</name>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Labelled texts: what the model shall learn to tell apart</source>
            <translation>标注文本：模型要学会区分的内容</translation>
        </message>
        <message>
            <source>The task that all pages work on</source>
            <translation>所有页面使用的任务</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Removes this task; it can be undone</source>
            <translation>移除此任务，可以撤销</translation>
        </message>
        <message>
            <source>Import task</source>
            <translation>导入任务</translation>
        </message>
        <message>
            <source>Opens the assistant that reads labelled data from files</source>
            <translation>打开从文件读取标注数据的向导</translation>
        </message>
        <message>
            <source>The splits and classes of a task will be shown here.</source>
            <translation>这里会显示任务的划分和类别。</translation>
        </message>
        <message>
            <source>Opens the assistant; a file can be dropped here too</source>
            <translation>打开向导；也可以把文件拖到这里</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be read and were left out.</source>
            <translation>
                <numerusform>有 %n 条记录无法读取，已略去。</numerusform>
            </translation>
        </message>
        <message>
            <source>The first is on line %1: %2</source>
            <translation>第一条在第 %1 行：%2</translation>
        </message>
        <message>
            <source>The task %1 was removed.</source>
            <translation>已移除任务 %1。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Brings the task back</source>
            <translation>恢复任务</translation>
        </message>
    </context>
    <context>
        <name>tlm::TextList</name>
        <message>
            <source>Task texts</source>
            <translation>任务文本</translation>
        </message>
        <message>
            <source>The training texts of the task; the picked one is searched</source>
            <translation>任务的训练文本；会检索选中的那条</translation>
        </message>
        <message>
            <source>Filter by word or class</source>
            <translation>按词或类别筛选</translation>
        </message>
        <message>
            <source>Shows texts that contain these characters</source>
            <translation>显示包含这些字符的文本</translation>
        </message>
        <message>
            <source>%1 train</source>
            <translation>训练集 %1 条</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>number and class of a text</comment>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>tlm::ToolProcess</name>
        <message>
            <source>The program tlm could not be started.</source>
            <translation>无法启动程序 tlm。</translation>
        </message>
        <message>
            <source>The program tlm ended unexpectedly.</source>
            <translation>程序 tlm 意外结束。</translation>
        </message>
    </context>
</TS>
