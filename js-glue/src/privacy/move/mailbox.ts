// SPDX-License-Identifier: MIT
// The store as a mailbox that cannot read what it holds (docs/format/mailbox.md).
import { fetchTasks } from "../reports/tasks";
import { sendBytes } from "../send";

/** The mailbox stands beside the reports' collector. */
async function mailboxOf(asked: string, address: string): Promise<string> {
  return `${(await fetchTasks(asked)).url}mailbox/${address}`;
}

export async function putBox(asked: string, address: string, box: Uint8Array<ArrayBuffer>): Promise<void> {
  const answer = await sendBytes(await mailboxOf(asked, address), box);
  if (!answer.ok) throw new Error(`the mailbox answered ${answer.status}`);
}

/** null: nothing there, or not any more. */
export async function takeBox(asked: string, address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const answer = await sendBytes(`${await mailboxOf(asked, address)}/take`, new Uint8Array(0));
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
