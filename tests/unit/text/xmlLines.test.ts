import assert from "node:assert/strict";
import { it } from "node:test";
import { xml } from "../../../src/text/xml.ts";
import { xmlLines } from "../../../src/text/xmlLines.ts";

it("xmlLines puts each piece on a line of its own and leaves none for what is not there", () => {
  const lines = [xml`<a>`, false, xmlLines([xml`<b/>`, undefined, xml`<c/>`]), xml`</a>`] as const;
  assert.equal(xmlLines(lines).markup, "<a>\n<b/>\n<c/>\n</a>");
});

it("xmlLines of nothing is empty", () => {
  assert.equal(xmlLines([false, undefined]).markup, "");
});
