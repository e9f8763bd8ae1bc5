import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activeNav, ariaCurrent } from "../../../../layouts/parts/navigation.ts";
import { chromeOf, headOf } from "../../../support/layout-views.ts";

const chrome = chromeOf();

const at = (path: string, within: readonly string[] = []) =>
  activeNav({ chrome, head: headOf({ canonical: `https://example.org${path}` }), within });

describe("where a reader is", () => {
  it("is the page itself where a link around every page leads to it", () => {
    assert.equal(ariaCurrent("/world/", at("/world/"))?.markup, ' aria-current="page"');
    assert.equal(ariaCurrent("/about/", at("/about/"))?.markup, ' aria-current="page"');
    assert.equal(ariaCurrent("/culture/", at("/world/")), undefined);
  });

  it("is below the pages that hold this one", () => {
    assert.equal(
      ariaCurrent("/world/", at("/2023/11/09/ferries/", ["/world/"]))?.markup,
      ' aria-current="true"',
    );
    assert.equal(ariaCurrent("/world/", at("/world/", ["/world/"]))?.markup, ' aria-current="page"');
  });

  it("is one and the same for all articles of a section", () => {
    assert.equal(at("/2023/11/09/ferries/", ["/world/"]), at("/2023/11/10/trams/", ["/world/"]));
    assert.notEqual(at("/2023/11/09/ferries/", ["/world/"]), at("/2023/11/10/trams/", ["/culture/"]));
    assert.notEqual(at("/world/"), at("/2023/11/09/ferries/", ["/world/"]));
  });

  it("is nowhere that a link leads to on a page without an address", () => {
    const { url, within } = activeNav({ chrome, head: headOf({ canonical: undefined }) });
    assert.deepEqual({ url, within }, { url: undefined, within: [] });
  });

  it("is told of each publication apart", () => {
    const head = headOf();
    assert.notEqual(activeNav({ chrome, head }), activeNav({ chrome: chromeOf(), head }));
  });
});
