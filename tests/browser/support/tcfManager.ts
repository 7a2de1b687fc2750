// SPDX-License-Identifier: MIT
// A consent manager of the IAB framework, from the framework's own packages: bundled for the page, which drives it by `window.tcf`.
import { CmpApi } from "@iabtechlabtcf/cmpapi";
import { GVL, TCModel, TCString } from "@iabtechlabtcf/core";

const now = "2026-11-01T00:00:00Z";
const vendorList = {
  gvlSpecificationVersion: 3,
  vendorListVersion: 1,
  tcfPolicyVersion: 5,
  lastUpdated: now,
  purposes: {},
  specialPurposes: {},
  features: {},
  specialFeatures: {},
  stacks: {},
  vendors: {},
  dataCategories: {},
};

/** The publisher's own consents: what a first party's script reads. */
function stringFor(purposes: number[]): string {
  const model = new TCModel(new GVL(vendorList as never));
  Object.assign(model, { cmpId: 31, cmpVersion: 1, consentLanguage: "EN", publisherCountryCode: "DE", isServiceSpecific: true });
  model.publisherConsents.set(purposes);
  return TCString.encode(model);
}

let api: CmpApi | undefined;

Object.assign(window, {
  tcf: {
    /** The manager's script has loaded: it takes over the stub's queue. */
    arrive: () => {
      api ??= new CmpApi(31, 1, true);
    },
    ask: (before: number[] | "") => api?.update(before && stringFor(before), true),
    answer: (purposes: number[]) => api?.update(stringFor(purposes), false),
    doesNotApply: () => api?.update(null),
    fail: () => api?.disable(),
  },
});
