// SPDX-License-Identifier: MIT
// Entry of the page of bench/parts/slots.mjs: the decisions' module as a page asks it.
import { DecideOperation } from "../../js-glue/src/generated/numbers";
import { openPlainModule } from "../../js-glue/src/sdk/plainModule";
import { encodeAct } from "../../js-glue/src/slots/acts";
import { decodeChoice, encodeChoice } from "../../js-glue/src/slots/choiceCodec";

const begin = 1_790_000_000;
const nothing = new Uint8Array(0);

/** A visit that has looked at thirty products of five categories and carted two. */
function visit(call) {
  for (let at = 0; at < 30; at++) {
    const item = `P${at}`;
    const page = { item, category: `Category ${at % 5}`, product: { price: 20 + at } };
    const act = { item, time: begin + at * 20 };
    call(DecideOperation.observe, encodeAct({ kind: 1, page: 3, ...act }, page));
    call(DecideOperation.observe, encodeAct({ kind: 2, ...act }, page));
    call(DecideOperation.observe, encodeAct({ kind: 3, amount: 15, depth: 0.5, ...act, time: act.time + 15 }, page));
    if (at % 15 === 14) call(DecideOperation.observe, encodeAct({ kind: 6, amount: 1, ...act, time: act.time + 16 }, page));
  }
}

const slotOf = (options) => ({
  name: "hero",
  kind: "hero",
  facts: { stock: 3, cartTotal: 31 },
  dryRun: true,
  options: Array.from({ length: options }, (_, at) => ({
    id: `option-${at}`,
    about: `Category ${at}`,
    item: `P${100 + at}`,
    ...(at % 3 === 1 && { for: ["comparing", "browsing", "strong", "research"] }),
    ...(at % 3 === 2 && { if: { stock: [1, 5] } }),
  })),
});

/** Calls of one batch: as many as the clock can tell apart. */
const batch = 20;

/** Microseconds of one `run`: the median over batches, because other programs on the machine interrupt some of them. */
function timed(rounds, run) {
  const means = [];
  for (let at = 0; at < rounds / batch; at++) {
    const start = performance.now();
    for (let round = 0; round < batch; round++) run(at * batch + round);
    means.push(((performance.now() - start) * 1000) / batch);
  }
  return means.sort((a, b) => a - b)[means.length >> 1];
}

window.bench = {
  async decide(counts, rounds) {
    const call = await openPlainModule("/", "decide");
    call(DecideOperation.loadModel, nothing);
    visit(call);
    const decisions = counts.map((options) => {
      const slot = slotOf(options);
      const choose = (seed) => decodeChoice(call(DecideOperation.choose, encodeChoice(slot, begin + 700, seed)), slot);
      timed(rounds, choose);
      return timed(rounds, choose);
    });
    const act = (at) =>
      encodeAct({ kind: 2, item: `P${at % 20}`, time: begin + 700 }, { item: `P${at % 20}`, category: "Category 1" });
    const observe = timed(rounds, (at) => call(DecideOperation.observe, act(at)));
    const state = call(DecideOperation.save, nothing).slice(4);
    const keep = timed(rounds, () => {
      call(DecideOperation.restore, state);
      call(DecideOperation.save, nothing);
    });
    return { decisions, observe, keep, stateBytes: state.length };
  },
};
