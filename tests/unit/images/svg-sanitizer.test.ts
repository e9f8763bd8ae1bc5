import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sanitisedDrawing } from "../../../src/images/svg-sanitizer.ts";
import { xmlTree } from "../../support/xml-tree.ts";

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">';
const cleaned = (inside: string) =>
  (sanitisedDrawing(`<svg>${inside}</svg>`) ?? "")
    .trim()
    .replace(open, "")
    .replace(/<\/svg>$/, "");

describe("a sanitized drawing", () => {
  const kept = [
    '<path d="M0 0L10 10" fill="#8e1b17" stroke-width="2"></path>',
    '<g transform="translate(1 2)"><text x="1" text-anchor="middle">A &lt; B &amp; C</text></g>',
    '<defs><linearGradient id="a"><stop offset="0" stop-color="red"></stop></linearGradient></defs><rect fill="url(#a)"></rect>',
    '<use href="#a"></use>',
    "<title>Two ferries</title><desc>At the mole</desc>",
    "<style>.a{fill:red}@media (prefers-color-scheme:dark){.a{fill:blue}}</style>",
    '<rect style="fill:url(#a);opacity:.5"></rect>',
  ] as const;
  for (const inside of kept)
    it(`keeps ${inside}`, () => {
      assert.equal(cleaned(inside), inside);
    });

  const removed = [
    ["<script>alert(1)</script>", ""],
    ["<SCRIPT>alert(1)</SCRIPT>", ""],
    ['<g onload="alert(1)" onclick="x"><path d="M0 0"/></g>', '<g><path d="M0 0"></path></g>'],
    ["<foreignObject><iframe src='x'/><p>Text</p></foreignObject><g/>", "<g></g>"],
    ['<image href="https://a.example/b.png"/>', ""],
    ['<image href="data:image/png;base64,x"/>', ""],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', ""],
    ['<use href="https://a.example/b.svg#c"/>', "<use></use>"],
    ['<use xlink:href="data:image/svg+xml,x"/>', "<use></use>"],
    ['<use href=" #a javascript:"/>', "<use></use>"],
    ['<animate attributeName="href" to="javascript:alert(1)"/><set/>', ""],
    ['<rect fill="url(https://a.example/b#c)"/>', "<rect></rect>"],
    ["<rect style=\"background:url('//a.example')\"/>", "<rect></rect>"],
    ["<style>@import 'https://a.example/b.css';</style>", ""],
    ["<style>.a{fill:u\\72l(https://a.example)}</style>", ""],
    ["<style>.a{background:url(//a.example)}</style>", ""],
    ["<style>.a{}<script>alert(1)</script></style>", "<style>.a{}</style>"],
    ["<style><![CDATA[</style><script>alert(1)</script>]]></style>", ""],
    [
      "<text><![CDATA[<script>alert(1)</script>]]></text>",
      "<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>",
    ],
    ["<!-- a --><?php b ?><g/>", "<g></g>"],
    ["<metadata><rdf:RDF>Where I live</rdf:RDF></metadata>", ""],
    ["<filter><feImage href='https://a.example'/></filter>", ""],
  ] as const;
  for (const [inside, expected] of removed)
    it(`turns ${inside} into ${expected || "nothing"}`, () => {
      assert.equal(cleaned(inside), expected);
    });

  it("drops declarations, so that no entity is ever expanded", () => {
    const source =
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg><text>&a;</text></svg>';
    assert.doesNotMatch(sanitisedDrawing(source) ?? "", /DOCTYPE|ENTITY|passwd/);
  });

  it("is none if the file holds something else", () => {
    assert.equal(sanitisedDrawing("<html><svg/></html>"), undefined);
    assert.equal(sanitisedDrawing("words"), undefined);
    assert.equal(sanitisedDrawing(""), undefined);
  });

  it("is well-formed and holds no active content for any input", () => {
    const bits = [
      "<svg",
      "<g",
      " onload='x'",
      ">",
      "/>",
      "</g>",
      "<script>",
      "</script>",
      "<style>",
      "</style>",
      "]]>",
      "<![CDATA[",
      "&",
      '"',
      "'",
      "url(//a)",
      "<!--",
      "-->",
      " href='javascript:x'",
      "a",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), (parts) => {
        const drawing = sanitisedDrawing(`<svg>${parts.join("")}</svg>`) ?? "";
        if (drawing === "") return;
        assert.doesNotMatch(drawing, /<script|<[^>]* onload|href="(?!#)/i);
        xmlTree(`<?xml version="1.0" encoding="UTF-8"?>\n${drawing}`);
      }),
      { numRuns: 500 },
    );
  });
});
