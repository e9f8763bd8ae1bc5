import assert from "node:assert/strict";
import { it } from "node:test";
import { aliasUrl } from "../../../../src/pages/machine/aliasUrl.ts";

const cases = [
  ["/2021/old/", "/2021/old/"],
  ["/2021/old", "/2021/old/"],
  ["/2021/old.html", "/2021/old.html"],
  ["/2021/old.PHP", "/2021/old.PHP"],
  ["/news/version-1.2", "/news/version-1.2/"],
  ["/a.b/c", "/a.b/c/"],
  ["/", "/"],
  ["/%C3%A9t%C3%A9/", "/été/"],
  ["/été", "/été/"],
  ["/e\u0301te\u0301/", "/\u00e9t\u00e9/"],
  ["/e%CC%81t/", "/\u00e9t/"],
  ["/a%20b/", "/a b/"],
  ["/%ED%95%9C/", "/한/"],
  ["/100%/", "/100%/"],
  ["/%2E%2E/%2e%2e/etc", "/%2E%2E/%2e%2e/etc/"],
  ["/a%00b/", "/a%00b/"],
  ["/a%3Fb/", "/a%3Fb/"],
] as const;

for (const [alias, expected] of cases)
  it(`aliasUrl of ${alias} is ${expected}`, () => {
    assert.equal(aliasUrl(alias), expected);
  });
