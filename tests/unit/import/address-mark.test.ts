import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type PlacedAddress, withAddresses, withoutMarks } from "../../../src/import/address-mark.ts";
import { htmlText } from "../../../src/import/text/html-text.ts";

const lost = { lost: "https://old.example/uploads/crane.jpg" };

const cases: readonly (readonly [name: string, html: string, place: PlacedAddress, markdown: string])[] = [
  ["a link", '<a href="/a">a</a>', "/b/", "[a](/b/)"],
  [
    "an address with spaces, brackets and quotation marks",
    '<a href="/a">a</a>',
    '/two "old" (1)|.jpg?a&lt;',
    "[a](/two%20%22old%22%20%281%29%7C.jpg?a&amp;lt;)",
  ],
  ["a picture that was found", '<img src="a.jpg" alt="A">', "a.jpg", "![A](a.jpg)"],
  [
    "one that was not, with its caption and credit",
    '<figure><img src="a.jpg" alt="A"><figcaption>It "*fell*". <cite>Ada</cite></figcaption></figure>',
    lost,
    '[It "\\*fell\\*".](https://old.example/uploads/crane.jpg) (Ada)',
  ],
  [
    "one without a caption",
    '<img src="a.jpg" alt="A ]">',
    lost,
    "[A \\]](https://old.example/uploads/crane.jpg)",
  ],
  ["one without words", '<img src="a.jpg">', lost, "[crane.jpg](https://old.example/uploads/crane.jpg)"],
  ["one without an old address", '<img src="a.jpg" alt="A">', { lost: undefined }, "A"],
];

describe("addresses of a text", () => {
  for (const [name, html, place, markdown] of cases)
    it(`takes the place of ${name}`, () => {
      assert.equal(
        withAddresses(htmlText(html).markdown, () => place),
        markdown,
      );
    });

  it("leave a gallery with the pictures that were found, and the others after it", () => {
    const html = `<ul><li>One<div data-gallery>${["a", "b", "c"].map((name) => `<figure><img src="${name}" alt="${name}"></figure>`).join("")}</div></li></ul>`;
    const { markdown } = htmlText(html);
    assert.equal(
      withAddresses(markdown, (index) => (index === 1 ? lost : `${index}.jpg`)),
      "- One\n\n  ::: gallery\n  ![a](0.jpg)\n  ![c](2.jpg)\n  :::\n\n  [b](https://old.example/uploads/crane.jpg)",
    );
    assert.equal(
      withAddresses(markdown, (index) => (index > 0 ? lost : "0.jpg")),
      "- One\n\n  ![a](0.jpg)\n\n  [b](https://old.example/uploads/crane.jpg)\n\n  [c](https://old.example/uploads/crane.jpg)",
    );
  });

  it("are never taken from a source that holds the characters of marks", () => {
    assert.equal(withoutMarks("a\uFDD00\uFDD1b"), "a0b");
    assert.equal(htmlText("a&#xFDD0;7&#xFDD1;b").markdown, "a7b");
  });
});
