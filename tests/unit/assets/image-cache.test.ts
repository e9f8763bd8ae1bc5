import assert from "node:assert/strict";
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { beforeEach, describe, it, type TestContext } from "node:test";
import { openImageCache } from "../../../src/assets/image-cache.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const url = "/pictures/ferry-0123456789.jpg";
const bytes = Buffer.from("ferry");

let home: string;

beforeEach(() => {
  home = join(temporaryFolder(), "pictures");
});

/** Cuts off every write to the cache's folder, and throws as the system does. */
const fillDisk = (context: TestContext, code: string): void => {
  const write = fs.writeFileSync;
  context.mock.method(fs, "writeFileSync", (path: string, data: Uint8Array) => {
    if (!path.startsWith(home)) return write(path, data);
    write(path, data.subarray(0, 2));
    throw Object.assign(new Error(`${code}: write`), { code, syscall: "write" });
  });
  syncBuiltinESMExports();
  context.after(() => {
    context.mock.restoreAll();
    syncBuiltinESMExports();
  });
};

describe("the image cache", () => {
  it("gives a later build the files of an earlier one", () => {
    openImageCache(home).put(url, bytes);
    const later = openImageCache(home);
    assert.equal(later.has(url), true);
    assert.deepEqual(readFileSync(later.copyOf(url).from), bytes);
  });

  // The disk is full, the quota is used up, the disk reports an error, it is read-only.
  for (const code of ["ENOSPC", "EDQUOT", "EIO", "EROFS"])
    it(`keeps a picture elsewhere if its folder fails with ${code}, and deletes it on closing`, (context) => {
      fillDisk(context, code);
      const imageCache = openImageCache(home);
      imageCache.put(url, bytes);
      imageCache.put("/pictures/mole-0123456789.jpg", bytes);
      const { from } = imageCache.copyOf(url);
      assert.deepEqual(readFileSync(from), bytes);
      assert.deepEqual(readdirSync(home), []);
      imageCache[Symbol.dispose]();
      assert.equal(existsSync(from), false);
      assert.equal(openImageCache(home).has(url), false);
    });

  it("keeps the pictures that it wrote before the disk was full", (context) => {
    const imageCache = openImageCache(home);
    imageCache.put(url, bytes);
    fillDisk(context, "ENOSPC");
    imageCache.put("/pictures/mole-0123456789.jpg", bytes);
    imageCache[Symbol.dispose]();
    const later = openImageCache(home);
    assert.equal(later.has(url), true);
    assert.equal(later.has("/pictures/mole-0123456789.jpg"), false);
  });

  it("keeps a picture elsewhere if a folder has its path", () => {
    openImageCache(home).put(url, bytes);
    const [name = ""] = readdirSync(home);
    const other = join(temporaryFolder(), "pictures");
    mkdirSync(join(other, name, "mine"), { recursive: true });
    const imageCache = openImageCache(other);
    imageCache.put(url, bytes);
    assert.deepEqual(readFileSync(imageCache.copyOf(url).from), bytes);
    imageCache[Symbol.dispose]();
    assert.deepEqual(readdirSync(join(other, name)), ["mine"]);
  });

  it("keeps a picture elsewhere if a file has the path of its folder", () => {
    writeFileSync(home, "");
    const imageCache = openImageCache(join(home, "below"));
    imageCache.put(url, bytes);
    assert.deepEqual(readFileSync(imageCache.copyOf(url).from), bytes);
    imageCache[Symbol.dispose]();
  });
});
