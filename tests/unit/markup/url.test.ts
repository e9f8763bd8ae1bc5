import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { safeUrl, tagUri } from "../../../src/markup/url.ts";

describe("an address", () => {
  const safe = [
    "https://example.org/a?b=c#d",
    "HTTP://example.org",
    "mailto:a@example.org",
    "tel:+46123",
    "/",
    "/about/",
    "/älvar/",
    " https://example.org",
    "#fn1",
  ];
  for (const url of safe)
    it(`${url} is kept`, () => {
      assert.equal(safeUrl(url), url);
    });

  const unsafe = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0000 javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "/\t/example.org",
    "/ \\example.org",
    "\t//example.org",
    "/\\example.org",
    "\\\\example.org",
    "https:example.org",
    "about/",
    "",
  ];
  for (const url of unsafe)
    it(`${JSON.stringify(url)} leads nowhere`, () => {
      assert.equal(safeUrl(url), "about:blank");
    });

  it("leads to the web, to mail, to a telephone or stays on the site, for any text", () => {
    const start = fc.constantFrom(
      "",
      "/",
      "//",
      "\\",
      "java",
      "script:",
      ":",
      "https:",
      "#",
      "\t",
      "\n",
      " ",
    );
    const url = fc.array(fc.oneof(start, fc.string({ maxLength: 3 })), { maxLength: 8 });
    fc.assert(
      fc.property(url, (parts) => {
        const made = safeUrl(parts.join(""));
        const base = "https://example.org/a/";
        if (!URL.canParse(made, base)) return;
        const { protocol, host } = new URL(made, base);
        assert.match(protocol, /^(?:https?|mailto|tel|about):$/);
        if (/^[/#]/.test(made)) assert.equal(host, "example.org");
      }),
      { numRuns: 500 },
    );
  });
});

it("of a thing consists of a host, a day and its own name", () => {
  assert.equal(tagUri("example.org", "harbour", "2023-11-09"), "tag:example.org,2023-11-09:harbour");
  assert.equal(tagUri("example.org", "/world/"), "tag:example.org,2026:/world/");
});
