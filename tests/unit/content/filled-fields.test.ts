import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as z from "zod";
import { filledFields } from "../../../src/content/filled-fields.ts";
import { parseFields } from "../../../src/content/validate.ts";
import { parseYaml } from "../../../src/content/yaml.ts";
import { articleFields } from "../../../src/model/article-fields.ts";
import { frontFields } from "../../../src/model/front-fields.ts";
import { siteFields } from "../../../src/model/publication-fields.ts";
import { sectionFields } from "../../../src/model/section.ts";
import { tagFields } from "../../../src/model/tag.ts";

describe("the filled fields", () => {
  const sound = { title: "A", date: "2023-11-09", section: "world" };

  it("are the very same data if nothing is empty", () => {
    const data = { ...sound, tags: ["Dam"], image: { src: "a.png", alt: "A pier" }, draft: false, weight: 0 };
    assert.equal(filledFields(articleFields, data), data);
  });

  const absent: ReadonlyArray<readonly [what: string, field: Readonly<Record<string, unknown>>]> = [
    ["nothing", { description: null }],
    ["an empty text", { description: "" }],
    ["a blank text", { byline: " \n " }],
    ["an empty text for a list, a number or true", { tags: "", weight: "", draft: "" }],
    ["an empty list", { tags: [] }],
    ["a list of nothing", { tags: [null, ""] }],
    ["an empty group", { image: {} }],
    ["a group of empty fields, required ones too", { image: { src: "", alt: null, focus: "" } }],
    ["a list of such groups", { corrections: [{ date: "", text: "" }] }],
    ["a text or a group, as a group", { byline: { name: "", role: "" } }],
    ["fields of one's own", { extra: {} }],
  ];
  for (const [what, field] of absent)
    it(`lack ${what}`, () => {
      assert.deepEqual(filledFields(articleFields, { ...sound, ...field }), sound);
    });

  const kept: ReadonlyArray<readonly [what: string, field: Readonly<Record<string, unknown>>]> = [
    ["a required field that is empty", { title: "" }],
    ["an unknown field that is empty", { tagline: "" }],
    ["a group with an unknown field", { image: { sorce: "" } }],
    ["an empty item beside others", { tags: ["Dam", ""] }],
    ["what fields of one's own hold", { extra: { stars: null, notes: [], by: { name: "" } } }],
    ["a required field of a group beside others", { image: { src: "a.png", alt: "" } }],
    ["a group whose fields stand below it without spaces", { image: null, src: "a.png" }],
  ];
  for (const [what, field] of kept)
    it(`still have ${what}`, () => {
      assert.deepEqual(filledFields(articleFields, { ...sound, ...field }), { ...sound, ...field });
    });

  it("lack empty fields inside of groups, lists and records", () => {
    const languages = { fr: { description: "En français.", navigation: [{ title: "Ici", url: "/" }] } };
    assert.deepEqual(
      filledFields(siteFields, {
        embeds: [{ name: "Charts", host: "" }],
        languages: { fr: { ...languages.fr, name: "", sections: {} } },
        organisation: { legalName: "" },
      }),
      { embeds: [{ name: "Charts", host: "" }], languages },
    );
    assert.deepEqual(
      filledFields(frontFields, { lead: { article: "a", headline: "", until: null }, blocks: [] }),
      { lead: { article: "a" } },
    );
  });

  it("lack those that a publication's own schema makes optional", () => {
    const extra = z.object({
      stars: z.number().optional(),
      by: z.string().default("us"),
      place: z.string(),
      end: z.string().nullable(),
    });
    const data = { extra: { stars: null, by: "", place: "", end: null } };
    assert.deepEqual(filledFields(z.object({ extra }), data), { extra: { place: "", end: null } });
  });

  const files = [
    [
      "an article",
      articleFields,
      "title: A\ndate: 2023-11-09\nsection: world\n",
      "tags:\nimage: {}\nlang: ''",
    ],
    ["a section", sectionFields, "name: World\n", "description: ''\norder:\nlead: { article: }\nblocks: []"],
    ["a tag", tagFields, "title: Dam\n", "description:\naliases: ['']"],
  ] as const;
  for (const [what, schema, filled, empty] of files)
    it(`are those of ${what} without them`, () => {
      const fieldsOf = (text: string): unknown =>
        parseFields<z.ZodType>(schema, { file: "a.md", ...parseYaml(text, 2) });
      assert.deepEqual(fieldsOf(filled + empty), fieldsOf(filled));
    });
});
