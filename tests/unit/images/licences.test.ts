import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { licenceName } from "../../../src/images/licences.ts";

describe("the name of a licence", () => {
  const table = [
    ["https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"],
    ["http://www.creativecommons.org/licenses/by-nc-sa/3.0/de/", "CC BY-NC-SA 3.0"],
    ["https://creativecommons.org/publicdomain/zero/1.0/", "CC0"],
    ["https://creativecommons.org/publicdomain/mark/1.0", "Public Domain"],
    ["https://creativecommons.org/licenses/by-xx/4.0/", undefined],
    ["https://example.org/licenses/by/4.0/", undefined],
  ] as const;
  for (const [url, name] of table)
    it(`${url}: ${name}`, () => {
      assert.equal(licenceName(url), name);
    });
});
