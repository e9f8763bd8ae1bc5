import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { elementAt, elementsIn, textIn, type XmlElement } from "../../../../src/import/xml/element.ts";
import { xmlElements, xmlFile } from "../../../../src/import/xml/reader.ts";

describe("a file of XML", () => {
  it("is a tree of elements with their local names, namespaces, attributes and lines", () => {
    const root = rootOf(
      '<a xmlns="urn:one" xmlns:x="urn:two">\n<x:b c="1" x:d="2"/><y:e/>&eacute;<![CDATA[<]]></a>',
    );
    const [b, e] = elementsIn(root);
    assert.deepEqual(
      [root.space, b?.name, b?.local, b?.space, b?.line],
      ["urn:one", "x:b", "b", "urn:two", 2],
    );
    assert.deepEqual({ ...b?.attributes }, { c: "1", "x:d": "2" });
    assert.equal(e?.space, "y");
    assert.deepEqual(
      root.children.filter((child) => typeof child === "string"),
      ["\n", "é<"],
    );
    assert.equal(textIn(root), "\né<");
  });

  it("finds elements by a path, of the namespace of those above them", () => {
    const root = rootOf('<a xmlns:x="urn:x"><x:b><c>no</c></x:b><b><c>yes</c></b></a>');
    assert.equal(textIn(elementAt(root, "b", "c")), "yes");
    assert.equal(elementAt(root, "b", "d", "e"), undefined);
  });

  it("keeps text round references to characters that XML forbids, and the end of CDATA", () => {
    assert.equal(textIn(rootOf("<a>one &#1;two]]&gt; ]]> three</a>")), "one two]]> ]]> three");
  });
});

const broken: readonly (readonly [name: string, source: string, message: RegExp, line?: number])[] = [
  ["that ends too early", "<a>\n<b>text", /ends too early, inside of <b>/, 2],
  ["that ends in a tag", "<a><b", /ends too early/],
  ["with an unknown entity", "<a>\n\n&nosuch;</a>", /uses the entity "&nosuch;"/, 3],
  ["with an entity that objects have", "<a>&constructor;</a>", /uses the entity "&constructor;"/],
  ["with the sign & alone", "<a>Salt & pepper; more</a>", /Write the character itself, or &amp;/],
  ["with an entity of its own", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /uses the entity "&b;"/],
  [
    "with an entity of another file",
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
    /Entities that a file declares itself are not read/,
  ],
  [
    "with entities in entities",
    `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join("")}]><a>&a30;</a>`,
    /uses the entity "&a30;"/,
  ],
  ["that nests too deep", `${"<a>".repeat(100_000)}`, /more than 200 deep/],
  [
    "with too many attributes",
    `<a ${Array.from({ length: 200_000 }, (_, i) => `b${i}=""`).join(" ")}/>`,
    /more than 1000 attributes/,
  ],
  ["with two roots", "<a/><b/>", /no well-formed XML: documents may contain only one root/],
  ["with tags that cross", "<a><b></a></b>", /no well-formed XML: unexpected close tag/],
  ["without an element", " ", /./],
];

describe("a broken file", () => {
  for (const [name, source, message, line] of broken)
    it(`${name} is refused`, () => {
      const { failure } = xmlFile(Buffer.from(source));
      assert.match(failure?.message ?? "", message);
      if (line !== undefined) assert.equal(failure?.line, line);
    });
});

describe("elements of a stream", () => {
  it("come one by one, with their namespaces", async () => {
    const source =
      '<rss xmlns:w="urn:w"><channel>\n<title>One</title><item><w:id>4</w:id></item>text</channel></rss>';
    const found = await elementsOf(source, 5);
    assert.deepEqual(
      found.map((element) => (element.type === "element" ? [element.local, textIn(element)] : element)),
      [
        ["title", "One"],
        ["item", "4"],
      ],
    );
  });

  it("end with a mistake, after those before it", async () => {
    const found = await elementsOf("<rss><channel><a/><b>\n&x;</b><c/></channel></rss>", 1000);
    assert.deepEqual(
      found.map((element) => [element.type, element.type === "failure" && element.line]),
      [
        ["element", false],
        ["failure", 2],
      ],
    );
  });

  it("end with remarks", async () => {
    const [, notices] = await elementsOf("<rss><channel><a>\x02</a></channel></rss>", 1000);
    assert.deepEqual(notices, {
      type: "notices",
      notices: ["1 control character of it was left out."],
    });
  });
});

function rootOf(source: string): XmlElement {
  const { root } = xmlFile(Buffer.from(source));
  assert.ok(root);
  return root;
}

function elementsOf(source: string, size: number) {
  const bytes = Buffer.from(source);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  return Array.fromAsync(xmlElements(streamOf(chunks), 2));
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
