import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contentPolicy } from "../../../../layouts/parts/contentPolicy.ts";

const policyOf = (scripts: readonly string[], frameHosts: readonly string[]): string =>
  contentPolicy({ scripts, frameHosts }).markup.replaceAll("&#39;", "'");

describe("a page's content security policy", () => {
  it("lets in nothing that is not the site's own", () => {
    assert.match(policyOf([], []), /default-src 'self'; script-src 'self'; frame-src 'none';/);
  });

  it("names the hosts of the page's embeds", () => {
    assert.match(policyOf([], ["https://player.vimeo.com"]), /frame-src https:\/\/player\.vimeo\.com;/);
  });

  it("lets compiled code run where readers search, and nowhere else", () => {
    assert.match(policyOf(["search"], []), /script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(policyOf(["share"], []), /unsafe/);
  });
});
