import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { redirectsFile } from "../../../../src/import/files/subject-files.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const further = new Map([
  ["/tag/tugs/", "/tags/tugs/"],
  ["/feed/", "/feed.xml"],
]);

function writtenAfter(before: string): string | undefined {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "redirects.yaml"), before);
  return redirectsFile(further, { folder })[0]?.text;
}

const lines = '"/feed/": "/feed.xml"\n"/tag/tugs/": "/tags/tugs/"\n';

describe("redirects.yaml", () => {
  it("gets further lines at its end, and keeps what an editor wrote", () => {
    assert.equal(
      writtenAfter("# Old pages\n/old/:   /new/ # moved\n"),
      `# Old pages\n/old/:   /new/ # moved\n${lines}`,
    );
    assert.equal(writtenAfter("/old/: /new/"), `/old/: /new/\n${lines}`);
    assert.equal(writtenAfter(""), lines);
    assert.equal(writtenAfter("# Nothing yet\n"), `# Nothing yet\n${lines}`);
  });

  it("gets them between no braces, where lines could not stand", () => {
    assert.equal(
      writtenAfter("{ /old/: /new/ }\n"),
      "/old/: /new/\n/feed/: /feed.xml\n/tag/tugs/: /tags/tugs/\n",
    );
  });

  it("is left alone if there is nothing to forward", () => {
    assert.deepEqual(redirectsFile(new Map(), { folder: temporaryFolder() }), []);
  });
});
