// SPDX-License-Identifier: MIT
// Chromium as a shopper's: visible to pages as no machine, slowed down like a phone.
import { chromium } from "playwright-core";
import { need } from "./paths.mjs";

const executablePath = "/usr/bin/chromium";

/** Round trip and speed of the "slow 4G" that DevTools and Lighthouse apply, per request. */
export const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

export async function openBrowser() {
  need("install Debian's chromium", executablePath);
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-blink-features=AutomationControlled"],
    ignoreDefaultArgs: ["--enable-automation"],
  });
}

/** A page in a context of its own, so with an empty cache: { page, protocol, close }. */
export async function openPage(browser, { cpu = 1, network } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  if (cpu > 1) await protocol.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network) {
    await protocol.send("Network.enable");
    await protocol.send("Network.emulateNetworkConditions", network);
  }
  return { page, protocol, close: () => context.close() };
}
