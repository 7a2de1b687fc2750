// SPDX-License-Identifier: MIT
// What `kill -9` under load loses: reports are sent over plain sockets, every answer's time is kept, then the process is killed.
import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { countedIn, startCollector, thisWeek } from "./load.mjs";

function reportRequest() {
  const body = Buffer.alloc(256);
  body.set([1, 0, 3]);
  body.writeUInt32LE(1, 4);
  body.writeUInt32LE(thisWeek(), 8);
  randomBytes(16).copy(body, 12);
  return Buffer.concat([Buffer.from("POST /ldp HTTP/1.1\r\nHost: x\r\nContent-Length: 256\r\n\r\n"), body]);
}

/** Sends one report after another until the socket dies; `answered` gets the time of every answer. */
function keepSending(port, answered) {
  const socket = connect(port, "127.0.0.1", () => socket.write(reportRequest()));
  socket.setNoDelay(true);
  socket.on("data", (bytes) => {
    if (!bytes.includes("HTTP/1.1 200")) throw new Error(bytes.toString());
    answered.push(performance.now());
    socket.write(reportRequest());
  });
  socket.on("error", () => {});
}

/** How many reports answered earlier than `flushSeconds` before the kill are missing, and how many of the last interval are. */
export async function lossAfterKill(database, tasks, flushSeconds, seconds) {
  const collector = await startCollector("--database", database, "--tasks", tasks, "--flush-seconds", String(flushSeconds));
  const answered = [];
  for (let i = 0; i < 8; ++i) keepSending(collector.port, answered);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const killed = performance.now();
  await collector.stop("SIGKILL");
  const counted = await countedIn(database);
  const old = answered.filter((time) => time < killed - flushSeconds * 1000).length;
  return {
    answered: answered.length,
    perSecond: answered.length / seconds,
    lostOld: Math.max(0, old - counted),
    lost: answered.length - counted,
  };
}
