import assert from "node:assert/strict";
import { basename } from "node:path";
import { describe, it } from "node:test";
import { layoutNames, partNames } from "../../../src/customisation/names.ts";
import { layoutParts, partHelpers, partParts, partsCalledBy } from "../../../src/customisation/part-use.ts";
import * as originals from "../../../src/public/layouts.ts";
import { type SourceModule, sourceModules } from "../../support/import-graph.ts";

const modules = sourceModules(["layouts"]);

const partsImportedBy = ({ imports }: SourceModule): readonly string[] =>
  imports
    .filter(({ to, kind }) => kind === "static" && to.startsWith("layouts/parts/"))
    .map(({ to }) => basename(to, ".ts"))
    .sort();

describe("the table of parts that call parts", () => {
  it("says what the parts of the generator import", () => {
    const parts = modules.filter(({ path }) => path.startsWith("layouts/parts/"));
    assert.deepEqual(
      partParts,
      Object.fromEntries(parts.map((module) => [basename(module.path, ".ts"), partsImportedBy(module)])),
    );
  });

  it("says what the layouts import that call parts", () => {
    const documents = Object.entries(layoutNames).filter(
      ([name, makes]) => makes === "document" || name === "liveUpdates",
    );
    const imported = documents.map(([name]) => {
      const form = new RegExp(`^export function ${name}\\(`, "m");
      const module = modules.find(({ path, text }) => path.startsWith("layouts/") && form.test(text));
      return [name, module && partsImportedBy(module)];
    });
    assert.deepEqual(layoutParts, Object.fromEntries(imported));
  });

  it("knows every name that publications can import", () => {
    const known = [
      ...Object.keys(layoutNames),
      ...Object.values(partNames).flat(),
      ...Object.keys(partHelpers),
    ];
    assert.deepEqual(Object.keys(originals).sort(), known.sort());
  });

  it("answers for layouts, parts, helpers and whatever else", () => {
    assert.deepEqual(partsCalledBy("rss"), []);
    assert.deepEqual(partsCalledBy("statusBadge"), ["card"]);
    assert.deepEqual(partsCalledBy("siteLocale"), ["locale"]);
    assert.deepEqual(partsCalledBy("*"), Object.keys(partParts));
  });
});
