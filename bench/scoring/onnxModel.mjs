// SPDX-License-Identifier: MIT
// ONNX models as protobuf bytes, just enough for "query × weights, then TopK": the rows are the model's weights, as a store would ship them.

/** A protobuf message from [field number, value] pairs: number → varint, string or bytes → length-delimited. */
function message(...fields) {
  const parts = [];
  for (const [number, value] of fields) {
    if (typeof value === "number") parts.push(varint(number << 3), varint(value));
    else {
      const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
      parts.push(varint((number << 3) | 2), varint(bytes.length), bytes);
    }
  }
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Uint8Array.from([...bytes, rest]);
}

/** TensorProto.DataType */
const types = { float32: 1, int8: 3, int32: 6, int64: 7 };

const bytesOf = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const tensor = (name, type, dims, array) =>
  message(...dims.map((size) => [1, size]), [2, types[type]], [8, name], [9, bytesOf(array)]);
const shape = (dims) => message(...dims.map((size) => [1, message([1, size])]));
const value = (name, type, dims) => message([1, name], [2, message([1, message([1, types[type]], [2, shape(dims)])])]);
const node = (op, inputs, outputs, ...attributes) =>
  message(
    ...inputs.map((name) => [1, name]),
    ...outputs.map((name) => [2, name]),
    [4, op],
    ...attributes.map((bytes) => [5, bytes]),
  );
const integerAttribute = (name, number) => message([1, name], [3, number], [20, 2]);

/** Row-major `count × dimension` to `dimension × count`: the layout of a last layer's weights. */
function transposed(rows, count, dimension) {
  const out = new rows.constructor(rows.length);
  for (let row = 0; row < count; ++row) for (let i = 0; i < dimension; ++i) out[i * count + row] = rows[row * dimension + i];
  return out;
}

/**
 * Bytes of a model with the input "query" [1, dimension] and the output "ids" [1, keep]. int8 rows score with MatMulInteger.
 */
export function onnxModel({ rows, count, dimension, keep }) {
  const isInt8 = rows instanceof Int8Array;
  const type = isInt8 ? "int8" : "float32";
  const score = isInt8
    ? [
        node("MatMulInteger", ["query", "rows"], ["sums"]),
        node("Cast", ["sums"], ["scores"], integerAttribute("to", types.float32)),
      ]
    : [node("MatMul", ["query", "rows"], ["scores"])];
  const graph = message(
    ...[...score, node("TopK", ["scores", "keep"], ["best", "ids"])].map((bytes) => [1, bytes]),
    [2, "scoring"],
    [5, tensor("rows", type, [dimension, count], transposed(rows, count, dimension))],
    [5, tensor("keep", "int64", [1], BigInt64Array.of(BigInt(keep)))],
    [11, value("query", type, [1, dimension])],
    [12, value("ids", "int64", [1, keep])],
  );
  return message([1, 8], [2, "nearshelf bench"], [7, graph], [8, message([2, 13])]);
}
