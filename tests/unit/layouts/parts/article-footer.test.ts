import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shareLinks } from "../../../../layouts/parts/article-footer.ts";
import { siteLocale } from "../../../../layouts/parts/locale.ts";
import { chromeOf } from "../../../support/layout-views.ts";

const output =
  shareLinks(
    {
      url: "https://example.org/f/",
      title: 'A "quiet" harbour',
      mailUrl: "mailto:?subject=A",
      networks: [{ title: "Bluesky", url: "https://bsky.app/intent/compose?text=A" }],
    },
    siteLocale(chromeOf()),
  )?.markup ?? "";

describe("the links to share an article", () => {
  it("are plain links that do not open the page to the other site", () => {
    assert.match(output, /<li><a href="mailto:\?subject=A">Mail<\/a><\/li>/);
    assert.match(
      output,
      /<li><a rel="noopener" href="https:\/\/bsky\.app\/intent\/compose\?text=A">Bluesky<\/a><\/li>/,
    );
  });

  it("hide the buttons until a script shows them", () => {
    assert.deepEqual(
      [...output.matchAll(/<li( hidden)?><(\w+)/g)].map(([, hidden, tag]) => [tag, hidden === " hidden"]),
      [
        ["a", false],
        ["a", false],
        ["button", true],
        ["button", true],
      ],
    );
  });

  it("give the script the address and the headline, escaped", () => {
    assert.match(output, /data-url="https:\/\/example\.org\/f\/" data-title="A &quot;quiet&quot; harbour"/);
  });

  it("are undefined if the article is not published", () => {
    assert.equal(shareLinks(undefined, siteLocale(chromeOf())), undefined);
  });
});
