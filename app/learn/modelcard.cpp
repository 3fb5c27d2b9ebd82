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

const char *headLines(Head head)
{
    if (head == Head::Tlm)
        return "pooled = torch.nn.functional.gelu(weights[\"cls_layer.0.weight\"] @ pooled + "
               "weights[\"cls_layer.0.bias\"])\n"
               "    logits = weights[\"cls_layer.2.weight\"] @ pooled + weights[\"cls_layer.2.bias\"]";
    return "logits = weights[\"classifier.weight\"] @ pooled + weights[\"classifier.bias\"]";
}

std::string usage(const Bert &bert)
{
    if (bert.configuration().preNorm)
        return "Its layers normalise before attention, which the BERT of Transformers does not do: read it\n"
               "with `tlm predict`.\n";
    return fmt::format(
        R"(The folder is in the layout of Hugging Face Transformers: `BertModel` and `BertForMaskedLM` read it. The class
head stands directly on the encoder, so `AutoModelForSequenceClassification` must not be used: it would put a
pooler of random weights in between. Read the classes like this:

```python
import torch
from safetensors.torch import load_file
from transformers import AutoTokenizer, BertModel

tokenizer = AutoTokenizer.from_pretrained(folder)
encoder = BertModel.from_pretrained(folder, add_pooling_layer=False).eval()
weights = load_file(folder + "/model.safetensors")

with torch.no_grad():
    inputs = tokenizer(text, return_tensors="pt", truncation=True, max_length={})
    hidden = encoder(**inputs).last_hidden_state[0]
    {}
    {}
probabilities = logits.softmax(-1)  # in the order of the classes above
```
)",
        bert.configuration().positions, pooledLine(bert.configuration().pooling), headLines(bert.head()));
}

} // namespace

std::string modelCard(const PretrainedModel &model)
{
    return fmt::format("# A text classifier trained with TLM Studio\n\nClasses: {}.\n\n{}",
                       fmt::join(model.labels, ", "), usage(model.bert));
}

} // namespace tlm
