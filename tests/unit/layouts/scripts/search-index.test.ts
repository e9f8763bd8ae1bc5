import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { testFolder } from "../../../support/layered-content.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

/** A stand-in for Pagefind, which answers with the given counts of each language. */
const pagefindWith = (counts: string): string => `
export const createInstance = () => ({
  filters: async () => ({}),
  mergeIndex: async () => {},
  search: async () => {
    const filters = JSON.parse(${JSON.stringify(counts)});
    return { results: [{ id: "en_1", score: 1 }], filters, totalFilters: filters };
  },
});
`;

const indexWith = (counts: string): string => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "pagefind.js"), pagefindWith(counts));
  return `${pathToFileURL(folder)}/`;
};

describe("a search in several languages", () => {
  before(() => {
    Object.assign(globalThis, { document: { documentElement: { lang: "en" } } });
  });
  after(() => {
    Reflect.deleteProperty(globalThis, "document");
  });

  it("adds up the counts of each name, whatever the name", async () => {
    const { openedSearch } = await import(
      pathToFileURL(testFolder("../layouts/scripts/search-index.js")).href
    );
    const { answers } = openedSearch({
      basePath: "/",
      language: "en-GB",
      languages: [
        { language: "en", indexes: [indexWith('{"tag":{"constructor":2,"Dam":1,"__proto__":3}}')] },
        { language: "de", indexes: [indexWith('{"tag":{"Dam":4,"toString":1},"author":{"valueOf":5}}')] },
      ],
    });
    const given = [];
    for await (const answer of answers({ words: "a", filters: {}, isByDate: false })) given.push(answer);
    assert.deepEqual(
      given.map(({ scope, results }) => [scope, results.length]),
      [
        ["newest", 1],
        ["language", 1],
        ["all", 2],
        ["all", 2],
      ],
    );
    assert.deepEqual(
      [...given.at(-1).counts.left].map(([name, counts]) => [name, ...counts]),
      [
        ["tag", ["constructor", 2], ["Dam", 5], ["__proto__", 3], ["toString", 1]],
        ["author", ["valueOf", 5]],
      ],
    );
  });
});
