import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pictureFinder } from "../../../src/images/finder.ts";
import { inspectNamedFiles } from "../../../src/images/named-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

const inspected = (path: string, ...texts: readonly string[]) => {
  const folder = temporaryFolder();
  writtenFiles(folder, { [path]: svg });
  const latin1 = texts.map((text) => Buffer.from(text).toString("latin1"));
  return inspectNamedFiles(new Map([[path, join(folder, path)]]), latin1);
};

describe("a file of the content folder", () => {
  const named = [
    ["![A boat](boat.svg)", "boat.svg"],
    ["image:\n  src: ../2024/boat.svg\n", "articles/2024/boat.svg"],
    ["![A boat](IMG\\_20\\-1.svg)", "IMG_20-1.svg"],
    ["![A boat](IMG%5f1.svg)", "IMG_1.svg"],
    ['<img src="IMG&#95;1.svg"> <img src="b&#x2e;2.svg">', "b.2.svg"],
    ["Größe:boat.SVG", "boat.SVG"],
    ["a.svg.svg", "a.svg.svg"],
    [`${"x".repeat(300)} boat.svg`, "boat.svg"],
  ] as const;
  for (const [text, path] of named)
    it(`is inspected if a text names it: ${text.slice(-40)}`, async () => {
      const images = await inspected(path, "Another text.", text);
      assert.equal(images.get(path)?.picture?.width, 10);
    });

  it("is inspected in any case if its name can be written in several ways", async () => {
    for (const path of ["fähre.svg", "a b.svg", "50%.svg", "/logo.svg"])
      assert.ok((await inspected(path)).get(path)?.picture, path);
  });

  const unnamed = [
    ["![A boat](boat.svg)", "oat.svg"],
    ["![A boat](other-boat.svg)", "boat.svg"],
    ["boat svg boat.svgz", "boat.svg"],
    ["Boat.svg", "boat.svg"],
  ] as const;
  for (const [text, path] of unnamed)
    it(`is not inspected if no text names it: ${path} in ${text}`, async () => {
      const images = await inspected(path, text);
      assert.deepEqual([...images], [[path, undefined]]);
    });

  it("is found even if a text names it in an unexpected form", async () => {
    const images = await inspected("a_b.svg", "![A boat](a&lowbar;b.svg)");
    assert.deepEqual(pictureFinder(images)("a.md", "a_b.svg"), {
      error: 'The picture "a_b.svg" is here as a_b.svg. Write its name in these letters.',
    });
  });

  it("is not inspected again if it is cached", async () => {
    const known = new Map([["boat.svg", { error: "is known." }]]);
    const files = new Map([["boat.svg", "/no/such/file"]]);
    assert.deepEqual(await inspectNamedFiles(files, ["boat.svg"], known), known);
  });

  it("is an error if the system can't read it", async () => {
    const images = await inspectNamedFiles(new Map([["a.svg", temporaryFolder()]]), ["a.svg"]);
    assert.deepEqual(images.get("a.svg"), {
      error: "can't be read (EISDIR). Check that it is there and may be read.",
      isUnread: true,
    });
  });

  it("is skipped if it was deleted", async () => {
    const images = await inspectNamedFiles(new Map([["boat.svg", "/no/such/file"]]), ["boat.svg"]);
    assert.equal(images.get("boat.svg"), undefined);
  });
});
