import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { processorTime } from "../../support/processor-time.ts";
import { htmlOf, problemsOf } from "../../support/rendered-markdown.ts";

const wrong = [
  [
    "<div>\n<li>x</li></div>",
    "11: <li> stands in <div>, and may stand in <ul> or <ol> only. Write <ul> before it and its end behind it.",
  ],
  [
    "<li>x</li>",
    "10: <li> stands by itself, and may stand in <ul> or <ol> only. Write <ul> before it and its end behind it.",
  ],
  [
    "> <li>x</li>",
    "10: <li> stands in <blockquote>, and may stand in <ul> or <ol> only. Write <ul> before it and its end behind it.",
  ],
  [
    "<tr><td>x</td></tr>",
    "10: <tr> stands by itself, and may stand in <table>, <thead>, <tbody> or <tfoot> only. Write <table> before it and its end behind it.",
  ],
  [
    "<table><td>x</td></table>",
    "10: <td> stands in <table>, and may stand in <tr> only. Write <tr> before it and its end behind it.",
  ],
  [
    "<dt>x</dt>",
    "10: <dt> stands by itself, and may stand in <dl> only. Write <dl> before it and its end behind it.",
  ],
  [
    "<figcaption>x</figcaption>",
    "10: <figcaption> stands by itself, and may stand in <figure> only. Write <figure> before it and its end behind it.",
  ],
  [
    "Text <rt>x</rt>",
    "10: <rt> stands in <p>, and may stand in <ruby> only. Write <ruby> before it and its end behind it.",
  ],
  [
    "<ul>\n\nA paragraph.\n\n</ul>",
    "12: <p> stands directly in <ul>, which may hold <li> only. Write it into one of these.",
  ],
  [
    "<ol><ol><li>x</li></ol></ol>",
    "10: <ol> stands directly in <ol>, which may hold <li> only. Write it into one of these.",
  ],
  [
    "<ul>Words<li>x</li></ul>",
    "10: Words stand directly in <ul>, which may hold <li> only. Write them into one of these.",
  ],
  [
    "One\n<span><div>x</div></span>",
    "11: <div> stands inside of <span>, which holds words of a line only here. Turn them around, so that <div> holds <span>.",
  ],
  [
    '<a href="/x/"><ul><li>x</li></ul></a>',
    "10: <ul> stands inside of <a>, which holds words of a line only here. Turn them around, so that <ul> holds <a>.",
  ],
  [
    "<b>\n\nA paragraph.\n\n</b>",
    "12: A paragraph stands inside of <b>, which holds words of a line only. Write <b> inside of the paragraph, or <div> in its place.",
  ],
  [
    "<details>\n<p>x</p>\n</details>",
    "10: <details> has no <summary>, so that readers would not know what it hides. Write <summary>What it holds</summary> directly after it.",
  ],
  [
    "<details>\n<p>x</p>\n<summary>y</summary>\n</details>",
    "12: <summary> does not stand first. Write it directly after <details>.",
  ],
  ['<p id="a b">x</p>', '10: The id "a b" holds a space. Write a hyphen in its place: id="a-b".'],
  ['Text <b id="">x</b>', "10: An id is empty. Write a name, or leave it out."],
  [
    '<ol start="x"><li>a</li></ol>',
    '10: "x" can\'t be the value of start. Write a whole number, or leave it out.',
  ],
  ['<p dir="up">x</p>', '10: "up" can\'t be the value of dir. Write ltr, rtl or auto, or leave it out.'],
  [
    '<ol type="q"><li>a</li></ol>',
    '10: "q" can\'t be the value of type. Write 1, a, A, i or I, or leave it out.',
  ],
  [
    '<table><tbody><tr><td colspan="0">a</td></tr></tbody></table>',
    '10: "0" can\'t be the value of colspan. Write a whole number from 1 on, or leave it out.',
  ],
] as const;

const open = [
  [
    "Text.\n\n<details>\n<summary>More</summary>\n\nWords.",
    "12: <details> is opened here and never closed, so that what follows would stand in it. Write </details> where it ends.",
  ],
  [
    '<div>\n\ntext <b title="x">bold',
    "10: <div> is opened here and never closed, so that what follows would stand in it. Write </div> where it ends.",
  ],
  [
    "> <div>\n\nText.",
    "10: <div> is opened here and never closed, so that what follows would stand in it. Write </div> where it ends.",
  ],
  [
    "<ul><li>a",
    "10: <ul> is opened here and never closed, so that what follows would stand in it. Write </ul> where it ends.",
  ],
] as const;

const sound = [
  "<ul><li>a<li>b</ul>",
  "<ul>\n<li>\n\nWords.\n\n</li>\n</ul>",
  "<dl><dt>a</dt><dd>b</dd></dl>",
  "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
  "<table><caption>x</caption><tbody><tr><th>y</th><td>z</td></tr></tbody></table>",
  "<details>\n<summary>More</summary>\n\nSome *text*.\n\n- a\n- b\n\n| a |\n|---|\n| b |\n\n</details>",
  "<details open>\n<summary>More</summary>\n\n```chart\nx\n```\n\n@[youtube](M7lc1UVf-VE)\n\n</details>",
  "<p>One<p>Two",
  "<div><p>x</p></div>",
  "One <b><i>x</i></b> and <ruby>漢<rp>(</rp><rt>x</rt><rp>)</rp></ruby>",
  '<div><a href="/x/"><b>x</b></a></div>',
  "<figure><blockquote>x</blockquote><figcaption>y</figcaption></figure>",
  '<ol start="3" type="a" reversed><li value="2">a</li></ol>',
  "<center><ul><li>x</li></ul></center>",
  "::: note\n<p>x</p>\n:::\n\nNote[^1] <b>x</b>.\n\n[^1]: <i>y</i>",
] as const;

let validator: HtmlValidate;
before(() => {
  validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ["html-validate:recommended"],
      elements: ["html5"],
      // All browsers close what editors leave open between rows; the ids of cards and notes are those of pages.
      rules: { "prefer-tbody": "off" },
    }),
  );
});

const errorsOf = async (source: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(`<div>${htmlOf(source)}</div>`);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
};

describe("HTML that makes no valid page", () => {
  for (const [source, wanted] of wrong)
    it(`is refused: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(
        problemsOf(source).filter((problem) => !problem.includes("(warning)")),
        [wanted],
      );
    });

  for (const [source, wanted] of open)
    it(`is refused if an element is never closed: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), [wanted]);
    });

  for (const source of sound)
    it(`is valid, and html-validate agrees: ${JSON.stringify(source)}`, async () => {
      assert.deepEqual(
        problemsOf(source).filter((problem) => !problem.includes("(warning)")),
        [],
      );
      assert.deepEqual(await errorsOf(source), []);
    });

  it("is reported once for each kind, and in time however much there is", () => {
    for (const unit of ["<li>x</li>\n", "<div>\n<li>x", "<span><div>", "<details></details>\n", "<b>"]) {
      const time = processorTime(() => assert.ok(problemsOf(`<p>${unit.repeat(20_000)}`).length < 60));
      assert.ok(time < 2000, `${unit} took ${time} ms`);
    }
  });
});
