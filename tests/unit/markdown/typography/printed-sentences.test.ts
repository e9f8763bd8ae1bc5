import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { typographicText } from "../../../../src/markdown/typography.ts";
import { printedSentences } from "../../../support/printed-sentences.ts";
import { processorTime } from "../../../support/processor-time.ts";
import { htmlOf } from "../../../support/rendered-markdown.ts";

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .trimEnd();

describe("a typed sentence", () => {
  for (const [language, typed, printed] of printedSentences)
    it(`is printed in ${language} as ${printed}`, () => {
      assert.equal(typographicText(typed, language), printed);
      assert.equal(textOf(htmlOf(typed.replaceAll("[", "\\["), language)), printed);
    });

  for (const [language, , printed] of printedSentences)
    it(`stays the same in ${language}: ${printed}`, () => {
      assert.equal(typographicText(printed, language), printed);
    });
});

describe("a text with marks", () => {
  const table = [
    ["en", '"*Never*," said *"Ann"*', "“<em>Never</em>,” said <em>“Ann”</em>"],
    ["en", '*"Not* so" and "[a](/b/)"', '<em>“Not</em> so” and “<a href="/b/">a</a>”'],
    ["en", "*Hamlet*'s and `code`'s end", "<em>Hamlet</em>’s and <code>code</code>’s end"],
    ["en", '"`x`" and (`y`\'s)', "“<code>x</code>” and (<code>y</code>’s)"],
    ["en", '"One\n"two" three"', "“One\n“two” three”"],
    ["en", "the boys'\nboat, '80s\n'n' so", "the boys’\nboat, ’80s\n’n’ so"],
    ["en", "\\\"so\\\" \\'so\\'", "&quot;so&quot; 'so'"],
    ["en", "&quot;so&quot;", "&quot;so&quot;"],
    ["en", '"<b>So</b>"', "“<b>So</b>”"],
    ["en", '"one<br>"two"', "“one<br>“two”"],
    [
      "en",
      '<https://ex.org/a--b...c> -- "so"',
      '<a href="https://ex.org/a--b...c">https://ex.org/a--b...c</a> – “so”',
    ],
    ["en", "[https://ex.org/o'b--c](/a/) isn't", '<a href="/a/">https://ex.org/o\'b--c</a> isn’t'],
    ["en", "[so--called](/a/)...", '<a href="/a/">so–called</a>…'],
    ["fr", 'l\'*"État"*', "l’<em>«\u00a0État\u00a0»</em>"],
    ["ko", '["사퇴"](/a/)라고', '<a href="/a/">“사퇴”</a>라고'],
  ] as const;
  for (const [language, source, wanted] of table)
    it(`makes ${wanted} of ${source} in ${language}`, () => {
      assert.equal(htmlOf(source, language).trim(), `<p>${wanted}</p>`);
    });
});

describe("a quotation over several paragraphs", () => {
  const table = [
    ["en", '"One.\n\n"Two \'two\'.\n\n"Three."', "“One.|“Two ‘two’.|“Three.”"],
    ["en", "'One isn't.\n\n'Two.\n\n'Three.'", "‘One isn’t.|‘Two.|‘Three.’"],
    ["en", '"One," she said. "Two.\n\n"Three 3."', "“One,” she said. “Two.|“Three 3.”"],
    ["en", '"In 1998.\n\nIn 1999"', "“In 1998.|In 1999”"],
    ["de", '"Eins.\n\n"Zwei."', "„Eins.|„Zwei.“"],
    ["es", '"Uno.\n\n"Dos.\n\n"Tres". "Cuatro"', "«Uno.|»Dos.|»Tres». «Cuatro»"],
    ["es", '"Uno".\n\n"Dos".', "«Uno».|«Dos»."],
    ["fr", '"Un.\n\n"Deux."', "«\u00a0Un.|«\u00a0Deux.\u00a0»"],
    ["sv", '"Ett.\n\n"Två."', "”Ett.|”Två.”"],
    ["ja", '"一。\n\n"二。"', "「一。|「二。」"],
  ] as const;
  for (const [language, source, wanted] of table)
    it(`is set as ${wanted} in ${language}`, () => {
      assert.equal(
        htmlOf(source, language),
        `${wanted
          .split("|")
          .map((text) => `<p>${text}</p>`)
          .join("\n")}\n`,
      );
    });

  it("continues across nothing but paragraphs", () => {
    assert.match(htmlOf('"Uno.\n\n## Dos\n\n"Tres".', "es"), /<p>«Tres»/);
  });

  it("continues in a block quote, too", () => {
    assert.match(htmlOf('> "Uno.\n>\n> "Dos".', "es"), /«Uno\.[\s\S]*»Dos»/);
  });
});

describe("the time for marks", () => {
  const units = [
    "'",
    '"',
    "'a ",
    'a" ',
    '6" ',
    "'99 ",
    "s' ",
    '"a',
    "a'\u200b",
    "'cause x' ",
    "\"' ",
    '说"',
    "http://'",
    "a'@",
  ];
  for (const unit of units)
    it(`grows with the text and no faster for ${JSON.stringify(unit)} repeated`, () => {
      const time = processorTime(() => typographicText(unit.repeat(200_000 / unit.length), "en"));
      assert.ok(time < 1500, `${time} ms`);
    });
});
