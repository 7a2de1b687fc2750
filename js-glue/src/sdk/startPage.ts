// SPDX-License-Identifier: MIT
// The part every page evaluates: consent, learning, and the decision to load more. It must stay within 4 KB brotli, and evaluating it
// only sets up: storage is first looked at in idle time, or when a shelf or the store asks.
import { listenForActions } from "../adapters/actions";
import { readPageFacts } from "../adapters/pageFacts";
import { createGate, type Gate } from "../privacy/gate";
import type { SlotPart } from "../slots/slotPart";
import type { Command, Consent, Nearshelf, PageFacts, StartOptions, StoreEvent } from "./api";
import { defineElements } from "./defineElements";
import { type Download, startDownload } from "./packDownload";
import { createApi } from "./pageApi";
import type { PageCore } from "./pageCore";
import { createPageLog } from "./pageLog";
import { plainRecord } from "./plainRecord";
import { openProfileStore } from "./profileStore";
import type { ShelfPart } from "./startShelves";
import { whenDue } from "./whenDue";

type AdapterPart = typeof import("../adapters/neutral");

export function startPage(given: StartOptions & { base: string }, queue: Command[]): Nearshelf {
  const options = plainRecord(given);
  const { pack, base, consent = "", consentFrom } = options;
  const managers = consentFrom ? consentFrom.split(" ") : [];
  const manifestUrl = new URL(pack, location.href).href;
  const store = openProfileStore();
  const shelves = new Set<HTMLElement>();
  /** What the store told before the page was due to begin. */
  let early: StoreEvent[] = [];
  let facts: PageFacts | undefined;
  let opened: Gate | undefined;
  let due = false;
  let begun = false;
  let download: Download | undefined;
  let loading: Promise<ShelfPart> | undefined;
  let adapting: Promise<void> | undefined;

  /** The gate, opened when first needed. */
  const gate = (): Gate => {
    opened ??= createGate(consent, managers, forget, changed);
    return opened;
  };

  const log = createPageLog(gate, store, (event) => core.listener?.event(event));

  const forget = (): Promise<void> => {
    log.forget();
    early = [];
    core.listener?.erase();
    return store.erase();
  };

  const begin = (): void => {
    if (!due || begun || !gate().learning()) return;
    facts ??= readPageFacts();
    if (!facts) {
      adapting ??= import(`${base}nearshelf-adapter.js`)
        .then((part: AdapterPart) => part.adapt(core, push))
        .catch(() => push({ page: {} }));
      return;
    }
    begun = true;
    // What takes longest first: it is on its way while the page's events are kept.
    if (shelves.size) void load();
    log.enter(facts);
    for (const event of early.splice(0)) log.record(event);
    startSlots();
  };

  const startSlots = (): void => {
    if (document.querySelector("nearshelf-slot"))
      import(`${base}nearshelf-slot.js`).then((part: SlotPart) => part.start(core, api)).catch(() => undefined);
  };

  let lastMode = "idle";
  const changed = (): void => {
    const mode = gate().mode();
    if (mode === "idle") begun = false;
    if (mode === "stored" && lastMode === "memory") log.storeAll();
    lastMode = mode;
    core.listener?.changed();
    begin();
  };

  const load = (): Promise<ShelfPart> => {
    // Who asks for the engine wants this page learnt, too.
    startNow();
    // First, because the pack's address comes with a file of its own.
    core.download();
    loading ??= import(`${base}nearshelf-shelf.js`).then((part: { start(core: PageCore): ShelfPart }) => part.start(core));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };

  const startNow = (): void => {
    if (due) return;
    due = true;
    lastMode = gate().mode();
    begin();
    // Nothing will rank them: no reason to hold them back.
    if (!begun && !adapting) for (const shelf of shelves) shelf.setAttribute("data-nearshelf-ready", "");
  };

  const record = (event: StoreEvent): void => {
    if (begun) log.record(event);
    else if (gate().learning()) early.push(event);
  };

  const obey = (given: Command): void => {
    const command = plainRecord(given) as Partial<StoreEvent> & { consent?: Consent; page?: PageFacts; messages?: object };
    if (command.event) record(command as StoreEvent);
    if (command.consent) gate().merchantAnswers(command.consent);
    Object.assign(core.messages, command.messages);
    if (command.page) {
      facts = plainRecord(command.page);
      if (begun) {
        core.listener?.refresh();
        log.enter(facts);
        startSlots();
      } else begin();
    }
  };

  const push = (...commands: Command[]): void => {
    for (const command of commands) {
      try {
        obey(command);
      } catch {
        // A command that is not one of ours must not stop the store's script.
      }
    }
  };

  const core: PageCore = {
    locale: "en",
    region: "",
    report: "",
    worker: false,
    ...options,
    manifestUrl,
    messages: plainRecord({}),
    gate,
    log,
    download() {
      download ??= startDownload(manifestUrl, base);
      return download;
    },
    store,
    shelves,
  };

  const api = createApi(core, push, load);
  listenForActions(() => log.facts().item, record);
  addEventListener("pageshow", (event) => {
    if (!event.persisted || !begun) return;
    log.renew();
    // Before the page's events: they are to be learnt after the reload, not before and again.
    core.listener?.refresh();
    log.enter(log.facts());
  });
  let look: (() => void) | undefined;
  defineElements(core, api, (element) => {
    shelves.add(element);
    if (begun)
      void load()
        .then(() => core.listener?.shelf(element))
        .catch(() => undefined);
    else look?.();
  });
  push(...queue);
  if (consentFrom) import(`${base}nearshelf-consent.js`).then((part) => part.listen(core, managers)).catch(() => undefined);
  look = whenDue(
    // What is below the first screen can wait until the page stands; within a positioned box it is taken for something above. Who has
    // scrolled before the tag arrived, or finds the page where she left it, may be looking at any.
    () =>
      scrollY ||
      [...shelves, ...document.querySelectorAll<HTMLElement>("nearshelf-slot")].some(({ offsetTop }) => offsetTop < innerHeight),
    startNow,
  );
  return api;
}
