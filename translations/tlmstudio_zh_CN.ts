<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>tlm::GridAxes</name>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Name of the labelled task in the workspace.</source>
        <translation>工作区中标注任务的名称。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>Name of the selection that gives the external text; the random method draws as many tokens from its corpora.</source>
        <translation>提供外部文本的选集的名称；随机方法从其语料中抽取同样多的词元。</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>Folder of a Hugging Face model, for the methods that start from a pretrained one.</source>
        <translation>Hugging Face 模型的文件夹，用于从预训练模型开始的方法。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What is trained on what; tlm is the paper&apos;s method.</source>
        <translation>在什么数据上训练什么；tlm 是论文的方法。</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Faithful trains as the authors&apos; code does, fast uses modern choices for cheap training.</source>
        <translation>“忠于论文”按作者的代码训练，“快速”采用现代的省时做法。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>A named set of model sizes and steps.</source>
        <translation>一组命名的模型规模和步数。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Start of all random numbers; the same seed repeats a run.</source>
        <translation>所有随机数的起点；相同的种子可重复一次运行。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Number of encoder layers.</source>
        <translation>编码器的层数。</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>Length of the vector of each token.</source>
        <translation>每个词元的向量长度。</translation>
    </message>
    <message>
        <source>Feed-forward size</source>
        <translation>前馈维度</translation>
    </message>
    <message>
        <source>Inner size of the feed-forward part of each layer.</source>
        <translation>每层前馈部分的内部维度。</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Heads a layer; must divide the hidden size.</source>
        <translation>每层的头数；必须整除隐藏维度。</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>词片</translation>
    </message>
    <message>
        <source>Largest number of word pieces the tokenizer may have.</source>
        <translation>分词器词片数的上限。</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Longest sequence the model can take.</source>
        <translation>模型能处理的最长序列。</translation>
    </message>
    <message>
        <source>Normalise first</source>
        <translation>先归一化</translation>
    </message>
    <message>
        <source>Puts layer normalisation before each part of a layer instead of after it.</source>
        <translation>把层归一化放在层内各部分之前而不是之后。</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>小写</translation>
    </message>
    <message>
        <source>Lower-cases texts and drops accents.</source>
        <translation>把文本转为小写并去掉重音符号。</translation>
    </message>
    <message>
        <source>Start of linear weights</source>
        <translation>线性权重初值</translation>
    </message>
    <message>
        <source>Standard deviation of the linear weights at the start.</source>
        <translation>线性权重初值的标准差。</translation>
    </message>
    <message>
        <source>Start of token embeddings</source>
        <translation>词元嵌入初值</translation>
    </message>
    <message>
        <source>Standard deviation of the token embeddings at the start.</source>
        <translation>词元嵌入初值的标准差。</translation>
    </message>
    <message>
        <source>Start of positions</source>
        <translation>位置初值</translation>
    </message>
    <message>
        <source>Whether the trainable positions start as random numbers or as sines.</source>
        <translation>可训练的位置从随机数还是正弦开始。</translation>
    </message>
    <message>
        <source>Scale of positions</source>
        <translation>位置幅度</translation>
    </message>
    <message>
        <source>Amplitude of the sines, or standard deviation of the random start.</source>
        <translation>正弦的振幅，或随机初值的标准差。</translation>
    </message>
    <message>
        <source>Unigram bias</source>
        <translation>一元词频偏置</translation>
    </message>
    <message>
        <source>Starts the bias of the word guess at the logarithm of the word-piece frequencies.</source>
        <translation>猜词偏置以词片频率的对数为初值。</translation>
    </message>
    <message>
        <source>Planted heads</source>
        <translation>植入的头</translation>
    </message>
    <message>
        <source>Starts heads of the first layer on neighbouring tokens; such a model says nothing about heads that training finds.</source>
        <translation>让首层的头一开始就关注相邻词元；这样的模型不能说明训练学到了哪些头。</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>What the class is read from: the first token, the mean of all tokens, or the entity markers.</source>
        <translation>类别从何读出：首个词元、所有词元的平均，或实体标记。</translation>
    </message>
    <message>
        <source>Token budget</source>
        <translation>词元预算</translation>
    </message>
    <message>
        <source>Real tokens to train on; 0 to count steps or minutes instead.</source>
        <translation>用于训练的真实词元数；填 0 则按步数或分钟计。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Optimiser steps; 0 to count tokens or minutes instead.</source>
        <translation>优化器步数；填 0 则按词元或分钟计。</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>时间预算</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Time to train, turned into tokens once the speed is measured; 0 for no such budget.</source>
        <translation>训练时间，测出速度后换算为词元数；填 0 则不用此预算。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Tokens in a batch; 0 to count sequences instead.</source>
        <translation>每批词元数；填 0 则按序列计。</translation>
    </message>
    <message>
        <source>sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Sequences in a batch; 0 to count tokens instead.</source>
        <translation>每批序列数；填 0 则按词元计。</translation>
    </message>
    <message>
        <source>External length</source>
        <translation>外部长度</translation>
    </message>
    <message>
        <source>Longest piece of external text.</source>
        <translation>外部文本片段的最大长度。</translation>
    </message>
    <message>
        <source>Task length</source>
        <translation>任务长度</translation>
    </message>
    <message>
        <source>Where texts of the task are cut.</source>
        <translation>任务文本在此截断。</translation>
    </message>
    <message>
        <source>rho1</source>
        <translation>rho1</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批</translation>
    </message>
    <message>
        <source>External batches for each batch of the task.</source>
        <translation>每个任务批次对应的外部批次数。</translation>
    </message>
    <message>
        <source>rho2</source>
        <translation>rho2</translation>
    </message>
    <message>
        <source>Weight of the word guess on batches of the task.</source>
        <translation>任务批次上猜词损失的权重。</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Share of tokens that the model must guess.</source>
        <translation>模型必须猜测的词元比例。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Peak step size of AdamW.</source>
        <translation>AdamW 的最大步长。</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Decay of the mean of the gradients.</source>
        <translation>梯度均值的衰减。</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Decay of the mean of the squared gradients.</source>
        <translation>梯度平方均值的衰减。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to the divisor of each AdamW step.</source>
        <translation>加在 AdamW 每步的除数上。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Share of the weights taken off each step, times the learning rate.</source>
        <translation>每步减去的权重比例，再乘以学习率。</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Largest norm of the gradient; 0 for none.</source>
        <translation>梯度范数的上限；0 表示不限。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Share of the stage in which the learning rate rises.</source>
        <translation>学习率上升所占的阶段比例。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>Share of values set to zero in training.</source>
        <translation>训练时置零的值的比例。</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>评测间隔</translation>
    </message>
    <message>
        <source>Steps between evaluations on dev; 0 for twenty times in the stage.</source>
        <translation>两次开发集评测之间的步数；0 表示整个阶段评测二十次。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Passes over the training examples; 0 to count steps instead.</source>
        <translation>遍历训练样本的次数；填 0 则按步数计。</translation>
    </message>
    <message>
        <source>Optimiser steps; 0 to count epochs instead.</source>
        <translation>优化器步数；填 0 则按轮数计。</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Examples in a batch.</source>
        <translation>每批样本数。</translation>
    </message>
    <message>
        <source>Fresh head</source>
        <translation>重置分类头</translation>
    </message>
    <message>
        <source>Starts the classification head anew before fine-tuning.</source>
        <translation>微调前重新初始化分类头。</translation>
    </message>
    <message>
        <source>Steps between evaluations on dev; 0 for once an epoch.</source>
        <translation>两次开发集评测之间的步数；0 表示每轮一次。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where to train; auto takes a GPU if there is one.</source>
        <translation>在哪里训练；auto 表示有 GPU 就用。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Processor cores to use; 0 for all.</source>
        <translation>使用的处理器核数；0 表示全部。</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>Multiplies in 16 bits, which is faster where the processor can.</source>
        <translation>用 16 位做乘法，在处理器支持时更快。</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Time between checkpoints from which a run can go on.</source>
        <translation>两个可供继续的检查点之间的时间。</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>sinusoidal</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>classify</source>
        <translation>首个词元</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>markers</source>
        <translation>实体标记</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>cuda</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>The kind of tokenizer that is trained: BERT&apos;s word pieces, RoBERTa&apos;s byte pairs, or SentencePiece.</source>
        <translation>要训练的分词器类型：BERT 的 WordPiece、RoBERTa 的字节对，或 SentencePiece。</translation>
    </message>
    <message>
        <source>wordpiece</source>
        <translation>WordPiece</translation>
    </message>
    <message>
        <source>bpe</source>
        <translation>字节级 BPE</translation>
    </message>
    <message>
        <source>unigram</source>
        <translation>SentencePiece Unigram</translation>
    </message>
    <message>
        <source>sentencepiece-bpe</source>
        <translation>SentencePiece BPE</translation>
    </message>
    <message>
        <source>Examples a class</source>
        <translation>每类样本数</translation>
    </message>
    <message>
        <source>Trains on so many examples of each class, drawn by the seed; 0 for all.</source>
        <translation>每类只用这么多训练样本（由种子抽取）；0 表示全部。</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>Balanced counts errors on rare classes more, so that all classes weigh the same.</source>
        <translation>balanced 让稀有类别的错误计得更重，使各类别权重相同。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>梯度累积</translation>
    </message>
    <message>
        <source>Batches whose gradients are added up for one step of the optimiser.</source>
        <translation>这么多批的梯度累加后，优化器才走一步。</translation>
    </message>
    <message>
        <source>Averaged sequences</source>
        <translation>分组平均序列数</translation>
    </message>
    <message>
        <source>The loss is averaged over so many sequences first, then over these parts, as several GPUs do; 0 for the whole batch at once.</source>
        <translation>损失先在这么多条序列内平均，再在各组间平均，与多块 GPU 的做法相同；0 表示整批一起平均。</translation>
    </message>
    <message>
        <source>Models kept</source>
        <translation>保留的模型数</translation>
    </message>
    <message>
        <source>models</source>
        <translation>个模型</translation>
    </message>
    <message>
        <source>Models kept on the way, evenly over the training; 0 for the best one alone.</source>
        <translation>训练途中均匀保留的模型数；0 表示只保留最佳模型。</translation>
    </message>
    <message>
        <source>Pattern examples</source>
        <translation>模式样本数</translation>
    </message>
    <message>
        <source>Dev examples whose attention heads are measured at each evaluation; 0 for none.</source>
        <translation>每次评估时用来测量注意力头的开发集样本数；0 表示不测量。</translation>
    </message>
    <message>
        <source>Rollbacks</source>
        <translation>回退次数</translation>
    </message>
    <message>
        <source>How often a run that diverges goes back to its last good state with half the learning rate.</source>
        <translation>训练发散时，以一半学习率回到上一个正常状态的最多次数。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Dev</source>
        <translation>开发集</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>The same on the command line</source>
        <translation>等效的命令行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Dev score at the best step</source>
        <translation>最佳步的开发集得分</translation>
    </message>
    <message>
        <source>Test score at the best dev step</source>
        <translation>开发集最佳步的测试集得分</translation>
    </message>
    <message>
        <source>Best step</source>
        <translation>最佳步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元数</translation>
    </message>
    <message>
        <source>FLOPs by the paper&apos;s rule</source>
        <translation>按论文规则计的 FLOPs</translation>
    </message>
    <message>
        <source>FLOPs, all that was computed</source>
        <translation>FLOPs，全部计算量</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本数</translation>
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
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>true ↓, predicted →</source>
        <translation>真实 ↓，预测 →</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Dev scores</source>
        <translation>开发集得分</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Where it ran</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Hashes of the inputs</source>
        <translation>输入的哈希值</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
</context>
<context>
    <name>tlm::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does, its keys</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tlm::ActivityRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ends what goes on here.</source>
        <translation>结束正在进行的操作。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>How far it is; it moves to and fro while that is not known.</source>
        <translation>进行到了哪里；未知时来回移动。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what goes on, how far</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>tlm::AdvisorView</name>
    <message>
        <source>%1: %2 FLOPs</source>
        <comment>model and cost</comment>
        <translation>%1：%2 FLOPs</translation>
    </message>
    <message>
        <source>%1, %2, measured</source>
        <comment>model and task</comment>
        <translation>%1，%2，实测</translation>
    </message>
    <message>
        <source>From how many tasks on is pretraining cheaper?</source>
        <translation>从多少个任务起预训练更省？</translation>
    </message>
    <message>
        <source>Cost by number of tasks</source>
        <translation>成本随任务数的变化</translation>
    </message>
    <message>
        <source>TLM, a task</source>
        <translation>TLM，每个任务</translation>
    </message>
    <message>
        <source>What one task costs from scratch: published, or measured in your runs.</source>
        <translation>从头训练一个任务的成本：已发表的，或您的运行中实测的。</translation>
    </message>
    <message>
        <source>Pretraining, once</source>
        <translation>预训练，一次</translation>
    </message>
    <message>
        <source>What the pretrained model costs that serves all tasks.</source>
        <translation>供所有任务使用的预训练模型的成本。</translation>
    </message>
    <message>
        <source>Fine-tuning, a task</source>
        <translation>微调，每个任务</translation>
    </message>
    <message>
        <source>What one task costs with the pretrained model: measured in your runs, or left out, as the paper does.</source>
        <translation>使用预训练模型时一个任务的成本：您的运行中实测的，或像论文那样不计。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>TLM stays cheaper, however many tasks there are.</source>
        <translation>无论有多少任务，TLM 始终更省。</translation>
    </message>
    <message>
        <source>Pretraining is cheaper from the first task on.</source>
        <translation>从第一个任务起预训练就更省。</translation>
    </message>
    <message>
        <source>Pretraining is cheaper from %1 tasks on; for fewer, TLM is.</source>
        <translation>从 %1 个任务起预训练更省；任务更少时 TLM 更省。</translation>
    </message>
    <message>
        <source>Break-even: pretraining / (TLM − fine-tuning) = %1 / (%2 − %3) tasks. Published FLOPs are those of Yao et al. 2022, Table 2.</source>
        <translation>盈亏平衡点：预训练 /（TLM − 微调）= %1 /（%2 − %3）个任务。已发表的 FLOPs 取自 Yao 等人 2022 年论文的表 2。</translation>
    </message>
    <message>
        <source>TLM for each task</source>
        <translation>每个任务都用 TLM</translation>
    </message>
    <message>
        <source>Pretraining once, then fine-tuning</source>
        <translation>预训练一次，然后微调</translation>
    </message>
</context>
<context>
    <name>tlm::AttentionExport</name>
    <message>
        <source>Export figure</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>attention.svg</source>
        <translation>attention.svg</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture, at twice the size (*.png)</source>
        <translation>两倍大小的 PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>attention.csv</source>
        <translation>attention.csv</translation>
    </message>
    <message>
        <source>Measures of all heads as CSV (*.csv)</source>
        <translation>所有注意力头的指标，CSV (*.csv)</translation>
    </message>
    <message>
        <source>Weights as safetensors (*.safetensors)</source>
        <translation>权重，safetensors (*.safetensors)</translation>
    </message>
    <message>
        <source>Weights for NumPy (*.npz)</source>
        <translation>权重，NumPy (*.npz)</translation>
    </message>
</context>
<context>
    <name>tlm::AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>What each head looks at, in one sentence and over many</source>
        <translation>每个注意力头在一句中和多句中关注什么</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>The attention heads of a trained network will be shown here.</source>
        <translation>这里会显示训练好的网络的注意力头。</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>前往“训练”</translation>
    </message>
    <message>
        <source>Opens the page that starts a training.</source>
        <translation>打开开始训练的页面。</translation>
    </message>
    <message>
        <source>Saves all heads and the chosen one as SVG, PDF or PNG, with what a caption has to tell</source>
        <translation>把所有注意力头和选中的头保存为 SVG、PDF 或 PNG，并附上图注所需的数据</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Saves the measures of all heads as CSV, or the raw weights over the sentence as safetensors or for NumPy</source>
        <translation>把所有注意力头的指标保存为 CSV，或把本句的原始权重保存为 safetensors 或 NumPy 文件</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Offers the model of a folder in Hugging Face layout: BERT or RoBERTa</source>
        <translation>提供 Hugging Face 布局文件夹中的模型：BERT 或 RoBERTa</translation>
    </message>
    <message>
        <source>Compare with another model</source>
        <translation>与另一个模型比较</translation>
    </message>
    <message>
        <source>Sets another model beside this one, over the same sentences</source>
        <translation>在同样的句子上并排显示另一个模型</translation>
    </message>
    <message>
        <source>Mute head</source>
        <translation>屏蔽此头</translation>
    </message>
    <message>
        <source>Takes the chosen heads out of the model, or back in</source>
        <translation>从模型中去掉选中的头，或恢复它们</translation>
    </message>
    <message>
        <source>Average the layer</source>
        <translation>对整层取平均</translation>
    </message>
    <message>
        <source>Shows the mean of all heads of the current layer</source>
        <translation>显示当前层所有头的平均</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Goes to the next example</source>
        <translation>转到下一个样例</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Goes to the example before</source>
        <translation>转到前一个样例</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>撤销更改</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>Opens or closes thresholds, rows, neighbours and vertical tokens</source>
        <translation>打开或关闭阈值、行、相邻位置和垂直词元的设置</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有注意力头</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Brings the example, masked tokens and muted heads back</source>
        <translation>恢复样例、遮盖的词元和屏蔽的头</translation>
    </message>
</context>
<context>
    <name>tlm::AxisRow</name>
    <message>
        <source>What varies</source>
        <translation>变化的设置</translation>
    </message>
    <message>
        <source>A setting, or what selections are made of.</source>
        <translation>一项设置，或选集的构成方式。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Between commas: 1, 9, 99. For rho1 also external-only.</source>
        <translation>用逗号分隔：1, 9, 99。rho1 还可取 external-only。</translation>
    </message>
    <message>
        <source>Vary it no more</source>
        <translation>不再变化</translation>
    </message>
    <message>
        <source>Takes this row away.</source>
        <translation>移除这一行。</translation>
    </message>
    <message>
        <source>Choose values</source>
        <translation>选择取值</translation>
    </message>
    <message>
        <source>One experiment for each.</source>
        <translation>每个取值一个实验。</translation>
    </message>
    <message>
        <source>Give it values.</source>
        <translation>请给出取值。</translation>
    </message>
    <message>
        <source>This is varied twice.</source>
        <translation>这一项变化了两次。</translation>
    </message>
</context>
<context>
    <name>tlm::AxisWords</name>
    <message>
        <source>K, neighbours of a text</source>
        <translation>K，每条文本的近邻数</translation>
    </message>
    <message>
        <source>Selections are made from the corpora; 0 stands for the task&apos;s text alone.</source>
        <translation>从语料中生成选集；0 表示只用任务文本。</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>选择方式</translation>
    </message>
    <message>
        <source>How as much text is chosen.</source>
        <translation>怎样选出同样多的文本。</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Whole texts, or their keywords.</source>
        <translation>整条文本，或其关键词。</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>From which corpora is selected.</source>
        <translation>从哪些语料中选择。</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Tokens (16M, 500k) or time (10min, 2h).</source>
        <translation>词元数（16M、500k）或时间（10min、2h）。</translation>
    </message>
    <message>
        <source>Stage 2</source>
        <translation>第 2 阶段</translation>
    </message>
    <message>
        <source>Whether fine-tuning follows.</source>
        <translation>之后是否微调。</translation>
    </message>
    <message>
        <source>BM25</source>
        <translation>BM25</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>by importance (DSIR)</source>
        <translation>按重要性（DSIR）</translation>
    </message>
    <message>
        <source>whole texts</source>
        <translation>整条文本</translation>
    </message>
    <message>
        <source>keywords (RAKE)</source>
        <translation>关键词（RAKE）</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>tlm::Badges</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corpora</source>
        <translation>
            <numerusform>%n 个语料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selection(s)</source>
        <translation>
            <numerusform>%n 个选集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) under way</source>
        <translation>
            <numerusform>%n 个训练正在进行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed since you last looked</source>
        <translation>
            <numerusform>上次查看以来有 %n 次运行失败</numerusform>
        </translation>
    </message>
</context>
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
    <name>tlm::BatchModel</name>
    <message>
        <source>Padding: the model does not look at it</source>
        <translation>填充：模型不看这里</translation>
    </message>
    <message>
        <source>%1 must be guessed here; the model sees %2</source>
        <translation>这里要猜出 %1，模型看到的是 %2</translation>
    </message>
    <message>
        <source>Token of the second text</source>
        <translation>第二文本的词元</translation>
    </message>
    <message>
        <source>Token of the text</source>
        <translation>文本的词元</translation>
    </message>
    <message>
        <source>Where the sequence came from</source>
        <translation>序列的来源</translation>
    </message>
    <message>
        <source>Class of the example; general text has none</source>
        <translation>样本的类别，通用文本没有类别</translation>
    </message>
    <message>
        <source>Place in the sequence, from 1</source>
        <translation>在序列中的位置，从 1 起</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>tlm::BatchPredictor</name>
    <message>
        <source>The prediction was stopped.</source>
        <translation>预测已停止。</translation>
    </message>
</context>
<context>
    <name>tlm::BatchView</name>
    <message>
        <source>What the model sees</source>
        <translation>模型看到的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops the preparation of these batches</source>
        <translation>停止准备这些批次</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>A row for each sequence, a column for each token</source>
        <translation>每个序列一行，每个词元一列</translation>
    </message>
    <message>
        <source>Picked sequence</source>
        <translation>选中的序列</translation>
    </message>
    <message>
        <source>The tokens of the picked sequence; hidden ones in brackets</source>
        <translation>选中序列的词元，被遮盖的放在括号里</translation>
    </message>
    <message>
        <source>The preparation was cancelled.</source>
        <translation>准备已取消。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>A run of this task, or a training that could be started</source>
        <translation>此任务的一次运行，或可以开始的训练</translation>
    </message>
    <message>
        <source>Joint training</source>
        <translation>联合训练</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Joint training hides tokens; fine-tuning learns the classes alone</source>
        <translation>联合训练会遮盖词元，微调只学习类别</translation>
    </message>
    <message>
        <source>Batch </source>
        <translation>批次 </translation>
    </message>
    <message>
        <source>Number of the batch</source>
        <translation>批次编号</translation>
    </message>
    <message>
        <source>Batches are counted from 1 in the order of training</source>
        <translation>批次按训练顺序从 1 起编号</translation>
    </message>
    <message>
        <source>Looking for trainings of %1…</source>
        <translation>正在查找 %1 的训练…</translation>
    </message>
    <message>
        <source>TLM with %1</source>
        <comment>a selection</comment>
        <translation>TLM，使用 %1</translation>
    </message>
    <message>
        <source>Without general text</source>
        <translation>不用通用文本</translation>
    </message>
    <message>
        <source>The batches are being prepared…</source>
        <translation>正在准备批次…</translation>
    </message>
    <message>
        <source>The batches are being prepared: %1</source>
        <translation>正在准备批次：%1</translation>
    </message>
    <message>
        <source>internal: examples of the task</source>
        <translation>内部：任务的样本</translation>
    </message>
    <message>
        <source>external: general text</source>
        <translation>外部：通用文本</translation>
    </message>
    <message>
        <source>%1 · %2 tokens, %3 hidden · padded to %4</source>
        <translation>%1 · %2 个词元，其中 %3 个被遮盖 · 填充到 %4</translation>
    </message>
</context>
<context>
    <name>tlm::ClassesCard</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation>各类别的概率</translation>
    </message>
    <message>
        <source>Bars run from 0 to 1; the most probable class is bold.</source>
        <translation>条形从 0 到 1；最可能的类别加粗。</translation>
    </message>
    <message>
        <source>The probability of each class will be here: type or paste a text above.</source>
        <translation>此处将显示各类别的概率：请在上方输入或粘贴文本。</translation>
    </message>
    <message>
        <source>Scales the probabilities by the temperature %1, which was fitted on dev, so that they say how often the model is right</source>
        <translation>按在开发集上拟合的温度 %1 缩放概率，使其表示模型正确的频率</translation>
    </message>
    <message>
        <source>Measure the model on dev first: what calibrates is fitted there</source>
        <translation>请先在开发集上评测模型：校准用的温度在那里拟合</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tlm::ColumnFields</name>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The column that names an example; empty if there is none</source>
        <translation>样本编号所在的列；没有则留空</translation>
    </message>
    <message>
        <source>id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>second text</source>
        <translation>第二文本</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Choose the column with the text.</source>
        <translation>请选择文本所在的列。</translation>
    </message>
    <message>
        <source>Choose the column with the class.</source>
        <translation>请选择类别所在的列。</translation>
    </message>
</context>
<context>
    <name>tlm::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>查找一切</translation>
    </message>
    <message>
        <source>Words of an action, page, task, corpus, selection or run</source>
        <translation>操作、页面、任务、语料、选集或运行的词</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>符合的内容</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter does it, Esc leaves</source>
        <translation>上下键选择，Enter 执行，Esc 离开</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer or other words.</source>
        <translation>没有符合的内容。请减少或更换词语。</translation>
    </message>
</context>
<context>
    <name>tlm::Commands</name>
    <message>
        <source>%1 · open lately</source>
        <comment>kind of a thing</comment>
        <translation>%1 · 最近打开</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>tlm::CompareCard</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Comparison of the chosen runs</source>
        <translation>所选运行的比较</translation>
    </message>
    <message>
        <source>Settings and figures of the chosen runs, with the distance from the baseline.</source>
        <translation>所选运行的设置与数值，以及与基准的差距。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>against run %1</source>
        <translation>对比运行 %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>choose runs in the table</source>
        <translation>请在表格中选择运行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>only what differs, the first %1 runs</source>
        <translation>仅显示不同之处，前 %1 个运行</translation>
    </message>
    <message>
        <source>only what differs</source>
        <translation>仅显示不同之处</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Distance from the baseline</source>
        <translation>与基准的差距</translation>
    </message>
    <message>
        <source>The run from which distances are counted. It stays the baseline of later comparisons.</source>
        <translation>计算差值所依据的运行。它也是之后比较的基线。</translation>
    </message>
    <message>
        <source>No interval: one of the runs has kept no predictions of the same examples.</source>
        <translation>没有区间：其中一个运行没有保留对相同样本的预测。</translation>
    </message>
</context>
<context>
    <name>tlm::Comparison</name>
    <message>
        <source>Dev, best</source>
        <translation>开发集最佳</translation>
    </message>
    <message>
        <source>Test at best dev</source>
        <translation>开发集最佳时的测试集</translation>
    </message>
    <message>
        <source>Best step</source>
        <translation>最佳步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>FLOPs, paper&apos;s rule</source>
        <translation>FLOPs（论文算法）</translation>
    </message>
    <message>
        <source>FLOPs, real</source>
        <translation>FLOPs（实际）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>tlm::ConfigurationForm</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Way of training</source>
        <translation>训练方式</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>How much is trained in the joint stage: tokens (16M, 500k) or time (10min, 2h). Empty where steps are counted.</source>
        <translation>联合训练阶段训练多少：词元数（16M、500k）或时间（10min、2h）。按步数计时留空。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Start of all random numbers; several, as in 1, 2, 3, train one run each.</source>
        <translation>所有随机数的起点；填多个（如 1, 2, 3）则各训练一次。</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>选择任务</translation>
    </message>
    <message>
        <source>Choose a selection</source>
        <translation>选择选集</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n problem(s)</source>
        <translation>
            <numerusform>▲ %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>tokens or time</source>
        <translation>词元数或时间</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>As the task&apos;s name says</source>
        <translation>按任务的名称</translation>
    </message>
    <message>
        <source>Row of Table B.1</source>
        <translation>表 B.1 的行</translation>
    </message>
    <message>
        <source>The task of the paper whose rho1, rho2, steps, batch and lengths are taken.</source>
        <translation>采用论文中这个任务的 rho1、rho2、步数、批大小和长度。</translation>
    </message>
</context>
<context>
    <name>tlm::ConfusionModel</name>
    <message>
        <source>%1 taken for %2: %3 of %4</source>
        <translation>%1 被判为 %2：%4 条中 %3 条</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>True: %1</source>
        <translation>真实：%1</translation>
    </message>
</context>
<context>
    <name>tlm::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>How often each true class (row) was predicted as each class (column). A cell that is clicked, or left with Enter, shows its examples below.</source>
        <translation>每个真实类别（行）被预测为各类别（列）的次数。单击单元格或按回车键，下方显示其样本。</translation>
    </message>
    <message>
        <source>Rows: true classes. Columns: predicted. Shades: share of the row. A click shows the examples.</source>
        <translation>行：真实类别。列：预测类别。深浅：占该行的比例。单击显示样本。</translation>
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
    <name>tlm::CorpusFacts</name>
    <message>
        <source>How the corpus was read</source>
        <translation>语料的读取情况</translation>
    </message>
    <message>
        <source>%1 read in %2</source>
        <translation>读取 %1，用时 %2</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>索引 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bad record(s) left out</source>
        <translation>
            <numerusform>略去 %n 条坏记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists every bad record with its line and reason, and every duplicate</source>
        <translation>列出每条坏记录的行号和原因，以及每个重复文档</translation>
    </message>
    <message>
        <source>%1 different words</source>
        <translation>%1 个不同的词</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) left out</source>
        <translation>
            <numerusform>剔除 %n 个重复文档</numerusform>
        </translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>Read from:
%1</source>
        <translation>读取自：
%1</translation>
    </message>
    <message>
        <source>Show what was left out</source>
        <translation>显示剔除的文档</translation>
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
        <source>Back</source>
        <translation>返回</translation>
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
        <source>Indexing %1</source>
        <translation>正在索引 %1</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Leave out the same words</source>
        <translation>剔除词语相同的</translation>
    </message>
    <message>
        <source>Leave out nearly the same words</source>
        <translation>剔除词语几乎相同的</translation>
    </message>
    <message>
        <source>A quarter of this computer&apos;s</source>
        <translation>本机内存的四分之一</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复文档</translation>
    </message>
    <message>
        <source>Documents that repeat one before them: the same words, case and punctuation apart, or four of five runs of five words. What is left out is listed. Comparing keeps 50 bytes in memory for each document, and for nearly the same ones five for each of their words</source>
        <translation>与前面某个文档重复的文档：词语相同（不计大小写和标点），或每五段五词序列中有四段相同。剔除的文档会列出。比较时每个文档占 50 字节内存，查找几乎相同的文档时每个词再占 5 字节</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>What indexing stays within; less makes it slower</source>
        <translation>索引时内存的上限，越小越慢</translation>
    </message>
    <message>
        <source>Leaves this form; what is being read goes on</source>
        <translation>离开此表单，正在进行的读取会继续</translation>
    </message>
    <message>
        <source>Add documents to %1</source>
        <translation>向 %1 添加文档</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>添加文档</translation>
    </message>
    <message>
        <source>id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Adding documents to %1</source>
        <translation>正在向 %1 添加文档</translation>
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
        <source>Brings the corpus back</source>
        <translation>恢复语料</translation>
    </message>
    <message numerus="yes">
        <source>The encoding of %n file(s) was guessed.</source>
        <translation>
            <numerusform>%n 个文件的编码是猜测的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>添加文档</translation>
    </message>
    <message>
        <source>Reads more files into the picked corpus</source>
        <translation>向选中的语料读入更多文件</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Gives the picked corpus another name, in its selections too</source>
        <translation>给选中的语料改名，用到它的选集也一起改</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>检索文档</translation>
    </message>
    <message>
        <source>Goes to the field that searches the documents</source>
        <translation>转到检索文档的输入框</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) were left out.</source>
        <translation>
            <numerusform>剔除了 %n 个重复文档。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>Lists what was left out with line and reason, and every guessed encoding</source>
        <translation>列出剔除的内容及其行号和原因，以及每个推测的编码</translation>
    </message>
    <message>
        <source>A corpus of this name is there already.</source>
        <translation>已有同名的语料。</translation>
    </message>
    <message>
        <source>renaming of %1</source>
        <translation>重命名 %1</translation>
    </message>
</context>
<context>
    <name>tlm::CountingBar</name>
    <message>
        <source>positional from </source>
        <translation>对角线 ≥ </translation>
    </message>
    <message>
        <source>Threshold of positional heads</source>
        <translation>对角线头的阈值</translation>
    </message>
    <message>
        <source>A head is positional if at least this share of its rows is strongest on a neighbour; the paper: 0.90.</source>
        <translation>若至少有这一比例的行在相邻词元上权重最大，则为对角线头；论文取 0.90。</translation>
    </message>
    <message>
        <source>vertical above </source>
        <translation>垂直 &gt; </translation>
    </message>
    <message>
        <source>Threshold of vertical heads</source>
        <translation>垂直头的阈值</translation>
    </message>
    <message>
        <source>A head is vertical if more than this share of its rows is strongest on a vertical token; the paper: 0.90.</source>
        <translation>若超过这一比例的行在垂直词元上权重最大，则为垂直头；论文取 0.90。</translation>
    </message>
    <message>
        <source>rows of words</source>
        <translation>仅词的行</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Rows that count</source>
        <translation>计入的行</translation>
    </message>
    <message>
        <source>Whether the rows of [CLS] and [SEP] count too; the paper does not say.</source>
        <translation>[CLS] 和 [SEP] 的行是否也计入；论文没有说明。</translation>
    </message>
    <message>
        <source>both neighbours pooled</source>
        <translation>合并两侧相邻</translation>
    </message>
    <message>
        <source>one fixed neighbour</source>
        <translation>只算固定一侧</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>相邻位置</translation>
    </message>
    <message>
        <source>Whether looking now at the token before, now at the one after, is positional, or only one of them always; the paper does not say.</source>
        <translation>时而看前一个词元、时而看后一个是否算对角线，还是必须总看同一侧；论文没有说明。</translation>
    </message>
    <message>
        <source>Vertical tokens</source>
        <translation>垂直词元</translation>
    </message>
    <message>
        <source>Tokens, with spaces between, that make a head vertical when it looks at them; the paper: [CLS], [SEP] and the full stop.</source>
        <translation>以空格分隔的词元，看向它们的头算垂直头；论文为 [CLS]、[SEP] 和句号。</translation>
    </message>
    <message>
        <source>Standard counting</source>
        <translation>默认统计方式</translation>
    </message>
    <message>
        <source>Counts again with the paper&apos;s thresholds and this program&apos;s defaults.</source>
        <translation>按论文的阈值和本程序的默认设置重新统计。</translation>
    </message>
</context>
<context>
    <name>tlm::Crosshair</name>
    <message>
        <source>not a number</source>
        <translation>非数值</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>axis and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>curve and value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tlm::Curve</name>
    <message>
        <source>%1: no values yet</source>
        <translation>%1：尚无数值</translation>
    </message>
    <message>
        <source>%1: first %2, lowest %3, highest %4, last %5</source>
        <translation>%1：最初 %2，最低 %3，最高 %4，最后 %5</translation>
    </message>
</context>
<context>
    <name>tlm::DetailsCard</name>
    <message>
        <source>Why this score?</source>
        <translation>为什么是这个得分？</translation>
    </message>
    <message>
        <source>Whole document</source>
        <translation>整篇文档</translation>
    </message>
    <message>
        <source>The picked document with the words of the query marked</source>
        <translation>选中的文档，标出查询中的词</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Task-driven</source>
        <translation>任务驱动</translation>
    </message>
    <message>
        <source>Where does task-driven happen?</source>
        <translation>“任务驱动”体现在哪里？</translation>
    </message>
    <message>
        <source>Parts of the details</source>
        <translation>详情的各部分</translation>
    </message>
    <message>
        <source>Why the picked document has its score, its whole text, and where the task comes in</source>
        <translation>选中文档为何有此得分、其全文，以及任务在其中的作用</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <comment>score</comment>
        <translation>为什么是 %1？</translation>
    </message>
</context>
<context>
    <name>tlm::DiagnosticsWindow</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Versions, devices, paths, settings and the health of all files</source>
        <translation>版本、设备、路径、设置以及所有文件的状况</translation>
    </message>
    <message>
        <source>The text holds folders, settings and the names of your tasks, corpora and selections; no texts of yours. It leaves this computer only if you paste it somewhere.</source>
        <translation>这段文字含有文件夹、设置以及任务、语料和选集的名称，不含您的文本。只有粘贴到别处时，它才会离开本机。</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copies the whole text</source>
        <translation>复制全部文字</translation>
    </message>
    <message>
        <source>The files of the workspace are being checked …</source>
        <translation>正在检查工作区的文件……</translation>
    </message>
    <message>
        <source>Everything was checked and is fine.</source>
        <translation>已全部检查，一切正常。</translation>
    </message>
    <message>
        <source>Something is not fine: look for BAD above.</source>
        <translation>有问题：请查看上面的 BAD。</translation>
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
    <message>
        <source>About the picked document</source>
        <translation>选中文档的信息</translation>
    </message>
    <message>
        <source>Its id, number and length</source>
        <translation>它的编号、序号和长度</translation>
    </message>
    <message>
        <source>The documents are being opened…</source>
        <translation>正在打开文档…</translation>
    </message>
    <message>
        <source>The documents cannot be read.</source>
        <translation>无法读取文档。</translation>
    </message>
    <message>
        <source>No document shares a word with the search.</source>
        <translation>没有文档含有检索的词。</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>第 %1 号</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>its beginning is shown</source>
        <translation>只显示开头</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the search in it</source>
        <translation>
            <numerusform>其中有 %n 处检索的词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::DropGuide</name>
    <message>
        <source>Open in %1</source>
        <translation>在“%1”中打开</translation>
    </message>
    <message>
        <source>No page can begin with these files.</source>
        <translation>没有页面能处理这些文件。</translation>
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
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>tlm::EndWatch</name>
    <message>
        <source>%1: ended</source>
        <comment>title of a job</comment>
        <translation>%1：已结束</translation>
    </message>
    <message>
        <source>The window shows what came of it.</source>
        <translation>结果显示在窗口中。</translation>
    </message>
    <message>
        <source>dev %1</source>
        <translation>dev %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a run, its state</comment>
        <translation>%1：%2</translation>
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
        <source>Cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state and day of a run</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · dev %2 · %3</source>
        <comment>state, score and day of a run</comment>
        <translation>%1 · 开发集 %2 · %3</translation>
    </message>
</context>
<context>
    <name>tlm::EstimateCard</name>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Trains some steps to tell time and memory; nothing of it is kept.</source>
        <translation>训练若干步以得出时间和内存；什么都不保留。</translation>
    </message>
    <message>
        <source>Measuring some steps …</source>
        <translation>正在测量若干步……</translation>
    </message>
    <message>
        <source>Find largest batch</source>
        <translation>寻找最大批</translation>
    </message>
    <message>
        <source>Tries larger and larger batches until memory is full.</source>
        <translation>尝试越来越大的批，直到内存用满。</translation>
    </message>
    <message>
        <source>Looking for the largest batch …</source>
        <translation>正在寻找最大的批……</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copies the equal tlm command.</source>
        <translation>复制等价的 tlm 命令。</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>等价的命令</translation>
    </message>
    <message>
        <source>This command does what the button does.</source>
        <translation>这条命令与按钮的作用相同。</translation>
    </message>
    <message>
        <source>all runs together</source>
        <translation>所有运行合计</translation>
    </message>
    <message>
        <source>per run</source>
        <translation>每个运行</translation>
    </message>
</context>
<context>
    <name>tlm::EvaluationCard</name>
    <message>
        <source>How well it does</source>
        <translation>模型表现</translation>
    </message>
    <message>
        <source>Scores, confusion matrix, errors and reliability of the model will be here.</source>
        <translation>这里会显示模型的得分、混淆矩阵、错误和可靠性。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>评测</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The task whose examples the model predicts; it must have its classes.</source>
        <translation>由模型预测其样本的任务；类别必须与模型相同。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>The examples that are predicted</source>
        <translation>被预测的样本</translation>
    </message>
    <message>
        <source>Lets the model predict every example of the split</source>
        <translation>让模型预测该划分的每条样本</translation>
    </message>
    <message>
        <source>Progress of the measuring</source>
        <translation>评测进度</translation>
    </message>
    <message>
        <source>How many examples were predicted</source>
        <translation>已预测多少条样本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops the measuring; nothing is kept of it</source>
        <translation>停止评测，不保留任何结果</translation>
    </message>
    <message>
        <source>Confusion and examples</source>
        <translation>混淆与样本</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Parts of the evaluation</source>
        <translation>评测的各部分</translation>
    </message>
    <message>
        <source>What is confused with what, and how sure the model is</source>
        <translation>哪些类别被混淆，以及模型有多确信</translation>
    </message>
    <message>
        <source>The task %1 is not in this workspace.</source>
        <translation>任务 %1 不在此工作区中。</translation>
    </message>
    <message>
        <source>loading the model …</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <source>%1 examples  ·  macro-F1 %2  ·  micro-F1 %3  ·  accuracy %4</source>
        <translation>%1 条样本  ·  宏平均 F1 %2  ·  微平均 F1 %3  ·  准确率 %4</translation>
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
        <source>Term frequency, damped by k1 and by the document&apos;s length</source>
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
        <source>Explanation of the score</source>
        <translation>得分说明</translation>
    </message>
    <message>
        <source>The terms of the score, and under each the formulas with their numbers</source>
        <translation>构成得分的各词，其下是带数值的公式</translation>
    </message>
</context>
<context>
    <name>tlm::ExtendRow</name>
    <message>
        <source>More steps</source>
        <translation>更多步数</translation>
    </message>
    <message>
        <source>Steps by which fine-tuning is longer.</source>
        <translation>微调延长的步数。</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Goes on from the checkpoint, with so many steps more.</source>
        <translation>从检查点继续，再训练这么多步。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leaves the run as it is.</source>
        <translation>保持运行不变。</translation>
    </message>
    <message>
        <source>More steps of fine-tuning</source>
        <translation>微调再加步数</translation>
    </message>
</context>
<context>
    <name>tlm::FieldProblem</name>
    <message>
        <source>%1 must be a whole number, not &quot;%2&quot;.</source>
        <translation>%1 必须是整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1 must be a number, not &quot;%2&quot;.</source>
        <translation>%1 必须是数，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1 must be true or false, not &quot;%2&quot;.</source>
        <translation>%1 必须是 true 或 false，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1 must lie between %2 and %3, not %4.</source>
        <translation>%1 必须在 %2 和 %3 之间，而不是 %4。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2.</source>
        <translation>“%1”不是下列之一：%2。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not one of %3.</source>
        <translation>%1：“%2”不是下列之一：%3。</translation>
    </message>
    <message>
        <source>A task is missing.</source>
        <translation>缺少任务。</translation>
    </message>
    <message>
        <source>The method %1 needs a selection.</source>
        <translation>方法 %1 需要一个选集。</translation>
    </message>
    <message>
        <source>The method %1 needs a pretrained model.</source>
        <translation>方法 %1 需要一个预训练模型。</translation>
    </message>
    <message>
        <source>%1 tokens are more than the %2 positions of the model.</source>
        <translation>%1 个词元多于模型的 %2 个位置。</translation>
    </message>
    <message>
        <source>Planted heads need positions that start as sines.</source>
        <translation>植入的头要求位置以正弦初始化。</translation>
    </message>
    <message>
        <source>Planted heads need at least 4 heads in a layer.</source>
        <translation>植入的头要求每层至少 4 个头。</translation>
    </message>
    <message>
        <source>Planted heads need an even head size.</source>
        <translation>植入的头要求偶数的头维度。</translation>
    </message>
    <message>
        <source>%1 heads do not divide the hidden size %2.</source>
        <translation>%1 个头不能整除隐藏维度 %2。</translation>
    </message>
    <message>
        <source>Positions that start as sines need an even hidden size.</source>
        <translation>以正弦初始化的位置要求偶数的隐藏维度。</translation>
    </message>
    <message>
        <source>The joint stage needs a budget of tokens, steps or minutes.</source>
        <translation>联合训练阶段需要以词元、步数或分钟为单位的预算。</translation>
    </message>
    <message>
        <source>Only one of tokens, steps and minutes can limit the joint stage.</source>
        <translation>词元、步数和分钟中只能有一个限制联合训练阶段。</translation>
    </message>
    <message>
        <source>A batch is counted in tokens or in sequences: one must be 0.</source>
        <translation>批按词元或按序列计：其中一个必须是 0。</translation>
    </message>
    <message>
        <source>A batch of %1 tokens cannot hold one sequence of %2.</source>
        <translation>%1 个词元的批容纳不下一条长度为 %2 的序列。</translation>
    </message>
    <message>
        <source>The method %1 has no joint stage: tokens, steps and minutes must be 0.</source>
        <translation>方法 %1 没有联合训练阶段：词元、步数和分钟必须是 0。</translation>
    </message>
    <message>
        <source>The method %1 has no joint stage that a budget could limit.</source>
        <translation>方法 %1 没有可由预算限制的联合训练阶段。</translation>
    </message>
    <message>
        <source>The method %1 has no external text: rho1 must be 0.</source>
        <translation>方法 %1 没有外部文本：rho1 必须是 0。</translation>
    </message>
    <message>
        <source>With rho1 0 the selection would not be read: it must be at least 1.</source>
        <translation>rho1 为 0 时不会读取选集：它至少是 1。</translation>
    </message>
    <message>
        <source>Fine-tuning is counted in epochs or in steps: one must be 0.</source>
        <translation>微调按轮数或按步数计：其中一个必须是 0。</translation>
    </message>
    <message>
        <source>The method %1 only fine-tunes: it needs epochs or steps.</source>
        <translation>方法 %1 只做微调：它需要轮数或步数。</translation>
    </message>
    <message>
        <source>The budget &quot;%1&quot; is neither a time (10min, 2h) nor a number of tokens (16M, 500k).</source>
        <translation>预算“%1”既不是时间（10min、2h），也不是词元数（16M、500k）。</translation>
    </message>
    <message>
        <source>The budget &quot;%1&quot; must be above 0 and at most 1e15 tokens.</source>
        <translation>预算“%1”必须大于 0，且至多 1e15 个词元。</translation>
    </message>
    <message>
        <source>Seeds are whole numbers, as in 1, 2, 3.</source>
        <translation>种子是整数，例如 1, 2, 3。</translation>
    </message>
    <message>
        <source>k must be a whole number from 0 to %1, not %2.</source>
        <translation>k 必须是 0 到 %1 的整数，而不是 %2。</translation>
    </message>
    <message>
        <source>A value of %1 is empty.</source>
        <translation>%1 有一个取值为空。</translation>
    </message>
    <message>
        <source>%1 has the value %2 twice.</source>
        <translation>%1 的取值 %2 出现了两次。</translation>
    </message>
    <message>
        <source>%1 is varied twice.</source>
        <translation>%1 变化了两次。</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 没有取值。</translation>
    </message>
</context>
<context>
    <name>tlm::FieldRows</name>
    <message>
        <source>Reset: %1</source>
        <comment>name of a field</comment>
        <translation>重置：%1</translation>
    </message>
    <message>
        <source>Back to the value of the preset.</source>
        <translation>恢复预设的值。</translation>
    </message>
    <message>
        <source>%1 Preset: %2.</source>
        <translation>%1预设：%2。</translation>
    </message>
</context>
<context>
    <name>tlm::FieldText</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Joint training</source>
        <translation>联合训练</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算资源</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>默认：%1。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
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
    <message>
        <source>Choose or drop a file or a folder</source>
        <translation>选择或拖入文件或文件夹</translation>
    </message>
    <message>
        <source>Choose folder: %1</source>
        <comment>name of a file field</comment>
        <translation>选择文件夹：%1</translation>
    </message>
    <message>
        <source>Opens a dialog to choose a folder</source>
        <translation>打开对话框选择文件夹</translation>
    </message>
</context>
<context>
    <name>tlm::FilterField</name>
    <message>
        <source>Clear: %1</source>
        <translation>清除：%1</translation>
    </message>
</context>
<context>
    <name>tlm::Findings</name>
    <message numerus="yes">
        <source>%n record(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n 条记录无法读取，已剔除。</numerusform>
        </translation>
    </message>
    <message>
        <source>No repeats, no leaks, no contradictions.</source>
        <translation>没有重复、泄漏或矛盾。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) repeat an earlier one.</source>
        <comment>split</comment>
        <translation>
            <numerusform>%1：%n 条文本与前面的重复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) stand in an earlier split too: scores will be too good.</source>
        <comment>split</comment>
        <translation>
            <numerusform>%1：%n 条文本在前面的划分中也出现，得分会偏高。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) have more than one class.</source>
        <translation>
            <numerusform>%n 条文本有不止一个类别。</numerusform>
        </translation>
    </message>
    <message>
        <source>The class %1 has %2 times as many training examples as %3.</source>
        <translation>类别 %1 的训练样本是 %3 的 %2 倍。</translation>
    </message>
    <message>
        <source>Answering %1 always would be right for %2 % of the training examples.</source>
        <translation>总是回答 %1 也能答对 %2 % 的训练样本。</translation>
    </message>
    <message>
        <source>%1 has no example of %2.</source>
        <comment>split, classes</comment>
        <translation>%1 中没有 %2 的样本。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between classes</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tlm::FindingsView</name>
    <message>
        <source>What to know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Lists them: %1</source>
        <translation>列出：%1</translation>
    </message>
</context>
<context>
    <name>tlm::FoundByView</name>
    <message>
        <source>Found by</source>
        <translation>找到它的文本</translation>
    </message>
    <message>
        <source>The training texts that have the picked document among their neighbours, best rank first; Enter or a double click leads to the text</source>
        <translation>以选中文档为近邻的训练文本，名次最佳者在前；按回车键或双击可转到该文本</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Rank of the document among the neighbours of the text</source>
        <translation>文档在该文本近邻中的名次</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class of the text</source>
        <translation>文本的类别</translation>
    </message>
    <message>
        <source>The training text</source>
        <translation>训练文本</translation>
    </message>
    <message>
        <source>No training text found it.</source>
        <translation>没有训练文本找到它。</translation>
    </message>
    <message>
        <source>Find the texts</source>
        <translation>查找这些文本</translation>
    </message>
    <message>
        <source>Searches for all training texts once more and keeps who found what</source>
        <translation>再次检索所有训练文本，并记录各自找到了什么</translation>
    </message>
    <message>
        <source>Texts that found documents</source>
        <translation>找到文档的文本</translation>
    </message>
    <message>
        <source>Which training texts brought this document in?</source>
        <translation>哪些训练文本带来了这篇文档？</translation>
    </message>
</context>
<context>
    <name>tlm::GridCard</name>
    <message>
        <source>All heads</source>
        <translation>所有注意力头</translation>
    </message>
    <message>
        <source>Patterns by layer</source>
        <translation>各层的模式</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>How many heads of each layer are positional and how many vertical; planted ones are not counted.</source>
        <translation>每层有多少对角线头，多少垂直头；植入的头不计入。</translation>
    </message>
    <message>
        <source>positional</source>
        <translation>对角线</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>No learnt head is positional or vertical</source>
        <translation>没有一个学到的头是对角线或垂直的</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练过程</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>What is shown of all heads</source>
        <translation>显示所有头的哪些内容</translation>
    </message>
    <message>
        <source>Patterns by layer, over the training, the measures of every head, and how much the model needs each</source>
        <translation>各层的模式、训练过程中的变化、每个头的指标，以及模型对每个头的依赖</translation>
    </message>
    <message>
        <source>The model could not be read</source>
        <translation>无法读取模型</translation>
    </message>
    <message>
        <source>the model is being read …</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>this sentence, sample to come</source>
        <translation>仅本句，抽样稍后给出</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>统计范围：%1</translation>
    </message>
    <message>
        <source>counting again …</source>
        <translation>正在重新统计…</translation>
    </message>
    <message>
        <source>this sentence; the sample was not measured</source>
        <translation>仅本句；未测量抽样</translation>
    </message>
</context>
<context>
    <name>tlm::HeadCard</name>
    <message>
        <source>Chosen head</source>
        <translation>选中的头</translation>
    </message>
    <message>
        <source>Weight by distance</source>
        <translation>按距离的权重</translation>
    </message>
    <message>
        <source>Mean over the words of this sentence of the weight at each distance.</source>
        <translation>本句各词在每个距离上的权重平均值。</translation>
    </message>
    <message>
        <source>Distance in tokens</source>
        <translation>距离（词元）</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>平均权重</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>How the head is shown</source>
        <translation>注意力头的显示方式</translation>
    </message>
    <message>
        <source>As a matrix, or as lines between tokens</source>
        <translation>显示为矩阵，或词元之间的连线</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2：%1</translation>
    </message>
    <message>
        <source>%1 as a matrix</source>
        <translation>%1（矩阵）</translation>
    </message>
    <message>
        <source>%1 as lines between tokens</source>
        <translation>%1（词元之间的连线）</translation>
    </message>
</context>
<context>
    <name>tlm::HeadFigures</name>
    <message>
        <source>Previous</source>
        <translation>前一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>后一个</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>垂直词元</translation>
    </message>
    <message>
        <source>Entropy, nats</source>
        <translation>熵（奈特）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>measure, its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tlm::HeadGrid</name>
    <message>
        <source>Heads by layer</source>
        <translation>各层的注意力头</translation>
    </message>
    <message>
        <source>One small heat map per attention head: rows are layers, columns are heads. A red frame marks positional heads, grey hatching vertical ones, a dotted frame heads that the initialisation planted, a cross muted ones. Click a head or use the arrow keys to enlarge it; click with Ctrl, or move with Ctrl and the arrow keys and press Space, to take several, whose mean is shown; with Shift a range. Click a number, or press L or C, to take a whole layer or column.</source>
        <translation>每个注意力头一张小热图：行是层，列是头。红框标出对角线头，灰色斜线标出垂直头，点线框标出初始化植入的头，叉号标出屏蔽的头。点击一个头或用方向键将其放大；按住 Ctrl 点击，或按 Ctrl 加方向键移动后按空格，可选中多个头并显示其平均；按住 Shift 选中一片。点击数字，或按 L 或 C，可选中整层或整列。</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已屏蔽</translation>
    </message>
</context>
<context>
    <name>tlm::HeadText</name>
    <message>
        <source>planted by the initialisation</source>
        <translation>初始化时植入</translation>
    </message>
    <message>
        <source>positional</source>
        <translation>对角线</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>头 %1</translation>
    </message>
    <message>
        <source>%1 layers of %2 heads: %3 positional, %4 vertical, %5 other</source>
        <translation>%1 层，每层 %2 个头：对角线 %3，垂直 %4，其他 %5</translation>
    </message>
    <message numerus="yes">
        <source>, %n planted and not counted</source>
        <translation>
            <numerusform>，%n 个为植入，不计入</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looks at %2 with %3</source>
        <translation>%1 以 %3 关注 %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n heads</source>
        <translation>
            <numerusform>%n 个头的平均</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2
Strongest on a neighbour in %3 of rows, on a vertical token in %4
Mean weight: previous %5, next %6, vertical tokens %7
Entropy %8 nats</source>
        <translation>%1：%2
%3 的行在相邻词元上最强，%4 的行在垂直词元上最强
平均权重：前一个 %5，后一个 %6，垂直词元 %7
熵 %8 奈特</translation>
    </message>
    <message>
        <source>Muted, it changes the dev metric by %1</source>
        <translation>屏蔽它使 dev 指标变化 %1</translation>
    </message>
    <message>
        <source>this sentence</source>
        <translation>本句</translation>
    </message>
    <message>
        <source>%1 sentences, %2 rows</source>
        <translation>%1 个句子，%2 行</translation>
    </message>
    <message numerus="yes">
        <source>and %n more tokens</source>
        <translation>
            <numerusform>另有 %n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>B against A: positional %1 (%2 and %3), vertical %4 (%5 and %6), other %7 (%8 and %9)</source>
        <translation>B 对比 A：对角线 %1（%2 对 %3），垂直 %4（%5 对 %6），其他 %7（%8 对 %9）</translation>
    </message>
    <message>
        <source>one sentence, %1 rows</source>
        <translation>一个句子，%1 行</translation>
    </message>
</context>
<context>
    <name>tlm::ImportanceView</name>
    <message>
        <source>Measure importance</source>
        <translation>测量重要性</translation>
    </message>
    <message>
        <source>Evaluates the model on dev once for each head, with that head muted.</source>
        <translation>对每个头各在 dev 上评估一次模型，评估时屏蔽该头。</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source>Stops the evaluations.</source>
        <translation>停止评估。</translation>
    </message>
    <message>
        <source>Importance of heads</source>
        <translation>注意力头的重要性</translation>
    </message>
    <message>
        <source>Strongest on a neighbour</source>
        <translation>最强在相邻词元</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>How the dev metric changes when a head is muted</source>
        <translation>屏蔽一个头时 dev 指标的变化</translation>
    </message>
    <message>
        <source>%1 %2 on %3 examples of dev; lower points: heads that are needed</source>
        <translation>dev 的 %3 个样例上 %1 为 %2；越低的点表示越需要的头</translation>
    </message>
    <message>
        <source>positional</source>
        <translation>对角线</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>planted</source>
        <translation>植入</translation>
    </message>
    <message>
        <source>Only a model that was trained for a task has a dev metric to change</source>
        <translation>只有针对任务训练过的模型才有可变化的 dev 指标</translation>
    </message>
</context>
<context>
    <name>tlm::JobLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops this work; what it has begun is taken back</source>
        <translation>停止这项工作，已做的部分会撤回</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>How much of the work is done</source>
        <translation>工作完成了多少</translation>
    </message>
    <message>
        <source>Progress in words</source>
        <translation>进度文字</translation>
    </message>
    <message>
        <source>How much is done, how fast, and the time left</source>
        <translation>已完成多少、速度和剩余时间</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
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
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Writes a checkpoint and frees the device; Resume on the page Train goes on</source>
        <translation>写入检查点并释放设备；可在“训练”页用“继续”接着训练</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops this training at its next step; a checkpoint is kept</source>
        <translation>在下一步停止此训练；保留检查点</translation>
    </message>
</context>
<context>
    <name>tlm::JudgedModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>P(true)</source>
        <translation>P(真实)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Place of the example in its split</source>
        <translation>样本在其划分中的位置</translation>
    </message>
    <message>
        <source>The class that the task gives</source>
        <translation>任务给出的类别</translation>
    </message>
    <message>
        <source>The likeliest class, and whether it is the true one</source>
        <translation>最可能的类别，以及它是否正确</translation>
    </message>
    <message>
        <source>Probability that the model gave to the true class</source>
        <translation>模型给真实类别的概率</translation>
    </message>
    <message>
        <source>How the example begins</source>
        <translation>样本的开头</translation>
    </message>
</context>
<context>
    <name>tlm::JudgedView</name>
    <message>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Examples of the split with what the model said; Enter or a double click predicts one again, with all its classes.</source>
        <translation>该划分的样本及模型的判断；按回车键或双击可重新预测，并显示所有类别。</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>最差在前</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>最佳在前</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>按文件顺序</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>By the probability that the model gave to the true class</source>
        <translation>按模型给真实类别的概率</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Leaves out what the model got right</source>
        <translation>不显示模型判断正确的样本</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>Shows examples of one true class</source>
        <translation>显示某个真实类别的样本</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>Shows examples taken for one class</source>
        <translation>显示被判为某个类别的样本</translation>
    </message>
    <message>
        <source>Filter by word</source>
        <translation>按词筛选</translation>
    </message>
    <message>
        <source>Shows texts that contain these characters</source>
        <translation>显示包含这些字符的文本</translation>
    </message>
    <message>
        <source>Predict this example</source>
        <translation>预测此样本</translation>
    </message>
    <message>
        <source>Puts the picked example into the text field</source>
        <translation>将选中的样本放入文本框</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Copies the whole text of the picked example</source>
        <translation>复制选中样本的全文</translation>
    </message>
    <message>
        <source>All true classes</source>
        <translation>所有真实类别</translation>
    </message>
    <message>
        <source>All predicted classes</source>
        <translation>所有预测类别</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No example passes these filters.</source>
        <translation>没有样本符合这些筛选条件。</translation>
    </message>
</context>
<context>
    <name>tlm::LeftOutView</name>
    <message>
        <source>Copy list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Copies the whole list with tabs between its columns</source>
        <translation>复制整个列表，列之间用制表符分隔</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>What was left out, and what was guessed</source>
        <translation>剔除的内容和推测的内容</translation>
    </message>
    <message>
        <source>Bad records</source>
        <translation>坏记录</translation>
    </message>
    <message>
        <source>Records that could not be read, and why</source>
        <translation>无法读取的记录及其原因</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The file that was read</source>
        <translation>读取的文件</translation>
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
        <source>Duplicates</source>
        <translation>重复文档</translation>
    </message>
    <message>
        <source>Documents that repeat an earlier one</source>
        <translation>与前面文档重复的文档</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What the document is called</source>
        <translation>文档的编号</translation>
    </message>
    <message>
        <source>Repeats no.</source>
        <translation>重复的序号</translation>
    </message>
    <message>
        <source>Number of the document that was kept</source>
        <translation>保留的文档的序号</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>1 if the words are the same; else the share of runs of words</source>
        <translation>词语相同为 1，否则为相同词序列的比例</translation>
    </message>
    <message>
        <source>Guessed encodings</source>
        <translation>推测的编码</translation>
    </message>
    <message>
        <source>Files that do not say how their characters are written</source>
        <translation>没有说明字符编码的文件</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>What the file looks like</source>
        <translation>文件看起来的编码</translation>
    </message>
    <message>
        <source>Sure, of 100</source>
        <translation>把握（满分 100）</translation>
    </message>
    <message>
        <source>How sure that is</source>
        <translation>有多大把握</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Closes these lists; they stay with what was read</source>
        <translation>关闭这些列表，它们与读入的内容一起保存</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a list, its length</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>How %1 was read</source>
        <translation>%1 的读取情况</translation>
    </message>
</context>
<context>
    <name>tlm::LengthsCard</name>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Examples by length</source>
        <translation>按长度统计样本</translation>
    </message>
    <message>
        <source>In tokens</source>
        <translation>按词元</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>按词</translation>
    </message>
    <message>
        <source>Unit of lengths</source>
        <translation>长度单位</translation>
    </message>
    <message>
        <source>Tokens are what the model sees, the special ones around a text with them</source>
        <translation>词元是模型看到的单位，包括文本两端的特殊词元</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个词元</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Longer examples lose their end. A training has its own length on the page Train; this one only shows what it would cut</source>
        <translation>更长的样本会被截去末尾。训练的长度在“训练”页设置，这里只显示会截去多少</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>%1 and longer</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>0 to %1 tokens</source>
        <translation>0 至 %1 个词元</translation>
    </message>
    <message>
        <source>0 to %1 words</source>
        <translation>0 至 %1 个词</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>No example is longer.</source>
        <translation>没有更长的样本。</translation>
    </message>
    <message>
        <source>%1 % of the examples are longer and lose their end.</source>
        <translation>%1 % 的样本更长，末尾会被截去。</translation>
    </message>
    <message>
        <source>Estimated: tokens of a vocabulary of 8,192 learnt from %1 examples.</source>
        <translation>估计值：用从 %1 条样本学到的 8,192 词表切分。</translation>
    </message>
    <message>
        <source>Tokens of run %1, of %2 examples.</source>
        <translation>用运行 %1 的分词器切分 %2 条样本。</translation>
    </message>
</context>
<context>
    <name>tlm::LinesView</name>
    <message>
        <source>Lines between tokens</source>
        <translation>词元之间的连线</translation>
    </message>
    <message>
        <source>Lines lead from each token at the left to the tokens that it looks at most; the darker, the more weight. Point at a token, or use the up and down keys, to see all its lines alone. Double click a token, or press Return, to mask it.</source>
        <translation>连线从左侧每个词元指向它看得最多的词元，颜色越深权重越大。指向一个词元，或用上下键，可只看它的全部连线。双击词元或按回车可将其遮盖。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 looks at %2</source>
        <translation>%1 看向 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>No line of %1 is strong enough to show</source>
        <translation>%1 没有足够强的连线可显示</translation>
    </message>
</context>
<context>
    <name>tlm::LiveRun</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Steps done of all steps of both stages.</source>
        <translation>两个阶段全部步数中已完成的步数。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Curves and log</source>
        <translation>曲线和日志</translation>
    </message>
    <message>
        <source>Curves of the run, and the last lines that its trainer wrote.</source>
        <translation>运行的曲线，以及训练程序写出的最后几行。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>The training that runs will be shown here: its curves, its figures and its log.</source>
        <translation>正在进行的训练将显示在这里：曲线、数字和日志。</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Shows what the trainer said.</source>
        <translation>显示训练程序的输出。</translation>
    </message>
    <message>
        <source>Clone and change</source>
        <translation>克隆并修改</translation>
    </message>
    <message>
        <source>Takes the settings into the form, to be changed.</source>
        <translation>把设置放入表单，以便修改。</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>This run recorded no curves</source>
        <translation>此运行未记录曲线</translation>
    </message>
</context>
<context>
    <name>tlm::LogTail</name>
    <message>
        <source>The log of the run will be here.</source>
        <translation>这里会显示运行的日志。</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>运行日志</translation>
    </message>
    <message>
        <source>The last lines that the trainer wrote.</source>
        <translation>训练程序写出的最后几行。</translation>
    </message>
</context>
<context>
    <name>tlm::LogView</name>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Marks every place of the words; Enter goes to the next one.</source>
        <translation>标出所有出现的位置；回车跳到下一处。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Goes to the place before.</source>
        <translation>跳到上一处。</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Goes to the next place.</source>
        <translation>跳到下一处。</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>跟随日志</translation>
    </message>
    <message>
        <source>Keeps the newest line in sight; scrolling back ends it.</source>
        <translation>保持最新一行可见；向回滚动即停止跟随。</translation>
    </message>
</context>
<context>
    <name>tlm::LogWords</name>
    <message>
        <source>Step %1, %2</source>
        <comment>number of the step, stage</comment>
        <translation>第 %1 步，%2</translation>
    </message>
    <message>
        <source>Evaluation on %1 at step %2: macro-F1 %3, micro-F1 %4, accuracy %5, loss %6</source>
        <translation>第 %2 步在 %1 上的评估：宏 F1 %3，微 F1 %4，准确率 %5，损失 %6</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <comment>number of the run, its state</comment>
        <translation>运行 %1：%2</translation>
    </message>
    <message>
        <source>Error: %1 %2</source>
        <comment>cause and remedy</comment>
        <translation>错误：%1 %2</translation>
    </message>
</context>
<context>
    <name>tlm::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>操作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Nothing was open yet</source>
        <translation>还没有打开过任何内容</translation>
    </message>
</context>
<context>
    <name>tlm::MainWindow</name>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
</context>
<context>
    <name>tlm::ManualPages</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>tlm::ManualWindow</name>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Shows the pages that hold all the words, and marks them</source>
        <translation>显示含有所有词的页面，并标出这些词</translation>
    </message>
    <message>
        <source>Manual of TLM Studio</source>
        <translation>TLM Studio 手册</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>手册的页面</translation>
    </message>
    <message>
        <source>Shows the picked page</source>
        <translation>显示选中的页面</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>手册的正文</translation>
    </message>
    <message>
        <source>The page of the manual that was picked</source>
        <translation>选中的手册页面</translation>
    </message>
    <message>
        <source>No page holds these words.</source>
        <translation>没有页面含有这些词。</translation>
    </message>
</context>
<context>
    <name>tlm::MatrixFields</name>
    <message>
        <source>Hide [CLS], [SEP]</source>
        <translation>隐藏 [CLS]、[SEP]</translation>
    </message>
    <message>
        <source>Mute head</source>
        <translation>屏蔽此头</translation>
    </message>
    <message>
        <source>Takes the chosen heads out of the model, to see what the prediction and the dev metric lose.</source>
        <translation>从模型中去掉选中的头，看预测和 dev 指标损失多少。</translation>
    </message>
    <message>
        <source>from weight </source>
        <translation>权重 ≥ </translation>
    </message>
    <message>
        <source>Smallest weight that shows</source>
        <translation>显示的最小权重</translation>
    </message>
    <message>
        <source>Weights below it are left empty and draw no line.</source>
        <translation>低于它的权重留空，也不画连线。</translation>
    </message>
    <message>
        <source>Hide special tokens</source>
        <translation>隐藏特殊词元</translation>
    </message>
    <message>
        <source>Leaves out the rows and columns of [CLS] and [SEP]; the other weights stay as they are.</source>
        <translation>不显示 [CLS] 和 [SEP] 的行与列；其余权重不变。</translation>
    </message>
    <message>
        <source>Unmute head</source>
        <translation>取消屏蔽</translation>
    </message>
</context>
<context>
    <name>tlm::MatrixView</name>
    <message>
        <source>Weights of the chosen head</source>
        <translation>选中头的权重</translation>
    </message>
    <message>
        <source>Each row is a token and shows how its attention is shared among the tokens at the top; a row sums to 1. Point at a cell or use the arrow keys to read its value. Wheel or + and −: zoom. Drag: move. 0: show everything. Double click a token, or press Return, to mask it.</source>
        <translation>每行是一个词元，显示它的注意力如何分配给上方的词元；每行之和为 1。指向单元格或用方向键读取数值。滚轮或 + 与 −：缩放。拖动：移动。0：显示全部。双击词元或按回车可将其遮盖。</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
</context>
<context>
    <name>tlm::MeasureWords</name>
    <message>
        <source>Strongest on a neighbour</source>
        <translation>最强在相邻词元</translation>
    </message>
    <message>
        <source>Strongest on the previous token</source>
        <translation>最强在前一个词元</translation>
    </message>
    <message>
        <source>Strongest on the next token</source>
        <translation>最强在后一个词元</translation>
    </message>
    <message>
        <source>Strongest on a vertical token</source>
        <translation>最强在垂直词元</translation>
    </message>
    <message>
        <source>Strongest on [CLS]</source>
        <translation>最强在 [CLS]</translation>
    </message>
    <message>
        <source>Strongest on [SEP]</source>
        <translation>最强在 [SEP]</translation>
    </message>
    <message>
        <source>Strongest on a full stop</source>
        <translation>最强在句号</translation>
    </message>
    <message>
        <source>Weight on the previous token</source>
        <translation>前一个词元上的权重</translation>
    </message>
    <message>
        <source>Weight on the token itself</source>
        <translation>自身上的权重</translation>
    </message>
    <message>
        <source>Weight on the next token</source>
        <translation>后一个词元上的权重</translation>
    </message>
    <message>
        <source>Weight on vertical tokens</source>
        <translation>垂直词元上的权重</translation>
    </message>
    <message>
        <source>Weight on [CLS]</source>
        <translation>[CLS] 上的权重</translation>
    </message>
    <message>
        <source>Weight on [SEP]</source>
        <translation>[SEP] 上的权重</translation>
    </message>
    <message>
        <source>Weight on punctuation</source>
        <translation>标点上的权重</translation>
    </message>
    <message>
        <source>Entropy, nats</source>
        <translation>熵（奈特）</translation>
    </message>
    <message>
        <source>Weight inside the own text</source>
        <translation>本文本内的权重</translation>
    </message>
    <message>
        <source>Sentences with a sink</source>
        <translation>有汇聚点的句子</translation>
    </message>
    <message>
        <source>Distance, tokens</source>
        <translation>距离（词元）</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Share of rows whose largest weight is on the token before or after</source>
        <translation>最大权重在前一个或后一个词元上的行所占比例</translation>
    </message>
    <message>
        <source>Share of rows whose largest weight is on the token before</source>
        <translation>最大权重在前一个词元上的行所占比例</translation>
    </message>
    <message>
        <source>Share of rows whose largest weight is on the token after</source>
        <translation>最大权重在后一个词元上的行所占比例</translation>
    </message>
    <message>
        <source>Share of rows whose largest weight is on one of the vertical tokens</source>
        <translation>最大权重在某个垂直词元上的行所占比例</translation>
    </message>
    <message>
        <source>Share of rows whose largest weight is on the token that begins a text</source>
        <translation>最大权重在文本起始词元上的行所占比例</translation>
    </message>
    <message>
        <source>Share of rows whose largest weight is on the token that ends a text</source>
        <translation>最大权重在文本结束词元上的行所占比例</translation>
    </message>
    <message>
        <source>Share of rows whose largest weight is on a full stop or another vertical token</source>
        <translation>最大权重在句号或其他垂直词元上的行所占比例</translation>
    </message>
    <message>
        <source>Mean weight on the token before</source>
        <translation>前一个词元上的平均权重</translation>
    </message>
    <message>
        <source>Mean weight of a token on itself</source>
        <translation>词元对自身的平均权重</translation>
    </message>
    <message>
        <source>Mean weight on the token after</source>
        <translation>后一个词元上的平均权重</translation>
    </message>
    <message>
        <source>Mean weight on the vertical tokens together</source>
        <translation>所有垂直词元上的平均权重之和</translation>
    </message>
    <message>
        <source>Mean weight on the token that begins a text</source>
        <translation>文本起始词元上的平均权重</translation>
    </message>
    <message>
        <source>Mean weight on the tokens that end a text</source>
        <translation>文本结束词元上的平均权重</translation>
    </message>
    <message>
        <source>Mean weight on full stops and commas</source>
        <translation>句号和逗号上的平均权重</translation>
    </message>
    <message>
        <source>Mean entropy of the rows: 0 looks at one token, more spreads out</source>
        <translation>各行的平均熵：0 表示只看一个词元，越大越分散</translation>
    </message>
    <message>
        <source>Mean weight inside the same text, of examples with two texts</source>
        <translation>双文本样例中落在同一文本内的平均权重</translation>
    </message>
    <message>
        <source>Share of sentences in which one token takes more than 0.3 of all weight</source>
        <translation>有一个词元占去超过 0.3 权重的句子所占比例</translation>
    </message>
    <message>
        <source>Mean number of tokens between a token and what it looks at</source>
        <translation>词元与其所看词元之间的平均距离</translation>
    </message>
    <message>
        <source>Mean of the largest weight of each row</source>
        <translation>每行最大权重的平均值</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>value and standard error</comment>
        <translation>%1 ± %2</translation>
    </message>
</context>
<context>
    <name>tlm::MeasuresView</name>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Layer and head</source>
        <translation>层与头</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>The class of the head</source>
        <translation>该头的类别</translation>
    </message>
    <message>
        <source>If muted</source>
        <translation>屏蔽后</translation>
    </message>
    <message>
        <source>How the dev metric changes without it</source>
        <translation>没有它时 dev 指标的变化</translation>
    </message>
    <message>
        <source>Measures of all heads</source>
        <translation>所有注意力头的指标</translation>
    </message>
    <message>
        <source>Every measure of every head with its standard error over the sentences.</source>
        <translation>每个头的每项指标及其在句子上的标准误。</translation>
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
    <name>tlm::MetricBox</name>
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
        <source>%1 (usual for this task)</source>
        <translation>%1（此任务的惯例）</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>What the task is judged by: macro-F1 counts every class alike, micro-F1 and accuracy every example. Runs made before keep the score they were made with.</source>
        <translation>任务的评价指标：宏平均 F1 对各类别一视同仁，微平均 F1 和准确率对各样本一视同仁。此前的运行保留原来的指标。</translation>
    </message>
</context>
<context>
    <name>tlm::MetricFeed</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元数</translation>
    </message>
    <message>
        <source>Minutes since the run was made</source>
        <translation>自运行创建以来的分钟数</translation>
    </message>
</context>
<context>
    <name>tlm::ModelChooser</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>This folder holds no model in Hugging Face layout.</source>
        <translation>此文件夹中没有 Hugging Face 格式的模型。</translation>
    </message>
    <message>
        <source>Model to compare with</source>
        <translation>用于比较的模型</translation>
    </message>
    <message>
        <source>The run, the checkpoint or the folder whose model stands beside the first.</source>
        <translation>与第一个模型并排显示的运行、检查点或文件夹。</translation>
    </message>
    <message>
        <source>The run, or the folder, whose model is asked.</source>
        <translation>所查询模型的运行或文件夹。</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
</context>
<context>
    <name>tlm::ModelField</name>
    <message>
        <source>A run, or a folder</source>
        <translation>一个运行，或一个文件夹</translation>
    </message>
    <message>
        <source>Run or folder</source>
        <translation>运行或文件夹</translation>
    </message>
    <message>
        <source>A run whose model is gone on with, or the folder of a model in Hugging Face layout.</source>
        <translation>以其模型继续训练的运行，或 Hugging Face 格式的模型文件夹。</translation>
    </message>
    <message>
        <source>Choose a model folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the folder of a model.</source>
        <translation>打开对话框选择模型的文件夹。</translation>
    </message>
</context>
<context>
    <name>tlm::ModelServer</name>
    <message>
        <source>The process that keeps the model ended before it answered.</source>
        <translation>保持模型的进程在答复之前结束了。</translation>
    </message>
    <message>
        <source>The process that keeps the model was ended.</source>
        <translation>保持模型的进程已被结束。</translation>
    </message>
</context>
<context>
    <name>tlm::ModelsBar</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Sets another model beside this one, over the same sentences.</source>
        <translation>在同样的句子上并排显示另一个模型。</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Offers the model of a folder in Hugging Face layout: BERT or RoBERTa</source>
        <translation>提供 Hugging Face 布局文件夹中的模型：BERT 或 RoBERTa</translation>
    </message>
    <message>
        <source>Open model folder to compare with</source>
        <translation>打开用于比较的模型文件夹</translation>
    </message>
    <message>
        <source>Sets the model of a folder in Hugging Face layout beside the first.</source>
        <translation>把 Hugging Face 布局文件夹中的模型放在第一个模型旁边。</translation>
    </message>
</context>
<context>
    <name>tlm::MultiChoice</name>
    <message>
        <source>, </source>
        <comment>between choices</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tlm::NameProblem</name>
    <message>
        <source>Give it a name.</source>
        <translation>请为它命名。</translation>
    </message>
</context>
<context>
    <name>tlm::NavigationButton</name>
    <message>
        <source>%1 · %2</source>
        <comment>what a page is for, what is new there</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tlm::NeighbourModel</name>
    <message>
        <source>%1: %2</source>
        <comment>corpus and document</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1  ·  found by %2</source>
        <comment>document, how many texts</comment>
        <translation>%1  ·  找到它的：%2</translation>
    </message>
    <message>
        <source>this text alone</source>
        <translation>仅此文本</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n 条文本</numerusform>
        </translation>
    </message>
    <message>
        <source>contains %1 text %2</source>
        <comment>split and number of an example</comment>
        <translation>含%1文本 %2</translation>
    </message>
    <message>
        <source>repeats another</source>
        <translation>与另一篇重复</translation>
    </message>
</context>
<context>
    <name>tlm::NeighboursCard</name>
    <message>
        <source>Neighbours</source>
        <translation>近邻</translation>
    </message>
    <message>
        <source>The documents most like the picked text, best first</source>
        <translation>与选中文本最相近的文档，最佳在前</translation>
    </message>
    <message>
        <source>The documents most like the picked text will be here.</source>
        <translation>这里会显示与选中文本最相近的文档。</translation>
    </message>
    <message>
        <source>Random documents</source>
        <translation>随机文档</translation>
    </message>
    <message>
        <source>As many documents drawn at random, with the scores they get</source>
        <translation>随机抽取同样多的文档及其得分</translation>
    </message>
    <message>
        <source>Random documents will be here.</source>
        <translation>这里会显示随机文档。</translation>
    </message>
    <message>
        <source>Read whole document</source>
        <translation>阅读整篇文档</translation>
    </message>
    <message>
        <source>Shows the picked document below, with the words of the query marked</source>
        <translation>在下方显示选中的文档，标出查询中的词</translation>
    </message>
    <message>
        <source>Search with this document</source>
        <translation>用此文档检索</translation>
    </message>
    <message>
        <source>Takes the picked document as the query</source>
        <translation>以选中的文档作为查询</translation>
    </message>
    <message>
        <source>Copy document</source>
        <translation>复制文档</translation>
    </message>
    <message>
        <source>Copies the whole picked document</source>
        <translation>复制选中文档的全文</translation>
    </message>
    <message>
        <source>Neighbours of your own query</source>
        <translation>自定义查询的近邻</translation>
    </message>
    <message>
        <source>Neighbours of %1</source>
        <comment>number and class of a text</comment>
        <translation>%1的近邻</translation>
    </message>
    <message>
        <source>This query has %1 words: with more than %2 the authors&apos; pipeline finds nothing.</source>
        <translation>此查询有 %1 个词：超过 %2 个词时，作者的流程找不到任何文档。</translation>
    </message>
    <message>
        <source>There is no word to search for.</source>
        <translation>没有可检索的词。</translation>
    </message>
    <message>
        <source>No document shares a word with this text.</source>
        <translation>没有文档与此文本有共同的词。</translation>
    </message>
    <message>
        <source>%1 of %2 are in %3</source>
        <comment>neighbours, selection</comment>
        <translation>%2 篇中有 %1 篇在 %3 中</translation>
    </message>
    <message>
        <source>Searched: %1</source>
        <translation>检索词：%1</translation>
    </message>
</context>
<context>
    <name>tlm::NoteView</name>
    <message>
        <source>Nothing is noted.</source>
        <translation>没有备注。</translation>
    </message>
    <message>
        <source>Note as it reads</source>
        <translation>备注预览</translation>
    </message>
    <message>
        <source>The note with its Markdown shown as headings, lists and links.</source>
        <translation>把备注中的 Markdown 显示为标题、列表和链接。</translation>
    </message>
</context>
<context>
    <name>tlm::Notifier</name>
    <message>
        <source>Show</source>
        <comment>what a notification is about</comment>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>tlm::OrderFields</name>
    <message>
        <source>Order: by layer</source>
        <translation>排序：按层</translation>
    </message>
    <message>
        <source>By importance</source>
        <translation>按重要性</translation>
    </message>
    <message>
        <source>Order of the heads</source>
        <translation>注意力头的顺序</translation>
    </message>
    <message>
        <source>Puts the heads in order by a measure, or by how much the model needs them.</source>
        <translation>按某项指标，或按模型对它们的依赖排列注意力头。</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>最小的在前</translation>
    </message>
    <message>
        <source>Turns the order around: the smallest value first.</source>
        <translation>颠倒顺序：最小值在前。</translation>
    </message>
</context>
<context>
    <name>tlm::OwnPresets</name>
    <message>
        <source>removing the preset %1</source>
        <translation>移除预设 %1</translation>
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
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Choose what to train, start it, watch it</source>
        <translation>选择训练内容，开始并观察</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Everything that was trained</source>
        <translation>所有训练过的内容</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>What each head looks at</source>
        <translation>每个注意力头关注什么</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Classes of a text, errors on dev</source>
        <translation>文本的类别，开发集上的错误</translation>
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
    <message>
        <source>Own query</source>
        <translation>自定义查询</translation>
    </message>
    <message>
        <source>Searches for your own words instead of the picked text; clear it to come back to the task</source>
        <translation>检索您自己的词而非选中的文本；清空即回到任务</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Searches for the whole text, or for its keyword phrases (RAKE), as the authors do for long texts</source>
        <translation>检索整条文本，或其关键短语（RAKE），作者对长文本即如此</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>整条文本</translation>
    </message>
    <message>
        <source>Keywords (RAKE)</source>
        <translation>关键词（RAKE）</translation>
    </message>
    <message>
        <source>Documents shown</source>
        <translation>显示的文档</translation>
    </message>
    <message>
        <source>Neighbours by BM25, documents drawn at random (what retrieval must beat), or both side by side</source>
        <translation>BM25 近邻、随机抽取的文档（检索必须超过的基线），或两者并列</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近邻</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>Clause limit %1</source>
        <translation>子句上限 %1</translation>
    </message>
    <message>
        <source>Clause limit</source>
        <translation>子句上限</translation>
    </message>
    <message>
        <source>As in the authors&apos; pipeline, a query of more words than this finds nothing</source>
        <translation>与作者的流程一样，超过此词数的查询找不到任何文档</translation>
    </message>
</context>
<context>
    <name>tlm::PathList</name>
    <message>
        <source>Files and folders</source>
        <translation>文件和文件夹</translation>
    </message>
    <message>
        <source>They are read in this order; files can be dropped here</source>
        <translation>按此顺序读取，也可以把文件拖到这里</translation>
    </message>
    <message>
        <source>Drop files and folders here, or add them below.</source>
        <translation>将文件或文件夹拖放到此处，或用下方按钮添加。</translation>
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
        <source>Read earlier</source>
        <translation>提前读取</translation>
    </message>
    <message>
        <source>Moves the picked file up</source>
        <translation>把选中的文件上移</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>推后读取</translation>
    </message>
    <message>
        <source>Moves the picked file down</source>
        <translation>把选中的文件下移</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
</context>
<context>
    <name>tlm::PatternLegend</name>
    <message>
        <source>Heads of each pattern: %1</source>
        <translation>各模式的头数：%1</translation>
    </message>
    <message>
        <source>positional</source>
        <translation>对角线</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>planted</source>
        <translation>植入</translation>
    </message>
    <message>
        <source>Heads whose rows are nearly always strongest on a neighbour. Click to pass over them.</source>
        <translation>各行几乎总在相邻词元上最强的头。点击可略去它们。</translation>
    </message>
    <message>
        <source>Heads whose rows are nearly always strongest on a special token or full stop. Click to pass over them.</source>
        <translation>各行几乎总在特殊词元或句号上最强的头。点击可略去它们。</translation>
    </message>
    <message>
        <source>Heads of neither pattern. Click to pass over them.</source>
        <translation>不属于任何一种模式的头。点击可略去它们。</translation>
    </message>
    <message>
        <source>Heads that the initialisation made positional; they are in no other count. Click to pass over them.</source>
        <translation>初始化时设为对角线的头，不计入其他数量。点击可略去它们。</translation>
    </message>
</context>
<context>
    <name>tlm::PlanView</name>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>not known before the model is there</source>
        <translation>有了模型才能得知</translation>
    </message>
    <message>
        <source>of %1, fits</source>
        <translation>共 %1，放得下</translation>
    </message>
    <message>
        <source>of %1, does not fit</source>
        <translation>共 %1，放不下</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Parameters of the encoder without its heads.</source>
        <translation>编码器的参数数量，不含输出头。</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>as budgeted</source>
        <translation>按预算</translation>
    </message>
    <message>
        <source>as fast as run %1</source>
        <translation>按运行 %1 的速度</translation>
    </message>
    <message>
        <source>Tokens of the joint stage, with padding.</source>
        <translation>联合训练阶段的词元，含填充。</translation>
    </message>
    <message>
        <source>By the paper&apos;s rule: 6 × padded tokens × parameters, joint stage only. Real: what both stages compute at most.</source>
        <translation>按论文的规则：6 × 含填充的词元数 × 参数量，仅联合训练阶段。实际：两个阶段至多的计算量。</translation>
    </message>
    <message>
        <source>From the speed of a finished run like this one on this computer, or from some measured steps.</source>
        <translation>根据本机上类似的已完成运行的速度，或根据测量的若干步。</translation>
    </message>
    <message>
        <source>Weights, gradients, optimiser and activations, by formula or by some measured steps.</source>
        <translation>权重、梯度、优化器和激活值，按公式或按测量的若干步。</translation>
    </message>
    <message>
        <source>Checkpoints and models of all runs.</source>
        <translation>所有运行的检查点和模型。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runs that will be made; equal ones that are there are not made again.</source>
        <translation>将要产生的运行；已有的相同运行不会重做。</translation>
    </message>
    <message>
        <source>real: ≤ %1</source>
        <comment>FLOPs</comment>
        <translation>实际：≤ %1</translation>
    </message>
    <message>
        <source>new; %1 there already</source>
        <translation>新增；已有 %1 个</translation>
    </message>
    <message>
        <source>all new runs</source>
        <translation>全部新运行</translation>
    </message>
    <message>
        <source>no runs like them yet</source>
        <translation>尚无类似的运行</translation>
    </message>
    <message>
        <source>measured: %1 tokens/s</source>
        <translation>实测：每秒 %1 个词元</translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>实测，%1</translation>
    </message>
    <message>
        <source>It needs %1 of memory, and there are %2.</source>
        <translation>它需要 %1 内存，而共有 %2。</translation>
    </message>
    <message>
        <source>It needs %1 of disk, and %2 are free.</source>
        <translation>它需要 %1 磁盘空间，而可用 %2。</translation>
    </message>
</context>
<context>
    <name>tlm::Plot</name>
    <message>
        <source>%1: not a number</source>
        <translation>%1：不是数</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 在 %2 处：%3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>curve	%1	%2</source>
        <comment>header of copied values</comment>
        <translation>曲线	%1	%2</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: move. Shift and drag: zoom to a rectangle. Double click: show everything. Click a name: hide its curve. Right click: more.</source>
        <translation>滚轮：缩放。拖动：移动。按住 Shift 拖动：放大到矩形。双击：显示全部。点击名称：隐藏其曲线。右键：更多。</translation>
    </message>
    <message>
        <source>Turn the wheel over the plot to zoom, drag to move, drag with Shift to zoom to a rectangle, and double click to show everything again. A click on a name in the legend hides or shows its curve. A cross at the lower edge marks a value that is not a number. Keys: left and right read the values, plus and minus zoom, Home shows everything, Backspace goes back, 1 to 9 hide or show curves, L switches the logarithmic axis, F follows the newest values. Right click for all that can be done.</source>
        <translation>在图上滚动滚轮可缩放，拖动可移动，按住 Shift 拖动可放大到矩形，双击可重新显示全部。点击图例中的名称可隐藏或显示其曲线。下边缘的叉号标出非数值。按键：左右键读取数值，加减号缩放，Home 显示全部，Backspace 返回，1 至 9 隐藏或显示曲线，L 切换对数轴，F 跟随最新数值。右键可查看全部操作。</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>tlm::PlotExport</name>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture, at twice the size (*.png)</source>
        <translation>两倍大小的 PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Values as CSV (*.csv)</source>
        <translation>CSV 数值 (*.csv)</translation>
    </message>
    <message>
        <source>A plot is written as .svg, .pdf, .png or .csv.</source>
        <translation>图可写为 .svg、.pdf、.png 或 .csv。</translation>
    </message>
    <message>
        <source>The plot was written to %1.</source>
        <translation>图已写入 %1。</translation>
    </message>
    <message>
        <source>Save plot</source>
        <translation>保存图</translation>
    </message>
</context>
<context>
    <name>tlm::PlotMenu</name>
    <message>
        <source>Copy values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Back to the last view</source>
        <translation>返回上一视图</translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation>前进到下一视图</translation>
    </message>
    <message>
        <source>Follow the newest values</source>
        <translation>跟随最新数值</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>纵轴取对数</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>横轴取对数</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save as SVG, PDF, PNG or CSV …</source>
        <translation>另存为 SVG、PDF、PNG 或 CSV…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>tlm::PredictFileForm</name>
    <message>
        <source>Predict a file</source>
        <translation>预测文件</translation>
    </message>
    <message>
        <source>File of texts</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>CSV, TSV, JSON lines or plain text with a text a line, compressed or not</source>
        <translation>CSV、TSV、JSON Lines 或每行一条的纯文本，可压缩</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the file</source>
        <translation>打开对话框选择文件</translation>
    </message>
    <message>
        <source>Calibrated probabilities</source>
        <translation>校准后的概率</translation>
    </message>
    <message>
        <source>The texts whose classes are wanted</source>
        <translation>需要判断类别的文本</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The column of the text</source>
        <translation>文本所在的列</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二文本</translation>
    </message>
    <message>
        <source>The column of the second text, for tasks that compare two</source>
        <translation>第二段文本所在的列，用于比较两段文本的任务</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>The file of texts with label and probabilities: JSON lines if it is called .jsonl, else CSV</source>
        <translation>含文本、标签和概率的文件：扩展名为 .jsonl 时为 JSON Lines，否则为 CSV</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Scales them by the temperature that was fitted on dev; measure the model on dev first</source>
        <translation>按在开发集上拟合的温度缩放；请先在开发集上评测模型</translation>
    </message>
    <message>
        <source>Progress of the prediction</source>
        <translation>预测进度</translation>
    </message>
    <message>
        <source>How many texts were predicted</source>
        <translation>已预测多少条文本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops the prediction; no file is written</source>
        <translation>停止预测，不写文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Leaves this form</source>
        <translation>离开此表单</translation>
    </message>
    <message>
        <source>Predict file</source>
        <translation>预测文件</translation>
    </message>
    <message>
        <source>Predicts every text and writes the file</source>
        <translation>预测每条文本并写入文件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose a file of texts.</source>
        <translation>请选择文本文件。</translation>
    </message>
    <message>
        <source>Tell where the predictions go.</source>
        <translation>请指定预测结果写到哪里。</translation>
    </message>
    <message>
        <source>This is the file of texts itself.</source>
        <translation>这就是文本文件本身。</translation>
    </message>
    <message numerus="yes">
        <source>The classes of %n text(s) were written.</source>
        <translation>
            <numerusform>已写入 %n 条文本的类别。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read.</source>
        <translation>
            <numerusform>有 %n 条记录无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>loading the model …</source>
        <translation>正在载入模型…</translation>
    </message>
</context>
<context>
    <name>tlm::PredictPage</name>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What a trained model says of a text, and where it errs</source>
        <translation>训练好的模型如何判断文本，以及在哪里出错</translation>
    </message>
    <message>
        <source>A trained model will tell classes of texts here.</source>
        <translation>训练好的模型会在这里判断文本的类别。</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>前往“训练”</translation>
    </message>
    <message>
        <source>Opens the page that starts a training.</source>
        <translation>打开开始训练的页面。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Type or paste a text; its classes appear as you pause.</source>
        <translation>输入或粘贴文本；停顿时显示其类别。</translation>
    </message>
    <message>
        <source>Type or paste a text</source>
        <translation>输入或粘贴文本</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二文本</translation>
    </message>
    <message>
        <source>The second text of tasks that compare two.</source>
        <translation>比较两段文本的任务的第二段文本。</translation>
    </message>
    <message>
        <source>The second text</source>
        <translation>第二段文本</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Offers the model of a folder in Hugging Face layout, as this program or others export it</source>
        <translation>使用 Hugging Face 格式文件夹中的模型，可由本程序或其他程序导出</translation>
    </message>
    <message>
        <source>Predict a file</source>
        <translation>预测文件</translation>
    </message>
    <message>
        <source>Opens the form that gives every text of a file its class</source>
        <translation>打开为文件中每条文本判断类别的表单</translation>
    </message>
    <message>
        <source>Filter examples</source>
        <translation>筛选样本</translation>
    </message>
    <message>
        <source>Leads to the filter of the examples</source>
        <translation>转到样本的筛选框</translation>
    </message>
</context>
<context>
    <name>tlm::PresetBar</name>
    <message>
        <source>%1 · %2</source>
        <comment>recipe and scale</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Table B.1: %1 · %2</source>
        <comment>task and scale</comment>
        <translation>表 B.1：%1 · %2</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Where the settings below begin from.</source>
        <translation>下方设置的起点。</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Under this name it stands in the menu of presets.</source>
        <translation>它以这个名称出现在预设菜单中。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keeps the settings under this name.</source>
        <translation>以这个名称保存设置。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keeps nothing.</source>
        <translation>什么都不保存。</translation>
    </message>
    <message numerus="yes">
        <source>• %n changed</source>
        <translation>
            <numerusform>• 改动 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Own presets</source>
        <translation>自定义预设</translation>
    </message>
    <message>
        <source>Remove own preset</source>
        <translation>移除自定义预设</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Faithful, cut to a processor</source>
        <translation>忠实，缩减到处理器可行</translation>
    </message>
    <message>
        <source>The paper&apos;s Table B.1</source>
        <translation>论文的表 B.1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
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
    <message>
        <source>WikiExtractor</source>
        <translation>WikiExtractor</translation>
    </message>
    <message>
        <source>Folder per class</source>
        <translation>每类一个文件夹</translation>
    </message>
    <message>
        <source>%1 looks like %2 (%3 of 100 sure)</source>
        <comment>file; encoding; confidence</comment>
        <translation>%1 看起来是 %2（把握 %3/100）</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>column of a file, what it is taken for</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Taken for: %1</source>
        <translation>用作：%1</translation>
    </message>
</context>
<context>
    <name>tlm::ProbabilityModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
</context>
<context>
    <name>tlm::Printing</name>
    <message>
        <source>These are the first %1 rows; the table has more.</source>
        <translation>以上为前 %1 行；表格还有更多行。</translation>
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
        <source>%1 heads</source>
        <translation>%1 个头</translation>
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
    <message>
        <source>%1, %2/s</source>
        <comment>documents read, documents a second</comment>
        <translation>%1，%2 个/秒</translation>
    </message>
</context>
<context>
    <name>tlm::QueryField</name>
    <message>
        <source>Filter runs, as in method = tlm and dev &gt; 0.8</source>
        <translation>筛选运行，例如 method = tlm and dev &gt; 0.8</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Keeps the runs that hold every word typed, or that comparisons accept: =, !=, &lt;, &gt;, &lt;=, &gt;=, ~ (holds), !~ and in (…), joined by and, or, not and parentheses. Compared are state, task, method, scale, dev, test, tokens (16M), time (2h), created (today - 7d), tag, note, starred, archived and every setting (joint.tokens). Ctrl+Space offers what may stand at the caret.</source>
        <translation>保留包含所有输入词的运行，或符合比较条件的运行：=、!=、&lt;、&gt;、&lt;=、&gt;=、~（包含）、!~ 和 in (…)，用 and、or、not 和括号连接。可比较 state、task、method、scale、dev、test、tokens (16M)、time (2h)、created (today - 7d)、tag、note、starred、archived 以及每个设置项 (joint.tokens)。Ctrl+空格 列出光标处可填的内容。</translation>
    </message>
</context>
<context>
    <name>tlm::QueueCard</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Runs that wait</source>
        <translation>等待的运行</translation>
    </message>
    <message>
        <source>The next run first. Drag a run to another place, or move it with Alt and the arrow keys.</source>
        <translation>最先运行的在前。拖动可改变位置，或用 Alt 加方向键移动。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Moves the chosen runs towards the front.</source>
        <translation>把选中的运行前移。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Moves the chosen runs towards the end.</source>
        <translation>把选中的运行后移。</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Starts the chosen run before its turn; it waits only for its device.</source>
        <translation>不等轮到就开始选中的运行；它只等待设备。</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>显示运行</translation>
    </message>
    <message>
        <source>Shows the chosen run above.</source>
        <translation>在上方显示选中的运行。</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>The chosen runs are stopped before they began; it can be undone.</source>
        <translation>选中的运行在开始之前停止；可以撤销。</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>What trains goes on; nothing new begins.</source>
        <translation>正在训练的继续；不再开始新的。</translation>
    </message>
    <message>
        <source>Run queue</source>
        <translation>运行队列</translation>
    </message>
    <message>
        <source>Trains the waiting runs one by one; closing the window does not stop it.</source>
        <translation>逐个训练等待的运行；关闭窗口不会中断。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait</source>
        <translation>
            <numerusform>%n 个运行在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is paused: nothing new begins.</source>
        <translation>队列已暂停：不再开始新的运行。</translation>
    </message>
    <message>
        <source>Nobody works on the queue: run it, or start a run.</source>
        <translation>队列无人处理：运行队列，或开始一个运行。</translation>
    </message>
</context>
<context>
    <name>tlm::QueueModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>method and scale</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Will take</source>
        <translation>预计用时</translation>
    </message>
</context>
<context>
    <name>tlm::QueueOrder</name>
    <message>
        <source>moving a run in the queue</source>
        <translation>移动队列中的运行</translation>
    </message>
</context>
<context>
    <name>tlm::QueueRemoval</name>
    <message numerus="yes">
        <source>taking %n run(s) out of the queue</source>
        <translation>
            <numerusform>把 %n 个运行移出队列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::RankedList</name>
    <message>
        <source>%1  ·  mean score %2</source>
        <comment>name of a list</comment>
        <translation>%1  ·  平均得分 %2</translation>
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
    <message>
        <source>WikiExtractor</source>
        <translation>WikiExtractor</translation>
    </message>
    <message>
        <source>Double quotes</source>
        <translation>双引号</translation>
    </message>
    <message>
        <source>Single quotes</source>
        <translation>单引号</translation>
    </message>
    <message>
        <source>None: a quote is a character like any other</source>
        <translation>无：引号只是普通字符</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>What encloses a field that holds delimiters or line breaks</source>
        <translation>含有分隔符或换行的字段用什么括起来</translation>
    </message>
    <message>
        <source>As the file looks: %1</source>
        <comment>what was guessed</comment>
        <translation>按文件判断：%1</translation>
    </message>
</context>
<context>
    <name>tlm::RecentWords</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>tlm::ReliabilityView</name>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>The highest probability of an example, in ten bins of equal width</source>
        <translation>样本的最高概率，分为十个等宽区间</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Examples whose confidence lies there</source>
        <translation>置信度落在此区间的样本</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>置信</translation>
    </message>
    <message>
        <source>Their mean confidence</source>
        <translation>其平均置信度</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>How many of them were right</source>
        <translation>其中有多少正确</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Mean confidence of the bin after temperature scaling</source>
        <translation>温度缩放后该区间的平均置信度</translation>
    </message>
    <message>
        <source>Right then</source>
        <translation>缩放后正确</translation>
    </message>
    <message>
        <source>How many of the bin were right after temperature scaling</source>
        <translation>温度缩放后该区间有多少正确</translation>
    </message>
    <message>
        <source>Bins of the reliability picture</source>
        <translation>可靠性图的区间</translation>
    </message>
    <message>
        <source>What the picture shows, in numbers</source>
        <translation>以数字表示图中内容</translation>
    </message>
    <message>
        <source>Perfect</source>
        <translation>理想</translation>
    </message>
    <message>
        <source>As predicted</source>
        <translation>预测原样</translation>
    </message>
    <message>
        <source>Expected calibration error %1; %2 at temperature %3, which is fitted on dev. Below the dashed line a model is surer than it is right.</source>
        <translation>期望校准误差 %1；温度为 %3（在开发集上拟合）时为 %2。虚线以下表示模型过于自信。</translation>
    </message>
    <message>
        <source>Expected calibration error %1. Measure dev too: the temperature that calibrates is fitted there.</source>
        <translation>期望校准误差 %1。请同时评测开发集：校准用的温度在那里拟合。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
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
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>tlm::RenameBar</name>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Letters, digits, dots, hyphens and underscores</source>
        <translation>字母、数字、点、连字符和下划线</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Gives it this name; it can be undone</source>
        <translation>改成这个名称，可以撤销</translation>
    </message>
    <message>
        <source>Keep name</source>
        <translation>保留名称</translation>
    </message>
    <message>
        <source>Leaves the name as it is</source>
        <translation>不改名称</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>%1 的新名称</translation>
    </message>
</context>
<context>
    <name>tlm::ResultTable</name>
    <message>
        <source>%1, published</source>
        <translation>%1，已发表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Dev</source>
        <translation>开发集</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Δ test</source>
        <translation>测试集 Δ</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
</context>
<context>
    <name>tlm::ResultsView</name>
    <message>
        <source>Results by method</source>
        <translation>各方法结果</translation>
    </message>
    <message>
        <source>Score against cost</source>
        <translation>得分与计算量</translation>
    </message>
    <message>
        <source>Task of the results</source>
        <translation>结果所属任务</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>finished runs with a test score will be summed up here</source>
        <translation>此处将汇总有测试集得分的已完成运行</translation>
    </message>
    <message>
        <source>published</source>
        <translation>论文公布</translation>
    </message>
    <message>
        <source>Finished runs with a test score will stand here.</source>
        <translation>有测试集得分的已完成运行会显示在这里。</translation>
    </message>
    <message>
        <source>The task whose finished runs are summed up, or all tasks side by side.</source>
        <translation>汇总其已完成运行的任务，或并排显示所有任务。</translation>
    </message>
    <message>
        <source>Baseline of the results</source>
        <translation>结果的基线</translation>
    </message>
    <message>
        <source>The row from which differences on test are counted, with 95 % intervals of a paired bootstrap over the examples.</source>
        <translation>计算测试集差值所依据的行，附对样本作配对自助法得到的 95 % 区间。</translation>
    </message>
    <message>
        <source>as Markdown</source>
        <translation>为 Markdown</translation>
    </message>
    <message>
        <source>as LaTeX</source>
        <translation>为 LaTeX</translation>
    </message>
    <message>
        <source>as CSV</source>
        <translation>为 CSV</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Puts the table on the clipboard, for a text or a sheet.</source>
        <translation>把表格放入剪贴板，供文稿或电子表格使用。</translation>
    </message>
    <message>
        <source>In per cent: mean and standard deviation over the runs that differ in their seed alone, beside the rows that the paper published.</source>
        <translation>以百分数表示：仅种子不同的运行的均值和标准差，与论文已发表的行并列。</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>no baseline</source>
        <translation>无基线</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>对比 %1</translation>
    </message>
    <message>
        <source>in per cent, mean ± standard deviation over seeds</source>
        <translation>百分数，各种子的均值 ± 标准差</translation>
    </message>
    <message>
        <source>Test, %</source>
        <translation>测试集，%</translation>
    </message>
    <message>
        <source>Test, mean of all tasks, %</source>
        <translation>测试集，所有任务的均值，%</translation>
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
        <source>Neighbours of a task&apos;s texts will be shown here. First, a task is needed.</source>
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
    <message>
        <source>None contains a dev or test text.</source>
        <translation>没有文档包含开发集或测试集的文本。</translation>
    </message>
    <message>
        <source>Show what was left out</source>
        <translation>显示剔除的文档</translation>
    </message>
    <message>
        <source>Opens the list of the documents left out</source>
        <translation>打开被剔除文档的列表</translation>
    </message>
    <message>
        <source>Filter task texts</source>
        <translation>筛选任务文本</translation>
    </message>
    <message>
        <source>Leads to the filter of the task&apos;s texts</source>
        <translation>转到任务文本的筛选框</translation>
    </message>
    <message>
        <source>Where does task-driven happen?</source>
        <translation>“任务驱动”体现在哪里？</translation>
    </message>
    <message>
        <source>Explains in the numbers of the moment how the task decides what a training reads</source>
        <translation>用当前的数字说明任务如何决定训练读取什么</translation>
    </message>
    <message>
        <source>All selections</source>
        <translation>所有选集</translation>
    </message>
    <message>
        <source>Opens the list of selections, to compare, rename and remove them</source>
        <translation>打开选集列表，可比较、重命名和移除</translation>
    </message>
</context>
<context>
    <name>tlm::RowView</name>
    <message>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Filter by word, class or id</source>
        <translation>按词、类别或编号筛选</translation>
    </message>
    <message>
        <source>Shows examples that contain these characters</source>
        <translation>显示包含这些字符的样本</translation>
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
        <source>About the picked example</source>
        <translation>选中样本的信息</translation>
    </message>
    <message>
        <source>Its place, class, length, and equal texts</source>
        <translation>它的位置、类别、长度和相同文本</translation>
    </message>
    <message>
        <source>All examples</source>
        <translation>所有样本</translation>
    </message>
    <message>
        <source>Repeated texts</source>
        <translation>重复的文本</translation>
    </message>
    <message>
        <source>In an earlier split too</source>
        <translation>前面的划分中也有</translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation>有多个类别</translation>
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
        <source>Which examples</source>
        <translation>哪些样本</translation>
    </message>
    <message>
        <source>All, or those that look wrong</source>
        <translation>全部，或看起来有问题的</translation>
    </message>
    <message>
        <source>Class of the examples</source>
        <translation>样本的类别</translation>
    </message>
    <message>
        <source>Shows one class alone</source>
        <translation>只显示一个类别</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>The examples are being read…</source>
        <translation>正在读取样本…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No example passes the filters.</source>
        <translation>没有样本符合筛选条件。</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>显示 %1 条</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>split, number of an example</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>split, number and class of an example</comment>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>the same text: %1</source>
        <translation>相同文本：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between examples</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tlm::RunColumn</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The run&apos;s number.</source>
        <translation>运行的编号。</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>A click stars a run, or takes its star away.</source>
        <translation>点击可为运行加星标或取消星标。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name that you gave the run.</source>
        <translation>您为运行起的名称。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What the run is doing, or how it ended.</source>
        <translation>运行正在做什么，或如何结束。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The labelled task that was learnt.</source>
        <translation>所学习的有标注任务。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What was trained on what.</source>
        <translation>用什么数据训练了什么。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>The size of the model and of its training.</source>
        <translation>模型及其训练的规模。</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Faithful to the paper, or fast.</source>
        <translation>忠于论文，或快速。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>The general text that was read.</source>
        <translation>所读取的通用文本。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Start of the run&apos;s random numbers.</source>
        <translation>运行的随机数起点。</translation>
    </message>
    <message>
        <source>Dev</source>
        <translation>开发集</translation>
    </message>
    <message>
        <source>The task&apos;s metric on dev at the best step. Bars run from 0 to 1.</source>
        <translation>最佳步时任务指标在开发集上的值。条形范围为 0 到 1。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>The task&apos;s metric on test at the best dev step. Bars run from 0 to 1.</source>
        <translation>开发集最佳步时任务指标在测试集上的值。条形范围为 0 到 1。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元数</translation>
    </message>
    <message>
        <source>Real tokens that were read, padding not counted.</source>
        <translation>所读取的真实词元数，不计填充。</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Floating-point operations by the paper&apos;s rule: 6 × padded tokens × parameters, joint stage.</source>
        <translation>按论文规则计的浮点运算数：6 × 含填充的词元数 × 参数量，联合训练阶段。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>What the training took so far.</source>
        <translation>训练至今所用的时间。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the run was trained.</source>
        <translation>训练运行所用的设备。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words that you gave the run to find it by.</source>
        <translation>您为便于查找而给运行加的词。</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>When the run was started or queued.</source>
        <translation>运行开始或排队的时间。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The first line of the note.</source>
        <translation>备注的第一行。</translation>
    </message>
</context>
<context>
    <name>tlm::RunCommands</name>
    <message numerus="yes">
        <source>removal of %n run(s)</source>
        <translation>
            <numerusform>移除 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>renaming of run %1</source>
        <translation>重命名运行 %1</translation>
    </message>
    <message>
        <source>note on run %1</source>
        <translation>运行 %1 的备注</translation>
    </message>
    <message numerus="yes">
        <source>tags of %n run(s)</source>
        <translation>
            <numerusform>%n 个运行的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>starring of %n run(s)</source>
        <translation>
            <numerusform>为 %n 个运行加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unstarring of %n run(s)</source>
        <translation>
            <numerusform>取消 %n 个运行的星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>archiving of %n run(s)</source>
        <translation>
            <numerusform>归档 %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back of %n run(s)</source>
        <translation>
            <numerusform>取回 %n 个运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::RunControls</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Writes a checkpoint and frees the device; resume goes on there.</source>
        <translation>写入检查点并释放设备；继续时从那里开始。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goes on from the last checkpoint.</source>
        <translation>从最近的检查点继续。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops at the next step; a checkpoint is kept.</source>
        <translation>在下一步停止；保留检查点。</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>停止并保留最佳</translation>
    </message>
    <message>
        <source>Stops and finishes with the model of the best dev step so far.</source>
        <translation>停止，并以到目前开发集最佳步的模型结束。</translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What else can be done with this run.</source>
        <translation>对这个运行还能做什么。</translation>
    </message>
    <message>
        <source>Clone and change</source>
        <translation>克隆并修改</translation>
    </message>
    <message>
        <source>Takes the settings of this run into the form, to be changed.</source>
        <translation>把这个运行的设置放入表单，以便修改。</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Trains on: with more steps, or, if the run is finished, as a new run from its model.</source>
        <translation>继续训练：增加步数；若运行已完成，则从其模型开始新的运行。</translation>
    </message>
    <message>
        <source>Put into the queue</source>
        <translation>放入队列</translation>
    </message>
    <message>
        <source>The run goes on when it is its turn.</source>
        <translation>轮到时运行继续。</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copies the tlm command that trains the same.</source>
        <translation>复制进行同样训练的 tlm 命令。</translation>
    </message>
</context>
<context>
    <name>tlm::RunCurves</name>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Losses by step</source>
        <translation>各步的损失</translation>
    </message>
    <message>
        <source>Dev scores by step</source>
        <translation>各步的开发集得分</translation>
    </message>
    <message>
        <source>Learning rate by step</source>
        <translation>各步的学习率</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Share of the past in the moving average of the losses; the raw values stay as faint lines.</source>
        <translation>损失的滑动平均中过去所占的比例；原始值以淡线保留。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>What the curves are drawn against.</source>
        <translation>曲线的横坐标。</translation>
    </message>
    <message>
        <source>Log y</source>
        <comment>a logarithmic axis</comment>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Logarithmic losses</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Draws the losses on a logarithmic axis.</source>
        <translation>用对数轴绘制损失。</translation>
    </message>
    <message>
        <source>Loss, nats</source>
        <translation>损失（奈特）</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Smoothing </source>
        <comment>before its number</comment>
        <translation>平滑 </translation>
    </message>
</context>
<context>
    <name>tlm::RunEditor</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags, as in paper, best</source>
        <translation>标签，如 论文, 最佳</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note on run %1</source>
        <translation>运行 %1 的备注</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Shows the note as it reads, or to be changed.</source>
        <translation>以预览或可编辑的形式显示备注。</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>运行的名称</translation>
    </message>
    <message>
        <source>A name to know the run by; its number stays.</source>
        <translation>便于辨认运行的名称；编号不变。</translation>
    </message>
    <message>
        <source>Words to find the runs by, separated by commas.</source>
        <translation>用于查找运行的词，以逗号分隔。</translation>
    </message>
    <message>
        <source>What this run was for, and what came out, in Markdown</source>
        <translation>用 Markdown 写下此运行的目的和结果</translation>
    </message>
    <message>
        <source>Kept with the run, in Markdown; saved when you leave the field.</source>
        <translation>以 Markdown 随运行保存；离开输入框时保存。</translation>
    </message>
    <message numerus="yes">
        <source>Tags that %n run(s) share</source>
        <translation>
            <numerusform>%n 个运行共有的标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::RunFacts</name>
    <message>
        <source>test %1</source>
        <translation>测试集 %1</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Best dev score</source>
        <translation>最佳开发集得分</translation>
    </message>
    <message>
        <source>The task&apos;s metric on dev at the best step so far.</source>
        <translation>到目前最佳步时任务指标在开发集上的值。</translation>
    </message>
    <message>
        <source>External MLM loss</source>
        <translation>外部 MLM 损失</translation>
    </message>
    <message>
        <source>Loss of guessing masked words in the selected text, nats.</source>
        <translation>猜测选中文本中被遮盖词的损失，单位奈特。</translation>
    </message>
    <message>
        <source>Task loss</source>
        <translation>任务损失</translation>
    </message>
    <message>
        <source>Cross-entropy of the class, nats.</source>
        <translation>类别的交叉熵，单位奈特。</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>Real tokens per second, at the last report.</source>
        <translation>每秒真实词元数，取最近一次报告。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>How much of the processor or GPU the trainer uses, and the memory it holds.</source>
        <translation>训练程序使用了多少处理器或 GPU，以及占用的内存。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What is left at the rate of the steps so far, or what it took.</source>
        <translation>按到目前的步速估计的剩余时间，或总用时。</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>internal %1</source>
        <translation>内部 %1</translation>
    </message>
    <message>
        <source>rate %1</source>
        <comment>learning rate</comment>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>use of a GPU</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 个核</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>内存 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
</context>
<context>
    <name>tlm::RunFilter</name>
    <message>
        <source>A closing parenthesis is missing here.</source>
        <translation>此处缺少右括号。</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>这个括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>Parentheses and not may be nested %1 deep.</source>
        <translation>括号和 not 最多嵌套 %1 层。</translation>
    </message>
    <message>
        <source>A list in parentheses is expected here, as in %1 in (a, b).</source>
        <translation>此处应为括号中的列表，例如 %1 in (a, b)。</translation>
    </message>
    <message>
        <source>There is no “%1” to compare; there are method, dev, created, tag … and settings such as joint.tokens.</source>
        <translation>没有可比较的“%1”；可用 method、dev、created、tag 等，以及 joint.tokens 之类的设置项。</translation>
    </message>
    <message>
        <source>%1 is one of %2.</source>
        <translation>%1 只能是 %2 之一。</translation>
    </message>
    <message>
        <source>Words are compared by =, !=, ~ (holds), !~ and in (…).</source>
        <translation>词只能用 =、!=、~（包含）、!~ 和 in (…) 比较。</translation>
    </message>
    <message>
        <source>~ compares words alone.</source>
        <translation>~ 只能用于比较词。</translation>
    </message>
    <message>
        <source>A number is expected here, as in %1 &gt; 0.8.</source>
        <translation>此处应为数字，例如 %1 &gt; 0.8。</translation>
    </message>
    <message>
        <source>A date is expected here, as in %1 &gt; 2026-11-01 or %1 &gt; today - 7d.</source>
        <translation>此处应为日期，例如 %1 &gt; 2026-11-01 或 %1 &gt; today - 7d。</translation>
    </message>
    <message>
        <source>A length of time is expected here, as in %1 &gt; 2h.</source>
        <translation>此处应为时长，例如 %1 &gt; 2h。</translation>
    </message>
    <message>
        <source>A word is expected here.</source>
        <translation>此处应为一个词。</translation>
    </message>
    <message>
        <source>yes or no is expected here.</source>
        <translation>此处应为 yes 或 no。</translation>
    </message>
    <message>
        <source>A word or a comparison is expected here, as in dev &gt; 0.8.</source>
        <translation>此处应为一个词或一个比较，例如 dev &gt; 0.8。</translation>
    </message>
</context>
<context>
    <name>tlm::RunIntervals</name>
    <message>
        <source>Difference on test %1, 95 % interval %2 of a paired bootstrap over the examples (10,000 samples), two-sided p = %3.</source>
        <translation>测试集差值 %1，对样本作配对自助法（10,000 次抽样）得到的 95 % 区间 %2，双侧 p = %3。</translation>
    </message>
</context>
<context>
    <name>tlm::RunWords</name>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>TLM</source>
        <translation>TLM</translation>
    </message>
    <message>
        <source>Task only</source>
        <translation>仅任务</translation>
    </message>
    <message>
        <source>Task + its own MLM</source>
        <translation>任务 + 自身 MLM</translation>
    </message>
    <message>
        <source>Random text</source>
        <translation>随机文本</translation>
    </message>
    <message>
        <source>Fine-tune a pretrained model</source>
        <translation>微调预训练模型</translation>
    </message>
    <message>
        <source>Fine-tune with MLM</source>
        <translation>带 MLM 微调</translation>
    </message>
    <message>
        <source>Pretrained + TLM</source>
        <translation>预训练 + TLM</translation>
    </message>
    <message>
        <source>Linear baseline</source>
        <translation>线性基线</translation>
    </message>
    <message>
        <source>Faithful to the paper</source>
        <translation>忠于论文</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>tiny</source>
        <translation>极小</translation>
    </message>
    <message>
        <source>mini</source>
        <translation>迷你</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>joint training</source>
        <translation>联合训练</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>External MLM loss</source>
        <translation>外部 MLM 损失</translation>
    </message>
    <message>
        <source>Internal MLM loss</source>
        <translation>内部 MLM 损失</translation>
    </message>
    <message>
        <source>Task loss</source>
        <translation>任务损失</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Dev macro-F1</source>
        <translation>开发集宏平均 F1</translation>
    </message>
    <message>
        <source>Dev micro-F1</source>
        <translation>开发集微平均 F1</translation>
    </message>
    <message>
        <source>Dev accuracy</source>
        <translation>开发集准确率</translation>
    </message>
    <message>
        <source>Dev loss</source>
        <translation>开发集损失</translation>
    </message>
    <message>
        <source>Run %1 · %2 · %3</source>
        <translation>运行 %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <comment>number and name</comment>
        <translation>运行 %1 · %2</translation>
    </message>
</context>
<context>
    <name>tlm::RunsModel</name>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>未加星标</translation>
    </message>
</context>
<context>
    <name>tlm::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Everything that was trained, what it cost and how it scored</source>
        <translation>所有训练过的内容、代价与得分</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>查看运行</translation>
    </message>
    <message>
        <source>Shows the chosen run on the Train page, live if it is running.</source>
        <translation>在“训练”页显示选中的运行，运行中则实时显示。</translation>
    </message>
    <message>
        <source>Every training will be listed here with its scores.</source>
        <translation>每次训练及其得分会列在这里。</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>前往“训练”</translation>
    </message>
    <message>
        <source>Opens the page that starts a training.</source>
        <translation>打开开始训练的页面。</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Show archived runs</source>
        <translation>显示已归档的运行</translation>
    </message>
    <message>
        <source>Shows runs that were put away, too.</source>
        <translation>同时显示已收起的运行。</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有运行</translation>
    </message>
    <message>
        <source>Show attention</source>
        <translation>查看注意力</translation>
    </message>
    <message>
        <source>Shows the attention heads of the run&apos;s model.</source>
        <translation>显示此运行的模型的注意力头。</translation>
    </message>
    <message>
        <source>Archive or take back</source>
        <translation>归档或取回</translation>
    </message>
    <message>
        <source>Puts the runs away without removing anything, or takes them back.</source>
        <translation>收起运行而不删除任何内容，或将其取回。</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>移除运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Saves the runs that show, with the columns that show, as CSV.</source>
        <translation>将显示的运行与列保存为 CSV。</translation>
    </message>
    <message>
        <source>Chosen runs</source>
        <translation>所选运行</translation>
    </message>
    <message>
        <source>Results by method</source>
        <translation>各方法结果</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%n 个运行中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 chosen</source>
        <translation>%1，已选 %2 个</translation>
    </message>
    <message>
        <source>runs.csv</source>
        <translation>runs.csv</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>表格已写入 %1。</translation>
    </message>
    <message>
        <source>Star or unstar</source>
        <translation>加星标或取消</translation>
    </message>
    <message>
        <source>Stars the chosen runs, or takes their stars away.</source>
        <translation>为所选运行加星标，或取消星标。</translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>Gives the chosen run a name.</source>
        <translation>为所选运行起名称。</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>Changes the tags of the chosen runs.</source>
        <translation>更改所选运行的标签。</translation>
    </message>
    <message>
        <source>Pin as baseline or unpin</source>
        <translation>固定为基线或取消</translation>
    </message>
    <message>
        <source>Compares all chosen runs with this one from now on, or no longer.</source>
        <translation>从现在起把所有所选运行与它比较，或不再比较。</translation>
    </message>
    <message>
        <source>Removes the runs with their models; it can be undone.</source>
        <translation>移除运行及其模型；可以撤销。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saves all of the run as one HTML or PDF file: settings, scores, curves, computer.</source>
        <translation>把运行的全部内容存为一个 HTML 或 PDF 文件：设置、得分、曲线、计算机。</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Prints the report of the run.</source>
        <translation>打印运行的报告。</translation>
    </message>
    <message>
        <source>Save run as file</source>
        <translation>把运行存为文件</translation>
    </message>
    <message>
        <source>Saves the run with its model and curves as one file that opens in any workspace.</source>
        <translation>把运行连同模型和曲线存为一个文件，可在任何工作区中打开。</translation>
    </message>
    <message>
        <source>Add run from file</source>
        <translation>从文件添加运行</translation>
    </message>
    <message>
        <source>Takes runs out of files that were saved here or on another computer.</source>
        <translation>从在此处或另一台计算机上保存的文件中取出运行。</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Goes to the filter.</source>
        <translation>转到筛选框。</translation>
    </message>
    <message>
        <source>Move column to the left</source>
        <translation>左移列</translation>
    </message>
    <message>
        <source>Moves the column of the current cell.</source>
        <translation>移动当前单元格所在的列。</translation>
    </message>
    <message>
        <source>Move column to the right</source>
        <translation>右移列</translation>
    </message>
    <message>
        <source>Takes it back.</source>
        <translation>撤回此操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) taken back.</source>
        <translation>
            <numerusform>已取回 %n 个运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) put away.</source>
        <translation>
            <numerusform>已归档 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>run %1.html</source>
        <translation>运行 %1.html</translation>
    </message>
    <message>
        <source>HTML file (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Report of run %1</source>
        <translation>运行 %1 的报告</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>The report was printed.</source>
        <translation>报告已打印。</translation>
    </message>
    <message>
        <source>run %1.tlmrun</source>
        <translation>运行 %1.tlmrun</translation>
    </message>
    <message>
        <source>Saved run (*.tlmrun)</source>
        <translation>已保存的运行 (*.tlmrun)</translation>
    </message>
    <message>
        <source>Saving run %1</source>
        <translation>正在保存运行 %1</translation>
    </message>
    <message>
        <source>Run %1 was written to %2.</source>
        <translation>运行 %1 已写入 %2。</translation>
    </message>
    <message>
        <source>Adding runs from files</source>
        <translation>正在从文件添加运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) added.</source>
        <translation>
            <numerusform>已添加 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Chooses the columns of the table.</source>
        <translation>选择表格的列。</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Chosen runs, results and advisor</source>
        <translation>所选运行、结果和顾问</translation>
    </message>
    <message>
        <source>The chosen runs compared, means over seeds of all finished runs, and when pretraining would pay.</source>
        <translation>所选运行的比较、所有已完成运行的种子均值，以及预训练何时划算。</translation>
    </message>
    <message>
        <source>%1, older ones are being read …</source>
        <translation>%1，正在读取更早的运行…</translation>
    </message>
    <message>
        <source>columns of the runs</source>
        <translation>运行表格的列</translation>
    </message>
</context>
<context>
    <name>tlm::RunsPlot</name>
    <message>
        <source>Curves of the chosen runs</source>
        <translation>选中运行的曲线</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is drawn of each run.</source>
        <translation>每个运行绘制什么。</translation>
    </message>
    <message>
        <source>by step</source>
        <translation>按步数</translation>
    </message>
    <message>
        <source>by token</source>
        <translation>按词元</translation>
    </message>
    <message>
        <source>by minute</source>
        <translation>按分钟</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>What the curves are drawn against.</source>
        <translation>曲线的横坐标。</translation>
    </message>
    <message>
        <source>the first %1 of the chosen runs</source>
        <translation>选中运行中的前 %1 个</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Shows what the curves come to: best, last, lowest, highest.</source>
        <translation>显示曲线的结果：最佳、最后、最低、最高。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Share of the past in the moving average; the raw values stay as faint lines.</source>
        <translation>移动平均中过去所占的比例；原始值保留为淡线。</translation>
    </message>
    <message>
        <source>Axes, views, saving and printing.</source>
        <translation>坐标轴、视图、保存和打印。</translation>
    </message>
    <message>
        <source>All that can be done with the plot</source>
        <translation>图的全部操作</translation>
    </message>
    <message>
        <source>Figures of the curves</source>
        <translation>曲线的数值</translation>
    </message>
    <message>
        <source>Best, last, lowest and highest value of the metric, run by run.</source>
        <translation>逐个运行列出指标的最佳、最后、最低和最高值。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>The lowest of losses, the highest of all else.</source>
        <translation>损失取最低值，其余取最高值。</translation>
    </message>
    <message>
        <source>at</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where the best value was reached.</source>
        <translation>达到最佳值的位置。</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>非数值</translation>
    </message>
    <message>
        <source>How many values are not a number.</source>
        <translation>非数值的个数。</translation>
    </message>
</context>
<context>
    <name>tlm::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>No run fits the filter.</source>
        <translation>没有符合筛选条件的运行。</translation>
    </message>
    <message>
        <source>Enter or double click shows a run on the Train page. Choose several to compare them and to lay their curves over each other. Right click a header to choose columns, drag it to move one.</source>
        <translation>按回车或双击可在训练页显示运行。选择多个可相互比较并叠放曲线。右键点击表头可选择列，拖动可移动列。</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>标准列</translation>
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
        <source>Neighbours of the training texts (BM25)</source>
        <translation>训练文本的近邻（BM25）</translation>
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
        <source>Leak guard</source>
        <translation>泄漏防护</translation>
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
        <source>Selection %1</source>
        <translation>选集 %1</translation>
    </message>
    <message>
        <source>Random documents</source>
        <translation>随机文档</translation>
    </message>
    <message>
        <source>Importance of the documents (DSIR)</source>
        <translation>按文档的重要性（DSIR）</translation>
    </message>
    <message>
        <source>As many words as another selection</source>
        <translation>词数与另一选集相同</translation>
    </message>
    <message>
        <source>As many documents as another selection</source>
        <translation>文档数与另一选集相同</translation>
    </message>
    <message>
        <source>A number of documents</source>
        <translation>指定文档数</translation>
    </message>
    <message>
        <source>Keep documents that repeat others</source>
        <translation>保留重复的文档</translation>
    </message>
    <message>
        <source>Leave out exact repeats</source>
        <translation>剔除完全重复的文档</translation>
    </message>
    <message>
        <source>Leave out near repeats too</source>
        <translation>同时剔除近似重复的文档</translation>
    </message>
    <message>
        <source>How documents are chosen. Neighbours are the paper&apos;s method; random is what retrieval must beat; importance draws documents whose words are as frequent as the task&apos;s (Xie et al. 2023).</source>
        <translation>如何选取文档。近邻是论文的方法；随机是检索必须超过的基线；重要性抽取词频与任务相近的文档（Xie 等，2023）。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>When the draw ends</source>
        <translation>抽取到何时为止</translation>
    </message>
    <message>
        <source>As many as</source>
        <translation>等同于</translation>
    </message>
    <message>
        <source>The selection whose size is met</source>
        <translation>按此选集的大小抽取</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>How many documents are drawn</source>
        <translation>抽取多少篇文档</translation>
    </message>
    <message>
        <source>Words at least</source>
        <translation>最少词数</translation>
    </message>
    <message>
        <source>Shorter documents are not drawn; the authors: 100</source>
        <translation>不抽取更短的文档；作者用 100</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Start of the random numbers; the same seed draws the same documents</source>
        <translation>随机数的起点；相同的种子抽取相同的文档</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Exact repeats have the same words in the same order; near repeats share four fifths of their runs of five words. The first of them is kept.</source>
        <translation>完全重复指词与顺序都相同；近似重复指五词片段有五分之四相同。保留其中第一篇。</translation>
    </message>
    <message>
        <source>Finds the documents and saves them as a selection</source>
        <translation>查找文档并保存为选集</translation>
    </message>
    <message>
        <source>Save a selection of neighbours first, or draw a number of documents.</source>
        <translation>请先保存一个近邻选集，或指定文档数。</translation>
    </message>
</context>
<context>
    <name>tlm::SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Applies a filter that you saved, or saves this one.</source>
        <translation>应用已保存的筛选，或保存当前筛选。</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选的名称</translation>
    </message>
    <message>
        <source>Enter saves the filter under this name, Escape does not.</source>
        <translation>按回车以此名称保存筛选，按 Esc 则不保存。</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>forgetting of the filter %1</source>
        <translation>忘记筛选 %1</translation>
    </message>
    <message>
        <source>saving of the filter %1</source>
        <translation>保存筛选 %1</translation>
    </message>
</context>
<context>
    <name>tlm::Section</name>
    <message>
        <source>Opens or closes these settings.</source>
        <translation>展开或收起这些设置。</translation>
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
    <message>
        <source>Show documents</source>
        <translation>显示文档</translation>
    </message>
    <message>
        <source>Opens the documents of the selection and those that were left out</source>
        <translation>打开选集中的文档以及被剔除的文档</translation>
    </message>
    <message>
        <source>Found per class</source>
        <translation>各类别找到的文档</translation>
    </message>
    <message>
        <source>Vocabulary covered</source>
        <translation>覆盖的词汇</translation>
    </message>
    <message>
        <source>being counted…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>task or corpus is missing</source>
        <translation>缺少任务或语料</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of %2 terms</source>
        <translation>%1 %，共 %2 词</translation>
    </message>
    <message>
        <source>All selections</source>
        <translation>所有选集</translation>
    </message>
    <message>
        <source>Opens the list of selections, to compare, rename and remove them</source>
        <translation>打开选集列表，可比较、重命名和移除</translation>
    </message>
    <message>
        <source>%1 documents  ·  %2 words  ·  %3 % of the corpus  ·  %4 texts without neighbours</source>
        <translation>%1 篇文档  ·  %2 个词  ·  占语料 %3 %  ·  %4 条文本没有近邻</translation>
    </message>
    <message>
        <source>drawn, not searched for</source>
        <translation>抽取所得，未经检索</translation>
    </message>
    <message>
        <source>This selection cannot be read.</source>
        <translation>无法读取此选集。</translation>
    </message>
</context>
<context>
    <name>tlm::SelectionChanges</name>
    <message>
        <source>Run %1 still needs the selection %2.</source>
        <translation>运行 %1 仍需要选集 %2。</translation>
    </message>
    <message>
        <source>renaming %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation>移除 %1</translation>
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
    <message>
        <source>Terms in no document</source>
        <translation>不在任何文档中的词</translation>
    </message>
    <message>
        <source>Terms in one document</source>
        <translation>只在一篇文档中的词</translation>
    </message>
    <message>
        <source>Terms in %1 to %2 documents</source>
        <translation>在 %1 至 %2 篇文档中的词</translation>
    </message>
    <message>
        <source>Terms in %1 documents or more</source>
        <translation>在 %1 篇以上文档中的词</translation>
    </message>
</context>
<context>
    <name>tlm::SelectionModel</name>
    <message>
        <source>%1 text %2</source>
        <comment>split and number of an example</comment>
        <translation>%1文本 %2</translation>
    </message>
    <message>
        <source>25 words in a row</source>
        <translation>连续 25 个词</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>整条文本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>corpus and document</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Best rank</source>
        <translation>最佳名次</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>被多少条文本找到</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Found through</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Place in the selection: the order of first appearance</source>
        <translation>在选集中的位置：按首次出现的顺序</translation>
    </message>
    <message>
        <source>Lowest rank of the document over all training texts</source>
        <translation>该文档在所有训练文本中的最低名次</translation>
    </message>
    <message>
        <source>How many training texts have the document among their neighbours</source>
        <translation>有多少条训练文本以该文档为近邻</translation>
    </message>
    <message>
        <source>The dev or test text that stands in the document</source>
        <translation>文档中出现的开发集或测试集文本</translation>
    </message>
    <message>
        <source>What of that text the document contains</source>
        <translation>文档包含了该文本的哪一部分</translation>
    </message>
    <message>
        <source>Corpus and name of the document</source>
        <translation>语料与文档名称</translation>
    </message>
    <message>
        <source>How the document begins</source>
        <translation>文档的开头</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Best score over all training texts; of a draw the log importance</source>
        <translation>在所有训练文本中的最高得分；抽取时为对数重要性</translation>
    </message>
    <message>
        <source>How alike the two documents are: 1 is the same words</source>
        <translation>两篇文档有多相似：1 表示词完全相同</translation>
    </message>
    <message>
        <source>The document that was selected before and is repeated</source>
        <translation>先前已选入、被重复的文档</translation>
    </message>
</context>
<context>
    <name>tlm::SelectionTable</name>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name of the selection</source>
        <translation>选集的名称</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The task whose training texts were searched for</source>
        <translation>用其训练文本检索的任务</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How its documents were chosen</source>
        <translation>其文档如何选取</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Documents of the selection</source>
        <translation>选集中的文档</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词数</translation>
    </message>
    <message>
        <source>Words of all its documents</source>
        <translation>其全部文档的词数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Part of all documents of its corpora</source>
        <translation>占其语料全部文档的比例</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Documents that contain a dev or test text</source>
        <translation>包含开发集或测试集文本的文档</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Documents left out because they repeat another</source>
        <translation>因重复而剔除的文档</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>The first of two selections</source>
        <translation>两个选集中的第一个</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The second of two selections</source>
        <translation>两个选集中的第二个</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Documents that both have</source>
        <translation>两者共有的文档</translation>
    </message>
    <message>
        <source>Of the first</source>
        <translation>占第一个</translation>
    </message>
    <message>
        <source>Part of the first that the second has too</source>
        <translation>第一个选集中第二个也有的比例</translation>
    </message>
    <message>
        <source>Of the second</source>
        <translation>占第二个</translation>
    </message>
    <message>
        <source>Part of the second that the first has too</source>
        <translation>第二个选集中第一个也有的比例</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>Shared documents among all documents of either</source>
        <translation>共有文档占两者全部文档的比例</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>guard off</source>
        <translation>防护关闭</translation>
    </message>
</context>
<context>
    <name>tlm::SelectionView</name>
    <message>
        <source>Selection</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>Documents of the selection</source>
        <translation>选集中的文档</translation>
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
        <source>Part of the selection</source>
        <translation>选集的哪一部分</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Writes text, id and rank of every document</source>
        <translation>写出每篇文档的文本、编号和名次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Documents of %1</source>
        <translation>%1 的文档</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation>选入（%1）</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>剔除（%1）</translation>
    </message>
    <message>
        <source>In the order of first appearance</source>
        <translation>按首次出现的顺序</translation>
    </message>
    <message>
        <source>Contains: %1</source>
        <translation>包含：%1</translation>
    </message>
    <message>
        <source>The selection was exported.</source>
        <translation>选集已导出。</translation>
    </message>
    <message>
        <source>The documents that were selected, or those that were left out</source>
        <translation>选入的文档，或被剔除的文档</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Those that were selected, a few of them at random, or those that were left out</source>
        <translation>选入的文档、其中随机的一些，或被剔除的文档</translation>
    </message>
    <message>
        <source>Another sample</source>
        <translation>换一批</translation>
    </message>
    <message>
        <source>Draws other documents to read</source>
        <translation>抽取另一些文档阅读</translation>
    </message>
    <message>
        <source>Export JSON lines</source>
        <translation>导出 JSON Lines</translation>
    </message>
    <message>
        <source>Writes text, id, rank, corpus and document of every document, one a line</source>
        <translation>每行写出一篇文档的文本、编号、名次、语料和文档编号</translation>
    </message>
    <message>
        <source>Leads back to where one came from</source>
        <translation>返回来处</translation>
    </message>
    <message>
        <source>Copy document</source>
        <translation>复制文档</translation>
    </message>
    <message>
        <source>Copies the whole picked document</source>
        <translation>复制选中文档的全文</translation>
    </message>
    <message>
        <source>A random sample</source>
        <translation>随机样本</translation>
    </message>
    <message>
        <source>Repeats (%1)</source>
        <translation>重复（%1）</translation>
    </message>
    <message>
        <source>Drawn at random, to get an impression</source>
        <translation>随机抽取，以获得大致印象</translation>
    </message>
    <message>
        <source>The leak guard was off.</source>
        <translation>泄漏防护已关闭。</translation>
    </message>
    <message>
        <source>They repeat a document that was selected before them</source>
        <translation>它们与先前选入的文档重复</translation>
    </message>
    <message>
        <source>Repeats: %1</source>
        <translation>重复：%1</translation>
    </message>
    <message>
        <source>Export selection</source>
        <translation>导出选集</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>导出 %1</translation>
    </message>
</context>
<context>
    <name>tlm::SelectionWords</name>
    <message>
        <source>Neighbours (BM25)</source>
        <translation>近邻（BM25）</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Importance (DSIR)</source>
        <translation>重要性（DSIR）</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s) a text</source>
        <translation>
            <numerusform>每条文本 %n 个近邻</numerusform>
        </translation>
    </message>
    <message>
        <source>k1 %1</source>
        <translation>k1 %1</translation>
    </message>
    <message>
        <source>b %1</source>
        <translation>b %1</translation>
    </message>
    <message>
        <source>keywords (RAKE)</source>
        <translation>关键词（RAKE）</translation>
    </message>
    <message>
        <source>whole texts</source>
        <translation>整条文本</translation>
    </message>
    <message>
        <source>at most %1 words a query</source>
        <translation>每个查询至多 %1 个词</translation>
    </message>
    <message>
        <source>as many documents as %1</source>
        <translation>文档数与 %1 相同</translation>
    </message>
    <message>
        <source>as many words as %1</source>
        <translation>词数与 %1 相同</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>documents of %1 words or more</source>
        <translation>不少于 %1 个词的文档</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>leak guard off</source>
        <translation>泄漏防护关闭</translation>
    </message>
    <message numerus="yes">
        <source>leak guard: %n left out</source>
        <translation>
            <numerusform>泄漏防护：剔除 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exact repeats: %n left out</source>
        <translation>
            <numerusform>完全重复：剔除 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near repeats: %n left out</source>
        <translation>
            <numerusform>近似重复：剔除 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>A document is left out if it contains a dev or test text of the task. Compared are words in lower case. A text of fewer than 6 words must be the whole document, a longer one must stand in it whole; a run of 25 of its words is enough too.</source>
        <translation>包含任务的开发集或测试集文本的文档会被剔除。按小写词比较。少于 6 个词的文本须等于整篇文档，更长的须完整出现其中；连续 25 个词相同也算包含。</translation>
    </message>
</context>
<context>
    <name>tlm::SelectionsView</name>
    <message>
        <source>Selections</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>The saved selections; several can be picked with Ctrl or Shift to compare them. Enter or a double click shows the documents.</source>
        <translation>已保存的选集；按住 Ctrl 或 Shift 可选中多个进行比较。按回车键或双击显示文档。</translation>
    </message>
    <message>
        <source>Selections that you save will be listed here.</source>
        <translation>您保存的选集会列在这里。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Enter gives the selection this name, Esc leaves it as it is</source>
        <translation>按回车键使用此名称，按 Esc 保持原样</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Gives the selection this name</source>
        <translation>给选集使用此名称</translation>
    </message>
    <message>
        <source>Keep name</source>
        <translation>保留名称</translation>
    </message>
    <message>
        <source>Leaves the name as it is</source>
        <translation>名称保持不变</translation>
    </message>
    <message>
        <source>Comparison of selections</source>
        <translation>选集比较</translation>
    </message>
    <message>
        <source>How many documents the picked selections share, pair by pair</source>
        <translation>选中的选集两两共有多少文档</translation>
    </message>
    <message>
        <source>Pick two selections or more to see which documents they share.</source>
        <translation>选中两个或更多选集，查看它们共有多少文档。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show documents</source>
        <translation>显示文档</translation>
    </message>
    <message>
        <source>Opens the documents of the picked selection</source>
        <translation>打开选中选集的文档</translation>
    </message>
    <message>
        <source>Rename selection</source>
        <translation>重命名选集</translation>
    </message>
    <message>
        <source>Gives the picked selection another name</source>
        <translation>给选中的选集另取名称</translation>
    </message>
    <message>
        <source>Remove selection</source>
        <translation>移除选集</translation>
    </message>
    <message>
        <source>Removes the picked selection; it can be undone</source>
        <translation>移除选中的选集；可以撤销</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Leads back to the neighbours</source>
        <translation>返回近邻列表</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 现在名为 %2。</translation>
    </message>
    <message>
        <source>Gives the selection its name back</source>
        <translation>恢复选集的名称</translation>
    </message>
    <message>
        <source>The selection %1 was removed.</source>
        <translation>选集 %1 已移除。</translation>
    </message>
    <message>
        <source>Brings the selection back</source>
        <translation>恢复选集</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 个</translation>
    </message>
    <message>
        <source>being counted …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>A selection of this name is there already.</source>
        <translation>已有同名的选集。</translation>
    </message>
</context>
<context>
    <name>tlm::SentenceBar</name>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>this sentence</source>
        <translation>本句</translation>
    </message>
    <message>
        <source>a sample of</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Sentence to look at</source>
        <translation>要查看的句子</translation>
    </message>
    <message>
        <source>Type a sentence of your own; it is read as you pause.</source>
        <translation>输入自己的句子；停顿时读取。</translation>
    </message>
    <message>
        <source>Measure this sentence</source>
        <translation>只测本句</translation>
    </message>
    <message>
        <source>Patterns and measures are of this sentence alone.</source>
        <translation>模式和度量只针对本句。</translation>
    </message>
    <message>
        <source>Measure a sample</source>
        <translation>测量抽样</translation>
    </message>
    <message>
        <source>Sentences in the sample</source>
        <translation>抽样句数</translation>
    </message>
    <message>
        <source> sentences</source>
        <translation> 句</translation>
    </message>
    <message>
        <source> sentence</source>
        <translation> 句</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Patterns of</source>
        <translation>模式取自</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>已输入</translation>
    </message>
    <message>
        <source>Goes to the example before.</source>
        <translation>转到前一个样例。</translation>
    </message>
    <message>
        <source>Goes to the next example.</source>
        <translation>转到下一个样例。</translation>
    </message>
    <message>
        <source>Second text to look at</source>
        <translation>要查看的第二个文本</translation>
    </message>
    <message>
        <source>dev</source>
        <translation>dev</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>train</source>
        <translation>train</translation>
    </message>
    <message>
        <source>Part of the task</source>
        <translation>任务的部分</translation>
    </message>
    <message>
        <source>Where the examples come from.</source>
        <translation>样例的来源。</translation>
    </message>
    <message>
        <source>Patterns and measures are over many sentences.</source>
        <translation>模式和指标来自多个句子。</translation>
    </message>
    <message>
        <source>How many examples are measured, from the first on; of every model the same.</source>
        <translation>测量多少个样例，从第一个起；每个模型用同样的样例。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>The second text of a pair; it may be empty.</source>
        <translation>一对文本中的第二个；可以为空。</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二个文本</translation>
    </message>
</context>
<context>
    <name>tlm::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>设置的各部分</translation>
    </message>
    <message>
        <source>General settings, and the keys of all actions</source>
        <translation>常规设置，以及所有操作的按键</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window</source>
        <translation>窗口的语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>High contrast draws texts and lines stronger</source>
        <translation>高对比度会加重文字和线条</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Heat maps</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>The colours of attention weights and of confusions, from little to much</source>
        <translation>注意力权重和混淆矩阵的颜色，由少到多</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>靛蓝</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The size of all texts and of what holds them</source>
        <translation>所有文字及其所在控件的大小</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>When a long run or job ends</source>
        <translation>长时间的运行或作业结束时</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>The desktop tells when something long ends while this window is not in front</source>
        <translation>窗口不在前面时，长时间的工作结束后由桌面通知</translation>
    </message>
    <message numerus="yes">
        <source>All processors (%n)</source>
        <translation>
            <numerusform>所有处理器（%n 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>How many processors indexing and search may use</source>
        <translation>索引和搜索可以使用多少个处理器</translation>
    </message>
</context>
<context>
    <name>tlm::ShortcutEditor</name>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Gives the picked action these keys</source>
        <translation>把这些按键给予选中的操作</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Takes the keys from the picked action</source>
        <translation>取消选中操作的按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Gives the picked action the keys it had at first</source>
        <translation>恢复选中操作最初的按键</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Words of an action, or its keys</source>
        <translation>操作的词或其按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Pick an action to give it other keys</source>
        <translation>选择一个操作以更改其按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Press the keys that the picked action shall have</source>
        <translation>按下选中操作要使用的按键</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Give that action other keys first.</source>
        <translation>%1 已属于“%2”。请先为那个操作更换按键。</translation>
    </message>
</context>
<context>
    <name>tlm::ShortcutModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>tlm::ShownBatch</name>
    <message>
        <source>Train %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>place and id of a text</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, piece %2 of %3</source>
        <comment>document, piece, pieces</comment>
        <translation>%1，第 %2 段，共 %3 段</translation>
    </message>
</context>
<context>
    <name>tlm::SplitFields</name>
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
        <source>How the training file is divided; every class is divided in the same way</source>
        <translation>训练文件如何划分，每个类别都按相同比例划分</translation>
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
        <source>The parts must add up to 100 %, each with some examples.</source>
        <translation>各部分之和须为 100 %，且每部分都要有样本。</translation>
    </message>
    <message>
        <source>There are too few examples for a part of this size.</source>
        <translation>样本太少，无法划分出这样大小的部分。</translation>
    </message>
</context>
<context>
    <name>tlm::Start</name>
    <message>
        <source>The last start did not come to an end, so nothing was opened by itself.</source>
        <translation>上次启动没有完成，因此没有自动打开任何内容。</translation>
    </message>
    <message>
        <source>Open what you need from the lists.</source>
        <translation>请从列表中打开需要的内容。</translation>
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
    <name>tlm::StateWords</name>
    <message numerus="yes">
        <source>%n run(s) are before it in the queue.</source>
        <translation>
            <numerusform>队列中它前面有 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the next one: it begins when run %1 has ended.</source>
        <translation>它是下一个：运行 %1 结束后开始。</translation>
    </message>
    <message>
        <source>It is the next one in the queue.</source>
        <translation>它是队列中的下一个。</translation>
    </message>
    <message>
        <source>Its trainer ended without a word: it was killed, or the computer went off. Resume goes on from the last checkpoint.</source>
        <translation>训练程序无声地结束了：被终止，或计算机断电。恢复会从最后的检查点继续。</translation>
    </message>
    <message>
        <source>It was stopped. Resume goes on where it was.</source>
        <translation>它已停止。恢复会从停下的地方继续。</translation>
    </message>
    <message>
        <source>It is paused and holds no device. Resume goes on from its checkpoint.</source>
        <translation>它已暂停，不占用设备。恢复会从检查点继续。</translation>
    </message>
    <message>
        <source>The log tells what came before. Clone the run to change its settings, or try again.</source>
        <translation>日志说明了之前的情况。克隆运行以修改设置，或重试。</translation>
    </message>
</context>
<context>
    <name>tlm::StripFeed</name>
    <message>
        <source>stopping …</source>
        <translation>正在停止……</translation>
    </message>
</context>
<context>
    <name>tlm::SweepForm</name>
    <message>
        <source>Vary a setting</source>
        <translation>变化一项设置</translation>
    </message>
    <message>
        <source>Trains once for each value of a setting; several settings make their product.</source>
        <translation>对一项设置的每个取值各训练一次；多项设置取其组合。</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>现成的</translation>
    </message>
    <message>
        <source>Comparisons that are often wanted, and the paper&apos;s tables.</source>
        <translation>常用的比较，以及论文的表格。</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>名称（可选）</translation>
    </message>
    <message>
        <source>Name of the sweep</source>
        <translation>扫描的名称</translation>
    </message>
    <message>
        <source>Its runs have the tag sweep:NAME, and tables find it by this name.</source>
        <translation>其运行带有标签 sweep:NAME，表格按这个名称找到它。</translation>
    </message>
    <message>
        <source>TLM against its baselines</source>
        <translation>TLM 与各基线</translation>
    </message>
    <message>
        <source>TLM and the linear baseline</source>
        <translation>TLM 与线性基线</translation>
    </message>
    <message>
        <source>External text only, beside both</source>
        <translation>只用外部文本，对照两者</translation>
    </message>
    <message>
        <source>The paper&apos;s tables</source>
        <translation>论文的表格</translation>
    </message>
    <message>
        <source>Table 3: retrieval and corpus</source>
        <translation>表 3：检索与语料</translation>
    </message>
    <message>
        <source>Table 4: neighbours of a text, K</source>
        <translation>表 4：每条文本的近邻数 K</translation>
    </message>
    <message>
        <source>Table 5: rho1</source>
        <translation>表 5：rho1</translation>
    </message>
    <message>
        <source>Table 6: rho2</source>
        <translation>表 6：rho2</translation>
    </message>
    <message>
        <source>Table 7: with and without stage 2</source>
        <translation>表 7：有无第 2 阶段</translation>
    </message>
    <message>
        <source>One experiment. Vary a setting to train several at once.</source>
        <translation>一个实验。变化一项设置即可一次训练多个。</translation>
    </message>
</context>
<context>
    <name>tlm::Sweeper</name>
    <message>
        <source>Start the sweep %1</source>
        <translation>开始扫描 %1</translation>
    </message>
</context>
<context>
    <name>tlm::TableActions</name>
    <message>
        <source>The first %1 rows were copied; the table has more.</source>
        <translation>已复制前 %1 行；表格还有更多行。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copies the picked rows as CSV</source>
        <translation>将选中的行复制为 CSV</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copies the picked rows as a table in Markdown</source>
        <translation>将选中的行复制为 Markdown 表格</translation>
    </message>
    <message>
        <source>Copy whole table</source>
        <translation>复制整个表格</translation>
    </message>
    <message>
        <source>Copies all rows, not only the picked</source>
        <translation>复制所有行，不只是选中的行</translation>
    </message>
    <message>
        <source>Copies the picked rows; a spreadsheet takes them</source>
        <translation>复制选中的行，可粘贴到电子表格</translation>
    </message>
</context>
<context>
    <name>tlm::TaskDrivenView</name>
    <message>
        <source>1. The task asks</source>
        <translation>1. 任务提问</translation>
    </message>
    <message>
        <source>2. The corpus answers</source>
        <translation>2. 语料作答</translation>
    </message>
    <message>
        <source>3. The answers are the selection</source>
        <translation>3. 答案就是选集</translation>
    </message>
    <message>
        <source>4. Training reads nothing else</source>
        <translation>4. 训练只读这些</translation>
    </message>
    <message>
        <source>Where does task-driven happen?</source>
        <translation>“任务驱动”体现在哪里？</translation>
    </message>
    <message>
        <source>How the task decides what a training reads, in the numbers of the moment</source>
        <translation>任务如何决定训练读取什么，以当前的数字说明</translation>
    </message>
    <message>
        <source>Each of the %1 training texts of %2 is a query. Their classes play no part here.</source>
        <translation>%2 的 %1 条训练文本各是一个查询。类别在此不起作用。</translation>
    </message>
    <message>
        <source>Each text finds its %1 best of %2 documents (BM25): those that share its rarest words.</source>
        <translation>每条文本从 %2 篇文档中找到最佳的 %1 篇（BM25）：与其共有最罕见词的文档。</translation>
    </message>
    <message>
        <source>Text %1 finds the list above, its %2 best of %3 documents (BM25): those that share its rarest words.</source>
        <translation>文本 %1 找到上面的列表，即 %3 篇文档中最佳的 %2 篇（BM25）：与其共有最罕见词的文档。</translation>
    </message>
    <message>
        <source>The union of all these lists will be the selection. None is saved yet.</source>
        <translation>所有这些列表的并集将成为选集。尚未保存任何选集。</translation>
    </message>
    <message>
        <source>%1 is such a union: %2 documents. Of the list above it holds %3; %4 of these came in through this text alone.</source>
        <translation>%1 就是这样的并集：%2 篇文档。上面的列表中有 %3 篇在其中；其中 %4 篇仅由此文本带来。</translation>
    </message>
    <message>
        <source>One model learns from scratch, and at once, to guess masked words in the selected documents and in the task&apos;s own texts, and to tell the classes. The rest of the corpus is never read: what the model knows of language is what the task asked for.</source>
        <translation>一个模型从零开始，同时学习猜出选集文档和任务文本中被遮盖的词，并判断类别。语料的其余部分从不读取：模型对语言的了解正是任务所需要的。</translation>
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
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name of the task in this workspace</source>
        <translation>任务在此工作区中的名称</translation>
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
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Texts with their classes, in any of the formats below, may be compressed; or a folder with a folder per class</source>
        <translation>带类别的文本，格式见下方，可以是压缩文件；也可以是每个类别一个子文件夹的文件夹</translation>
    </message>
</context>
<context>
    <name>tlm::TaskOverview</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
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
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Examples by class and split</source>
        <translation>按类别和划分的样本数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name of the class; the largest first</source>
        <translation>类别名称，大的在前</translation>
    </message>
    <message>
        <source>Examples that choose the best state; the longest bar is the largest class</source>
        <translation>用来选出最佳状态的样本，最长的条是最大的类别</translation>
    </message>
    <message>
        <source>Examples of the final score; the longest bar is the largest class</source>
        <translation>用来评定最终得分的样本，最长的条是最大的类别</translation>
    </message>
    <message>
        <source>%1 examples</source>
        <translation>%1 条样本</translation>
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
        <source>The task %1 was imported.</source>
        <translation>已导入任务 %1。</translation>
    </message>
    <message>
        <source>Brings the task back</source>
        <translation>恢复任务</translation>
    </message>
    <message numerus="yes">
        <source>The encoding of %n file(s) was guessed.</source>
        <translation>
            <numerusform>%n 个文件的编码是猜测的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Gives this task another name, in its runs and selections too</source>
        <translation>给此任务改名，它的运行和选集也一起改</translation>
    </message>
    <message>
        <source>Filter examples</source>
        <translation>筛选样本</translation>
    </message>
    <message>
        <source>Goes to the field that filters the examples</source>
        <translation>转到筛选样本的输入框</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>Lists every bad record with its line and reason, and every guessed encoding</source>
        <translation>列出每条坏记录的行号和原因，以及每个推测的编码</translation>
    </message>
    <message>
        <source>A task of this name is there already.</source>
        <translation>已有同名的任务。</translation>
    </message>
    <message>
        <source>renaming of %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>score of %1</source>
        <translation>%1 的评价指标</translation>
    </message>
</context>
<context>
    <name>tlm::TaskView</name>
    <message>
        <source>Views of the task</source>
        <translation>任务的视图</translation>
    </message>
    <message>
        <source>Its examples, and what a model sees of them</source>
        <translation>它的样本，以及模型看到的内容</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>模型看到的内容</translation>
    </message>
    <message>
        <source>The examples cannot be read.</source>
        <translation>无法读取样本。</translation>
    </message>
</context>
<context>
    <name>tlm::TextList</name>
    <message>
        <source>Task texts</source>
        <translation>任务文本</translation>
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
    <message>
        <source>Filter by word</source>
        <translation>按词筛选</translation>
    </message>
    <message>
        <source>The training texts of the task; the picked one is searched for</source>
        <translation>任务的训练文本；会检索选中的那条</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Shows texts of one class</source>
        <translation>显示某个类别的文本</translation>
    </message>
    <message>
        <source>No text passes these filters.</source>
        <translation>没有文本符合这些筛选条件。</translation>
    </message>
    <message>
        <source>Search with this text, changed</source>
        <translation>修改此文本后检索</translation>
    </message>
    <message>
        <source>Takes the picked text over as your own query, to change its words</source>
        <translation>将选中的文本作为自定义查询，以便修改</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Copies the whole picked text</source>
        <translation>复制选中文本的全文</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>The training texts of the task will be here.</source>
        <translation>任务的训练文本将显示在这里。</translation>
    </message>
</context>
<context>
    <name>tlm::TimelineView</name>
    <message>
        <source>positional</source>
        <translation>对角线</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>Patterns over training</source>
        <translation>训练过程中的模式</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>% of learnt heads</source>
        <translation>占学得的头 %</translation>
    </message>
    <message>
        <source>No patterns were recorded in training</source>
        <translation>训练时没有记录模式</translation>
    </message>
    <message>
        <source>The patterns are being read …</source>
        <translation>正在读取模式…</translation>
    </message>
    <message>
        <source>Only a run of this workspace has a training</source>
        <translation>只有本工作区的运行才有训练过程</translation>
    </message>
    <message>
        <source>The patterns could not be read</source>
        <translation>无法读取模式</translation>
    </message>
    <message>
        <source>this checkpoint</source>
        <translation>此检查点</translation>
    </message>
</context>
<context>
    <name>tlm::ToolProcess</name>
    <message>
        <source>A file for tlm could not be written: %1.</source>
        <translation>无法写入供 tlm 读取的文件：%1。</translation>
    </message>
    <message>
        <source>The program tlm could not be started.</source>
        <translation>无法启动程序 tlm。</translation>
    </message>
    <message>
        <source>The program tlm ended unexpectedly.</source>
        <translation>程序 tlm 意外结束。</translation>
    </message>
</context>
<context>
    <name>tlm::TrainForm</name>
    <message>
        <source>New run</source>
        <translation>新运行</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Shows only the settings of which one of the words is said.</source>
        <translation>只显示提到这些词的设置。</translation>
    </message>
    <message>
        <source>Several experiments</source>
        <translation>多个实验</translation>
    </message>
    <message numerus="yes">
        <source>%n varied</source>
        <translation>
            <numerusform>变化 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes to the search of the settings.</source>
        <translation>转到设置的搜索框。</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Goes to the next setting that is wrong.</source>
        <translation>转到下一个有错的设置。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Takes every setting back to the preset.</source>
        <translation>把所有设置恢复为预设。</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Keeps the settings under a name, without task, selection and seeds.</source>
        <translation>以一个名称保存设置，不含任务、选集和种子。</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Shows settings that are seldom changed, too.</source>
        <translation>也显示很少改动的设置。</translation>
    </message>
    <message>
        <source>Back to the preset</source>
        <translation>恢复预设</translation>
    </message>
    <message>
        <source>Gives the setting one is in the value of the preset.</source>
        <translation>把当前设置恢复为预设的值。</translation>
    </message>
    <message>
        <source>Vary this setting</source>
        <translation>变化此设置</translation>
    </message>
    <message>
        <source>Trains once for each of several values of the setting one is in.</source>
        <translation>对当前设置的多个取值各训练一次。</translation>
    </message>
    <message>
        <source>Copy as --set</source>
        <translation>复制为 --set</translation>
    </message>
    <message>
        <source>Copies the setting one is in as the command line takes it.</source>
        <translation>按命令行的写法复制当前设置。</translation>
    </message>
    <message>
        <source>The preset %1 is kept.</source>
        <translation>预设 %1 已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tlm::TrainPage</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>One encoder from scratch, on the task and the selected text together</source>
        <translation>从零训练一个编码器，同时学习任务和选中的文本</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>仍然开始</translation>
    </message>
    <message>
        <source>Starts the training as it is set.</source>
        <translation>按当前设置开始训练。</translation>
    </message>
    <message>
        <source>A training needs a task: texts with labels. Import one, or make the sample.</source>
        <translation>训练需要一个任务：带标签的文本。请导入一个，或生成示例。</translation>
    </message>
    <message>
        <source>Go to Task</source>
        <translation>前往任务</translation>
    </message>
    <message>
        <source>Opens the page that imports a task.</source>
        <translation>打开导入任务的页面。</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Puts the training at the end of the queue, which is worked on in the background.</source>
        <translation>把训练放到队列末尾，队列在后台处理。</translation>
    </message>
    <message>
        <source>Starts a training of its own; closing the window does not stop it.</source>
        <translation>启动独立的训练；关闭窗口不会中断。</translation>
    </message>
    <message>
        <source>The form has the settings of run %1.</source>
        <translation>表单中是运行 %1 的设置。</translation>
    </message>
    <message>
        <source>A finished run has no checkpoint: the form has a new run that goes on from its model. Set its length, then start it.</source>
        <translation>已完成的运行没有检查点：表单中是从其模型继续的新运行。设定长度后开始。</translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s)</source>
        <translation>
            <numerusform>%n 个实验</numerusform>
        </translation>
    </message>
    <message>
        <source>All runs are there</source>
        <translation>所有运行都已有</translation>
    </message>
    <message numerus="yes">
        <source>Queue %n training(s)</source>
        <translation>
            <numerusform>将 %n 个训练加入队列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n training(s)</source>
        <translation>
            <numerusform>开始 %n 个训练</numerusform>
        </translation>
    </message>
    <message>
        <source>A smaller scale or budget takes less.</source>
        <translation>较小的规模或预算用得更少。</translation>
    </message>
    <message>
        <source>It will take about %1.</source>
        <translation>大约需要 %1。</translation>
    </message>
    <message>
        <source>Queue anyway</source>
        <translation>仍然加入队列</translation>
    </message>
    <message>
        <source>Take scale %1</source>
        <translation>改用规模 %1</translation>
    </message>
    <message>
        <source>Changes the form to the preset of this scale; nothing is started.</source>
        <translation>把表单改为此规模的预设；不会开始任何训练。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of the sweep %1 are queued.</source>
        <translation>
            <numerusform>扫描 %1 的 %n 个运行已加入队列。</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is paused: run it to begin.</source>
        <translation>队列已暂停：运行队列才会开始。</translation>
    </message>
    <message>
        <source>Show in Runs</source>
        <translation>在运行页显示</translation>
    </message>
    <message>
        <source>Opens the page of all runs.</source>
        <translation>打开所有运行的页面。</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动……</translation>
    </message>
    <message>
        <source>The largest batch that memory holds is %1 tokens.</source>
        <translation>内存能容纳的最大批是 %1 个词元。</translation>
    </message>
    <message>
        <source>It learns %1 tokens a second and takes %2.</source>
        <translation>每秒学习 %1 个词元，占用 %2。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Sets the batch of joint training to it.</source>
        <translation>把联合训练的批设为该值。</translation>
    </message>
    <message numerus="yes">
        <source>%n new run(s)</source>
        <translation>
            <numerusform>%n 个新运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selection(s) to make first</source>
        <translation>
            <numerusform>需先生成 %n 个选集</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tlm::UndoableRemoval</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <comment>after Undo</comment>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>tlm::WhatIfBar</name>
    <message>
        <source>Undo changes</source>
        <translation>撤销更改</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>预测</translation>
    </message>
    <message numerus="yes">
        <source>%n masked token(s)</source>
        <translation>
            <numerusform>遮盖 %n 个词元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted head(s)</source>
        <translation>
            <numerusform>屏蔽 %n 个头</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>edited sentence</source>
        <translation>已编辑句子</translation>
    </message>
    <message>
        <source>dev %1 %2 → %3</source>
        <comment>metric, its value before and now</comment>
        <translation>dev %1 %2 → %3</translation>
    </message>
    <message>
        <source>Brings the example, masked tokens and muted heads back.</source>
        <translation>恢复样例、遮盖的词元和屏蔽的头。</translation>
    </message>
</context>
<context>
    <name>tlm::WindowActions</name>
    <message>
        <source>Import task …</source>
        <translation>导入任务……</translation>
    </message>
    <message>
        <source>Opens the assistant that reads labelled data</source>
        <translation>打开读取带标签数据的助手</translation>
    </message>
    <message>
        <source>Add corpus …</source>
        <translation>添加语料……</translation>
    </message>
    <message>
        <source>Opens the form that reads general text</source>
        <translation>打开读取通用文本的表单</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印……</translation>
    </message>
    <message>
        <source>Prints the table that has the focus, or else the report of the run or the page</source>
        <translation>打印当前的表格，没有则打印运行的报告或页面</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>设置……</translation>
    </message>
    <message>
        <source>Language, colours, text size, notifications and shortcuts</source>
        <translation>语言、颜色、文字大小、通知和快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Closes the window; trainings go on</source>
        <translation>关闭窗口；训练继续进行</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the last change back</source>
        <translation>撤销最近的更改</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back</source>
        <translation>重新进行被撤销的更改</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销%1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做%1</translation>
    </message>
    <message>
        <source>Find anything …</source>
        <translation>查找一切……</translation>
    </message>
    <message>
        <source>Finds actions, pages, tasks, corpora, selections and runs as you type</source>
        <translation>边输入边查找操作、页面、任务、语料、选集和运行</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Switches between light and dark colours</source>
        <translation>在浅色和深色之间切换</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Switches between normal and high contrast</source>
        <translation>在普通和高对比度之间切换</translation>
    </message>
    <message>
        <source>Shows the window in the other language</source>
        <translation>以另一种语言显示窗口</translation>
    </message>
    <message>
        <source>Fold navigation</source>
        <translation>折叠导航</translation>
    </message>
    <message>
        <source>Shows icons alone, or words too</source>
        <translation>只显示图标，或同时显示文字</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Fills the screen with the window, or no longer</source>
        <translation>让窗口占满屏幕，或恢复</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Makes all texts larger</source>
        <translation>放大所有文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Makes all texts smaller</source>
        <translation>缩小所有文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>普通文字大小</translation>
    </message>
    <message>
        <source>Makes all texts as large as at first</source>
        <translation>将所有文字恢复为最初的大小</translation>
    </message>
    <message>
        <source>Show running training</source>
        <translation>显示正在进行的训练</translation>
    </message>
    <message>
        <source>Shows the training that goes on, live</source>
        <translation>实时显示正在进行的训练</translation>
    </message>
    <message>
        <source>Pause running training</source>
        <translation>暂停正在进行的训练</translation>
    </message>
    <message>
        <source>Writes a checkpoint and frees the device</source>
        <translation>写下检查点并释放设备</translation>
    </message>
    <message>
        <source>Stop running training</source>
        <translation>停止正在进行的训练</translation>
    </message>
    <message>
        <source>Stops the training at its next step; a checkpoint is kept</source>
        <translation>在下一步停止训练，保留检查点</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Opens the manual at what is in front</source>
        <translation>打开手册中与当前页面对应的一页</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Opens the manual at the list of all keys</source>
        <translation>打开手册中的按键列表</translation>
    </message>
    <message>
        <source>What&apos;s This?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Explains the control that you click next</source>
        <translation>解释接下来点击的控件</translation>
    </message>
    <message>
        <source>Diagnostics …</source>
        <translation>诊断……</translation>
    </message>
    <message>
        <source>Versions, devices, paths, and the health of every file of the workspace</source>
        <translation>版本、设备、路径以及工作区每个文件的状况</translation>
    </message>
</context>
<context>
    <name>tlm::WorldWords</name>
    <message>
        <source>%1 train</source>
        <translation>%1 条训练</translation>
    </message>
    <message>
        <source>%1 docs</source>
        <translation>%1 篇文档</translation>
    </message>
    <message>
        <source>%1, dev %2</source>
        <translation>%1，dev %2</translation>
    </message>
</context>
<context>
    <name>tlm::BusyLine</name>
    <message>
        <source>Stop everything that takes long</source>
        <translation>停止所有耗时的工作</translation>
    </message>
    <message>
        <source>Stops measuring the sample, the evaluation, and the importance of heads.</source>
        <translation>停止测量抽样、评估和头的重要性。</translation>
    </message>
    <message>
        <source>Reading attention</source>
        <translation>读取注意力</translation>
    </message>
    <message>
        <source>The model is being read; the first time it is loaded, too.</source>
        <translation>正在读取模型；首次还要加载。</translation>
    </message>
    <message>
        <source>Reading the model …</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>Measuring importance</source>
        <translation>正在测量重要性</translation>
    </message>
    <message>
        <source>Evaluating on dev</source>
        <translation>正在 dev 上评估</translation>
    </message>
    <message>
        <source>Measuring the sample</source>
        <translation>正在测量抽样</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is under way, how far</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how far, time left</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tlm::AttentionSide</name>
    <message>
        <source>[CLS] and [SEP] mark the boundaries of the text: they cannot be masked.</source>
        <translation>[CLS] 和 [SEP] 标记文本的边界，不能遮盖。</translation>
    </message>
</context>
</TS>
