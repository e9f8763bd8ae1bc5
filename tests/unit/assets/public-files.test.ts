import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { publicCopies, publicNameProblems } from "../../../src/assets/public-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

it("public files are all files of the folder and below it, by url", () => {
  const folder = temporaryFolder();
  writtenFiles(folder, { "b.svg": "", "fonts/a.woff2": "", ".well-known/security.txt": "" });
  assert.deepEqual(publicCopies(folder), [
    { from: join(folder, ".well-known", "security.txt"), url: "/.well-known/security.txt" },
    { from: join(folder, "b.svg"), url: "/b.svg" },
    { from: join(folder, "fonts", "a.woff2"), url: "/fonts/a.woff2" },
  ]);
});

it("public files of a missing folder are none", () => {
  assert.deepEqual(publicCopies(join(temporaryFolder(), "none")), []);
});

describe("a public file", () => {
  it("has the address that a link to it has, in any Unicode form of its letters", () => {
    const folder = temporaryFolder();
    const name = "fa\u0308hre.pdf";
    writtenFiles(folder, { [name]: "", "a/b.txt": "" });
    assert.deepEqual(publicCopies(folder), [
      { from: join(folder, "a/b.txt"), url: "/a/b.txt" },
      { from: join(folder, name), url: "/f\u00e4hre.pdf" },
    ]);
  });
});

const problemsOf = (url: string) => publicNameProblems([{ from: `/home/public${url}`, url }]);

describe("the name of a public file", () => {
  for (const url of [
    "/con/a.txt",
    "/aux",
    "/a/nul.txt",
    "/a:b.txt",
    "/a*.txt",
    "/what?",
    "/a./b.txt",
    "/a /b",
    '/"a"',
  ])
    it(`may not be ${url}, which Windows can't store`, () => {
      assert.deepEqual(
        problemsOf(url).map(({ severity, file }) => [severity, file]),
        [["error", `public${url}`]],
      );
    });

  it("is reported with what to do", () => {
    assert.equal(
      problemsOf("/con/a.txt")[0]?.message,
      'The name "con" can\'t be had by any file or folder on Windows. Rename it, and correct the links to it.',
    );
  });

  for (const url of ["/a b.txt", "/console/a.txt", "/.well-known/x", "/été.pdf", "/a.tar.gz", "/a,b;c.txt"])
    it(`may be ${url}`, () => assert.deepEqual(problemsOf(url), []));
});
