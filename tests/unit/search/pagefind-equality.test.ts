/** The index that we write is the one that Pagefind would have made of the same articles, in each language that it knows. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { close, createIndex } from "pagefind";
import type { SearchRecord } from "../../../src/pages/search-record.ts";
import { indexBuilder } from "../../../src/search/index-builder.ts";
import { searchLexicon } from "../../../src/search/lexicon.ts";
import { indexContent } from "../../support/index-content.ts";
import { type Choice, seededChoice } from "../../support/seeded-choice.ts";

const alphabets = {
  latin: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ",
  accented: "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœŠšŽžĄąęŁłńśźżğışçőűăâîșțđĐ",
  cyrillic: "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВ",
  greek: "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς",
  arabic: "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةًٌَ",
  hebrew: "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
  devanagari: "अआइईउऊएऐओऔकखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुूेैोौंँ्",
  tamil: "அஆஇஈஉஊஎஏஐஒஓகஙசஞடணதநபமயரலவழளறனாிீுூெேைொோௌ்",
  telugu: "కఖగఘచఛజఝటడతదనపబమయరలవశషసహాిీుూెేైొోౌం్",
  armenian: "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
  hangul: "가나다라마바사아자차카타파하한국어항구에서는를이",
  kana: "あいうえおかきくけこさしすせそアイウエオ東京日本語中文漢字",
  thai: "กขคงจฉชซดตถทนบปผฝพฟภมยรลวศสหอฮะาิีึืุูเแโใไ่้",
  digits: "0123456789",
  symbols: "😀🎉👩‍👩‍👧𝒜𐐀",
  punctuation: ".,;:!?()[]{}\"'`´‘’“”«»-–—_/\\|@#$%^&*+=<>~…·•€£©®™§¶†‡°",
  invisible: "\u200c\u200d\u00ad\ufeff\u2060",
} as const;

type Alphabet = keyof typeof alphabets;

const languages: readonly (readonly [Alphabet, string])[] = [
  ["latin", "ca cs da de en eo es et eu fi fr ga hu id is it lt nb nl nn no pl pt ro sv tr vi"],
  ["cyrillic", "ru sr uk bg"],
  ["greek", "el"],
  ["arabic", "ar fa"],
  ["hebrew", "yi he"],
  ["devanagari", "hi ne"],
  ["tamil", "ta"],
  ["telugu", "te"],
  ["armenian", "hy"],
  ["hangul", "ko"],
  ["kana", "ja zh"],
  ["thai", "th"],
];

const characters: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(alphabets).map(([name, text]) => [name, [...text]]),
);

/** Endings that stemmers remove. */
const endings = "ing s es ed ly ation ungen keit ement ción mente ssa heden elser larında ler ости ами".split(
  " ",
);

/** Returns one word in the alphabet of a language, and now and then one of another, with punctuation or parts. */
const word = (main: Alphabet, choice: Choice): string => {
  const { below, anyOf } = choice;
  const rarely = (oneIn: number, text: () => string): string => (below(oneIn) === 0 ? text() : "");
  const letter = (alphabet: string): string => anyOf(characters.get(alphabet) ?? []) ?? "";
  const dice = below(20);
  const other = (["accented", "accented", "digits", "latin"] as const)[dice - 13];
  const alphabet = dice < 13 ? main : (other ?? anyOf([...characters.keys()]) ?? main);
  const letters = Array.from({ length: 1 + below(9) }, () => letter(alphabet)).join("");
  const ended = letters + rarely(3, () => anyOf(endings) ?? "") + rarely(6, () => letter("punctuation"));
  const compound = ended + rarely(12, () => letter("punctuation") + word(main, choice));
  const capital = rarely(40, () => "X") + compound + rarely(40, () => "Case");
  return rarely(12, () => letter("punctuation")) + capital + rarely(60, () => `${letter("invisible")}x`);
};

/** Returns a text without what Pagefind takes for markers, and without the ends that JavaScript counts as spaces. */
const text = (length: number, main: Alphabet, choice: Choice): string =>
  Array.from({ length }, () => word(main, choice))
    .join(" ")
    .replace(/(?<!\S)_{3,}|\ufeff(?=\s|$)|(?<=\s|^)\ufeff/g, "")
    .replace(/ +/g, " ")
    .trim();

const records = (language: string, main: Alphabet, choice: Choice): readonly SearchRecord[] =>
  Array.from({ length: 10 }, (_, index): SearchRecord => {
    const title = text(6, main, choice);
    return {
      ...{ url: `/${language}/${index}/`, language, title, html: "" },
      standfirst: text(50, main, choice),
      meta: {
        title,
        day: `5 ${word(main, choice)}`,
        // Only the last part of the index has this field, so that others have other numbers there.
        ...(index === 8 ? { label: word(main, choice) } : {}),
      },
      filters: { section: [word(main, choice)], author: [], tag: [word(main, choice), word(main, choice)] },
    };
  });

/** Languages whose articles have their titles in their texts too. */
const unspaced = ["ja", "th", "zh"];

const pagefindContent = async (given: readonly SearchRecord[]) => {
  const { index } = await createIndex();
  for (const { url, language, title, standfirst, meta, filters } of given) {
    const content = unspaced.includes(language) ? `${title} ${standfirst}` : standfirst;
    const copied = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));
    await index?.addCustomRecord({ url, language, content, meta, filters: copied });
  }
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  return indexContent(files.map(({ path, content }) => [path, content]));
};

const ownContent = async (given: readonly SearchRecord[]) => {
  const { add, endPart, finish } = indexBuilder(searchLexicon(), new Map());
  const middle = Math.floor(given.length / 3);
  const files = [
    ...[...add(given.slice(0, middle)), ...(await endPart()).files],
    ...[...add(given.slice(middle)), ...(await endPart()).files],
    ...(await finish()),
  ];
  return indexContent(files.flatMap(({ path, bytes }) => (bytes ? [[path, bytes] as const] : [])));
};

describe("an index has the same content as Pagefind's own", () => {
  for (const [alphabet, codes] of languages)
    for (const [index, language] of codes.split(" ").entries())
      it(`in the language ${language}`, async () => {
        const given = records(language, alphabet, seededChoice(index));
        assert.deepEqual(await ownContent(given), await pagefindContent(given));
      });

  it("in several languages at once", async () => {
    const given = [
      ...records("ko", "hangul", seededChoice(1)),
      ...records("en", "latin", seededChoice(2)),
      ...records("ja", "kana", seededChoice(3)),
    ];
    assert.deepEqual(await ownContent(given), await pagefindContent(given));
  });

  it("if it has several parts, each as large as Pagefind makes them", async () => {
    const given = Array.from({ length: 60 }, (_, index) => records("en", "latin", seededChoice(index)))
      .flat()
      .map((record, index) => ({ ...record, url: `/${index}/` }));
    const [own] = await ownContent(given);
    assert.ok((own?.chunks.length ?? 0) > 3);
    assert.deepEqual([own], await pagefindContent(given));
  });
});
