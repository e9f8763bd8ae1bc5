import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { english } from "../../../src/i18n/english.ts";
import { interfaceLanguages, messagesFor, translationFor } from "../../../src/i18n/languages.ts";
import { textMessages } from "../../../src/i18n/messages.ts";
import { pathsBelow } from "../../support/import-graph.ts";

/** The phrases that count something. */
const counting = ["articleCount", "olderThan", "readingTime"];

/** Returns what is inserted into a phrase. */
const insideOf = (name: string): number | string => (counting.includes(name) ? 7 : "INSIDE");

/** Returns every phrase of a table by name; functions get something to insert. */
const phrases = (messages: object): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(messages).flatMap(([name, value]): readonly (readonly [string, string])[] => {
      if (typeof value === "function") return [[name, String(value(insideOf(name)))]];
      // Each language has its own plural forms.
      if (typeof value === "object" && value !== null && "other" in value) return [[name, value.other]];
      if (typeof value === "object" && value !== null)
        return [...phrases(value)].map(([key, text]) => [`${name}.${key}`, text]);
      return [[name, String(value)]];
    }),
  );

describe("the messages of the interface", () => {
  for (const language of interfaceLanguages) {
    it(`are complete in ${language}`, () => {
      const own = phrases(messagesFor(language));
      assert.deepEqual([...own.keys()].sort(), [...phrases(english).keys()].sort());
      for (const [name, text] of own) assert.ok(text.trim() !== "", name);
    });

    it(`contain what is inserted into them in ${language}`, () => {
      for (const [name, value] of Object.entries(messagesFor(language)))
        if (typeof value === "function") {
          assert.ok(String(value(insideOf(name))).includes(String(insideOf(name))), name);
        }
    });
  }

  it("are those of the language, whatever its region", () => {
    assert.equal(messagesFor("fr-CA"), translationFor("fr"));
    assert.equal(messagesFor("AR-eg").tags, "المواضيع");
  });

  it("are English if there is no translation", () => {
    assert.equal(translationFor("cy"), undefined);
    assert.equal(messagesFor("cy"), english);
  });

  const counts = [
    ["en", [0, 1, 2, 1200], ["0 articles", "1 article", "2 articles", "1,200 articles"]],
    ["fr", [0, 1, 2], ["0 article", "1 article", "2 articles"]],
    ["de", [1, 1200], ["1 Artikel", "1.200 Artikel"]],
    ["ar", [0, 1, 2, 3, 11, 100], ["لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالًا", "100 مقال"]],
    ["ko", [1, 5], ["기사 1건", "기사 5건"]],
  ] as const;
  for (const [language, given, wanted] of counts)
    it(`count articles in ${language}`, () => {
      assert.deepEqual(given.map(messagesFor(language).articleCount), wanted);
    });

  const ages = [
    ["en", [1, 3], ["This article is more than a year old.", "This article is more than 3 years old."]],
    ["fr", [1, 2], ["Cet article date de plus d’un an.", "Cet article date de plus de 2 ans."]],
    [
      "ar",
      [1, 2, 3],
      [
        "مضى على هذا المقال أكثر من عام.",
        "مضى على هذا المقال أكثر من عامين.",
        "مضى على هذا المقال أكثر من 3 أعوام.",
      ],
    ],
    ["ko", [1], ["작성된 지 1년이 넘은 기사입니다."]],
  ] as const;
  for (const [language, given, wanted] of ages)
    it(`format ages in ${language}`, () => {
      assert.deepEqual(given.map(messagesFor(language).olderThan), wanted);
    });
});

describe("the messages that stand in the HTML of texts", () => {
  it("are those that the folders ask for which make that HTML", () => {
    const files = ["src/markdown", "src/graphics", "src/content"].flatMap(pathsBelow);
    const asked = files.flatMap((file) => {
      const code = readFileSync(file, "utf8");
      if (!code.includes("messagesFor") && !code.includes("Messages")) return [];
      const fields = [
        ...code.matchAll(/(?:messages(?:\([^()]*\))?|messagesFor\([^()]*(?:\([^()]*\))?[^()]*\))\.(\w+)/g),
      ];
      const taken = [...code.matchAll(/const \{([^{}]*)\} = messages(?:For\([^()]*\))?;/g)];
      return [
        ...fields.map(([, name = ""]) => name),
        ...taken.flatMap(([, names = ""]) => names.match(/\w+/g) ?? []),
      ];
    });
    const used = Object.keys(english).filter((name) => asked.includes(name));
    assert.deepEqual([...textMessages].sort(), used.sort());
  });
});
