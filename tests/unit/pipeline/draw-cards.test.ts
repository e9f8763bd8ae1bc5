import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hashBytes } from "../../../src/lib/hash.ts";
import type { SocialCard } from "../../../src/pages/social-card.ts";
import { drawCards } from "../../../src/pipeline/draw-cards.ts";

const headlines = [
  ["en", "ltr", "Harbour reopens after the storm"],
  ["ru", "ltr", "Гавань снова открыта"],
  ["ar", "rtl", "افتتاح الميناء مُجَدَّدًا"],
  ["ja", "ltr", "嵐の後、港が再開した"],
  ["vi", "ltr", "Ổ ỗ: Bến cảng mở lại ọ\u0300"],
] as const;

/** Returns cards whose letters come again in many sizes and positions. */
const cardsOf = (count: number): readonly SocialCard[] =>
  Array.from({ length: count }, (_, index) => {
    const [language, direction, words] = headlines[index % headlines.length] ?? headlines[0];
    const headline = `${words} ${`${index} `.repeat(1 + (index % 17))}`;
    const section = index % 3 === 0 ? "World" : "Überall";
    const facts = { publication: "The Meridian", section, headline, language, direction, accent: "#8e1b17" };
    return { url: `/pictures/card-${index}.png`, facts };
  });

const hashesOf = async (cards: readonly SocialCard[]): Promise<ReadonlyMap<string, string>> => {
  const hashes = new Map<string, string>();
  for await (const files of drawCards(cards, 2))
    for (const { url, bytes } of files) hashes.set(url, hashBytes(bytes));
  return hashes;
};

describe("cards", () => {
  it("have the same bytes in any order, and on any thread", async () => {
    const cards = cardsOf(120);
    const here = await hashesOf(cards);
    assert.equal(new Set(here.values()).size, cards.length);
    assert.deepEqual(await hashesOf(cards.toReversed()), new Map([...here].toReversed()));
    // So many are drawn on other threads.
    const more = await hashesOf(cardsOf(420).toReversed());
    for (const [url, hash] of here) assert.equal(more.get(url), hash, url);
  });
});
