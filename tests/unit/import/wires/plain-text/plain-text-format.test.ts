import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plainTextFormat } from "../../../../../src/import/wires/plain-text/plain-text-format.ts";
import { importedItems, inputFile } from "../../../../support/imported-items.ts";

/** Returns the only item of a fixture. */
const itemOf = async (name: string) => {
  const items = await importedItems(plainTextFormat, [inputFile(`plain-text/${name}`)]);
  assert.equal(items.length, 1);
  return items[0];
};

const articleOf = async (name: string) => {
  const item = await itemOf(name);
  assert.ok(item?.type === "article", name);
  return item;
};

describe("a report in plain text", () => {
  it("becomes an article without what it says to editors", async () => {
    const { source: _, oldAddresses: __, ...article } = await articleOf("usable.txt");
    assert.deepEqual(article, {
      type: "article",
      release: { state: "public" },
      title: "Ferries sail again after the storm",
      standfirst: undefined,
      dateline: "PORT ELLEN, Nordmark",
      byline: { name: "Ida Holm", role: "NTA Staff Writer, NTA", type: "person" },
      credits: [],
      categories: [],
      tags: [],
      subjects: [],
      text: {
        markdown:
          'Ferries left the harbour at noon, four days after the storm.\n\n\\"We sail,\\" the pilot said.',
        addresses: [],
        words: 'Ferries left the harbour at noon, four days after the storm. "We sail," the pilot said.',
        uncarried: [],
      },
      notices: [
        "the dateline says Nov 28, but the article is dated now. Correct its date, or write --date.",
        "it has a note to editors, which is not in the article.",
      ],
    });
  });

  it("stays a draft while an embargo or a hold forbids it", async () => {
    assert.deepEqual((await articleOf("embargoed.txt")).release, {
      state: "draft",
      reason: 'has an embargo: "EMBARGOED UNTIL 0600 GMT MONDAY NOV 30"',
    });
    assert.deepEqual((await articleOf("hold.txt")).release, {
      state: "draft",
      reason: 'is on hold, as a note to editors says, and has an embargo: "HOLD FOR RELEASE"',
      isOrdered: true,
    });
  });

  for (const name of ["killed.txt", "killed-in-notes.txt"])
    it(`is taken as an order and becomes no article if it is a kill, as ${name}`, async () => {
      const item = await itemOf(name);
      assert.ok(item?.type === "withdrawal");
      const { words = [], ...order } = item;
      assert.ok(
        words.some((line) => /harbour/i.test(line)),
        words.join(),
      );
      assert.deepEqual(order, {
        type: "withdrawal",
        source: { file: name },
        wire: { provider: "", id: "" },
        order: "kill",
      });
    });

  it("becomes nothing if it is an advisory", async () => {
    assert.deepEqual(await itemOf("advisory.txt"), {
      type: "skipped",
      source: { file: "advisory.txt" },
      reason: "is an advisory for editors",
    });
  });

  it("tells the editor that it corrects another one, and shows its mark to nobody", async () => {
    const { title, notices, release } = await articleOf("corrected.txt");
    assert.deepEqual(
      { title, notices, release },
      {
        title: "Quay is four metres high",
        notices: [
          "it corrects what was sent before. If readers saw the mistake, tell them so under corrections.",
        ],
        release: { state: "public" },
      },
    );
  });

  it("may tell of kills, holds and embargoes", async () => {
    const { title, release } = await articleOf("news-of-orders.txt");
    assert.deepEqual([title, release], ["Kill fees rise as papers hold the line", { state: "public" }]);
  });

  for (const [name, message] of [
    ["broken-encoding.txt", /not UTF-8/],
    ["contentset.md", /The file is XML/],
  ] as const)
    it(`is refused as ${name}`, async () => {
      const item = await itemOf(name);
      assert.ok(item?.type === "unreadable");
      assert.match(item.problem.message, message);
    });
});
