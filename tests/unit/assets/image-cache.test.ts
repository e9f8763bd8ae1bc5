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

/** Lets every file of the shelf's folder come out half, and fail as the system does. */
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

describe("pictureShelf", () => {
  it("gives a later build what it was given", () => {
    openImageCache(home).put(url, bytes);
    const later = openImageCache(home);
    assert.equal(later.has(url), true);
    assert.deepEqual(readFileSync(later.copyOf(url).from), bytes);
  });

  // The disk is full, the share of it is used up, it reports a fault, it can only be read.
  for (const code of ["ENOSPC", "EDQUOT", "EIO", "EROFS"])
    it(`puts a picture aside where its folder fails with ${code}, and forgets it when it is closed`, (context) => {
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

  it("keeps what it put into its folder before that was full", (context) => {
    const imageCache = openImageCache(home);
    imageCache.put(url, bytes);
    fillDisk(context, "ENOSPC");
    imageCache.put("/pictures/mole-0123456789.jpg", bytes);
    imageCache[Symbol.dispose]();
    const later = openImageCache(home);
    assert.equal(later.has(url), true);
    assert.equal(later.has("/pictures/mole-0123456789.jpg"), false);
  });

  it("puts a picture aside where a folder stands in its place", () => {
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

  it("puts a picture aside where a file stands in place of its folder", () => {
    writeFileSync(home, "");
    const imageCache = openImageCache(join(home, "below"));
    imageCache.put(url, bytes);
    assert.deepEqual(readFileSync(imageCache.copyOf(url).from), bytes);
    imageCache[Symbol.dispose]();
  });
});
