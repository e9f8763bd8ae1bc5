import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shareLinks } from "../../../../layouts/parts/article-footer.ts";
import { siteLocale } from "../../../../layouts/parts/locale.ts";
import { chromeOf } from "../../../support/layout-views.ts";

const told =
  shareLinks(
    {
      url: "https://example.org/f/",
      title: 'A "quiet" harbour',
      mailUrl: "mailto:?subject=A",
      networks: [{ title: "Bluesky", url: "https://bsky.app/intent/compose?text=A" }],
    },
    siteLocale(chromeOf()),
  )?.markup ?? "";

describe("the ways to share", () => {
  it("are plain links, which tell the other site nothing of the page that they were on", () => {
    assert.match(told, /<li><a href="mailto:\?subject=A">Mail<\/a><\/li>/);
    assert.match(
      told,
      /<li><a rel="noopener" href="https:\/\/bsky\.app\/intent\/compose\?text=A">Bluesky<\/a><\/li>/,
    );
  });

  it("hide what does nothing without a script", () => {
    assert.deepEqual(
      [...told.matchAll(/<li( hidden)?><(\w+)/g)].map(([, hidden, tag]) => [tag, hidden === " hidden"]),
      [
        ["a", false],
        ["a", false],
        ["button", true],
        ["button", true],
      ],
    );
  });

  it("give the script the address and the headline, escaped", () => {
    assert.match(told, /data-url="https:\/\/example\.org\/f\/" data-title="A &quot;quiet&quot; harbour"/);
  });

  it("are not there before the article is", () => {
    assert.equal(shareLinks(undefined, siteLocale(chromeOf())), undefined);
  });
});
