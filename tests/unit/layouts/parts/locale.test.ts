import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { siteLocale, textLocale } from "../../../../layouts/parts/locale.ts";
import { arabic } from "../../../../src/i18n/arabic.ts";
import { chromeOf } from "../../../support/layout-views.ts";

const chrome = chromeOf();

describe("the voice around a text", () => {
  it("is the text's own where the interface speaks its language, in the publication's zone", () => {
    const wanted = { language: "ar", direction: "rtl", timeZone: "Asia/Seoul", messages: arabic };
    assert.deepEqual(textLocale({ language: "ar" }, chrome), wanted);
  });

  it("is the publication's where the interface does not", () => {
    assert.equal(textLocale({ language: "cy" }, chrome), siteLocale(chrome));
    assert.equal(textLocale({ language: "en" }, chrome), siteLocale(chrome));
  });

  it("is one object for all texts of a language, so that what is told in it is kept", () => {
    assert.equal(textLocale({ language: "ar" }, chrome), textLocale({ language: "ar" }, chrome));
  });
});
