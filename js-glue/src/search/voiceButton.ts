// SPDX-License-Identifier: MIT
// Voice input where the browser recognises speech on the device or by its own service; the shopper starts it.
import { make } from "../privacy/make";

interface Recognition {
  lang: string;
  start(): void;
  onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void;
}

const svg = "http://www.w3.org/2000/svg";

/** A microphone as a drawing: not every system has the glyph. */
function microphone(): Element {
  const picture = document.createElementNS(svg, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", width: "1em", height: "1em", "aria-hidden": "true" }))
    picture.setAttribute(name, value);
  const path = document.createElementNS(svg, "path");
  path.setAttribute("fill", "currentColor");
  path.setAttribute(
    "d",
    "M8 1a2 2 0 0 0-2 2v5a2 2 0 0 0 4 0V3a2 2 0 0 0-2-2M4 7v1a4 4 0 0 0 8 0V7h-1v1a3 3 0 0 1-6 0V7zm3 6v2h2v-2z",
  );
  picture.append(path);
  return picture;
}

/** null where the browser has no speech recognition. */
export function voiceButton(label: string, language: string, heard: (text: string) => void): HTMLElement | null {
  const page = window as unknown as Record<string, (new () => Recognition) | undefined>;
  const Recogniser = page.SpeechRecognition ?? page.webkitSpeechRecognition;
  if (!Recogniser) return null;
  const button = make("button", { type: "button", "aria-label": label, part: "voice" }, microphone());
  button.onclick = () => {
    const recognition = new Recogniser();
    recognition.lang = language;
    recognition.onresult = ({ results }) => heard(results[0]?.[0]?.transcript ?? "");
    recognition.start();
  };
  return button;
}
