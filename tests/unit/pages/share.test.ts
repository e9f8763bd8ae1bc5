import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { networks } from "../../../src/model/publication-fields.ts";
import { shareView } from "../../../src/pages/share.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

const shared = (title: string, share: readonly (typeof networks)[number][] = []) =>
  shareView(articleFixture({ title }).record, pageContextOf({ publication: publicationFixture({ share }) }));

const address = "https://example.org/paper/2023/11/09/harbour-reopens/";

describe("the links to share an article", () => {
  it("are only an e-mail if the publication names no network", () => {
    assert.deepEqual(shared("Boats & trains: what now?"), {
      title: "Boats & trains: what now?",
      url: address,
      mailUrl: `mailto:?subject=Boats%20%26%20trains%3A%20what%20now%3F&body=${encodeURIComponent(address)}`,
      networks: [],
    });
  });

  it("are the networks of the publication, in its order", () => {
    assert.deepEqual(shared("A", ["x", "bluesky"]).networks, [
      { title: "X", url: `https://x.com/intent/post?text=A&url=${encodeURIComponent(address)}` },
      {
        title: "Bluesky",
        url: `https://bsky.app/intent/compose?text=A%20${encodeURIComponent(address)}`,
      },
    ]);
  });

  for (const network of networks)
    it(`encode a headline in the address of ${network}`, () => {
      const [link] = shared('"><script>&url=https://evil.example/#', [network]).networks;
      const { protocol, searchParams, hash } = new URL(link?.url ?? "");
      assert.equal(protocol, "https:");
      assert.equal(hash, "");
      assert.ok([...searchParams.values()].some((value) => value.includes(address)));
      assert.doesNotMatch(link?.url ?? "", /[<>"]/);
    });

  it("exist for a headline with a lone surrogate", () => {
    assert.match(shared("\ud83d", ["x"]).mailUrl, /^mailto:\?subject=%EF%BF%BD&/);
  });
});
