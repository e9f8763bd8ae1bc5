import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addedFonts, fontFileWith, packageOf } from "../../../src/cards/font-files.ts";
import { cardProblems } from "../../../src/cards/problems.ts";
import {
  cardType,
  missingCharacters,
  settableGraphemes,
  settableText,
} from "../../../src/cards/settable-text.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";

describe("the letters and digits that no font has", () => {
  const table = [
    ["en", "Harbour reopens -- “now” 12½ ①", ""],
    ["vi", "Bến cảng mở lại", ""],
    ["el", "Το λιμάνι ανοίγει ξανά", ""],
    ["ru", "Гавань снова открыта", ""],
    ["he", "הנמל נפתח מחדש", ""],
    ["ar", "افتتاح الميناء مُجَدَّدًا", ""],
    ["ja", "港が再開した", ""],
    ["ko", "항구가 다시 열렸다", ""],
    ["zh", "总理说：我们不会让这个议会谈判", "总说们让这议谈"],
    ["hi", "बंदरगाह फिर खुला", "बंदगहफिरखुला"],
    ["th", "ท่าเรือเปิด", "ท่าเรือปิด"],
    ["ta", "துறை", "துறை"],
    ["en", "Ships 👩‍👩‍👧🚢 ahoy 1️⃣ ❤️ ✈ 🇸🇪", ""],
    ["en", "cafe\u0301 and n\u0303", ""],
    ["en", "Prices → up ★", ""],
    ["en", "𝐁old", "𝐁"],
  ] as const;
  for (const [language, text, lacking] of table)
    it(`are ${lacking === "" ? "none" : lacking} of ${text}`, () => {
      assert.deepEqual(new Set(missingCharacters(text, language).join("")), new Set(lacking));
    });

  it("are none of those that the first font certainly has", () => {
    const granted = [...Array(0x100).keys()].map((code) => String.fromCharCode(code));
    for (const sign of [...granted, ..."‘’“”–—…«»"])
      if (missingCharacters(sign, "en").length === 0 && /[\p{L}\p{N}\p{P}]/u.test(sign))
        assert.ok(fontFileWith([sign.codePointAt(0) ?? 0], "en"), sign);
  });
});

describe("settable text", () => {
  it("has no emoji, selectors and boxes, and plain spaces only", () => {
    assert.equal(settableText("Ships 👩‍👩‍👧🚢\u202fahoy 1️⃣ ❤️!", "en"), "Ships ahoy 1 !");
  });

  it("has a character and its marks from one font", () => {
    const [sign, ...others] = settableGraphemes(settableText("o\u0323\u0300", "yo"), "en");
    assert.equal(sign?.text, "ọ\u0300");
    assert.deepEqual(others, []);
  });

  it("has Chinese characters in the forms of its language", () => {
    const fileIn = (language: string) => fontFileWith(["北".codePointAt(0) ?? 0], language) ?? "";
    assert.match(fileIn("ko-KR"), /noto-serif-kr/);
    assert.match(fileIn("ja"), /noto-serif-jp/);
    assert.match(fileIn("kok"), /noto-serif-jp/);
  });
});

describe("the problems of cards", () => {
  const problemsOf = (titles: readonly (readonly [language: string, title: string])[], cards = true) =>
    cardProblems(
      siteFixture({
        publication: publicationFixture({ cards }),
        articles: titles.map(([language, title], index) => {
          const origin = { file: `content/articles/${index}.md`, positions: new Map() };
          return articleFixture({ language, title, origin });
        }),
      }),
      cardType(),
    ).map(({ severity, file, message }) => `${severity} ${file} ${message}`);

  it("name each script once, with the package that has its font", () => {
    assert.deepEqual(
      problemsOf([
        ["en", "Harbour"],
        ["zh", "总理说"],
        ["hi", "खुला"],
        ["zh", "这个"],
        ["zh-TW", "總理說"],
      ]),
      [
        'warning content/articles/1.md "总理说" gets no social card of its own: no installed font has 总 说 这, of Chinese. Run npm install --save-exact @fontsource-variable/noto-serif-sc in the folder of the publication, or write cards: false in site.yaml to have none at all. So it is with another article.',
        'warning content/articles/2.md "खुला" gets no social card of its own: no installed font has खु ला, of Devanagari (Hindi, Marathi, Nepali). Run npm install --save-exact @fontsource-variable/noto-serif-devanagari in the folder of the publication, or write cards: false in site.yaml to have none at all.',
      ],
    );
  });

  it("say if no font is known", () => {
    const [message, ...others] = problemsOf([["en", "ᏣᎳᎩ"]]);
    assert.match(message ?? "", /no font that Dateline knows has Ꮳ Ꮃ Ꭹ\. Its lead picture/);
    assert.deepEqual(others, []);
  });

  it("are none if cards are not wanted", () => {
    assert.deepEqual(problemsOf([["zh", "总理说"]], false), []);
  });

  it("name packages for scripts that Unicode has", () => {
    for (const [script, font] of addedFonts) {
      assert.ok(new RegExp(`\\p{Script=${script}}`, "u"));
      assert.match(packageOf(font), /^@fontsource-variable\/noto-(?:serif|serif-[a-z]+|naskh-arabic)$/);
    }
  });
});
