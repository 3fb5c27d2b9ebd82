"""Makes files of torch.save in the ZIP and in the legacy format, with every type of storage, views and ties, and
tensors.safetensors with what they hold. Made with torch 2.11.0, safetensors 0.8.0: python torchfiles.py"""
import collections
import pathlib

import torch
from safetensors.torch import save_file

here = pathlib.Path(__file__).parent
torch.manual_seed(3)
numbers = torch.randn(4, 6)
state = collections.OrderedDict(
    float=numbers, transposed=numbers.t(), part=numbers[1:3, 2:5], row=numbers[2], tied=numbers,
    double=torch.randn(3, dtype=torch.float64), half=torch.randn(5).half(), bfloat16=torch.randn(2, 2).bfloat16(),
    long=torch.tensor([[1, -2], [3, 1 << 40]]), int=torch.tensor([7, -8], dtype=torch.int32),
    short=torch.tensor([-9], dtype=torch.int16), char=torch.tensor([-1, 2, 3], dtype=torch.int8),
    byte=torch.tensor([255, 0], dtype=torch.uint8), bool=torch.tensor([True, False, True]),
    scalar=torch.tensor(2.5), empty=torch.zeros(0, 3), parameter=torch.nn.Parameter(torch.randn(2, 3, 4)),
    permuted=torch.randn(2, 3, 4).permute(2, 0, 1))
state["ünïcode.weight"] = torch.ones(1)
state._metadata = collections.OrderedDict({"": {"version": 1}, "layer": {"version": 2}})

torch.save(state, here / "zip.bin")
torch.save(state, here / "zip_protocol4.bin", pickle_protocol=4)
torch.save(dict(state), here / "dict.bin")
torch.save(state, here / "legacy.bin", _use_new_zipfile_serialization=False)
torch.serialization.set_crc32_options(False)
torch.save(state, here / "without_checksums.bin")
save_file({n: t.detach().contiguous().clone() for n, t in state.items()}, here / "tensors.safetensors")
(here / "tensors.safetensors").chmod(0o644)
