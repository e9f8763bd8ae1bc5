import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { parserFor } from "../../../../src/markdown/parsers.ts";
import { linkError } from "../../../../src/markdown/rules/links.ts";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

describe("a link in a body", () => {
  it("is noted with its line, wherever it is", () => {
    const source = [
      "[a](/a/)",
      "and [b](#b)\\",
      "or <b",
      ">y</b> [c](https://c.example/)",
      "",
      "> - [d](mailto:d@example.org)",
      "",
      "Note[^1] and ref [e].",
      "",
      "[e]: /e/",
      "[^1]: One [f](/f/)",
      "    and [g](tel:123)",
    ];
    assert.deepEqual(renderedMarkdown(source.join("\n")).body.links, [
      { href: "/a/", line: 10 },
      { href: "#b", line: 11 },
      { href: "https://c.example/", line: 13 },
      { href: "mailto:d@example.org", line: 15 },
      { href: "/e/", line: 17 },
      { href: "/f/", line: 20 },
      { href: "tel:123", line: 21 },
    ]);
  });

  it("is shown decoded, except for what nobody would see", () => {
    const shown = (address: string): string | undefined => />([^<]*)<\/a>/.exec(htmlOf(`<${address}>`))?.[1];
    assert.equal(shown("https://a.example/s%C3%A3o/"), "https://a.example/são/");
    for (const hidden of ["%00", "%1b%5B31m", "%C2%9B", "%E2%80%AEgpj.exe", "%E2%81%A6"])
      assert.equal(
        shown(`https://a.example/${hidden}`)?.toLowerCase(),
        `https://a.example/${hidden}`.toLowerCase(),
      );
  });

  it("is quoted as the editor wrote it if its scheme is not allowed, and leads nowhere", () => {
    const source = "One\n[a](javascript:alert(1)) [b](page.html)";
    assert.deepEqual(problemsOf(source), [
      '11: The link "javascript:alert(1)" is of a kind that is not allowed. Use https, http, mailto or tel.',
      '11: The link "page.html" is relative. Write an address of this site from its root, like /2023/11/09/slug/, or a whole web address.',
    ]);
    assert.equal(htmlOf(source), '<p>One\n<a href="#">a</a> <a href="#">b</a></p>\n');
    assert.deepEqual(renderedMarkdown(source).body.links, []);
  });

  it("is made of an address in angle brackets", () => {
    assert.equal(
      htmlOf("<https://example.org/a:b>"),
      '<p><a href="https://example.org/a:b">https://example.org/a:b</a></p>\n',
    );
  });

  it("has the address of markdown-it, with any characters", () => {
    const plain = new MarkdownIt();
    const sign = fc.constantFrom(..."abzA09.-_~/%:@?#&é ", "//", "/a", ".b", "xn--", "a".repeat(64));
    const start = fc.constantFrom("/", "http://", "https://a.org/", "https://", "HTTP://A.org", "");
    const property = fc.property(start, fc.array(sign, { maxLength: 8 }), (first, rest) => {
      const url = first + rest.join("");
      assert.equal(parserFor("en", undefined).normalizeLink(url), plain.normalizeLink(url));
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

describe("the form of a link", () => {
  const sound = [
    "https://a.example",
    "HTTP://A.example/",
    "mailto:a@b.example",
    "tel:1",
    "/",
    "/a/?b#c",
    "https://social.example/@ada",
    "https://a.example/?to=b@c.example",
    "#a",
  ];
  for (const href of sound)
    it(`${href} is right`, () => {
      assert.equal(linkError(href), undefined);
    });

  const table = [
    ["", /leads nowhere/],
    ["#", /leads nowhere/],
    ["//a.example", /Write https:\/\/a\.example\.$/],
    ["www.a.example", /Write https:\/\/www\.a\.example\.$/],
    ["javascript:x", /kind that is not allowed/],
    ["DATA:x", /kind that is not allowed/],
    ["https:a.example", /kind that is not allowed/],
    ["https:///a", /kind that is not allowed/],
    ["https://bank.example@evil.example/", /hides where it leads\. Leave out what stands before the @\.$/],
    ["https://bank.example:secret@evil.example", /hides where it leads/],
    ["https://evil.example\\@bank.example/", /hides where it leads/],
    ["/\\evil.example/", /hides where it leads/],
    ["https://a.example/\u202egpj.exe", /hides where it leads/],
    ["https://a.example/\u0000", /hides where it leads/],
    ["a.html", /is relative/],
    ["../a/", /is relative/],
    ["?a", /is relative/],
  ] as const;
  for (const [href, wanted] of table)
    it(`"${href}" is wrong`, () => {
      assert.match(linkError(href) ?? "", wanted);
    });
});
