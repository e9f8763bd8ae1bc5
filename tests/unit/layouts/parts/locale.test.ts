import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { siteLocale, textLocale } from "../../../../layouts/parts/locale.ts";
import { arabic } from "../../../../src/i18n/arabic.ts";
import { chromeOf } from "../../../support/layout-views.ts";

const chrome = chromeOf();

describe("the locale of a text", () => {
  it("is that of the text if the interface has its language, in the publication's time zone", () => {
    const wanted = { language: "ar", direction: "rtl", timeZone: "Asia/Seoul", messages: arabic };
    assert.deepEqual(textLocale({ language: "ar" }, chrome), wanted);
  });

  it("is that of the publication otherwise", () => {
    assert.equal(textLocale({ language: "cy" }, chrome), siteLocale(chrome));
    assert.equal(textLocale({ language: "en" }, chrome), siteLocale(chrome));
  });

  it("is one object for all texts of a language", () => {
    assert.equal(textLocale({ language: "ar" }, chrome), textLocale({ language: "ar" }, chrome));
  });
});
