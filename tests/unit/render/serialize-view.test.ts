import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { serializeView } from "../../../src/render/serialize-view.ts";
import { articleViewOf, cardOf, chromeOf, listingViewOf } from "../../support/layout-views.ts";

const long = "A long text, with “quotes”. ".repeat(50);

describe("a serialized view", () => {
  it("keeps the site chrome, long texts and cards beside its JSON", () => {
    const chrome = chromeOf();
    const view = articleViewOf({ chrome, bodyHtml: long, related: [cardOf({ title: "Other" })] });
    const serialized = serializeView({ view });
    assert.deepEqual(JSON.parse(serialized.chrome?.json ?? ""), JSON.parse(JSON.stringify(chrome)));
    assert.deepEqual(serialized.texts, { bodyHtml: long });
    assert.deepEqual(Object.keys(serialized.cards), ["related"]);
    assert.equal(JSON.parse(serialized.cards.related?.[0]?.json ?? "").title, "Other");
    const rest = JSON.parse(serialized.json);
    for (const name of ["chrome", "bodyHtml", "related"]) assert.equal(name in rest, false, name);
    assert.equal(rest.title, view.title);
  });

  it("keeps short texts in its JSON", () => {
    const { json, texts } = serializeView({ view: articleViewOf({ bodyHtml: "<p>Short.</p>" }) });
    assert.deepEqual(texts, {});
    assert.equal(JSON.parse(json).bodyHtml, "<p>Short.</p>");
  });

  it("serializes a card that several views show once", () => {
    const cards = [cardOf()];
    const [one, other] = ["One", "Other"].map((title) =>
      serializeView({ view: listingViewOf({ title, cards }) }),
    );
    assert.equal(one?.cards.cards?.[0], other?.cards.cards?.[0]);
  });

  const before = { bodyHtml: long, related: [cardOf(), cardOf({ title: "Second" })] };
  const changes = [
    ["a long text", { bodyHtml: `${long}.` }, "bodyHtml"],
    ["a card", { related: [cardOf(), cardOf({ title: "Another" })] }, "related"],
    ["the order of cards", { related: before.related.toReversed() }, "related"],
    ["the number of cards", { related: before.related.slice(1) }, "related"],
    ["the site chrome", { chrome: chromeOf({ name: "Another" }) }, "chrome"],
    ["anything else", { title: "Another" }, "title"],
  ] as const;
  for (const [what, change, part] of changes)
    it(`has another hash, and another checksum of that part, if ${what} differs`, () => {
      const one = serializeView({ view: articleViewOf(before) });
      const other = serializeView({ view: articleViewOf({ ...before, ...change }) });
      assert.notEqual(other.hash, one.hash);
      const differing = Object.keys(one.parts).filter(
        (name) => JSON.stringify(one.parts[name]) !== JSON.stringify(other.parts[name]),
      );
      assert.deepEqual(differing, [part]);
    });
});
