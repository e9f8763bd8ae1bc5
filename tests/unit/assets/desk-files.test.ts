import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { describe, it } from "node:test";
import { deskFiles } from "../../../src/assets/desk-files.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

const siteOrigin = { file: "content/site.yaml", positions: new Map([["admin", { line: 7, column: 1 }]]) };
const admin = { backend: "github", repo: "meridian/paper" } as const;

describe("the program of the desk", () => {
  it("is copied file by file, under addresses that change with its version", () => {
    const {
      copies,
      modules = {},
      words,
      problems,
    } = deskFiles({ publication: publicationFixture({ admin }), siteOrigin });
    assert.deepEqual(problems, []);
    const urls = copies.map(({ url }) => url);
    for (const url of urls)
      assert.match(url, /^\/admin\/sveltia-\d+\.\d+\.\d+\/.+\.(?:js|wasm|woff2|png|txt)$/);
    for (const language of ["ar", "de", "es-CO", "fr", "ja", "ko"])
      assert.match(modules[`/admin/locales/${language}.json`] ?? "", /\/locales\/[\w-]+\.js$/, language);
    const all = [...urls, ...words.map(({ url }) => url)];
    for (const url of Object.values(modules)) assert.ok(all.includes(url), url);
    const bytes = copies.reduce((sum, { from }) => sum + statSync(from).size, 0);
    assert.ok(bytes < 8_000_000, `it has ${bytes} bytes`);
  });

  it("is left out by a publication without a desk", () =>
    assert.deepEqual(deskFiles({ publication: publicationFixture(), siteOrigin }), {
      copies: [],
      words: [],
      problems: [],
    }));

  it("is asked for if it is not installed, with the line that installs it", () => {
    const missing = (): string => {
      throw new Error("Cannot find module");
    };
    const { problems } = deskFiles({ publication: publicationFixture({ admin }), siteOrigin }, missing);
    assert.deepEqual(
      problems.map(({ severity, file, line, field, message }) => ({ severity, file, line, field, message })),
      [
        {
          severity: "error",
          file: "content/site.yaml",
          line: 7,
          field: "admin",
          message:
            "needs Sveltia CMS, which is not installed. Run npm install --save-dev @sveltia/cms, or remove admin.",
        },
      ],
    );
  });
});
