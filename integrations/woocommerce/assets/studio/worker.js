// SPDX-License-Identifier: GPL-2.0-or-later
// The trainer, away from the page's own thread. Ending the worker cancels it.
import { stem } from "./stem.js";
import createStudio from "./studio.mjs";

const studio = createStudio();

self.onmessage = async ({ data }) => {
  try {
    const { build } = await studio;
    const day = Math.floor(Date.now() / 86_400_000);
    const answer = build({ ...data, stem, day }, (stage, done, total) => self.postMessage({ stage, done, total }));
    self.postMessage(answer);
  } catch (error) {
    self.postMessage({ error: String(error?.message ?? error) });
  }
};
