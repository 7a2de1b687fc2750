// SPDX-License-Identifier: MIT
// Mistakes of typing: one letter left out, doubled up with another, put in or changed, anywhere in the word; or two neighbours swapped.
const letters = "abcdefghijklmnopqrstuvwxyz";

export function swapLetters(word, chance) {
  const places = [...word].map((_, i) => i).filter((i) => i + 1 < word.length && word[i] !== word[i + 1]);
  if (places.length === 0) return word;
  const at = places[Math.floor(chance() * places.length)];
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

export function oneEdit(word, chance) {
  const kind = Math.floor(chance() * 3);
  const at = Math.floor(chance() * word.length);
  const letter = letters[Math.floor(chance() * letters.length)];
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  return letter === word[at] ? oneEdit(word, chance) : word.slice(0, at) + letter + word.slice(at + 1);
}

export const twoEdits = (word, chance) => oneEdit(oneEdit(word, chance), chance);
