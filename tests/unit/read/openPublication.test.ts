import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openPublication } from "../../../src/read/openPublication.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const site = "name: A\nurl: https://a.example/\nlanguage: en\ntimeZone: UTC\ndescription: B.\n";
const opened = (text: string) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "site.yaml"), text);
  return openPublication({ folder });
};

describe("the file of a publication", () => {
  it("may name thousands of threads", () => {
    const threads = Array.from({ length: 5000 }, (_, index) => `  thread-${index}: A thread with a title\n`);
    const { value, problems } = opened(`${site}stories:\n${threads.join("")}`);
    assert.deepEqual(problems, []);
    assert.equal(Object.keys(value?.publication.stories ?? {}).length, 5000);
  });

  it("is refused where it is longer than can be read in good time", () => {
    const { value, problems } = opened(`${site}# ${"a".repeat(500_000)}\n`);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        "The file is longer than 500,000 characters. Take out threads and links that are not needed any more.",
      ],
    );
  });
});
