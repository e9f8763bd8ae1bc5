import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Fate, fateFinder } from "../../../../src/import/addresses/fates.ts";

const site = {
  urls: new Set(["/", "/world/", "/2019/05/fähre/", "/feed.xml", "/plain", "/old/"]),
  redirects: new Map([["/old/", "/world/"]]),
  gone: new Set(["/retracted/"]),
  unpublished: new Map([
    ["/draft/", { file: "content/articles/d.md", url: "/draft/", title: "D", reason: "draft" as const }],
  ]),
  basePath: "/",
};

const lost = (hint?: string): Fate => ({ kind: "lost", hint });

describe("the fate of an old address", () => {
  const fateOf = fateFinder(site);
  const cases: readonly (readonly [address: string, fate: Fate])[] = [
    ["/world/", { kind: "page" }],
    ["/world", { kind: "page" }],
    ["/world/index.html", { kind: "page" }],
    ["/world/?utm_source=letter", { kind: "page" }],
    ["/world/#part", { kind: "page" }],
    ["/2019/05/f%C3%A4hre/", { kind: "page" }],
    ["/2019/05/fa%CC%88hre/", { kind: "page" }],
    ["/feed.xml", { kind: "page" }],
    ["/plain", { kind: "page" }],
    ["/old", { kind: "redirect", to: "/world/" }],
    ["/retracted/", { kind: "gone" }],
    ["/wrold/", lost("Did you mean /world/?")],
    ["/World/", lost("Hosts tell capital letters apart: the page is /world/.")],
    ["/draft/", lost("content/articles/d.md is not published.")],
    ["/?p=17", lost("Static hosts overlook p= and show /. Rules of the host may forward it.")],
    ["/nothing/like/it/at/all/", lost()],
    ["/%zz/", lost()],
  ];
  for (const [address, fate] of cases)
    it(`${address} is ${fate.kind}`, () => {
      assert.deepEqual(fateOf(address), fate);
    });

  it("is looked for below the path of the site", () => {
    const below = fateFinder({ ...site, basePath: "/paper/" });
    assert.deepEqual(below("/paper/world/"), { kind: "page" });
    assert.deepEqual(below("/world/"), lost("The site is published below /paper/."));
  });
});
