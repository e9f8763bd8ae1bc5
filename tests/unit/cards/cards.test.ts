import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp from "sharp";
import { cardTypesetter } from "../../../src/cards/card-layout.ts";
import { cardDrawing, mapCardFile } from "../../../src/cards/map-card.ts";
import { plainCardFile } from "../../../src/cards/plain-card.ts";
import type { SocialCard } from "../../../src/pages/social-card.ts";

const card = (headline: string, given: Partial<SocialCard["facts"]> = {}): SocialCard => ({
  url: "/pictures/card.png",
  facts: {
    publication: "The Meridian",
    section: "World",
    headline,
    language: "en",
    direction: "ltr",
    accent: "#8e1b17",
    ...given,
  },
});

const cardFile = ({ facts }: SocialCard): Promise<Uint8Array> =>
  facts.map ? mapCardFile(facts) : plainCardFile(facts);

/** Returns a card as SVG, as those with maps are drawn. */
const svgOf = async ({ facts }: SocialCard): Promise<string> =>
  cardDrawing(facts, await cardTypesetter(facts));

const signsIn = (svg: string): number => svg.split("<path").length - 1;

/** Returns the first and the last column that has ink between two heights of a card. */
const inkBetween = async (
  bytes: Uint8Array,
  top: number,
  bottom: number,
): Promise<readonly [number, number]> => {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const columns = Array.from({ length: info.width }, (_, x) => x).filter((x) => {
    for (let y = top; y < bottom; y += 1)
      if ((data[(y * info.width + x) * info.channels] ?? 255) < 90) return true;
    return false;
  });
  return [columns.at(0) ?? -1, columns.at(-1) ?? -1];
};

describe("a social card", () => {
  it("is as large as networks ask for, and the same bytes each time", async () => {
    const [one, other] = [await cardFile(card("Harbour reopens")), await cardFile(card("Harbour reopens"))];
    const { width, height, format } = await sharp(one).metadata();
    assert.deepEqual([width, height, format], [1200, 630, "png"]);
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    assert.equal(hash(one), hash(other));
  });

  const map = { places: [{ name: "Oslo", lat: 59.9, lon: 10.8 }], highlight: ["NO"] };
  for (const [direction, start, end] of [
    ["ltr", 0, 660],
    ["rtl", 540, 1200],
  ] as const)
    it(`has a map on the side where lines end, and the text beside it, ${direction}`, async () => {
      const bytes = await cardFile(
        card("Harbour reopens after the storm of the century", { map, direction }),
      );
      const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const at = (x: number): string =>
        data.subarray((615 - 1) * info.width * 3 + x * 3).toString("hex", 0, 3);
      const paper = at(direction === "ltr" ? 10 : 1190);
      for (let x = start; x < end; x += 1) assert.equal(at(x), paper, `${x}`);
      const beside = Array.from({ length: 540 }, (_, x) => at(direction === "ltr" ? 660 + x : x));
      assert.ok(beside.every((colour) => colour !== paper));
    });

  it("draws the names on a map, too, without any font of the machine", async () => {
    const [plain, mapped] = [await svgOf(card("A")), await svgOf(card("A", { map }))];
    assert.doesNotMatch(mapped, /<text|font-family/);
    assert.ok(signsIn(mapped) - signsIn(plain) >= 2 * "Oslo".length);
  });

  it("is drawn without any font of the machine", async () => {
    assert.doesNotMatch(await svgOf(card("Harbour reopens")), /<text|font-family/);
  });

  const headlines = [
    ["English", card("Harbour reopens"), "HarbourreopensTheMeridianWorld".length],
    ["Russian", card("Гавань", { language: "ru" }), "ГаваньTheMeridianWorld".length],
    ["Greek", card("Λιμάνι", { language: "el" }), "ΛιμάνιTheMeridianWorld".length],
    ["Korean", card("폭풍", { language: "ko" }), "폭풍TheMeridianWorld".length],
    ["Japanese", card("港が再開", { language: "ja" }), "港が再開TheMeridianWorld".length],
    ["Hebrew", card("הנמל", { language: "he", direction: "rtl" }), "הנמלTheMeridianWorld".length],
  ] as const;
  for (const [language, facts, signs] of headlines)
    it(`has a glyph for each letter of a headline in ${language}`, async () => {
      assert.equal(signsIn(await svgOf(facts)), signs);
    });

  it("joins the letters of Arabic, and is aligned to the right", async () => {
    const facts = card("افتتاح الميناء", { language: "ar", direction: "rtl" });
    const alone = card("ا ف ت ت ا ح  ا ل م ي ن ا ء", { language: "ar", direction: "rtl" });
    assert.notEqual(await svgOf(facts), await svgOf(alone));
    const [left, right] = await inkBetween(await cardFile(facts), 240, 340);
    assert.ok(left > 400 && right > 1100, `${left} to ${right}`);
  });

  it("leaves out what no font has, and the spaces around it", async () => {
    assert.equal(await svgOf(card("Ships 👩‍👩‍👧🚢 ahoy")), await svgOf(card("Ships ahoy")));
    assert.equal(signsIn(await svgOf(card("🚢"))), "TheMeridianWorld".length);
  });

  const pictures: readonly (readonly [what: string, card: SocialCard])[] = [
    ["Latin", card("Harbour reopens after storm closes every port for three days")],
    ["stacked marks", card("Ổ bánh mì: Bến cảng mở lại ọ\u0300", { language: "vi" })],
    ["Cyrillic", card("Гавань снова открыта после шторма", { language: "ru", section: "Мир" })],
    ["Greek", card("Το λιμάνι ανοίγει ξανά μετά την καταιγίδα", { language: "el" })],
    [
      "Arabic",
      card("افتتاح الميناء مُجَدَّدًا بعد العاصفة", { language: "ar", direction: "rtl", section: "العالم" }),
    ],
    ["Hebrew", card("הנמל נפתח מחדש לאחר הסערה (3.5 ימים)", { language: "he", direction: "rtl" })],
    ["Japanese", card("嵐の後、港が再開した。三日間の閉鎖", { language: "ja", publication: "子午線新聞" })],
    ["Korean", card("항구가 사흘 만에 다시 열렸다", { language: "ko", section: "세계" })],
    ["two directions", card("The port of חיפה reopens", { section: "עולם" })],
    ["the smallest size", card(`A headline of many words ${"and then some more of them ".repeat(12)}`)],
  ];
  for (const [what, one] of pictures)
    it(`looks as librsvg draws it, with ${what}`, async () => {
      const [own, reference] = await Promise.all(
        [await cardFile(one), Buffer.from(await svgOf(one))].map((bytes) =>
          sharp(bytes).removeAlpha().raw().toBuffer(),
        ),
      );
      assert.ok(own && reference && own.length === reference.length);
      const differences = own.map((value, index) => Math.abs(value - (reference[index] ?? 0)));
      const mean = differences.reduce((sum, difference) => sum + difference, 0) / own.length;
      assert.ok(mean < 0.6, `${mean} of 255 on average`);
      // Where letters are joined, librsvg leaves a bright line.
      const clear = differences.filter((difference) => difference > 64).length;
      assert.ok(clear < 1200, `${clear} of ${own.length} clearly`);
    });

  for (const [what, one] of pictures)
    it(`is set as in the picture that was looked at, with ${what}`, async () => {
      const name = `${what.toLowerCase().replaceAll(" ", "-")}.png`;
      const picture = sharp(join(import.meta.dirname, "pictures", name))
        .greyscale()
        .raw();
      const { data, info } = await picture.toBuffer({ resolveWithObject: true });
      const own = await sharp(await cardFile(one))
        .resize({ width: info.width })
        .greyscale()
        .raw()
        .toBuffer();
      assert.equal(own.length, data.length);
      // Another letter or order changes some of these small pixels from paper to ink.
      const most = own.reduce(
        (most, value, index) => Math.max(most, Math.abs(value - (data[index] ?? 0))),
        0,
      );
      assert.ok(most < 90, `${most} of 255`);
    });

  const long = [
    ["one word of 80 letters", "a".repeat(80)],
    ["300 characters", "A headline of many words ".repeat(12)],
    ["300 wide characters", "嵐".repeat(300)],
  ] as const;
  for (const [what, headline] of long)
    it(`keeps within its margins with ${what}`, async () => {
      const [left, right] = await inkBetween(await cardFile(card(headline)), 220, 600);
      assert.ok(left >= 60 && right <= 1140, `${left} to ${right}`);
    });

  it("keeps a long name of a publication within its margins", async () => {
    const facts = card("Short", { publication: "The Very Long Name of a Newspaper ".repeat(2).trim() });
    const [left, right] = await inkBetween(await cardFile(facts), 40, 120);
    assert.ok(left >= 60 && right <= 1140, `${left} to ${right}`);
  });
});
