import assert from "node:assert/strict";
import { it } from "node:test";
import { manifestPage } from "../../../../src/pages/machine/manifestPage.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";
import { siteFixture } from "../../../support/siteFixture.ts";

it("the manifest's addresses lie below the site's base path", () => {
  const { url, view } = manifestPage(siteFixture());
  assert.equal(url, "/site.webmanifest");
  assert.equal(view.startUrl, "/paper/");
  assert.deepEqual(
    view.icons.map(({ src, sizes, type }) => `${src} ${sizes} ${type}`),
    [
      "/paper/favicon.svg any image/svg+xml",
      "/paper/icon-192.png 192x192 image/png",
      "/paper/icon-512.png 512x512 image/png",
    ],
  );
});

it("the manifest tells the publication's language and its direction", () => {
  const { view } = manifestPage(siteFixture({ publication: publicationFixture({ language: "ar" }) }));
  assert.deepEqual([view.name, view.language, view.direction], ["The Meridian", "ar", "rtl"]);
});
