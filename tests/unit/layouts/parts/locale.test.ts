import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { voiceAround, voiceOf } from "../../../../layouts/parts/locale.ts";
import { arabic } from "../../../../src/i18n/arabic.ts";
import { frameOf } from "../../../support/layout-views.ts";

const frame = frameOf();

describe("the voice around a text", () => {
  it("is the text's own where the interface speaks its language, in the publication's zone", () => {
    const wanted = { language: "ar", direction: "rtl", timeZone: "Asia/Seoul", words: arabic };
    assert.deepEqual(voiceAround({ language: "ar" }, frame), wanted);
  });

  it("is the publication's where the interface does not", () => {
    assert.equal(voiceAround({ language: "cy" }, frame), voiceOf(frame));
    assert.equal(voiceAround({ language: "en" }, frame), voiceOf(frame));
  });

  it("is one object for all texts of a language, so that what is told in it is kept", () => {
    assert.equal(voiceAround({ language: "ar" }, frame), voiceAround({ language: "ar" }, frame));
  });
});
