/** Whatever editors write into a field for text, it stays text in every file of a site. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { Parser } from "htmlparser2";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { siteSaying } from "./support/site-saying.ts";
import { type XmlElement, xmlTree } from "./support/xml-tree.ts";

const now = "2023-12-01T12:00";

const hostile = {
  "ends an attribute": `"><script>alert(1)</script><b onload="x`,
  "ends an attribute in single quotes": "' onmouseover='alert(1)' x='",
  "ends a title, a script, a comment and a section": "</title></script>-->]]><!--<svg onload=a",
  "is for a template or a pattern": "$& $1 $` $' {{ x }} $\u{7b}x} <%= x %> {%",
  "is an entity": "&lt;i&gt;&#x3c;b&#62; &amp;quot; &nbsp",
  "breaks lines for some": "one\u2028two\u2029three\u00a0four",
  "turns around": "\u202etxet\u202c \u2066a\u200f",
  "is code of JSON and CSS": `{"@type":"x"},];}@import url(//x);\\22`,
  "is an address": "javascript:alert(1)//https://evil.org/",
  "begins a file of its own": "::error::a %0A <?xml version='1.0'?> ```",
} as const;

/** The elements of some markup with the names of their attributes, and where addresses lead to that are no text's own. */
const shapeOfHtml = (markup: string): readonly string[] => {
  const shape = new Set<string>();
  let drawings = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "svg") drawings += 1;
      const names = Object.keys(attributes).sort();
      // Where a drawing has room for a text follows from the text.
      if (drawings === 0) shape.add([name, ...names].join(" "));
      else for (const one of ["", ...names]) shape.add(`${name}@${one}`);
    },
    onclosetag: (name) => {
      if (name === "svg") drawings -= 1;
    },
    oncomment: () => void shape.add("comment"),
    onprocessinginstruction: (name) => void shape.add(name.toLowerCase()),
  });
  parser.end(markup);
  return [...shape].sort();
};

const shapeOfXml = (text: string): readonly string[] => {
  const shape = new Set<string>();
  const add = (element: XmlElement): void => {
    shape.add([element.name, ...Object.keys(element.attributes).sort()].join(" "));
    for (const child of element.children) add(child);
  };
  add(xmlTree(text.startsWith("<?xml") ? text : `<?xml version="1.0" encoding="UTF-8"?>\n${text}`));
  return [...shape].sort();
};

const shapeOfData = (data: unknown, path = ""): readonly string[] =>
  typeof data === "object" && data !== null
    ? [
        ...new Set(
          Object.entries(data).flatMap(([key, value]) =>
            shapeOfData(value, `${path}.${Array.isArray(data) ? "" : key}`),
          ),
        ),
      ]
    : [`${path} ${typeof data}`];

const scriptData = (markup: string): readonly unknown[] =>
  [...markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
    JSON.parse(json ?? ""),
  );

/** Returns the structure of a file, without its texts. */
const shapeOf = (site: BuiltSite, file: string): unknown => {
  const text = site.read(file);
  if (file.endsWith(".html")) return [shapeOfHtml(text), shapeOfData(scriptData(text)).toSorted()];
  if (file.endsWith(".xml") || file.endsWith(".svg")) return shapeOfXml(text);
  if (/json$|manifest$/.test(file)) return shapeOfData(JSON.parse(text)).toSorted();
  return /\.(?:txt|css|js)$|_redirects$/.test(file) ? text : "";
};

const addresses = (markup: string): readonly string[] =>
  [...markup.matchAll(/ (?:href|src|srcset|action|data-frame|data-url|cite)="([a-z]+:[^"]*)"/g)].map(
    ([, address]) => address ?? "",
  );

describe("a site in which every text", () => {
  let plain: BuiltSite;
  before(async () => {
    plain = await builtSite({ folder: siteSaying("plain words"), now });
    assert.ok(plain.files.length > 40);
  });

  for (const [what, words] of Object.entries(hostile))
    it(`${what} is made of the same parts as one of plain words`, async () => {
      const site = await builtSite({ folder: siteSaying(words), now });
      const ofWords = (file: string): boolean => !/^(?:pictures|graphics|assets|fonts)\//.test(file);
      assert.deepEqual(site.files.filter(ofWords), plain.files.filter(ofWords));
      for (const file of site.files.filter(ofWords))
        assert.deepEqual(shapeOf(site, file), shapeOf(plain, file), file);
      for (const file of site.files.filter((name) => name.endsWith(".html")))
        for (const address of addresses(site.read(file)))
          assert.match(address, /^(?:https:\/\/(?!evil)|mailto:)/, file);
      for (const file of site.files.filter((name) => name.endsWith(".svg"))) shapeOfXml(site.read(file));
    });
});
