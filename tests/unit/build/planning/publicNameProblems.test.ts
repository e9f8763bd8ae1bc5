import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { publicNameProblems } from "../../../../src/build/planning/publicNameProblems.ts";

const told = (url: string) => publicNameProblems([{ from: `/home/public${url}`, url }]);

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
    it(`may not be ${url}, which Windows can't hold`, () => {
      assert.deepEqual(
        told(url).map(({ severity, file }) => [severity, file]),
        [["error", `public${url}`]],
      );
    });

  it("is told with what to do", () => {
    assert.equal(
      told("/con/a.txt")[0]?.message,
      'The name "con" can\'t be had by any file or folder on Windows. Rename it, and correct the links to it.',
    );
  });

  for (const url of ["/a b.txt", "/console/a.txt", "/.well-known/x", "/été.pdf", "/a.tar.gz", "/a,b;c.txt"])
    it(`may be ${url}`, () => assert.deepEqual(told(url), []));
});
