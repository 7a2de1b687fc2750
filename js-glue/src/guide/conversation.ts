// SPDX-License-Identifier: MIT
// What was said so far, as one query and the answers chosen: the guide keeps nothing else.
import type { SearchAnswer } from "../search/searchCodec";
import type { SearchStore } from "../search/searchStore";
import { bestQuestion, type Question } from "./bestQuestion";

export interface Turn {
  answer: SearchAnswer;
  question: Question | null;
  gift: boolean;
}

export interface Conversation {
  say(sentence: string): Turn;
  choose(question: Question, value: number | null): Turn;
  /** Takes a part of what was said back. */
  replace(query: string): Turn;
}

const shown = 24;
/** With so few left a question would be a burden. */
const fewEnough = 4;

export function startConversation(store: SearchStore): Conversation {
  let query = "";
  let values: number[] = [];
  const asked = new Set<string>();

  const turn = (): Turn => {
    const answer = store.search(query, { count: shown, values });
    const question = answer.found > fewEnough ? bestQuestion(answer.facets, asked) : null;
    return { answer, question, gift: answer.gift };
  };

  return {
    say(sentence) {
      query = `${query} ${sentence}`.trim();
      return turn();
    },
    choose({ facet }, value) {
      asked.add(facet);
      if (value !== null) values = [...values, value];
      return turn();
    },
    replace(next) {
      query = next;
      values = [];
      asked.clear();
      return turn();
    },
  };
}
