import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

const image = '<img src="/pictures/ferry.jpg" alt="" width="1600" height="900" loading="lazy">';
const card = (html: string): string =>
  /<div class="embed-card">(.*?)<p class="embed-from">/.exec(html)?.[1] ?? "";

describe("the still picture of an embed", () => {
  it("is shown in its card, with its credit, before anything is loaded", () => {
    assert.equal(card(htmlOf('@[youtube](M7lc1UVf-VE "The ferry sails" poster=ferry.jpg)')), image);
    assert.equal(
      card(htmlOf('@[youtube](M7lc1UVf-VE "The ferry sails" poster=ferry.jpg credit="Ada Brandt")')),
      `${image}<p class="credit">Picture: Ada Brandt</p>`,
    );
    assert.equal(card(htmlOf('@[youtube](M7lc1UVf-VE poster="ferry.jpg")')), image);
  });

  it("is shown for a frame that was pasted, too", () => {
    const frame =
      '<iframe src="https://charts.example.org/a" title="Crossings" poster="ferry.jpg" credit="Ada"></iframe>';
    assert.equal(card(htmlOf(frame)), `${image}<p class="credit">Picture: Ada</p>`);
  });

  it("is published with the pictures of the text", () => {
    const { pictures } = renderedMarkdown('@[youtube](M7lc1UVf-VE "The ferry" poster=ferry.jpg)').body;
    assert.deepEqual(
      pictures.map(({ path, alt, named }) => [path, alt, named.line]),
      [["articles/ferry.jpg", "The ferry", 10]],
    );
  });

  const table = [
    ['@[youtube](M7lc1UVf-VE "The ferry" poster=ferry.png)', '10: There is no picture "ferry.png" here.'],
    [
      '@[youtube](M7lc1UVf-VE "The ferry" credit=Ada)',
      "10: A credit stands here without its picture. Add poster= with the name of a file, like ferry.jpg.",
    ],
    [
      '@[youtube](M7lc1UVf-VE "The ferry" postr=ferry.jpg)',
      '10: An embed knows no "postr=". Did you mean poster=?',
    ],
    [
      '@[youtube](M7lc1UVf-VE "The ferry" width=300)',
      '10: An embed knows no "width=". Write poster=ferry.jpg for a still picture, and credit="Ada Brandt" for who made it.',
    ],
    [
      '<iframe src="https://charts.example.org/a" title="Crossings" poster="x.png"></iframe>',
      '10: There is no picture "x.png" here.',
    ],
  ] as const;
  for (const [source, problem] of table)
    it(`is told if it is written wrongly: ${source}`, () => {
      assert.deepEqual(problemsOf(source), [problem]);
    });

  it("takes no time that grows faster than a line", () => {
    const line = `@[youtube](M7lc1UVf-VE ${"a=b".repeat(20_000)}`;
    assert.equal(problemsOf(line).length, 1);
  });
});
