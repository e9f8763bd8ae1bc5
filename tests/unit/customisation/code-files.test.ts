import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { codeReader, installedPackages } from "../../../src/customisation/code-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

/** Returns the hash of a file before and after others change. */
const hashes = (
  files: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>>,
): readonly string[] => {
  const folder = temporaryFolder();
  return [files, changed].map((written) => {
    writtenFiles(folder, written);
    return codeReader(() => installedPackages(folder))(join(folder, "layouts", "article.ts")).hash;
  });
};

const originalsIn = (text: string): readonly string[] => {
  const folder = temporaryFolder();
  writtenFiles(folder, { "a.ts": text, "b.ts": 'import { card } from "dateline-press/layouts";' });
  return codeReader(() => installedPackages(folder))(join(folder, "a.ts")).originals;
};

const files = {
  "layouts/article.ts":
    'import { one } from "../lib/one.ts";\nimport data from "./data.json" with { type: "json" };\n',
  "lib/one.ts": "export * from './two.ts';\nexport const lazy = () => import(`./three.ts`);\n",
  "lib/two.ts": 'import "./one.ts";\n',
  "lib/three.ts": "",
  "lib/four.ts": "",
  "layouts/data.json": "{}",
  "package-lock.json": "{}",
};

const named = {
  ...files,
  "package.json": '{ "imports": { "#lib/*": "./lib/*" } }',
  "layouts/article.ts": 'import { four } from "#lib/four.ts";\n',
};

const packaged = { ...files, "lib/two.ts": 'import slug from "slug";\n' };

describe("the hash of a file of code", () => {
  const cases: Readonly<
    Record<
      string,
      readonly [before: typeof files, changed: Readonly<Record<string, string>>, isOther: boolean]
    >
  > = {
    "is another if the file changes": [files, { "layouts/article.ts": "" }, true],
    "is another if a file changes that is imported in a circle": [
      files,
      { "lib/two.ts": "import './one.ts';" },
      true,
    ],
    "is another if a file changes that is imported late": [files, { "lib/three.ts": "1;" }, true],
    "is another if data change": [files, { "layouts/data.json": "[]" }, true],
    "is the same if a file changes that it does not import": [files, { "lib/four.ts": "1;" }, false],
    "is another if a file changes that is imported by a name": [named, { "lib/four.ts": "1;" }, true],
    "is the same if packages change that it does not import": [files, { "package-lock.json": "[]" }, false],
    "is another if packages change and one is imported": [packaged, { "package-lock.json": "[]" }, true],
    "is another if npm has installed other packages": [
      packaged,
      { "node_modules/.package-lock.json": "" },
      true,
    ],
  };
  for (const [name, [before, changed, isOther]] of Object.entries(cases))
    it(name, () => {
      const [one, other] = hashes(before, changed);
      assert.equal(one !== other, isOther);
    });
});

describe("the originals that a file of code imports", () => {
  const from = 'from "dateline-press/layouts"';
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["", []],
    ['import { html } from "dateline-press/markup";', []],
    [`import { article } ${from};`, ["article"]],
    [
      `import {\n  article as original,\n  type card,\n} ${from};\nimport { footer } from "dateline-press/parts";`,
      ["article", "footer"],
    ],
    ['import { a } from "./b.ts";', ["card"]],
    [`import * as layouts ${from};`, ["*"]],
    ['const { card } = await import("dateline-press/layouts");', ["*"]],
  ];
  for (const [text, originals] of cases)
    it(`are found in ${JSON.stringify(text)}`, () => assert.deepEqual(originalsIn(text), originals));
});
