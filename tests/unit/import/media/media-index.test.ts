import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mediaIndex } from "../../../../src/import/media/media-index.ts";

const found: readonly (readonly [name: string, files: readonly string[], address: string, path: string])[] = [
  [
    "by the end of its path",
    ["2020/01/a.jpg", "2020/02/a.jpg"],
    "https://old.example/wp-content/uploads/2020/02/a.jpg",
    "2020/02/a.jpg",
  ],
  [
    "in a folder above the uploads",
    ["wp-content/uploads/2020/01/a.jpg"],
    "/blog/wp-content/uploads/2020/01/a.jpg",
    "wp-content/uploads/2020/01/a.jpg",
  ],
  ["in a folder of files alone", ["a.jpg"], "/wp-content/uploads/2020/01/a.jpg", "a.jpg"],
  ["by a relative address", ["images/a.jpg"], "a.jpg", "images/a.jpg"],
  ["without its query", ["a.jpg"], "/a.jpg?w=600&ssl=1#x", "a.jpg"],
  ["behind percent signs", ["zwei Fähren.jpg"], "/zwei%20F%C3%A4hren.jpg", "zwei Fähren.jpg"],
  ["with decomposed letters", ["cafe\u0301.jpg"], "/caf%C3%A9.jpg", "cafe\u0301.jpg"],
  ["with a percent sign in its name", ["100%.jpg"], "/100%.jpg", "100%.jpg"],
  [
    "by a resized copy",
    ["2020/01/a.jpg", "2020/01/a-300x200.jpg"],
    "/2020/01/a-300x200.jpg",
    "2020/01/a.jpg",
  ],
  [
    "by a resized copy that is all there is",
    ["2020/01/a-300x200.jpg"],
    "/2020/01/a-300x200.jpg",
    "2020/01/a-300x200.jpg",
  ],
  ["by a scaled copy", ["a.jpg"], "/a-scaled.jpg", "a.jpg"],
  ["scaled, by a resized copy", ["a-scaled.jpg"], "/a-1024x768.jpg", "a-scaled.jpg"],
  [
    "edited before unedited",
    ["a.jpg", "a-e1600000000000.jpg"],
    "/a-e1600000000000-300x200.jpg",
    "a-e1600000000000.jpg",
  ],
  ["unedited if nothing else is there", ["a.jpg"], "/a-e1600000000000.jpg", "a.jpg"],
  ["in another format", ["a.jpg"], "/a-300x200.jpg.webp", "a.jpg"],
  [
    "of Ghost",
    ["images/2020/01/a.jpg"],
    "__GHOST_URL__/content/images/size/w600/format/webp/2020/01/a.jpg",
    "images/2020/01/a.jpg",
  ],
  ["by another case at last", ["2020/IMG_1.JPG"], "/2020/img_1.jpg", "2020/IMG_1.JPG"],
  ["by its own case first", ["a.JPG", "a.jpg"], "/a.JPG", "a.JPG"],
  ["on a host that serves others", ["2020/a.jpg"], "https://i0.wp.com/old.example/2020/a.jpg", "2020/a.jpg"],
  [
    "of another host by its folders",
    ["uploads/2020/a.jpg"],
    "https://cdn.example/uploads/2020/a.jpg",
    "uploads/2020/a.jpg",
  ],
];

const missing: readonly (readonly [name: string, files: readonly string[], address: string])[] = [
  ["in another folder", ["2020/02/a.jpg"], "/2020/01/a.jpg"],
  ["of another host by its name alone", ["a.jpg"], "https://cdn.example/x/a.jpg"],
  ["of a folder above", ["a.jpg"], "/../%2e%2e%2fa.jpg"],
  ["without a name", ["a.jpg"], "https://old.example/"],
];

describe("a file of an old site", () => {
  for (const [name, files, address, path] of found)
    it(`is found ${name}`, () => {
      assert.deepEqual(mediaIndex(files, ["www.old.example"]).find(address), { kind: "found", path });
    });

  for (const [name, files, address] of missing)
    it(`is not found ${name}`, () => {
      assert.deepEqual(mediaIndex(files, ["old.example"]).find(address), { kind: "missing" });
    });

  it("is told of if several have its name", () => {
    assert.deepEqual(mediaIndex(["a/b.jpg", "c/b.jpg"]).find("b.jpg"), {
      kind: "ambiguous",
      paths: ["a/b.jpg", "c/b.jpg"],
    });
    assert.deepEqual(mediaIndex(["B.jpg", "b.JPG"]).find("b.jpg"), {
      kind: "ambiguous",
      paths: ["B.jpg", "b.JPG"],
    });
  });
});
