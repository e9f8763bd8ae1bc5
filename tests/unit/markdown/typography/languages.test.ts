import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { quotesOf } from "../../../../src/markdown/typography/languages.ts";

/** Delimiters of the CLDR 48.2: outer and inner quotation marks of languages that differ from English. */
const cldr = [
  ["« » « »", "fr ht hy oc yav"],
  [
    "« » “ ”",
    "ast blo bm br ca ca-ES-valencia cv dyo el es-US eu ewo ie it it-CH kab kk kk-Cyrl lij mg mua nnh pms",
  ],
  ["« » “ ”", "pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg ti"],
  ["” “ ’ ‘", "ar lld ms-Arab syr ur ur-IN"],
  ["„ “ ‚ ‘", "bs-Cyrl cs de de-AT de-CH dsb et hr hsb is ksh lb luy mk nds nds-NL sk sl"],
  ["« » ‹ ›", "am az-Arab az-Cyrl fa fa-AF fr-CH gsw jgo kkj mzn rm sdh wae"],
  ["« » „ “", "bas be be-tarask bua ky os ru ru-UA sah tyv uk"],
  ["„ ” ‚ ’", "agq ff ff-Latn"],
  ["” ” ’ ’", "fi he lag rn se sn sv sv-FI yi"],
  ["「 」 『 』", "ja yue yue-Hant zh-Hant zh-Hant-HK zh-TW zh-HK"],
  ["„ ” ’ ’", "sr sr-Cyrl sr-Latn-BA"],
  ["« » ‘ ’", "dua el-polyton ksf nb nn no rw"],
  ["‘ ’ ‘ ’", "nl nl-BE"],
  ["‘ ’ “ ”", "fur ia tn"],
  ["„ “ „ “", "bg lt prg sgs"],
  ["„ ” « »", "nmg pl ro ro-MD"],
  ["« » „ ”", "shi zgh"],
  ["„ ” ‘ ’", "bs bs-Latn"],
  ["„ ” » «", "hu szl"],
  ["» « › ‹", "kk-Arab ug"],
  ["“ ’ “ ”", "st"],
  ["“ ” ’ ‘", "uz uz-Latn"],
  ["“ ” « »", "eo"],
  ["« » ” “", "fr-CA"],
  ["„ “ « »", "ka"],
  ["“ ” “ ”", "tk"],
  [
    "“ ” ‘ ’",
    "en en-GB af az cy da es es-MX fil ga gd gl hi id ko lv ms mt nso pt pt-BR sq sw th tr uz-Cyrl vi zh",
  ],
  ["“ ” ‘ ’", "zh-Hans zh-Hans-HK zh-CN zu ff-Adlm xx"],
] as const;

/** Languages for which ours differ, and why. */
const ours = new Map<string, readonly [marks: string, why: string]>([
  ["ar", ["« » “ ”", "the Arabic press prints guillemets, which turn with the direction of the line"]],
  ["da", ["» « › ‹", "the Danish press prints these"]],
  ["es", ["« » “ ”", "the academies of Spanish ask for them"]],
  ["es-MX", ["« » “ ”", "the academies of Spanish ask for them"]],
  ["fr", ["« » “ ”", "guillemets inside of guillemets cannot be told apart"]],
  ["fr-CA", ["« » “ ”", "marks that look backwards stand in no Canadian style book"]],
  ["nl", ["“ ” ‘ ’", "a double mark that was typed stays double, which Dutch allows"]],
  ["nl-BE", ["“ ” ‘ ’", "a double mark that was typed stays double, which Dutch allows"]],
  ["fur", ["“ ” ‘ ’", "a double mark that was typed stays double"]],
  ["ia", ["“ ” ‘ ’", "a double mark that was typed stays double"]],
  ["tn", ["“ ” ‘ ’", "a double mark that was typed stays double"]],
  ["st", ["“ ” ‘ ’", "“ that is closed by ’ is a slip"]],
  ["lld", ["“ ” ‘ ’", "its neighbours write no marks that look backwards"]],
]);

describe("the quotation marks of a language", () => {
  for (const [marks, languages] of cldr)
    for (const language of languages.split(" ")) {
      const [wanted, why = "the CLDR has them"] = ours.get(language) ?? [marks];
      it(`are ${wanted} in ${language}: ${why}`, () => {
        const { outer, inner } = quotesOf(language);
        assert.equal([...outer, ...inner].map((mark) => mark.trim()).join(" "), wanted);
      });
    }

  it("have the spaces of French", () => {
    assert.deepEqual(quotesOf("fr-BE").outer, ["«\u00a0", "\u00a0»"]);
    assert.deepEqual(quotesOf("FR-CH").inner, ["‹\u00a0", "\u00a0›"]);
  });

  it("close each further paragraph of a Spanish quotation, and open it elsewhere", () => {
    assert.equal(quotesOf("es-AR").further, "»");
    assert.equal(quotesOf("en").further, "“");
    assert.equal(quotesOf("fr").further, "«\u00a0");
  });
});
