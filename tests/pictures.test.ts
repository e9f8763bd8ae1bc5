/** Pictures in whole builds. The tests make the pictures themselves. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp, { type Sharp } from "sharp";
import { buildSite } from "../src/pipeline/build.ts";
import { checkedContent } from "../src/pipeline/check.ts";
import { type BuiltSite, buildOptions, builtSite, bytesBelow, filesBelow } from "./support/built-site.ts";
import { layeredContent } from "./support/layered-content.ts";
import { writtenFiles } from "./support/written-files.ts";

const now = "2024-06-01T12:00";

/** Makes a picture of a width and height, red at the left and blue at the right. */
const redAndBlue = (width: number, height: number): Sharp => {
  const half = { width: Math.ceil(width / 2), height, channels: 3 as const, background: "#0000ff" };
  return sharp({ create: { width, height, channels: 3, background: "#ff0000" } }).composite([
    { input: { create: half }, left: Math.floor(width / 2), top: 0 },
  ]);
};

/** A photograph as a telephone leaves it: on its side, with the place, the device and the photographer in it. */
const photo = (): Promise<Buffer> =>
  redAndBlue(1200, 800)
    .withExif({
      IFD0: { Make: "Acme", Model: "Pocket 9", Copyright: "Ada Brandt" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "59/1 19/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "18/1 4/1 0/1",
      },
    })
    .withIccProfile("p3")
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();

const article = (fields: string, body = "Text."): string =>
  `---\ntitle: With a picture\ndate: 2024-01-03\nsection: town\n${fields}\n---\n\n${body}\n`;

const lead = (src: string, more = ""): string => article(`image:\n  src: ${src}\n  alt: Two halves\n${more}`);

const contentWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = layeredContent("sites/minimal");
  writtenFiles(folder, files);
  return folder;
};

const built = (files: Readonly<Record<string, string | Uint8Array>>): Promise<BuiltSite> =>
  builtSite({ folder: contentWith(files), now });

const picturesOf = ({ files }: BuiltSite): readonly string[] =>
  files.filter((file) => /^pictures\/(?!card-)/.test(file));

const pageOf = (site: BuiltSite): string => site.read("2024/01/03/with-a-picture/index.html");

describe("a photograph", async () => {
  const site = await built({
    "articles/a.md": lead("a.jpg", "  focus: 100% 0%"),
    "articles/a.jpg": await photo(),
  });
  const files = picturesOf(site);

  it("is published in every width and format that its pages name, and in no other", () => {
    const pages = site.files.filter((file) => file.endsWith(".html")).map(site.read);
    const named = pages.flatMap((page) =>
      [...page.matchAll(/pictures\/(?!card-)[a-z0-9-]+\.[a-z]+/g)].map(([file]) => file),
    );
    const fromData = ["classic", "square"];
    const optional = [...fromData, "thumb"];
    assert.deepEqual(
      files.filter((file) => !optional.some((cut) => file.includes(cut))),
      [...new Set(named)].filter((file) => !optional.some((cut) => file.includes(cut))).sort(),
    );
    for (const cut of fromData)
      assert.ok(
        named.some((file) => file.includes(`-${cut}-`)),
        cut,
      );
  });

  it("is turned upright, and has the size that its name and its page give", async () => {
    for (const file of files) {
      const { width = 0, height = 0, format } = await sharp(join(site.output, file)).metadata();
      const [, told, ending = ""] = /-(\d+)\.([a-z]+)$/.exec(file) ?? [];
      assert.equal(width, Number(told), file);
      assert.equal(format, { jpg: "jpeg", avif: "heif" }[ending] ?? ending, file);
      if (!/wide|classic|square|thumb/.test(file)) assert.equal(height, Math.round(width * 1.5), file);
    }
    assert.match(pageOf(site), /<img [^>]*width="800" height="1200"/);
  });

  it("does not say where, with which device and by whom it was taken", async () => {
    for (const file of files) {
      const { exif, icc, iptc, xmp, orientation } = await sharp(join(site.output, file)).metadata();
      assert.deepEqual(
        { exif, icc, iptc, xmp, orientation },
        {
          exif: undefined,
          icc: undefined,
          iptc: undefined,
          xmp: undefined,
          orientation: undefined,
        },
      );
      assert.doesNotMatch(readFileSync(join(site.output, file), "latin1"), /Acme|Pocket 9|Ada Brandt/);
    }
  });

  it("keeps its focus in sight where it is cropped", async () => {
    // Turned upright, what was red is above and what was blue is below.
    const square = files.find((file) => file.includes("-square-100-0-"));
    assert.ok(square, files.join(" "));
    const { channels } = await sharp(join(site.output, square)).stats();
    assert.ok((channels[0]?.mean ?? 0) > (channels[2]?.mean ?? 0) + 20, "the lower half was kept");
  });

  it("loads eagerly at the head of its page, and on the first card of a section", () => {
    assert.match(
      pageOf(site),
      /<picture><source type="image\/avif" srcset="[^"]+ 320w, [^"]+"[^>]*><img [^>]*fetchpriority="high">/,
    );
    assert.match(site.read("town/index.html"), /<img [^>]*-wide-100-0-[^>]*fetchpriority="high">/);
  });
});

describe("a picture for cards", async () => {
  const site = await built({
    "articles/a.md": lead("a.jpg", "cardImage:\n  src: b.png\n  alt: Three stripes\n  focus: 10% 20%"),
    "articles/a.jpg": await photo(),
    "articles/b.png": await redAndBlue(900, 1200).png().toBuffer(),
  });

  it("takes the place of the lead picture on cards, in feeds and for other sites", () => {
    assert.match(site.read("town/index.html"), /\/b-[0-9a-f]+-wide-10-20-\d+\.png/);
    assert.doesNotMatch(site.read("town/index.html"), /\/a-[0-9a-f]+-/);
    assert.match(site.read("feed.xml"), /<enclosure url="[^"]*\/b-[0-9a-f]+-wide-10-20-900\.png"/);
  });

  it("is not shown in the article, which has its lead picture", () => {
    const [main] = /<main.*<\/article>/s.exec(pageOf(site)) ?? [""];
    assert.match(main, /\/a-[0-9a-f]+-800\.jpg/);
    assert.doesNotMatch(main, /\/b-[0-9a-f]+-/);
  });

  it("is made small too, and the lead picture is not", () => {
    assert.ok(picturesOf(site).some((file) => /\/b-.*-thumb-10-20-128\.webp$/.test(file)));
    assert.ok(!picturesOf(site).some((file) => /\/a-.*-thumb-/.test(file)));
  });
});

describe("the licence of a picture", async () => {
  const site = await built({
    "articles/a.md": article(
      "image:\n  src: a.jpg\n  alt: Two halves\n  focus: 50% 30%\n  credit: Ada\n  licence: https://creativecommons.org/licenses/by/4.0/\n  licencePage: https://example.org/pictures",
      '![Two halves](a.jpg "The halves. | Ada | https://example.org/terms")',
    ),
    "articles/a.jpg": await photo(),
  });

  it("is a link for readers, at the head and in the text", () => {
    assert.match(
      pageOf(site),
      /<span class="credit">Picture: \u2068Ada\u2069, <a href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/" rel="license">CC BY 4\.0<\/a><\/span>/,
    );
    assert.match(
      pageOf(site),
      /<figcaption>The halves\. <span class="credit">Picture: Ada, <a href="https:\/\/example\.org\/terms">Licence<\/a><\/span>/,
    );
  });

  it("is told to search engines with the file and the page that grants it", () => {
    assert.match(
      pageOf(site),
      /"creditText":"Ada","contentUrl":"https:[^"]+-wide-50-30-800\.jpg","license":"https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/","acquireLicensePage":"https:\/\/example\.org\/pictures"/,
    );
  });
});

describe("a tall picture", async () => {
  const site = await built({
    "articles/a.md": lead("a.jpg"),
    "articles/a.jpg": await sharp(await redAndBlue(1200, 800).png().toBuffer())
      .rotate(90)
      .jpeg()
      .toBuffer(),
  });

  it("is cropped to its upper part on cards and in feeds, since faces are there", async () => {
    const feed = site.read("feed.xml");
    const [, enclosed = ""] = /<enclosure url="[^"]*\/(pictures\/[^"]+)"/.exec(feed) ?? [];
    assert.match(enclosed, /-wide-800\.jpg$/);
    const { channels } = await sharp(join(site.output, enclosed)).stats();
    assert.ok((channels[0]?.mean ?? 0) > 200, "the middle was kept");
  });
});

describe("a picture that lies on its side", async () => {
  const lying = (format: "png" | "webp" | "avif"): Promise<Buffer> =>
    redAndBlue(600, 400).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
  const formats = ["png", "webp", "avif"] as const;
  const files = await Promise.all(
    formats.map(
      async (format) =>
        [
          [
            `articles/${format}.md`,
            lead(`a.${format}`, `slug: of-${format}`).replace("Text.", `![Two halves](a.${format})`),
          ],
          [`articles/a.${format}`, await lying(format)],
        ] as const,
    ),
  );
  const site = await built(Object.fromEntries(files.flat()));

  for (const format of formats)
    it(`is published upright with its size, as ${format}`, async () => {
      const [page = ""] = site.read(`2024/01/03/of-${format}/index.html`).split("</article>");
      const shown = [
        ...page.matchAll(/src="[^"]*\/(pictures\/a-[^"]+)" srcset=[^>]*? width="(\d+)" height="(\d+)"/g),
      ];
      assert.equal(shown.length, 2, shown.map(([one]) => one).join("\n"));
      for (const [, file = "", width, height] of shown) {
        const { data, info } = await sharp(join(site.output, file))
          .raw()
          .toBuffer({ resolveWithObject: true });
        assert.deepEqual([info.width, info.height], [Number(width), Number(height)]);
        assert.ok(info.height > info.width);
        // What was red at the left is above.
        assert.ok((data[0] ?? 0) > 200);
      }
    });
});

describe("a photograph with an embedded caption", async () => {
  const words = `<x:xmpmeta><rdf:RDF><rdf:Description photoshop:Credit="Ada Brandt" dc:description='"At last".'/></rdf:RDF></x:xmpmeta>`;
  const bytes = await redAndBlue(320, 180).jpeg().withXmp(words).toBuffer();
  const pageWith = async (text: string) =>
    pageOf(await built({ "articles/a.md": text, "articles/a.jpg": bytes }));

  it("has the embedded caption if the article has none", async () => {
    for (const text of [lead("a.jpg"), article("draft: false", "![Two halves](a.jpg)")])
      assert.match(
        await pageWith(text),
        /<figcaption>“At last”\. <span class="credit">Picture: [^A]*Ada Brandt/,
      );
  });

  it("has the caption of the article if there is one", async () => {
    const page = await pageWith(lead("a.jpg", "  caption: Our own\n  credit: Ben"));
    assert.match(page, /<figcaption>Our own <span class="credit">Picture: [^B]*Ben/);
    assert.doesNotMatch(page, /At last|Ada Brandt/);
  });
});

describe("a drawing", () => {
  it("is published without everything that could do more than draw", async () => {
    const site = await built({
      "articles/a.md": lead("a.svg"),
      "articles/a.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" onload="a()"><script>a()</script><path d="M0 0h40v30z"/></svg>',
    });
    const [file = "", ...others] = picturesOf(site);
    assert.deepEqual(others, []);
    assert.match(file, /^pictures\/a-[0-9a-f]{10}-40\.svg$/);
    assert.match(site.read(file), /^<svg [^>]*viewBox="0 0 40 30"><path d="M0 0h40v30z"><\/path><\/svg>\n$/);
    assert.match(
      pageOf(site),
      /<img [^>]*src="[^"]*-40\.svg" alt="Two halves" width="40" height="30" fetchpriority="high">/,
    );
  });
});

describe("moving pictures", async () => {
  const frames = await Promise.all(
    ["red", "blue", "red"].map((background) =>
      sharp({ create: { width: 600, height: 400, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const film = (type: "gif" | "webp") =>
    sharp(frames, { join: { animated: true } })
      [type]({ loop: 0, delay: [100, 200, 300] })
      .toBuffer();

  const stillSource =
    /<source media="\(prefers-reduced-motion: reduce\)" type="([^"]+)" srcset="[^"]*\/a-[0-9a-f]{10}-320\.([a-z]+) 320w/g;

  for (const [type, plain] of [
    ["gif", "image/png png"],
    ["webp", "image/jpeg jpg"],
  ] as const)
    it(`as ${type} keep moving in the article, and stand still on cards`, async () => {
      const site = await built({
        "articles/a.md": lead(`a.${type}`),
        [`articles/a.${type}`]: await film(type),
      });
      const moving = picturesOf(site).filter((file) => file.includes("-moving-"));
      assert.ok(moving.some((file) => file.endsWith(type)));
      for (const file of moving) {
        const { pages, loop, delay } = await sharp(join(site.output, file)).metadata();
        assert.deepEqual([pages, loop, delay], [3, 0, [100, 200, 300]], file);
      }
      for (const file of picturesOf(site).filter((name) => !name.includes("-moving-")))
        assert.equal((await sharp(join(site.output, file)).metadata()).pages ?? 1, 1, file);
      const stills = [...pageOf(site).matchAll(stillSource)].map(([, media, ending]) => `${media} ${ending}`);
      assert.deepEqual(stills, ["image/avif avif", plain]);
      assert.doesNotMatch(site.read("town/index.html"), /-moving-/);
    });
});

describe("a preview", () => {
  it("makes only variants that are made quickly, and names no others", async () => {
    const folder = contentWith({ "articles/a.md": lead("a.jpg"), "articles/a.jpg": await photo() });
    const site = await builtSite({ folder, now, audience: "preview" });
    assert.deepEqual(
      site.files.filter((file) => file.startsWith("pictures/") && !/\.jpg$|-thumb-\d+\.webp$/.test(file)),
      [],
    );
    for (const page of [pageOf(site), site.read("town/index.html"), site.read("index.html")])
      for (const [file] of page.matchAll(/pictures\/[a-z0-9-]+\.[a-z]+/g))
        assert.ok(site.files.includes(file), file);
  });
});

describe("pictures between builds", () => {
  const content = async () =>
    contentWith({ "articles/a.md": lead("a.jpg"), "articles/a.jpg": await photo() });
  const made = async (order: ReturnType<typeof buildOptions>) => {
    const stages: string[] = [];
    const progress = { stage: (name: string) => void stages.push(name), advance: () => {} };
    const report = await buildSite({ ...order, progress });
    return { report, isMade: stages.includes("Pictures") };
  };

  it("are made once, and not for another folder either", async () => {
    const order = buildOptions({ folder: await content(), now });
    assert.equal((await made(order)).isMade, true);
    const first = bytesBelow(order.output);
    assert.equal((await made({ ...order, mode: "clean" })).isMade, false);
    const other = { ...order, output: `${order.output}-other` };
    assert.equal((await made(other)).isMade, false);
    assert.deepEqual(
      [...bytesBelow(other.output)].filter(([file]) => file.startsWith("pictures/")),
      [...first].filter(([file]) => file.startsWith("pictures/")),
    );
  });

  it("are the same bytes when they are made again", async () => {
    const folder = await content();
    const [one, other] = [await builtSite({ folder, now }), await builtSite({ folder, now })];
    assert.deepEqual(bytesBelow(one.output), bytesBelow(other.output));
  });

  it("are made again if the image cache is corrupt, so that no page ever shows a broken one", async () => {
    const order = buildOptions({ folder: await content(), now });
    await buildSite(order);
    const first = bytesBelow(order.output);
    const imageCache = join(order.cacheFolder, "pictures");
    for (const file of filesBelow(imageCache)) writeFileSync(join(imageCache, file), "noise");
    rmSync(join(order.output, "pictures"), { recursive: true });
    const { report } = await made(order);
    assert.match(report.notice ?? "", /corrupt/);
    assert.deepEqual(bytesBelow(order.output), first);
  });

  it("are made again if more of the image cache is corrupt than the build first found", async () => {
    const order = buildOptions({ folder: await content(), now });
    await buildSite(order);
    const first = bytesBelow(order.output);
    const imageCache = join(order.cacheFolder, "pictures");
    for (const file of filesBelow(imageCache)) writeFileSync(join(imageCache, file), "noise");
    const [one = ""] = [...first.keys()].filter((file) => file.startsWith("pictures/"));
    rmSync(join(order.output, one));
    const { report } = await made(order);
    assert.match(report.notice ?? "", /corrupt/);
    assert.deepEqual(bytesBelow(order.output), first);
  });

  it("are removed from the image cache a month after their last use", async () => {
    const folder = await content();
    const order = buildOptions({ folder, now });
    await buildSite(order);
    const kept = () =>
      filesBelow(join(order.cacheFolder, "pictures")).filter((file) => !/-(?:card|identity)-/.test(file))
        .length;
    const before = kept();
    rmSync(join(folder, "articles/a.md"));
    await buildSite(order);
    assert.equal(kept(), before);
    const later = order.startedAt + 31 * 24 * 60 * 60 * 1000;
    await buildSite({ ...order, startedAt: later, mode: "clean" });
    assert.equal(kept(), 0);
  });
});

describe("a truncated picture", () => {
  it("is a problem of every line that shows it, and nothing is written", async () => {
    const folder = contentWith({
      "articles/a.md": lead("a.jpg", "  focus: 50% 30%"),
      "articles/b.md": lead("a.jpg", "  focus: 50% 30%").replace("With a", "Another"),
      "articles/a.jpg": await sharp(await photo())
        .resize(1200)
        .jpeg()
        .toBuffer(),
    });
    truncateSync(join(folder, "articles/a.jpg"), 4000);
    const order = buildOptions({ folder, now });
    const { problems, update } = await buildSite(order);
    assert.deepEqual(
      problems.map(({ file, line, field, message }) => [file.replace(folder, ""), line, field, message]),
      ["/articles/a.md", "/articles/b.md"].map((file) => [
        file,
        6,
        "image.src",
        'The picture "a.jpg" is damaged: it can\'t be read to its end. Save it anew from its original.',
      ]),
    );
    const told = await checkedContent({ folder, now, audience: "public" }, order.cacheFolder);
    assert.deepEqual(told.problems, problems);
    assert.equal(update, undefined);
    assert.equal(existsSync(order.output), false);
  });
});
