import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { marksInWords } from "../../../../src/markdown/failed/marks-in-words.ts";
import { processorTime } from "../../../support/processor-time.ts";

const changeMessage = (text: string): string | undefined => {
  const error = marksInWords(text);
  return error && `${error.reason} ${error.hint}`;
};
const markdown = (mark: string, words: string) =>
  `"${mark}" is printed with its marks, since Markdown and HTML are not read here. Write: ${words}`;
const sign = (name: string, words: string) =>
  `"${name}" is printed as it stands, since HTML is not read here. Write: ${words}`;

/** What an editor typed, which mark of it is reported, and the text to write. */
const message: readonly (readonly [typed: string, mark: string, words: string])[] = [
  ["*Hamlet* opens", "*Hamlet*", "Hamlet opens"],
  ["_Hamlet_ opens", "_Hamlet_", "Hamlet opens"],
  ["It is **four**, not *five*.", "**four**", "It is four, not five."],
  ["***All*** of it", "***All***", "All of it"],
  ["It was [four](https://ex.org), not **five**.", "[four](https://ex.org)", "It was four, not five."],
  ["*Hamlet* cap | [Ida](/x/)", "[Ida](/x/)", "Hamlet cap | Ida"],
  ["**[a](/b/)**", "[a](/b/)", "a"],
  ["## Harbour reopens", "## Harbour reopens", "Harbour reopens"],
  ["The ~~old~~ boat", "~~old~~", "The old boat"],
  ["The `build`", "`build`", "The build"],
  ["The <b>best</b> ferry &amp; more", "<b>best</b>", "The best ferry & more"],
  ['<a href="/x/">Plover</a>', '<a href="/x/">Plover</a>', "Plover"],
  ["**港** 再開", "**港**", "港 再開"],
];

const signs: readonly (readonly [typed: string, sign: string, words: string])[] = [
  ["Fish &amp; chips", "&amp;", "Fish & chips"],
  ["Now&mdash;here", "&mdash;", "Now—here"],
  ["&#8220;So&#x201D;", "&#8220;", "“So”"],
  ["One<br/>two", "<br/>", "One two"],
];

const innocent = [
  "5 * 3 and 2*3*4",
  "f**k this s**t",
  "AT&T, R&D; Q&A; &c; fish & chips; so",
  "I <3 you, a < b > c, <-> and ->",
  "snake_case_name, @_ada_, ____ and o_O o_O",
  "Price* and fee*, * * *, * and **",
  "'*' and '*'",
  "What <title> means, and <b> and <i>",
  "The <Q>x</A>",
  "#1 [sic] (so), [Live] (here), [a][b]",
  "C# & F#, A ~ B ~ C, ~5 km",
  "¯\\_(ツ)_/¯ and ^_^ and ^_^",
  "M*A*S*H, E*TRADE, *nix, Leser*innen und Kolleg*innen",
  "Rock 'n' roll, `tis and so",
  "&nix; &#99999999;",
];

describe("marks in text in which no Markdown is parsed", () => {
  for (const [typed, mark, words] of message)
    it(`are reported, with the way to write the text: ${typed}`, () => {
      assert.equal(changeMessage(typed), markdown(mark, words));
      assert.equal(marksInWords(words), undefined);
    });

  for (const [typed, name, words] of signs)
    it(`are reported if they are names of characters: ${typed}`, () => {
      assert.equal(changeMessage(typed), sign(name, words));
      assert.equal(marksInWords(words), undefined);
    });

  for (const text of innocent)
    it(`are none in ${text}`, () => {
      assert.equal(marksInWords(text), undefined);
    });

  it("are reported without the text if it is long", () => {
    assert.match(
      changeMessage(`*Hamlet* ${"opens ".repeat(300)}`) ?? "",
      /Write the words without the marks\.$/,
    );
  });

  it("are searched for in time in any text", () => {
    for (const unit of ["*a ", "**", "_a ", "`a ", "<a>", "<b ", "[a](/", "[", "&am", "## ", "***a "]) {
      const time = processorTime(() => marksInWords(unit.repeat(20_000)));
      assert.ok(time < 1500, `${unit} took ${time} ms`);
    }
  });
});
