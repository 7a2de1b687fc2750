// SPDX-License-Identifier: MIT
// Voice input where the browser recognises speech on the device or by its own service; the shopper starts it.
import { make } from "../privacy/make";

interface Recognition {
  lang: string;
  start(): void;
  onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void;
}

/** null where the browser has no speech recognition. */
export function voiceButton(label: string, language: string, heard: (text: string) => void): HTMLElement | null {
  const page = window as unknown as Record<string, (new () => Recognition) | undefined>;
  const Recogniser = page.SpeechRecognition ?? page.webkitSpeechRecognition;
  if (!Recogniser) return null;
  const button = make("button", { type: "button", "aria-label": label, part: "voice" }, "🎤");
  button.onclick = () => {
    const recognition = new Recogniser();
    recognition.lang = language;
    recognition.onresult = ({ results }) => heard(results[0]?.[0]?.transcript ?? "");
    recognition.start();
  };
  return button;
}
