// SPDX-License-Identifier: MIT
// The calls that only the shopper's panel and developers make; they load with the first of them.
import type { Inspection, Nearshelf, ProfileExport } from "./api";
import { ByteWriter } from "./byteWriter";
import { type Cards, titleIn } from "./cards";
import { nowSeconds } from "./clock";
import { askDoor, Operation } from "./door";
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

export type Tools = Pick<Nearshelf, "explain" | "export" | "correct" | "inspect">;

export function createTools(scene: ToolsScene): Tools {
  const { core, host, learner, items, packHash } = scene;

  const exportProfile = async (): Promise<ProfileExport> => {
    const profile = decodeExport(await askDoor(host, Operation.exportProfile, new ByteWriter().u32(nowSeconds()).take()));
    const titleOf = titleIn(await scene.cards());
    for (const list of [profile.viewed, profile.bought, profile.declined, profile.visit]) {
      for (const item of list) item.title = titleOf(item.index);
    }
    return profile;
  };

  return {
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
      return { ...(await inspectEngine(host, core, scene.lastRequest())), items, packHash, profile: await exportProfile() };
    },
  };
}
