/** Problems that a later build finds in records from the cache. */
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../src/pipeline/build.ts";
import { buildOptions } from "../support/built-site.ts";
import { smallPublication } from "../support/small-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = "2023-11-10T12:00";
const harbour = "articles/2023/11/harbour-reopens.md";
const site = [
  "name: The Small Paper",
  "url: https://example.org/",
  "language: en",
  "timeZone: Asia/Seoul",
  "description: News of a small place.",
  "stories:",
  "  harbour: The harbour",
  "",
].join("\n");

/** Builds a publication twice with a change between. Returns the positions of the problems, and how many texts were read. */
const positionsAfter = async (
  change: (folder: string) => void,
  meanwhile: (folder: string) => void = () => {},
): Promise<{ readonly positions: readonly string[]; readonly read: number }> => {
  const folder = await smallPublication({ "site.yaml": site, "front.yaml": "lead:  harbour-reopens\n" });
  const output = join(temporaryFolder(), "site");
  // Long after the files were written, so that they are not racily clean.
  const options = buildOptions({ folder, output, now, startedAt: Date.now() + 60_000 });
  const { problems } = await buildSite(options);
  assert.deepEqual(problems, []);
  change(folder);
  let read = 0;
  const stage = (name: string, count: number): void => {
    if (name !== "Reading") return;
    read = count;
    meanwhile(folder);
  };
  const second = await buildSite({ ...options, progress: { stage, advance: () => {} } });
  const positions = second.problems.map(
    ({ file, line, column, field }) => `${file.slice(folder.length + 1)}:${line}:${column} ${field}`,
  );
  return { positions, read };
};

describe("a problem of a record from the cache", () => {
  it("has the position of the field in an article", async () => {
    const { positions, read } = await positionsAfter((folder) =>
      rmSync(join(folder, "authors/mara-lindqvist.md")),
    );
    assert.deepEqual(positions, [`${harbour}:5:11 authors.0`]);
    assert.equal(read, 0);
  });

  it("has the position of the field in front.yaml", async () => {
    const { positions, read } = await positionsAfter((folder) => rmSync(join(folder, harbour)));
    assert.deepEqual(positions, ["front.yaml:1:8 lead"]);
    assert.equal(read, 0);
  });

  it("is on line 1 if the file is deleted meanwhile", async () => {
    const { positions } = await positionsAfter(
      (folder) => rmSync(join(folder, "authors/mara-lindqvist.md")),
      (folder) => rmSync(join(folder, harbour)),
    );
    assert.deepEqual(positions, [`${harbour}:1:1 authors.0`]);
  });

  it("has the new position if the file is changed meanwhile", async () => {
    const { positions } = await positionsAfter(
      (folder) => rmSync(join(folder, "authors/mara-lindqvist.md")),
      (folder) =>
        writeFileSync(join(folder, harbour), "---\ntitle: A\n\nauthors:\n  - mara-lindqvist\n---\n"),
    );
    assert.deepEqual(positions, [`${harbour}:5:5 authors.0`]);
  });
});
