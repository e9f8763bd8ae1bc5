import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { encoderVersion } from "../../../src/images/encoder-versions.ts";
import { pictureFinder } from "../../../src/images/finder.ts";
import { inspectedFolder } from "../../support/inspected-folder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const twoBytes = (number: number): readonly number[] => [number >> 8, number & 255];

/**
 * The head of a JPEG: an application segment, with the orientation if one is given, then a frame of 40 by 30 pixels and
 * the head of a scan. (Exif 2.32, 4.5)
 */
const jpeg = (orientation?: number): Uint8Array => {
  const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation ?? 1, 0, 0];
  const exif = [
    ..."Exif\0\0MM\0*".split("").map((sign) => sign.charCodeAt(0)),
    0,
    0,
    0,
    8,
    0,
    1,
    ...tag,
    0,
    0,
    0,
    0,
  ];
  const app0 = [0xff, 0xe0, ...twoBytes(4), 0, 0];
  const first = orientation === undefined ? app0 : [0xff, 0xe1, ...twoBytes(exif.length + 2), ...exif];
  const frame = [0xff, 0xc0, ...twoBytes(11), 8, ...twoBytes(30), ...twoBytes(40), 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, ...twoBytes(8), 1, 1, 0, 0, 63, 0];
  return Uint8Array.from([0xff, 0xd8, ...first, ...frame, ...scan, 0xff, 0xd9]);
};

const gif = Uint8Array.from([
  ..."GIF89a".split("").map((sign) => sign.charCodeAt(0)),
  7,
  0,
  5,
  0,
  0,
  0,
  0,
  // One image of the same size, with no codes.
  ...[0x2c, 0, 0, 0, 0, 7, 0, 5, 0, 0, 2, 1, 0, 0],
  0x3b,
]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

const found = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  src: string,
  from = "articles/a.md",
) => {
  const folder = temporaryFolder();
  writtenFiles(folder, files);
  return pictureFinder(await inspectedFolder(folder))(from, src);
};

describe("a picture beside a file", () => {
  it("is found with its size, its type and an address made from its content", async () => {
    const bytes = jpeg();
    const hash = createHash("sha256").update(encoderVersion).update(bytes).digest("hex").slice(0, 10);
    assert.deepEqual(await found({ "articles/2023/Große Fähre.JPG": bytes }, "2023/Große Fähre.JPG"), {
      picture: {
        path: "articles/2023/Große Fähre.JPG",
        name: `grosse-fahre-${hash}`,
        url: `/pictures/grosse-fahre-${hash}-40.jpg`,
        type: "image/jpeg",
        form: "photo",
        width: 40,
        height: 30,
        caption: undefined,
        credit: undefined,
      },
    });
  });

  const names = [
    ["a.gif", { "articles/a.gif": gif }],
    ["./a.gif", { "articles/a.gif": gif }],
    ["../shared/a.gif", { "shared/a.gif": gif }],
  ] as const;
  for (const [src, files] of names)
    it(`is found by the name ${src}`, async () => {
      const { picture } = await found(files, src);
      assert.deepEqual([picture?.type, picture?.width, picture?.height], ["image/gif", 7, 5]);
    });

  for (const orientation of [1, 2, 3, 4])
    it(`has the width of the file with the orientation ${orientation}`, async () => {
      const { picture } = await found({ "articles/a.jpg": jpeg(orientation) }, "a.jpg");
      assert.deepEqual([picture?.width, picture?.height], [40, 30]);
    });

  for (const orientation of [5, 6, 7, 8])
    it(`has the height of the file as width with the orientation ${orientation}, since browsers turn it`, async () => {
      const { picture } = await found({ "articles/a.jpg": jpeg(orientation) }, "a.jpg");
      assert.deepEqual([picture?.width, picture?.height], [30, 40]);
    });

  const encodings = [
    ["fa\u0308hre.gif", "f\u00e4hre.gif"],
    ["f\u00e4hre.gif", "fa\u0308hre.gif"],
    ["\u1112\u1161\u11ab/a.gif", "\ud55c/a.gif"],
  ] as const;
  for (const [file, src] of encodings)
    it(`is found in any Unicode form of its name: ${src}`, async () => {
      assert.equal((await found({ [`articles/${file}`]: gif }, src)).picture?.path, `articles/${file}`);
    });

  const addressed = [
    ["boats #3.gif", "boats #3.gif"],
    ["boats%20%233.gif", "boats #3.gif"],
    ["who?.gif", "who?.gif"],
    ["who%3F.gif", "who?.gif"],
    ["50% off.gif", "50% off.gif"],
    ["50%25%20off.gif", "50% off.gif"],
    ["a%20b.gif", "a%20b.gif"],
    ["Photo: quay.gif", "Photo: quay.gif"],
    ['it\'s "so" (1) & more.gif', 'it\'s "so" (1) & more.gif'],
    ["항구 #1.gif", "항구 #1.gif"],
    ["fähre #1.gif", "fa\u0308hre #1.gif"],
    ["%ED%95%9C.gif", "한.gif"],
    ["&amp;.gif", "&amp;.gif"],
  ] as const;
  for (const [src, file] of addressed)
    it(`is found by a name with the characters of URLs: ${src}`, async () => {
      const { picture, error } = await found({ [`articles/${file}`]: gif }, src);
      assert.equal(error, undefined);
      assert.equal(picture?.path, `articles/${file}`);
      assert.match(picture?.url ?? "", /^\/pictures\/[a-z0-9-]+\.png$/);
    });

  for (const src of [
    "..%2f..%2fetc%2fpasswd.gif",
    "%2e%2e/%2e%2e/a.gif",
    "a%00.gif",
    "%",
    "a.gif?w=300",
    "#a.gif",
  ])
    it(`is not found outside of the folder, nor by a wrong name: ${src}`, async () => {
      assert.equal((await found({ "articles/a.gif": gif }, src)).picture, undefined);
    });

  const meant = [
    ["PIC.gif", "pic.gif", "pic.gif"],
    ["pic.gif", "PIC.GIF", "PIC.GIF"],
    ["harbor.gif", "harbour.gif", "harbour.gif"],
    ["harbour.jpg", "harbour.gif", "harbour.gif"],
    ["../shared/Sea.gif", "../shared/sea.gif", "../shared/sea.gif"],
  ] as const;
  for (const [src, file, name] of meant)
    it(`is suggested for a similar name: ${src}`, async () => {
      const { error } = await found({ [`articles/${file}`.replace("articles/../", "")]: gif }, src);
      assert.equal(error, `There is no picture "${src}" here. Did you mean ${name}?`);
      assert.ok((await found({ [`articles/${file}`.replace("articles/../", "")]: gif }, name)).picture);
    });

  it("is suggested only if it is a picture", async () => {
    const { error } = await found({ "articles/harbour.md": "" }, "harbour.gif");
    assert.equal(error, 'There is no picture "harbour.gif" here. Put the file beside this one.');
  });

  it("has another address when it changes", async () => {
    const { picture: one } = await found({ "articles/a.jpg": jpeg(1) }, "a.jpg");
    const { picture: other } = await found({ "articles/a.jpg": jpeg(2) }, "a.jpg");
    assert.ok(one && other);
    assert.notEqual(one.url, other.url);
  });

  it("has a name even if its file's name has no letter", async () => {
    assert.match(
      (await found({ "articles/!.gif": gif }, "!.gif")).picture?.url ?? "",
      /^\/pictures\/picture-[0-9a-f]{10}-7\.png$/,
    );
  });

  const errors = [
    ["is not there", {}, "a.jpg", 'There is no picture "a.jpg" here. Put the file beside this one.'],
    [
      "is a folder",
      { "articles/a.jpg/b": "" },
      "a.jpg",
      'There is no picture "a.jpg" here. Put the file beside this one.',
    ],
    [
      "is misnamed",
      { "articles/a.png": jpeg() },
      "a.png",
      'The picture "a.png" is actually of the type image/jpeg. Name it with the ending .jpg.',
    ],
    [
      "is damaged",
      { "articles/a.jpg": jpeg().slice(0, 6) },
      "a.jpg",
      'The picture "a.jpg" is damaged or of another kind. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.',
    ],
    [
      "is empty",
      { "articles/a.jpg": "" },
      "a.jpg",
      'The picture "a.jpg" is damaged or of another kind. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.',
    ],
    [
      "is SVG without a size",
      { "articles/a.svg": svg.replace(/ (?:width|height)="10"/g, "") },
      "a.svg",
      'The picture "a.svg" is damaged or of another kind. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.',
    ],
    [
      "lies elsewhere",
      {},
      "https://a.example/b.jpg",
      'The picture "https://a.example/b.jpg" lies on another host. Put the file beside this one and write its name.',
    ],
    [
      "lies elsewhere without a scheme",
      {},
      "//a.example/b.jpg",
      'The picture "//a.example/b.jpg" lies on another host. Put the file beside this one and write its name.',
    ],
    [
      "is data",
      {},
      "data:image/gif;base64,x",
      'The picture "data:image/gif;base64,x" lies on another host. Put the file beside this one and write its name.',
    ],
    [
      "lies outside of the folder",
      {},
      "../../a.jpg",
      '"../../a.jpg" does not name a picture beside this file. Write its name, like harbour.jpg.',
    ],
    [
      "is named from the root",
      {},
      "/a.jpg",
      '"/a.jpg" does not name a picture beside this file. Write its name, like harbour.jpg.',
    ],
    [
      "is named with a question",
      {},
      "a.jpg?b",
      '"a.jpg?b" does not name a picture beside this file. Write its name, like harbour.jpg.',
    ],
  ] as const;
  for (const [what, files, src, error] of errors)
    it(`is refused if it ${what}`, async () => {
      assert.deepEqual(await found(files, src), { error });
    });

  it("is refused if a link leads out of the folder", async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    writtenFiles(outside, { "a.gif": gif });
    symlinkSync(join(outside, "a.gif"), join(folder, "a.gif"));
    assert.match(
      pictureFinder(await inspectedFolder(folder))("a.md", "a.gif").error ?? "",
      /There is no picture/,
    );
  });
});
