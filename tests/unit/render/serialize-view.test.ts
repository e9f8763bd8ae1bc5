import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { printedView } from "../../../src/render/serialize-view.ts";
import { articleViewOf, cardOf, frameOf, listingViewOf } from "../../support/layout-views.ts";

const long = "A long text, with “quotes”. ".repeat(50);

describe("a view as text", () => {
  it("leaves its frame, long texts and cards beside its JSON", () => {
    const frame = frameOf();
    const view = articleViewOf({ frame, bodyHtml: long, related: [cardOf({ title: "Other" })] });
    const printed = printedView({ view });
    assert.deepEqual(JSON.parse(printed.frame?.json ?? ""), JSON.parse(JSON.stringify(frame)));
    assert.deepEqual(printed.texts, { bodyHtml: long });
    assert.deepEqual(Object.keys(printed.cards), ["related"]);
    assert.equal(JSON.parse(printed.cards.related?.[0]?.json ?? "").title, "Other");
    const rest = JSON.parse(printed.json);
    for (const name of ["frame", "bodyHtml", "related"]) assert.equal(name in rest, false, name);
    assert.equal(rest.title, view.title);
  });

  it("keeps short texts in its JSON", () => {
    const { json, texts } = printedView({ view: articleViewOf({ bodyHtml: "<p>Short.</p>" }) });
    assert.deepEqual(texts, {});
    assert.equal(JSON.parse(json).bodyHtml, "<p>Short.</p>");
  });

  it("prints a card that several views show once", () => {
    const cards = [cardOf()];
    const [one, other] = ["One", "Other"].map((title) =>
      printedView({ view: listingViewOf({ title, cards }) }),
    );
    assert.equal(one?.cards.cards?.[0], other?.cards.cards?.[0]);
  });

  const before = { bodyHtml: long, related: [cardOf(), cardOf({ title: "Second" })] };
  const changes = [
    ["a long text", { bodyHtml: `${long}.` }, "bodyHtml"],
    ["a card", { related: [cardOf(), cardOf({ title: "Another" })] }, "related"],
    ["the order of cards", { related: before.related.toReversed() }, "related"],
    ["the number of cards", { related: before.related.slice(1) }, "related"],
    ["the frame", { frame: frameOf({ name: "Another" }) }, "frame"],
    ["anything else", { title: "Another" }, "title"],
  ] as const;
  for (const [what, change, part] of changes)
    it(`has another digest, and another sum of that part, where ${what} is another`, () => {
      const one = printedView({ view: articleViewOf(before) });
      const other = printedView({ view: articleViewOf({ ...before, ...change }) });
      assert.notEqual(other.digest, one.digest);
      const differing = Object.keys(one.parts).filter(
        (name) => JSON.stringify(one.parts[name]) !== JSON.stringify(other.parts[name]),
      );
      assert.deepEqual(differing, [part]);
    });
});
