import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { workerPage } from "../../../src/assets/service-worker.ts";
import { useOwnWords } from "../../../src/i18n/languages.ts";
import { paths } from "../../../src/lib/runtime.ts";

describe("the service worker", () => {
  it("has a lasting address, and the words of the publication's language", () => {
    const { url, view } = workerPage(paths.scripts, { language: "ar" });
    assert.equal(url, "/sw.js");
    assert.match(view.code, /^const note = \{"language":"ar","direction":"rtl","title":"لا يوجد اتصال"/);
  });

  it("writes the words of a publication's own as text, not as HTML", () => {
    useOwnWords({ en: { offline: { title: "Lines & signals", text: "No <signal>." } } });
    const { code } = workerPage(paths.scripts, { language: "en" }).view;
    useOwnWords({});
    assert.match(code, /"title":"Lines &amp; signals","text":"No &lt;signal&gt;\."/);
  });

  it("removes itself if pages are not kept", () => {
    const { url, view } = workerPage(paths.scripts, undefined);
    assert.equal(url, "/sw.js");
    assert.match(view.code, /unregister\(\)/);
    assert.doesNotMatch(view.code, /"fetch"/);
  });

  it("costs readers less than 1.5 KB", () => {
    assert.ok(gzipSync(workerPage(paths.scripts, { language: "en" }).view.code).length < 1536);
  });
});
