// SPDX-License-Identifier: MIT
import { afterEach, expect, test, vi } from "vitest";
import { deliver, deliveryParams, isAlive, needsNewKeys, newDelivery } from "../../../../js-glue/src/privacy/reports/delivery";

const now = 2956 * 604_800 + 1000;
const most = (limit: number): number => limit - 1;
const upload = { body: Uint8Array.of(1, 2, 3), url: "https://shop.test/ldp", type: "" };

afterEach(() => void vi.unstubAllGlobals());

/** Answers in turn; an Error is a network that is away. */
function collector(...answers: (Response | Error)[]): Uint8Array[] {
  const bodies: Uint8Array[] = [];
  vi.stubGlobal("fetch", async (_: string, { body }: { body: Uint8Array }) => {
    bodies.push(body);
    const answer = answers.shift() as Response | Error;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return bodies;
}

test("what fails is tried again with the same bytes, after pauses that grow, and is given up in the end", async () => {
  const bodies = collector(
    ...Array.from({ length: deliveryParams.tries }, (_, i) => (i % 2 ? new Error("away") : new Response("", { status: 503 }))),
  );
  const delivery = newDelivery(upload, 7, now);
  let at = now;
  const pauses: number[] = [];
  while (isAlive(delivery, at)) {
    expect(await deliver(delivery, at, most, new AbortController().signal)).toBe(false);
    pauses.push(delivery.notBefore - at);
    at = delivery.notBefore;
  }
  expect(bodies).toEqual(Array.from({ length: deliveryParams.tries }, () => upload.body));
  expect(pauses).toEqual([59, 119, 239, 479, 959]);
});

test.each([200, 204, 400, 404, 413])("an answer of %i ends it", async (status) => {
  collector(new Response(null, { status }));
  expect(await deliver(newDelivery(upload, 7, now), now, most, new AbortController().signal)).toBe(true);
});

test("a report of last week is not sent any more", () => {
  expect(isAlive(newDelivery(upload, 7, now), now + 604_800)).toBe(false);
});

test("a withdrawal is no failure to be repeated", async () => {
  const withdrawn = new AbortController();
  collector(new DOMException("withdrawn", "AbortError"));
  withdrawn.abort();
  const delivery = newDelivery(upload, 7, now);
  await expect(deliver(delivery, now, most, withdrawn.signal)).rejects.toThrow();
  expect(delivery.failures).toBe(0);
});

test("an aggregator that has lost the key gets the report sealed anew once, not whenever it says so", async () => {
  const refusal = (): Response => new Response(Uint8Array.from([...new Uint8Array(16), 4]), { status: 200 });
  const bodies = collector(refusal(), refusal(), refusal());
  let sealed = 10;
  const sealing = { ...upload, type: "application/ppm-dap;message=upload-req", resealed: async () => Uint8Array.of(sealed++) };
  expect(await deliver(newDelivery(sealing, 7, now), now, most, new AbortController().signal)).toBe(true);
  expect(bodies).toEqual([upload.body, Uint8Array.of(10)]);
});

test("new keys are asked for where a draft's code says that they would help", () => {
  const cured = (tag: string): number[] =>
    Array.from({ length: 256 }, (_, code) => code).filter((code) => needsNewKeys(code, tag));
  expect(cured("dap-18")).toEqual([4, 11]);
  expect(cured("dap-19")).toEqual([4]);
  expect(needsNewKeys(undefined)).toBe(false);
});
