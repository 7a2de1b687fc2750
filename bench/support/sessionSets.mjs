// SPDX-License-Identifier: MIT
import { join } from "node:path";
import { need, paths } from "./paths.mjs";

/** The public session sets, and the figures on them that must be reached. */
export const sessionSets = [
  { key: "diginetica", label: "Diginetica", hr20: 54.3, mrr20: 19.1, hr20Goal: 55.5, mrr20Goal: 19.5 },
  { key: "yoochoose1_64", label: "YooChoose 1/64", hr20: 71.1, mrr20: 31.2, hr20Goal: 72.0, mrr20Goal: 31.5 },
];

export const trainingFile = ({ key }) => join(paths.data, "sessions", key, "train.txt");

/** Arguments of `nearshelf evaluate sessions`; skips the part where the files are missing. */
export function sessionArguments(set) {
  const train = trainingFile(set);
  const test = join(paths.data, "sessions", set.key, "test.txt");
  need("the session sets are not part of the project", train, test);
  return ["--train", train, "--test", test];
}
