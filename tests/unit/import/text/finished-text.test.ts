import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withoutPlaceholders } from "../../../../src/import/text/address-placeholder.ts";
import { type FinishedAddress, finishedText } from "../../../../src/import/text/finished-text.ts";
import { htmlText } from "../../../../src/import/text/html-text.ts";

const lost = { kind: "missing", address: "https://old.example/uploads/crane.jpg" } as const;

const at = (address: string) => ({ kind: "address", address }) as const;

const cases: readonly (readonly [name: string, html: string, place: FinishedAddress, markdown: string])[] = [
  ["a link", '<a href="/a">a</a>', at("/b/"), "[a](/b/)"],
  [
    "an address with spaces, brackets and quotation marks",
    '<a href="/a">a</a>',
    at('/two "old" (1)|.jpg?a&lt;'),
    "[a](/two%20%22old%22%20%281%29%7C.jpg?a&amp;lt;)",
  ],
  ["a picture that was found", '<img src="a.jpg" alt="A">', at("a.jpg"), "![A](a.jpg)"],
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
  ["one without an old address", '<img src="a.jpg" alt="A">', { kind: "missing" }, "A"],
  [
    "a link that leads nowhere, with a bracket in code",
    '<p><a href="/a"><code>0[</code>a</a></p>',
    { kind: "none" },
    "`0[`a",
  ],
  ["a link that begins as footnotes do", '<p><a href="/a">^a]:b</a></p>', at("/b/"), "[\\^a\\]:b](/b/)"],
  [
    "a link of code that leads nowhere, beside code",
    '<p><code>a.b</code><a href="/a"><code>c</code></a><code>d</code></p>',
    { kind: "none" },
    "`a.bcd`",
  ],
  [
    "a link that leads nowhere",
    '<p><a href="/a"># a <b>b]c</b></a></p>',
    { kind: "none" },
    "\\# a **b\\]c**",
  ],
  [
    "one in HTML",
    '<dl><dt>a</dt><dd><a href="/a">b</a></dd></dl>',
    { kind: "none" },
    "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>",
  ],
];

describe("addresses of a text", () => {
  for (const [name, html, place, markdown] of cases)
    it(`takes the place of ${name}`, () => {
      assert.equal(
        finishedText(htmlText(html), () => place),
        markdown,
      );
    });

  it("leave a gallery with the pictures that were found, and the others after it", () => {
    const html = `<ul><li>One<div data-gallery>${["a", "b", "c"].map((name) => `<figure><img src="${name}" alt="${name}"></figure>`).join("")}</div></li></ul>`;
    const text = htmlText(html);
    assert.equal(
      finishedText(text, ({ address }) => (address === "b" ? lost : at(`${address}.jpg`))),
      "- One\n\n  ::: gallery\n  ![a](a.jpg)\n  ![c](c.jpg)\n  :::\n\n  [b](https://old.example/uploads/crane.jpg)",
    );
    assert.equal(
      finishedText(text, ({ address }) => (address === "a" ? at("a.jpg") : lost)),
      "- One\n\n  ![a](a.jpg)\n\n  [b](https://old.example/uploads/crane.jpg)\n\n  [c](https://old.example/uploads/crane.jpg)",
    );
  });

  it("are never taken from a source that holds the characters of marks", () => {
    assert.equal(withoutPlaceholders("a\uFDD00\uFDD1b"), "a0b");
    assert.equal(htmlText("a&#xFDD0;7&#xFDD1;b").markdown, "a7b");
  });
});
