import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import {
  cdata,
  escapeMarkup,
  html,
  jsonLdScript,
  raw,
  type Xml,
  xml,
  xmlCharacters,
  xmlLines,
} from "../../../src/markup/template.ts";
import { anyText } from "../../support/any-text.ts";
import { hostileTexts } from "../../support/hostile-texts.ts";
import { readTextOfXml } from "../../support/read-text-of-xml.ts";
import { xmlTree } from "../../support/xml-tree.ts";

/** Returns what a reader of HTML finds: each element with its title, and all text. */
const found = (markup: string) => {
  const elements: string[] = [];
  let text = "";
  let title: string | undefined;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      elements.push(tag);
      title ??= attributes.title;
    },
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(markup);
  return { elements, text, title };
};

describe("html", () => {
  const table = [
    ["a string, escaped", html`<p>${"a < b"}</p>`, "<p>a &lt; b</p>"],
    ["HTML as it is", html`<p>${html`<b>x</b>`}</p>`, "<p><b>x</b></p>"],
    ["a number", html`${0}${1.5}`, "01.5"],
    ["lists, joined", html`${["a", html`<b>`, ["&", 1]]}`, "a<b>&amp;1"],
    ["nothing for false, null and undefined", html`a${false}${null}${undefined}b`, "ab"],
    ["an empty string", html`<i>${""}</i>`, "<i></i>"],
    ["a sanitised body", html`${raw("<p>&amp;</p>")}`, "<p>&amp;</p>"],
    ["its own text unescaped", html`<p title="&amp;">`, '<p title="&amp;">'],
  ] as const;
  for (const [what, made, wanted] of table)
    it(`holds ${what}`, () => {
      assert.equal(made.markup, wanted);
    });

  it("escapes an object that only looks like HTML", () => {
    const forged: unknown = JSON.parse('{"markup":"<script>"}');
    // @ts-expect-error: an object that is no Html can't be put into a template
    assert.equal(html`${forged}`.markup, "");
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`gives back ${evil} from text and attribute`, () => {
      const { elements, text: shown, title } = found(html`<p title="${text}">${text}</p>`.markup);
      assert.deepEqual(elements, ["p"]);
      assert.deepEqual([shown, title], [text, text]);
    });

  it("gives back any text from text and attribute, and makes no element of it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { elements, text: shown, title } = found(html`<p title="${text}">${text}</p>`.markup);
        assert.deepEqual(elements, ["p"]);
        assert.deepEqual([shown, title], [text, text]);
      }),
    );
  });
});

const documentOf = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`;

describe("xml", () => {
  const table = [
    ["a string, escaped", xml`<a>${"<&>"}</a>`, "<a>&lt;&amp;&gt;</a>"],
    ["XML as it is", xml`<a>${xml`<b/>`}</a>`, "<a><b/></a>"],
    ["numbers and lists", xml`${[1, "&", xml`<b/>`]}`, "1&amp;<b/>"],
    ["nothing for a missing value", xml`a${false}${null}${undefined}b`, "ab"],
    ["no character that XML forbids", xml`${"a\u0000b\u001fc\ufffed\ud800e"}`, "abcd\ufffde"],
  ] as const;
  for (const [what, made, wanted] of table)
    it(`holds ${what}`, () => {
      assert.equal(made.markup, wanted);
    });

  it("keeps any text as XML can hold it, escaped and in a CDATA section", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const wanted = readTextOfXml(text);
        assert.equal(xmlTree(documentOf(xml`<a>${text}</a>`)).text, wanted);
        assert.equal(xmlTree(documentOf(xml`<a>${cdata(text)}</a>`)).text, wanted);
      }),
    );
  });
});

it("a CDATA section is split at an end mark in its text", () => {
  assert.equal(cdata("a]]>b").markup, "<![CDATA[a]]]]><![CDATA[>b]]>");
});

it("XML characters include tabs, line ends and surrogate pairs", () => {
  assert.equal(xmlCharacters("\t\n\r🎉\u0008"), "\t\n\r🎉");
});

const cases = [
  ["plain text, é and 北京", "plain text, é and 北京"],
  [`<a href="x" title='y'>`, "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;"],
  ["&amp;", "&amp;amp;"],
  ["&&", "&amp;&amp;"],
  ["", ""],
] as const;

for (const [text, wanted] of cases)
  it(`"${text}" is escaped as "${wanted}"`, () => {
    assert.equal(escapeMarkup(text), wanted);
  });

it("lines of XML have one piece each, and no line for a missing one", () => {
  const lines = [xml`<a>`, false, xmlLines([xml`<b/>`, undefined, xml`<c/>`]), xml`</a>`] as const;
  assert.equal(xmlLines(lines).markup, "<a>\n<b/>\n<c/>\n</a>");
});

it("lines of XML are empty without pieces", () => {
  assert.equal(xmlLines([false, undefined]).markup, "");
});

const inside = (markup: string): string => {
  const [, json = ""] =
    /^<script type="application\/ld\+json">([^<>&\u2028\u2029]*)<\/script>$/.exec(markup) ?? [];
  return json;
};

describe("a script of JSON-LD", () => {
  it("contains the data, and leaves out what is undefined", () => {
    assert.equal(
      jsonLdScript({ "@type": "NewsArticle", headline: "a < b", image: undefined }).markup,
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a \\u003c b"}</script>',
    );
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`gives back ${evil}, and can't be ended by it`, () => {
      assert.deepEqual(JSON.parse(inside(jsonLdScript({ text }).markup)), { text });
    });

  it("gives back any data", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        assert.deepEqual(JSON.parse(inside(jsonLdScript([data]).markup)), JSON.parse(JSON.stringify([data])));
      }),
    );
  });
});
