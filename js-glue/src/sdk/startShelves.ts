// SPDX-License-Identifier: MIT
// The part that loads with the first shelf: engine, pack, profile, and the shelves of this page.

import { anchorsOf } from "../adapters/pageFacts";
import { noteTrafficSource } from "../adapters/trafficSource";
import { cardsIn } from "../elements/cardSlots";
import { watchImpressions } from "../elements/impressions";
import { mayChange } from "../elements/paintRule";
import type { Sheets } from "../elements/sheets";
import { createShelfView, type ShelfServices, type ShelfView } from "../elements/shelfView";
import { EventType, Operation } from "../generated/numbers";
import { isHeldOut } from "../privacy/reports/experiments";
import type { Reporter } from "../privacy/reports/reporter";
import { addListener } from "./addListener";
import type { Nearshelf, Shelf, ShelfRequest } from "./api";
import { ByteReader } from "./byteReader";
import { type Cards, cardsLoader, titleIn } from "./cards";
import { nowSeconds } from "./clock";
import { askDoor, DoorError, headBytes } from "./door";
import { decodeShelf, encodeShelfRequest, type TimedShelfRequest } from "./doorCodec";
import { type EngineHost, openEngine } from "./engineHost";
import { createLearner, lookAhead } from "./learner";
import { loadMessages, reasonText } from "./messages";
import { onTheGrid } from "./onTheGrid";
import type { PageCore } from "./pageCore";
import { randomNumber } from "./random";
import type { Tools, ToolsScene } from "./tools";
import { whenParsed } from "./whenParsed";

export * from "./kit";

export type ShelfPart = Pick<Nearshelf, "shelf" | "explain" | "export" | "correct" | "inspect">;

/** Acts that a shopper expects the page to answer. */
const answered: readonly number[] = [
  EventType.addToCart,
  EventType.removeFromCart,
  EventType.addToWishlist,
  EventType.removeFromWishlist,
  EventType.compare,
  EventType.filter,
  EventType.preference,
  EventType.gift,
  EventType.notInterested,
];

async function openStore(core: PageCore): Promise<{ host: EngineHost; items: number; packHash: string }> {
  const { manifest, pack } = core.download();
  const host = await openEngine(core, (await manifest).pack.items);
  const answer = new ByteReader(await askDoor(host, Operation.loadPack, new Uint8Array(await pack)), headBytes);
  return { host, items: answer.u32(), packHash: answer.key() };
}

const readHeldOut = ({ store }: PageCore): Promise<boolean> =>
  store.transact("readonly", (state, answer) => {
    const kept = state.get("ledger");
    kept.onsuccess = () => answer(kept.result ? isHeldOut(kept.result) : false);
  });

/** A page's many shelves must not become one long task. */
const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/** Every call of the page tries anew; the console hears of one error once. */
let warned = 0;

export async function start(core: PageCore): Promise<ShelfPart> {
  const ahead = lookAhead(core);
  const [{ host, items, packHash }, messages] = await Promise.all([openStore(core), loadMessages(core)]).catch(
    (error: unknown) => {
      for (const shelf of core.shelves) shelf.setAttribute("data-nearshelf-ready", "");
      if (error instanceof DoorError && error.code !== warned) {
        warned = error.code;
        void import(`${core.base}nearshelf-errors.js`).then((texts) => texts.warn(error.code));
      }
      throw error;
    },
  );
  const learner = createLearner(host, core, ahead);
  const loadCards = cardsLoader(core);
  const views = new Map<HTMLElement, ShelfView>();
  let cards: Cards | null = null;
  let sheets: Promise<Sheets> | undefined;
  let lastRequest: TimedShelfRequest | undefined;

  /** Rows of another pack's cards would name the wrong items. */
  const cardsOfPack = async (): Promise<Cards | null> => {
    const loaded = await loadCards().catch(() => null);
    cards = loaded?.pack === packHash ? loaded : null;
    return cards;
  };

  const reports = (): boolean => core.report !== "" && core.gate().consent().report === "granted";
  /** An experiment's hold-out arm sees the store's own order; only who reports is in one, and only for as long. */
  const holdsOut = reports() && core.gate().mode() === "stored" ? await readHeldOut(core).catch(() => false) : false;

  const rank = async (request: ShelfRequest, firstOnPage: boolean): Promise<Shelf> => {
    if (holdsOut && reports()) return { level: "storeOrder", items: [] };
    const { strategy, anchors = anchorsOf(core.log.facts()), count = 12 } = request;
    const timed: TimedShelfRequest = {
      ...request,
      strategy,
      anchors,
      count,
      now: nowSeconds(),
      seed: randomNumber(),
      firstOnPage,
    };
    lastRequest = timed;
    return decodeShelf(await askDoor(host, Operation.shelf, encodeShelfRequest(timed)));
  };

  const impressions = watchImpressions((seen) => core.log.record({ event: "view_item_list", items: seen }));
  const services: ShelfServices = {
    rank,
    cards: cardsOfPack,
    fillPart: () => import(`${core.base}nearshelf-fill.js`),
    sheets() {
      const wanted = [...core.shelves].flatMap((shelf) =>
        (shelf.getAttribute("shards") ?? "").split(/[ ,]+/).filter(Boolean).map(Number),
      );
      sheets ??= services.fillPart().then((part) => part.loadSheets(core, [...new Set(wanted)]));
      sheets.catch(() => {
        sheets = undefined;
      });
      return sheets;
    },
    reasonOf: (item) => reasonText(core, messages, item, titleIn(cards)),
    changed: (shelf) => impressions.watch(cardsIn(shelf)),
    again: () => void updateAll(false).catch(() => undefined),
  };

  const viewOf = (shelf: HTMLElement): ShelfView => {
    const view = views.get(shelf) ?? createShelfView(shelf, services);
    views.set(shelf, view);
    return view;
  };

  let newestUpdate = 0;
  let owesAnswer = false;

  /**
   * In the page's order, because each shelf leaves out what the ones above it show, and what the ones show that are in sight and stay. A newer
   * call takes over from an older one, its promise of an answer included.
   */
  const updateAll = async (answer: boolean): Promise<void> => {
    const turn = ++newestUpdate;
    owesAnswer ||= answer;
    if (core.gate().paused() || core.gate().mode() === "idle") return;
    const shelves = [...core.shelves].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    // Titles in reasons need the cards file; whether to load it follows from the markup alone.
    if (shelves.some((shelf) => shelf.querySelector("[data-nearshelf-field~=reason]"))) await cardsOfPack();
    const staying = new Set(owesAnswer ? [] : shelves.filter((shelf) => !mayChange(shelf)));
    const elsewhere = [...staying].flatMap(cardsIn).map(({ id }) => id);
    let first = true;
    for (const shelf of shelves) {
      if (shelf !== shelves[0]) await nextTask();
      if (turn !== newestUpdate) return;
      const view = viewOf(shelf);
      if (staying.has(shelf)) view.stay();
      else {
        await view.update(first, owesAnswer, elsewhere).catch(() => undefined);
        first = false;
      }
    }
    if (turn === newestUpdate) owesAnswer = false;
  };

  let reporter: Promise<Reporter> | undefined;

  /** Whether reports are made at all follows from consent and the tag alone. */
  const changed = (): void => {
    if (reports())
      reporter ??= import(`${core.base}nearshelf-reporter.js`).then((part) =>
        part.startReporter(core, async () => (await loadTools()).export()),
      );
    reporter?.then((running) => running.changed()).catch(() => undefined);
  };

  let tools: Promise<Tools> | undefined;
  const loadTools = (): Promise<Tools> => {
    tools ??= import(`${core.base}nearshelf-tools.js`).then((part: { createTools(scene: ToolsScene): Tools }) =>
      part.createTools({ core, host, learner, items, packHash, cards: cardsOfPack, lastRequest: () => lastRequest, updateAll }),
    );
    return tools;
  };

  const reload = (): Promise<void> => learner.reload().then(() => updateAll(false));

  addListener(core, {
    event(event) {
      void learner
        .catchUp()
        .then(() => (answered.includes(event.type) ? updateAll(true) : undefined))
        .catch(() => undefined);
    },
    erase() {
      void askDoor(host, Operation.forget).catch(() => undefined);
    },
    changed,
    refresh() {
      void reload().catch(() => undefined);
    },
    shelf() {
      void updateAll(false).catch(() => undefined);
    },
    tools: loadTools,
  });

  noteTrafficSource(core.log);
  await learner.reload();
  await whenParsed();
  for (const shelf of core.shelves) impressions.watch(cardsIn(shelf));
  await updateAll(false);

  changed();
  return {
    shelf: (request) => onTheGrid(() => rank(request, false)),
    explain: async (item) => (await loadTools()).explain(item),
    export: async () => (await loadTools()).export(),
    correct: async (key, weight) => (await loadTools()).correct(key, weight),
    inspect: async () => (await loadTools()).inspect(),
  };
}
