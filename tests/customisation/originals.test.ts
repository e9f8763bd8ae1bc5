/** What `dateline override` writes, for every layout and part. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { layoutNames, partNames } from "../../src/customisation/names.ts";
import { type Original, originalNamed, originalNames } from "../../src/customisation/originals.ts";
import { copyText, wrapperText } from "../../src/customisation/written-override.ts";
import { builtSite, bytesBelow } from "../support/built-site.ts";
import { compilerErrors } from "../support/compiler-errors.ts";
import { layeredContent } from "../support/layered-content.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

type Written = (original: Original, version: string) => string;

const originals = originalNames.flatMap((name) => originalNamed(name) ?? []);

/** Those that together are everything: each layout, and each part with all of its functions. */
const whole = [
  ...new Map(
    originals
      .toSorted((one, other) => one.functions.length - other.functions.length)
      .map((one) => [one.file, one]),
  ).values(),
];

/** A publication with its own file for each of some originals. */
const publicationWith = (some: readonly Original[], text: Written): string => {
  const folder = temporaryFolder();
  writtenFiles(folder, Object.fromEntries(some.map((one) => [one.file, text(one, "0.0.1")])));
  return folder;
};

describe("an original", () => {
  it("has the name of a layout, of a part, or of a function of one", () => {
    const names = [
      ...Object.keys(layoutNames),
      ...Object.keys(partNames),
      ...Object.values(partNames).flat(),
    ];
    assert.deepEqual([...new Set(names)].sort(), originals.map(({ name }) => name).sort());
    assert.equal(whole.length, Object.keys(layoutNames).length + Object.keys(partNames).length);
    assert.equal(originalNamed("constructor"), undefined);
  });

  it("says what it makes", () => {
    const about = (name: string) => originalNamed(name)?.about;
    assert.equal(about("article"), "The page of an article");
    assert.equal(about("card"), "the card of an article in one of several sizes");
    assert.equal(
      about("search-form"),
      "The search field of the masthead, which leads to the search page; The search input and its button",
    );
  });

  it("has another hash if its code is another", () => {
    assert.equal(new Set(whole.map(({ hash }) => hash)).size, whole.length);
  });
});

for (const [form, text] of Object.entries({ copy: copyText, wrapper: wrapperText }))
  describe(`the ${form} of an original`, () => {
    it("makes the same site, for all layouts and parts together", async () => {
      const site = { folder: layeredContent("sites/minimal", "sites/golden"), now: "2024-06-01T12:00" };
      const { output } = await builtSite(site);
      const own = await builtSite({ ...site, publicationFolder: publicationWith(whole, text) });
      const errors = own.report.problems.filter(({ severity }) => severity === "error");
      assert.deepEqual(errors, []);
      assert.deepEqual(bytesBelow(own.output), bytesBelow(output));
    });

    it("has all types, and imports nothing in vain", () => {
      assert.equal(compilerErrors(publicationWith(whole, text)), "");
    });

    it("of one function has all types too, and uses the publication's other parts", () => {
      const folder = temporaryFolder();
      const functions = originals.filter((one) => one.kind === "part" && one.functions.length === 1);
      writtenFiles(
        folder,
        Object.fromEntries(functions.map((one) => [`${one.name}.ts`, text(one, "0.0.1")])),
      );
      assert.equal(compilerErrors(folder), "");
    });
  });
