// SPDX-License-Identifier: MIT
// What the store's pages do beyond plain links and forms. Everything here also works without it.
import { startConsent } from "./consent.ts";
import { startDemoCadence } from "./demoCadence.ts";
import { startInspector } from "./inspector.ts";
import { startQuietForms } from "./quietForms.ts";

startConsent();
startQuietForms();
startInspector();
startDemoCadence();
