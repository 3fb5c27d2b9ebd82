#include "app/learn/modelcard.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tlm {

namespace {

const char *pooledLine(Pooling pooling)
{
    switch (pooling) {
    case Pooling::Mean:
        return "pooled = hidden.mean(0)";
    case Pooling::Markers:
        return "pooled = hidden[[first_marker, second_marker]].mean(0)  # positions of the two opening "
               "markers";
    case Pooling::Classify:
        break;
    }
    return "pooled = hidden[0]";
}

const char *headLines(const Bert &bert)
{
    switch (bert.head()) {
    case Head::Linear:
        break;
    case Head::Tlm:
        return "pooled = torch.nn.functional.gelu(weights[\"cls_layer.0.weight\"] @ pooled + "
               "weights[\"cls_layer.0.bias\"])\n"
               "    logits = weights[\"cls_layer.2.weight\"] @ pooled + weights[\"cls_layer.2.bias\"]";
    case Head::Pooled:
        if (bert.configuration().family == Family::Roberta)
            return "pooled = torch.tanh(weights[\"classifier.dense.weight\"] @ pooled + "
                   "weights[\"classifier.dense.bias\"])\n"
                   "    logits = weights[\"classifier.out_proj.weight\"] @ pooled + "
                   "weights[\"classifier.out_proj.bias\"]";
        return "pooled = torch.tanh(weights[\"bert.pooler.dense.weight\"] @ pooled + "
               "weights[\"bert.pooler.dense.bias\"])\n"
               "    logits = weights[\"classifier.weight\"] @ pooled + weights[\"classifier.bias\"]";
    }
    return "logits = weights[\"classifier.weight\"] @ pooled + weights[\"classifier.bias\"]";
}

const char *headRemark(const Bert &bert)
{
    if (bert.head() == Head::Pooled && bert.configuration().pooling == Pooling::Classify)
        return "`AutoModelForSequenceClassification` reads the class\nhead too. Without it, read the classes "
               "like "
               "this:";
    return "The class\nhead is not the one of `AutoModelForSequenceClassification`, which must not be used: "
           "it would "
           "compute something\nelse. Read the classes like this:";
}

std::string usage(const Bert &bert)
{
    const auto &model = bert.configuration();
    if (model.preNorm)
        return "Its layers normalise before attention, which the BERT of Transformers does not do: read it\n"
               "with `tlm predict`.\n";
    const auto *family = model.family == Family::Roberta ? "Roberta" : "Bert";
    return fmt::format(
        R"(The folder is in the layout of Hugging Face Transformers: `{0}Model` and `{0}ForMaskedLM` read it. {1}

```python
import torch
from safetensors.torch import load_file
from transformers import AutoTokenizer, {0}Model

tokenizer = AutoTokenizer.from_pretrained(folder)
encoder = {0}Model.from_pretrained(folder, add_pooling_layer=False).eval()
weights = load_file(folder + "/model.safetensors")

with torch.no_grad():
    inputs = tokenizer(text, return_tensors="pt", truncation=True, max_length={2})
    hidden = encoder(**inputs).last_hidden_state[0]
    {3}
    {4}
probabilities = logits.softmax(-1)  # in the order of the classes above
```
)",
        family, headRemark(bert), model.positions, pooledLine(model.pooling), headLines(bert));
}

} // namespace

std::string modelCard(const PretrainedModel &model)
{
    return fmt::format("# A text classifier trained with TLM Studio\n\nClasses: {}.\n\n{}",
                       fmt::join(model.labels, ", "), usage(model.bert));
}

} // namespace tlm
