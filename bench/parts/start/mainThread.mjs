// SPDX-License-Identifier: MIT
// What the page's main thread did, from Chromium's own trace. Thread time leaves out the moments in which another process had the core, so
// a busy machine does not count against us; the slow-down does count.

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8"];
const millis = (event) => ({ wall: event.dur / 1000, thread: (event.tdur ?? event.dur) / 1000 });

/** Traces `work` on the page: { scripts: [{ url, wall, thread }], longest: { wall, thread } }. */
export async function traceMainThread(browser, page, work) {
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const origin = new URL(page.url()).origin;
  const scripts = traceEvents.filter(({ name, args }) => name === "EvaluateScript" && args?.data?.url?.startsWith(origin));
  if (scripts.length === 0) throw new Error("the trace shows no script of the page");
  const [{ pid, tid }] = scripts;
  const tasks = traceEvents.filter(
    (event) => event.name === "RunTask" && event.ph === "X" && event.pid === pid && event.tid === tid,
  );
  const times = tasks.map(millis);
  return {
    scripts: scripts.map((event) => ({ url: event.args.data.url, ...millis(event) })),
    longest: { wall: Math.max(...times.map(({ wall }) => wall)), thread: Math.max(...times.map(({ thread }) => thread)) },
  };
}
