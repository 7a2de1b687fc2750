// SPDX-License-Identifier: MIT
// What the shelf part lends to the part for decisions, which so need not bring it again: `tools/build-storefront.mjs` makes an import of
// this file one of `nearshelf-shelf.js` there.

export { trafficSourceOf } from "../adapters/trafficSource";
export { cardsIn, placeCards } from "../elements/cardSlots";
export { watchImpressions } from "../elements/impressions";
export { changeInPlace, mayChange, whenOutOfSight } from "../elements/paintRule";
export { addListener } from "./addListener";
export { ByteReader } from "./byteReader";
export { ByteWriter } from "./byteWriter";
export { nowSeconds } from "./clock";
export { fetchFile } from "./packDownload";
export { randomNumber } from "./random";
export { untold } from "./toldOrders";
export { callDoor } from "./wasmMemory";
export { whenParsed } from "./whenParsed";
