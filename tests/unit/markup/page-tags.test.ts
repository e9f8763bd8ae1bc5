import assert from "node:assert/strict";
import { it } from "node:test";
import { attributesOf, withTags } from "../../../src/markup/page-tags.ts";

const marked = (html: string): string => withTags(html, (tag) => `[${tag}]`);

const tags = [
  ["a < b <b>c</b>", "a < b [<b>]c</b>"],
  ["<a title='>' href=\"/a\">", "[<a title='>' href=\"/a\">]"],
  ["<!-- <a> --><a>", "<!-- <a> -->[<a>]"],
  ["<script src='/a.js'>'<a>'</script><a>", "[<script src='/a.js'>]'<a>'</script>[<a>]"],
  ["<STYLE>a{}</STYLE >", "[<STYLE>]a{}</STYLE >"],
  ["<img\nsrc=/a.png>", "[<img\nsrc=/a.png>]"],
] as const;

for (const [html, wanted] of tags)
  it(`finds the tags of ${html}`, () => {
    assert.equal(marked(html), wanted);
  });

it("reads attributes in any spelling", () => {
  assert.deepEqual(attributesOf(`<a HREF = "/a?b&amp;c" title='"x"' id=y download>`), [
    ["href", "/a?b&c"],
    ["title", '"x"'],
    ["id", "y"],
    ["download", ""],
  ]);
});
