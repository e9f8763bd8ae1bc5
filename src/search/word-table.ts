import type { NumberList } from "../lib/number-list.ts";

/**
 * Numbers words as they come. It compares characters, so that no string is made and hashed for a word that is there already:
 * that was a third of the time for an index.
 */
interface WordTable {
  /** Adds the number of each word of a text to a list. Words are what stands between spaces. */
  readonly addNumbers: (text: string, numbers: NumberList) => void;
  /** Returns the number of a word, which is added if it is new. */
  readonly numberOf: (word: string) => number;
  /** Returns the word with a number. */
  readonly wordAt: (number: number) => string;
  readonly size: () => number;
}

export function wordTable(): WordTable {
  const words: string[] = [];
  /** The characters of all words. */
  let characters = new Uint16Array(1 << 14);
  let used = 0;
  /**
   * Four numbers for each word, at the place that its hash chooses or the next free one: its hash, its number plus one, the
   * index of its first character and its length. They are in one line of the processor's cache.
   */
  let slots = new Uint32Array(slotSize << 12);

  const keep = (text: string, start: number, end: number): void => {
    if (used + end - start > characters.length) {
      const larger = new Uint16Array(Math.max(characters.length * 2, used + end - start));
      larger.set(characters);
      characters = larger;
    }
    for (let at = start; at < end; at += 1) characters[used++] = text.charCodeAt(at);
    words.push(text.slice(start, end));
  };
  const grow = (): void => {
    const before = slots;
    slots = new Uint32Array(before.length * 2);
    for (let from = 0; from < before.length; from += slotSize) {
      if (before[from + 1] === 0) continue;
      let slot = slotOf(before[from] ?? 0, slots.length);
      while (slots[slot + 1] !== 0) slot = (slot + slotSize) % slots.length;
      slots.set(before.subarray(from, from + slotSize), slot);
    }
  };
  const numberAt = (hash: number, text: string, start: number, end: number): number => {
    let slot = slotOf(hash, slots.length);
    for (let known = slots[slot + 1] ?? 0; known !== 0; known = slots[slot + 1] ?? 0) {
      if (slots[slot] === hash && slots[slot + 3] === end - start) {
        let at = start;
        let own = slots[slot + 2] ?? 0;
        while (at < end && characters[own] === text.charCodeAt(at)) {
          at += 1;
          own += 1;
        }
        if (at === end) return known - 1;
      }
      slot = (slot + slotSize) % slots.length;
    }
    const from = used;
    keep(text, start, end);
    slots.set([hash, words.length, from, end - start], slot);
    if (words.length * slotSize * 2 > slots.length) grow();
    return words.length - 1;
  };
  return {
    addNumbers: (text, numbers) => {
      const { length } = text;
      for (let at = 0; at < length; at += 1) {
        const start = at;
        let hash = seed;
        for (; at < length; at += 1) {
          const character = text.charCodeAt(at);
          if (character === space) break;
          hash = Math.imul(hash ^ character, prime);
        }
        if (at > start) numbers.push(numberAt(hash >>> 0, text, start, at));
      }
    },
    numberOf: (word) => {
      let hash = seed;
      for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), prime);
      return numberAt(hash >>> 0, word, 0, word.length);
    },
    wordAt: (number) => words[number] ?? "",
    size: () => words.length,
  };
}

const space = 0x20;

const slotSize = 4;

/** The offset and the prime of FNV-1a with 32 bits. */
const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Returns the slot at which the search for a hash begins. Its low bits alone differ too little. */
function slotOf(hash: number, length: number): number {
  return ((hash ^ (hash >>> 15)) * slotSize) & (length - 1) & ~(slotSize - 1);
}
