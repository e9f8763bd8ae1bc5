import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processor-time.ts";
import { htmlOf, problemsOf } from "../../../support/rendered-markdown.ts";

describe("emphasis beside Chinese, Japanese and Korean", () => {
  const table = [
    [
      "ja",
      "**重要。**次の文。**「港」**が再開した。",
      "<strong>重要。</strong>次の文。<strong>「港」</strong>が再開した。",
    ],
    ["ja", "これは**「速報」**です。", "これは<strong>「速報」</strong>です。"],
    ["ja", "*注意：*海は荒れる。", "<em>注意：</em>海は荒れる。"],
    ["zh", "他说**“不行”**，然后走了。", "他说<strong>“不行”</strong>，然后走了。"],
    ["zh", "**《港口》**出版了", "<strong>《港口》</strong>出版了"],
    ["zh", "价格是**￥100。**明天涨价", "价格是<strong>￥100。</strong>明天涨价"],
    ["ko", "**‘사퇴는 없다’**고 말했다.", "<strong>‘사퇴는 없다’</strong>고 말했다."],
    ["ko", "**항구(港口)**가 다시 열렸다.", "<strong>항구(港口)</strong>가 다시 열렸다."],
    ["ko", "그는 **「신뢰」**를 잃었다.", "그는 <strong>「신뢰」</strong>를 잃었다."],
    ["ja", "~~旧料金。~~新料金", "<s>旧料金。</s>新料金"],
  ] as const;
  for (const [language, source, wanted] of table)
    it(`is as its writer means it in ${source}`, () => {
      assert.equal(htmlOf(source, language), `<p>${wanted}</p>\n`);
      assert.deepEqual(problemsOf(source), []);
    });

  for (const [source, wanted] of [
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["a * b* and _c_d", "a * b* and _c_d"],
    ["snake_case_name", "snake_case_name"],
    ["**bold** and *light*", "<strong>bold</strong> and <em>light</em>"],
  ] as const)
    it(`is the same as before in ${source}`, () => {
      assert.equal(htmlOf(source), `<p>${wanted}</p>\n`);
    });
});

describe("stars that are no marks", () => {
  for (const source of [
    "Leser*innen und Kolleg*innen",
    "Leser*innen\nund Kolleg*innen und Freund*innen",
    "f**k is this s**t",
    "f*ck and sh*t",
    "2*3=6 and 4*5=20",
    "a*b and c*d, é*x and y*z",
    "stars (*****) and (**)",
    "[*] and [**], [*] and [*]",
  ])
    it(`are printed in ${JSON.stringify(source)}`, () => {
      assert.equal(htmlOf(source), `<p>${source}</p>\n`);
      assert.deepEqual(problemsOf(source), []);
    });

  for (const [source, wanted] of [
    ["un*frigging*believable", "un<em>frigging</em>believable"],
    ["**New York**ers, *The Times*'s", "<strong>New York</strong>ers, <em>The Times</em>’s"],
    ["Leser*innen, **wichtig** und Kolleg*innen", "Leser*innen, <strong>wichtig</strong> und Kolleg*innen"],
    ['(*see*) "*Hamlet*" “**Bold** words”', "(<em>see</em>) “<em>Hamlet</em>” “<strong>Bold</strong> words”"],
    ["これは*強調 です*よ", "これは<em>強調 です</em>よ"],
    [
      "***both*** and [f*ck](/x/) and [sh*t](/y/)",
      '<em><strong>both</strong></em> and <a href="/x/">f*ck</a> and <a href="/y/">sh*t</a>',
    ],
  ] as const)
    it(`leave emphasis alone in ${JSON.stringify(source)}`, () => {
      assert.equal(htmlOf(source), `<p>${wanted}</p>\n`);
    });

  it("are found in time", () => {
    for (const unit of ["a*b ", "*", "(*) ", "*a ", "a**b"])
      assert.ok(processorTime(() => htmlOf(unit.repeat(20_000))) < 1500, unit);
  });
});
