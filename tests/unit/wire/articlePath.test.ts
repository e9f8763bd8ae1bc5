import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articlePath } from "../../../src/wire/articlePath.ts";

describe("an article's place", () => {
  it("is in the folder of the month in which it is published where the publication is", () => {
    assert.equal(
      articlePath({ iso: "2024-01-01T03:00:00+09:00" }, "harbour-reopens"),
      "articles/2024/01/harbour-reopens.md",
    );
  });
});
