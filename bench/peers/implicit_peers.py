# SPDX-License-Identifier: MIT
"""Ranks test visits with the recommenders of the `implicit` package and prints their figures as JSON.

usage: python3 implicit_peers.py TRAIN TEST FOLDER [--most N]
TRAIN: one visit a line, ids between spaces. TEST: the ids so far, a tab, the id that came next. FOLDER takes a file per recommender with what a
device would have to hold to answer. --most: only so many test lines, for trying things out.
"""
import argparse
import json
import os
import statistics
import sys
import time
import warnings
from pathlib import Path

# One thread, as everything else that is measured here; to be set before the libraries load.
for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

try:
    import numpy
    from implicit.als import AlternatingLeastSquares
    from implicit.nearest_neighbours import BM25Recommender, CosineRecommender
    from scipy.sparse import csr_matrix
except ImportError as error:
    sys.exit(f"{error}: pip install -r bench/peers/requirements.txt")

# It warns of a conversion that it makes itself.
warnings.filterwarnings("ignore", module="implicit")

RANKED = 20
BATCH = 1000


def read_train(path):
    with open(path, encoding="utf8") as lines:
        return [line.split() for line in lines if line.strip()]


def read_test(path, most):
    queries = []
    with open(path, encoding="utf8") as lines:
        for number, line in enumerate(lines, 1):
            if most is not None and len(queries) == most:
                break
            prefix, tab, following = line.rstrip("\n").partition("\t")
            if not tab:
                sys.exit(f"{path}, line {number}: expected ids, a tab and an id")
            queries.append((prefix.split(), following))
    return queries


def matrix_of(visits, item_of):
    """One row a visit, one column an item, 1 where the visit holds the item."""
    rows, columns = [], []
    for row, visit in enumerate(visits):
        for item in {item_of[item] for item in visit if item in item_of}:
            rows.append(row)
            columns.append(item)
    ones = numpy.ones(len(rows), dtype=numpy.float32)
    return csr_matrix((ones, (rows, columns)), shape=(len(visits), len(item_of)))


class Figures:
    """Hit rate and mean reciprocal rank, queries without a hit included."""

    def __init__(self):
        self.queries = 0
        self.hits = {10: 0, 20: 0}
        self.reciprocals = {10: 0.0, 20: 0.0}

    def add(self, ranked, wanted):
        self.queries += 1
        for place, item in enumerate(ranked, 1):
            if item != wanted:
                continue
            for most in (10, 20):
                if place <= most:
                    self.hits[most] += 1
                    self.reciprocals[most] += 1 / place
            return

    def percent(self):
        share = 100 / max(1, self.queries)
        return {
            f"{name}{most}": round(share * counts[most], 2)
            for most in (20, 10)
            for name, counts in (("hr", self.hits), ("mrr", self.reciprocals))
        }


def figures_of(model, queries, prefixes, item_of):
    """Batches for the ranking, as the package wants it; single queries for the time."""
    figures = Figures()
    for first in range(0, len(queries), BATCH):
        rows = prefixes[first : first + BATCH]
        ids, scores = ask(model, numpy.arange(rows.shape[0]), rows)
        for (_, wanted), ranked, weights in zip(queries[first : first + BATCH], ids, scores):
            figures.add([item for item, weight in zip(ranked, weights) if weight > 0], item_of.get(wanted, -1))
    micros = []
    for query in range(min(1000, prefixes.shape[0])):
        begin = time.perf_counter()
        ask(model, 0, prefixes[query])
        micros.append(1e6 * (time.perf_counter() - begin))
    return {**figures.percent(), "queries": figures.queries, "p50QueryMicros": round(statistics.median(micros), 1)}


def ask(model, users, rows):
    return model.recommend(users, rows, N=RANKED, filter_already_liked_items=False, recalculate_user=True)


def model_bytes(model):
    """Ids and weights of an item–item table, or the items' factors, as 32-bit numbers."""
    if hasattr(model, "item_factors"):
        return numpy.asarray(model.item_factors, dtype=numpy.float32).tobytes()
    table = model.similarity
    parts = (table.indptr.astype(numpy.uint32), table.indices.astype(numpy.uint32), table.data.astype(numpy.float32))
    return b"".join(part.tobytes() for part in parts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("train")
    parser.add_argument("test")
    parser.add_argument("folder")
    parser.add_argument("--most", type=int)
    arguments = parser.parse_args()

    visits = read_train(arguments.train)
    item_of = {item: index for index, item in enumerate(sorted({item for visit in visits for item in visit}))}
    history = matrix_of(visits, item_of)
    queries = read_test(arguments.test, arguments.most)
    prefixes = matrix_of([prefix for prefix, _ in queries], item_of)

    recommenders = {
        "implicitCosine": CosineRecommender(num_threads=1),
        "implicitBm25": BM25Recommender(num_threads=1),
        "implicitAls": AlternatingLeastSquares(random_state=1, num_threads=1),
    }
    answer = {}
    for name, model in recommenders.items():
        begin = time.perf_counter()
        model.fit(history, show_progress=False)
        seconds = time.perf_counter() - begin
        file = Path(arguments.folder) / f"{name}.bin"
        file.write_bytes(model_bytes(model))
        answer[name] = {**figures_of(model, queries, prefixes, item_of), "trainSeconds": round(seconds, 2), "file": str(file)}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
