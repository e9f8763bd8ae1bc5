import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cdata, type Xml, xml, xmlCharacters } from "../../../src/text/xml.ts";
import { anyText } from "../../support/anyText.ts";
import { readTextOfXml } from "../../support/readTextOfXml.ts";
import { xmlTree } from "../../support/xmlTree.ts";

const documentOf = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`;

describe("xml", () => {
  const table = [
    ["a string, escaped", xml`<a>${"<&>"}</a>`, "<a>&lt;&amp;&gt;</a>"],
    ["XML as it is", xml`<a>${xml`<b/>`}</a>`, "<a><b/></a>"],
    ["numbers and lists", xml`${[1, "&", xml`<b/>`]}`, "1&amp;<b/>"],
    ["nothing for what is not there", xml`a${false}${null}${undefined}b`, "ab"],
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

it("cdata splits the end of a section that stands in the text", () => {
  assert.equal(cdata("a]]>b").markup, "<![CDATA[a]]]]><![CDATA[>b]]>");
});

it("xmlCharacters leaves tabs, line ends and characters of two halves", () => {
  assert.equal(xmlCharacters("\t\n\r🎉\u0008"), "\t\n\r🎉");
});
