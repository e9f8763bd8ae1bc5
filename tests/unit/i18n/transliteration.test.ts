import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { transliterated } from "../../../src/i18n/transliteration.ts";
import { articleSlugOf } from "../../../src/markup/url.ts";

describe("the slug of a headline", () => {
  for (const [language, headline, slug] of [
    ["de", "Über Straßen, ÄRGER und GROẞE Öfen", "ueber-strassen-aerger-und-grosse-oefen"],
    ["de-AT", "Ju\u0308ngste Ma\u0308rkte", "juengste-maerkte"],
    ["da", "Århus på Ærø", "aarhus-paa-aeroe"],
    ["nb", "Blåbærsyltetøy", "blaabaersyltetoey"],
    ["nn", "Båtar på Ørsta", "baatar-paa-oersta"],
    ["sv", "Åre får öl ända", "are-far-ol-anda"],
    ["fi", "Hämeenlinnan yö", "hameenlinnan-yo"],
    ["is", "Það er þörf", "thad-er-thorf"],
    ["tr", "Iğdır'da ışıklar söndü, İSTANBUL", "igdirda-isiklar-sondu-istanbul"],
    ["uk", "Їжакевич, Юрій і Знам’янка", "yizhakevych-yurii-i-znamianka"],
    ["uk", "Згурський у Києві, Яготин і Гадяч", "zghurskyi-u-kyievi-yahotyn-i-hadiach"],
    ["bg", "България е щастлива, София", "bulgaria-e-shtastliva-sofia"],
    ["sr", "Ђоковић у Ужицу", "djokovic-u-uzicu"],
    ["sr-Latn", "Đoković u Užicu", "djokovic-u-uzicu"],
    ["mk", "Ѓорче и ќебе", "gjorche-i-kjebe"],
    ["ru", "Все ёлки и щука", "vse-elki-i-shchuka"],
    ["ca", "Col·lecció d’art", "colleccio-dart"],
    ["en", "Über-naïve façade", "uber-naive-facade"],
    ["ja", "ひらがな", "hiragana"],
  ] as const)
    it(`${language}: ${headline}`, () => assert.equal(articleSlugOf(headline, language), slug));

  it("has the form of an address's part, in every language and for any text", () => {
    const languages = fc.constantFrom("bg", "ca", "da", "de", "mk", "sr", "uk", "x", "");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), languages, (text, language) => {
        assert.match(articleSlugOf(text, language), /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe("a text in plain letters", () => {
  it("leaves what its language has no rule for to the general transliteration", () => {
    assert.equal(transliterated("Čaj für 北京", "de"), "čaj fuer 北京");
    assert.equal(transliterated("Čaj für 北京", "constructor"), "čaj für 北京");
  });
});
