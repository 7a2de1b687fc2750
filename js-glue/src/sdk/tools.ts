// SPDX-License-Identifier: MIT
// The calls that only the shopper's panel and developers make; they load with the first of them.
import { Operation } from "../generated/numbers";
import { exportReports } from "../privacy/reports/exportReports";
import { readShared } from "../slots/readShared";
import { startDecisions } from "../slots/startDecisions";
import type { Inspection, Nearshelf, ProfileExport } from "./api";
import { ByteWriter } from "./byteWriter";
import { type Cards, titleIn } from "./cards";
import { nowSeconds } from "./clock";
import { askDoor, headBytes } from "./door";
import { decodeExport, decodeItems, encodeCorrection, type TimedShelfRequest } from "./doorCodec";
import type { EngineHost } from "./engineHost";
import { inspectEngine } from "./inspect";
import type { Learner } from "./learner";
import { loadMessages, reasonText } from "./messages";
import type { PageCore } from "./pageCore";

/** What the shelf part hands over. */
export interface ToolsScene {
  core: PageCore;
  host: EngineHost;
  learner: Learner;
  items: number;
  packHash: string;
  cards(): Promise<Cards | null>;
  lastRequest(): TimedShelfRequest | undefined;
  updateAll(answer: boolean): Promise<void>;
}

export interface Tools extends Pick<Nearshelf, "explain" | "export" | "correct" | "inspect"> {
  /** The profile as the engine saves it. */
  saved(): Promise<Uint8Array<ArrayBuffer>>;
  /** Joins a profile from another device with this one by `join`, whose arguments are of this engine's own version; rejects what cannot be read. */
  receive(
    theirs: Uint8Array,
    join: (mine: Uint8Array<ArrayBuffer>, theirs: Uint8Array<ArrayBuffer>) => Uint8Array,
  ): Promise<void>;
}

export function createTools(scene: ToolsScene): Tools {
  const { core, host, learner, items, packHash } = scene;

  const exportProfile = async (): Promise<ProfileExport> => {
    const profile = decodeExport(await askDoor(host, Operation.exportProfile, new ByteWriter().u32(nowSeconds()).take()));
    const cards = await scene.cards();
    for (const list of [profile.viewed, profile.bought, profile.declined, profile.visit]) {
      for (const item of list) {
        item.title = titleIn(cards)(item.index);
        const id = cards?.id[item.index];
        if (id !== undefined) item.id = id;
      }
    }
    const reports = core.gate().mode() === "stored" && (await exportReports(core.store).catch(() => undefined));
    const known = await startDecisions(core);
    const sharedHints = await readShared(core);
    return {
      ...profile,
      ...(reports && { reports }),
      ...(known && { decisions: await known.figures.exportDecisions(known.decisions) }),
      ...(sharedHints.length > 0 && { sharedHints }),
    };
  };

  const saved = async (): Promise<Uint8Array<ArrayBuffer>> => (await askDoor(host, Operation.saveProfile)).slice(headBytes);

  return {
    saved,
    async receive(theirs, join) {
      await learner.replace(async (mine) => {
        // Through the engine, which migrates older versions and refuses what is damaged or newer.
        await askDoor(host, Operation.loadProfile, theirs);
        return join(mine, await saved());
      });
      await scene.updateAll(true);
    },
    async explain(item) {
      const [cards, messages] = await Promise.all([scene.cards(), loadMessages(core)]);
      const answer = await askDoor(host, Operation.explain, new ByteWriter().u32(nowSeconds()).str(item).take());
      return decodeItems(answer)
        .map((reason) => reasonText(core, messages, reason, titleIn(cards)))
        .filter(Boolean);
    },
    export: exportProfile,
    async correct(key, weight) {
      const known = await learner.correct(encodeCorrection(nowSeconds(), key, weight));
      if (known) await scene.updateAll(true);
      return known;
    },
    async inspect(): Promise<Inspection> {
      const known = core.decisions && (await startDecisions(core));
      return {
        ...(await inspectEngine(host, core, scene.lastRequest())),
        items,
        packHash,
        profile: await exportProfile(),
        ...(known && { decisions: await known.figures.inspectDecisions(known.decisions) }),
      };
    },
  };
}
