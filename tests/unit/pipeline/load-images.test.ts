import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openCache } from "../../../src/cache/cache.ts";
import { inMemoryCache } from "../../../src/cache/database.ts";
import { fileStat } from "../../../src/lib/file-stat.ts";
import { inspectNewImages, loadImages } from "../../../src/pipeline/load-images.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const drawing = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`;

/** A folder with two drawings, one of which a text shows, and a cache without an entry. */
const beginning = () => {
  const folder = temporaryFolder();
  writtenFiles(folder, { "shown.svg": drawing(1), "other.svg": drawing(2) });
  const files = new Map(["shown.svg", "other.svg"].map((path) => [path, join(folder, path)]));
  const statOf = (path: string) => fileStat(join(folder, path));
  const cache = openCache(inMemoryCache("cache").database);
  // Long after every file was written.
  const showable = { files, statOf, cache, now: Date.now() + 60_000 };
  const widths = async () => {
    const known = await loadImages(showable);
    const images = await inspectNewImages(showable, known, ["![A drawing](shown.svg)"]);
    return [...images].map(([path, file]) => [path, file?.picture?.width]);
  };
  return { folder, showable, widths };
};

describe("the images of a content folder", () => {
  it("are inspected if a text shows them, and cached", async () => {
    const { showable, widths } = beginning();
    assert.deepEqual(await widths(), [
      ["shown.svg", 1],
      ["other.svg", undefined],
    ]);
    assert.deepEqual(
      [...showable.cache.images.all()].map(({ path }) => path),
      ["shown.svg"],
    );
  });

  it("are loaded from the cache, without opening a file", async () => {
    const { showable, widths } = beginning();
    await widths();
    const [kept] = [...showable.cache.images.all()];
    assert.ok(kept?.found.picture);
    const picture = { ...kept.found.picture, width: 77 };
    showable.cache.images.put({ ...kept, found: { picture } });
    assert.deepEqual((await widths())[0], ["shown.svg", 77]);
  });

  it("are inspected again if they were modified, or may have been since they were read", async () => {
    const { folder, showable, widths } = beginning();
    await widths();
    writtenFiles(folder, { "shown.svg": drawing(300) });
    assert.deepEqual((await widths())[0], ["shown.svg", 300]);
    const [kept] = [...showable.cache.images.all()];
    assert.ok(kept);
    showable.cache.images.put({ ...kept, readAt: kept.modified, found: { error: "is not read." } });
    assert.deepEqual((await widths())[0], ["shown.svg", 300]);
  });

  it("are not cached if they could not be read", async () => {
    const { folder, showable, widths } = beginning();
    showable.files.set("shown.svg", folder);
    await widths();
    assert.deepEqual([...showable.cache.images.all()], []);
  });

  it("are none without their files", async () => {
    const { showable, widths } = beginning();
    await widths();
    showable.files.delete("shown.svg");
    assert.deepEqual(await widths(), [["other.svg", undefined]]);
  });
});
