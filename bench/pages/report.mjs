// SPDX-License-Identifier: MIT
// Entry of the page of bench/parts/report.mjs.

window.bench = {
  /** One report in a Worker of its own. */
  report: (task) =>
    new Promise((resolve, reject) => {
      const worker = new Worker("/worker.mjs", { type: "module" });
      worker.onerror = () => reject(new Error("the worker stopped"));
      worker.onmessage = ({ data }) => {
        worker.terminate();
        resolve(data);
      };
      worker.postMessage({ task });
    }),
};
