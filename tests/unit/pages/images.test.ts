import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MapFields } from "../../../src/model/graphics.ts";
import { leadMapFile } from "../../../src/pages/images.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";

const fileOf = (fields: MapFields, given: ArticleFacts = {}, accent?: string) =>
  leadMapFile(articleFixture({ map: { fields, alt: "A map." }, ...given }), { accent });

describe("the file of a lead map", () => {
  it("has an address that depends on all that the map shows, and on nothing else", () => {
    const url = fileOf({ highlight: ["NO"] })?.url;
    assert.match(url ?? "", /^\/graphics\/map-harbour-reopens-[0-9a-f]{12}\.svg$/);
    assert.equal(
      fileOf({ highlight: ["NO"], caption: "Norway", alt: "Norway." }, { title: "Other" })?.url,
      url,
    );
    const others = [
      fileOf({ highlight: ["SE"] }),
      fileOf({ highlight: ["NO"] }, { language: "fr" }),
      fileOf({ highlight: ["NO"] }, {}, "#004400"),
    ];
    assert.equal(new Set([url, ...others.map((file) => file?.url)]).size, 4);
  });

  it("lightens the accent for dark mode no more than needed", () => {
    assert.deepEqual(fileOf({ highlight: ["NO"] })?.facts.accent, { light: "#8e1b17", dark: "#f2917f" });
    const { light, dark } = fileOf({ highlight: ["NO"] }, {}, "#004400")?.facts.accent ?? {};
    assert.equal(light, "#004400");
    assert.notEqual(dark, "#004400");
  });

  it("is undefined if the article has no map", () => {
    assert.equal(leadMapFile(articleFixture(), {}), undefined);
  });
});
