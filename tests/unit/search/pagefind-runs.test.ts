import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pagefindIndex } from "../../../src/search/pagefind.ts";

const page = (word: string) => ({ url: `/${word}/`, language: "en", content: word, meta: {} });

describe("Pagefind's process", () => {
  it("answers all who ask at once on one thread", async () => {
    const words = ["harbour", "ferry", "storm", "crane"];
    const indexes = await Promise.all(words.map((word) => pagefindIndex([page(word)])));
    assert.deepEqual(
      indexes.map(({ languages }) => languages.get("en")?.pages.map(({ url }) => url)),
      words.map((word) => [`/${word}/`]),
    );
  });
});
