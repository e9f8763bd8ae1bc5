import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activeNav, ariaCurrent } from "../../../../layouts/parts/navigation.ts";
import { chromeOf, headOf } from "../../../support/layout-views.ts";

const chrome = chromeOf();

const at = (path: string, within: readonly string[] = []) =>
  activeNav({ chrome, head: headOf({ canonical: `https://example.org${path}` }), within });

describe("the active navigation", () => {
  it("is the page itself if a link on every page leads to it", () => {
    assert.equal(ariaCurrent("/world/", at("/world/"))?.markup, ' aria-current="page"');
    assert.equal(ariaCurrent("/about/", at("/about/"))?.markup, ' aria-current="page"');
    assert.equal(ariaCurrent("/culture/", at("/world/")), undefined);
  });

  it("has the linked pages above this one", () => {
    assert.equal(
      ariaCurrent("/world/", at("/2023/11/09/ferries/", ["/world/"]))?.markup,
      ' aria-current="true"',
    );
    assert.equal(ariaCurrent("/world/", at("/world/", ["/world/"]))?.markup, ' aria-current="page"');
  });

  it("is one object for all articles of a section", () => {
    assert.equal(at("/2023/11/09/ferries/", ["/world/"]), at("/2023/11/10/trams/", ["/world/"]));
    assert.notEqual(at("/2023/11/09/ferries/", ["/world/"]), at("/2023/11/10/trams/", ["/culture/"]));
    assert.notEqual(at("/world/"), at("/2023/11/09/ferries/", ["/world/"]));
  });

  it("has no url on a page without an address", () => {
    const { url, within } = activeNav({ chrome, head: headOf({ canonical: undefined }) });
    assert.deepEqual({ url, within }, { url: undefined, within: [] });
  });

  it("is separate for each publication", () => {
    const head = headOf();
    assert.notEqual(activeNav({ chrome, head }), activeNav({ chrome: chromeOf(), head }));
  });
});
