import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { Ajv } from "ajv";
import { deskOrigins, deskSettings } from "../../../src/desk/settings.ts";
import type { DeskFields } from "../../../src/model/desk-fields.ts";
import type { PlainData, PlainValue } from "../../../src/model/extra.ts";

const site = {
  url: "https://example.org/paper/",
  name: "The Meridian",
  timeZone: "Europe/Stockholm",
  stories: { bridge: "The harbour bridge" },
  articleUrl: "/{section}/{year}/{slug}/",
  languages: {},
  icon: "/paper/favicon.svg",
};

const settingsOf = (admin: Partial<DeskFields> = {}): PlainData =>
  deskSettings({ backend: "github", repo: "meridian/paper", ...admin }, site);

describe("the settings of the desk", () => {
  for (const [what, admin] of [
    ["on GitHub", {}],
    ["on GitHub with a service for signing in", { authUrl: "https://sign-in.example.org/" }],
    ["on a GitHub of one's own, reviewed", { host: "https://git.example.org", workflow: "editorial" }],
    ["on GitLab", { backend: "gitlab", repo: "press/meridian/paper", appId: "4f1c", workflow: "editorial" }],
    ["on Gitea", { backend: "gitea", branch: "trunk", folder: "paper/content" }],
    ["on a Forgejo", { backend: "forgejo", host: "https://codeberg.org/", appId: "4f1c" }],
  ] as const)
    it(`are valid by the schema of Sveltia CMS ${what}`, () => {
      const { isValid, errors } = validated(settingsOf(admin));
      assert.ok(isValid, errors);
    });

  it("would not be valid with a field that Sveltia CMS does not know", () =>
    assert.equal(validated({ ...settingsOf(), colour: "red" }).isValid, false));

  it("name every folder of the content, and pictures beside articles", () => {
    const folders = collectionsOf(settingsOf({ folder: "paper/content" })).map(({ name, folder }) => [
      name,
      folder,
    ]);
    assert.deepEqual(folders, [
      ["articles", "paper/content/articles"],
      ["updates", "paper/content/articles"],
      ["files", "paper/content/articles"],
      ["elsewhere", "paper/content/articles"],
      ["authors", "paper/content/authors"],
      ["sections", "paper/content/sections"],
      ["tags", "paper/content/tags"],
      ["pages", "paper/content/pages"],
    ]);
    const { path, media_folder, public_folder, preview_path } = collectionNamed("articles");
    assert.deepEqual(
      { path, media_folder, public_folder, preview_path },
      {
        path: "{{year}}/{{month}}/{{slug}}/index",
        media_folder: "",
        public_folder: "",
        preview_path: "{{section}}/{{year}}/{{slug}}",
      },
    );
    assert.equal(settingsOf({ folder: "paper/content" }).media_folder, "paper/public");
  });

  it("ask for dates in the publication's time zone", () => {
    const { widget, time_zone, required } = fieldOf("articles", "date");
    assert.deepEqual([widget, time_zone, required], ["moment", "Europe/Stockholm", true]);
  });

  it("offer the records that a field names, and the threads of the publication", () => {
    assert.equal(fieldOf("articles", "section").collection, "sections");
    assert.equal(fieldOf("articles", "authors").multiple, true);
    assert.deepEqual(fieldOf("articles", "story").options, [
      { value: "bridge", label: "The harbour bridge" },
    ]);
    assert.equal(fieldOf("updates", "authors").collection, "authors");
  });

  it("hold the rules of the schemas: values, lengths, numbers, patterns with their messages, and examples", () => {
    assert.ok(JSON.stringify(fieldOf("articles", "kind").options).includes('"value":"opinion"'));
    assert.equal(fieldOf("articles", "title").maxlength, 300);
    const { min, max, value_type } = fieldOf("articles", "weight");
    assert.deepEqual([min, max, value_type], [0, 3, "int"]);
    assert.deepEqual(fieldOf("articles", "slug").pattern, [
      "/^[a-z0-9]+(?:-[a-z0-9]+)*$/",
      "Slug may hold small letters, digits and single hyphens only. Write it like harbour-bridge.",
    ]);
    assert.match(String(fieldOf("articles", "kicker").hint), /For example: Storm damage$/);
    assert.match(String(fieldOf("articles", "shortTitle").hint), /search keep “Headline”/);
  });

  it("show the text as Markdown first", () =>
    assert.deepEqual(fieldOf("articles", "body").modes, ["raw", "rich_text"]));

  it("have groups of fields, in lists too, and a text or a group where both are allowed", () => {
    assert.deepEqual(namesIn(fieldOf("articles", "image")).slice(0, 4), ["src", "alt", "caption", "credit"]);
    assert.deepEqual(namesIn(fieldOf("articles", "corrections")), ["date", "text"]);
    assert.deepEqual(namesIn(fieldOf("articles", "sources")), ["title", "url"]);
    const { widget, text_label } = fieldOf("articles", "byline");
    assert.deepEqual([widget, text_label], ["text-or-group", "In your own words"]);
    assert.deepEqual(namesIn(fieldOf("articles", "byline")), ["name", "role", "type"]);
  });

  it("leave out what would be empty, and what no form can ask for", () => {
    assert.deepEqual(Object(settingsOf().output).omit_empty_optional_fields, true);
    const names = namesIn(collectionNamed("articles"));
    assert.ok(!names.includes("extra") && !names.includes("wire"), names.join());
  });
});

describe("the page of the desk", () => {
  for (const [admin, origins] of [
    [{ backend: "github", repo: "a/b", authUrl: "https://sign-in.example.org/" }, ["https://api.github.com"]],
    [{ backend: "github", repo: "a/b", host: "https://git.example.org/" }, ["https://git.example.org"]],
    [{ backend: "gitlab", repo: "a/b" }, ["https://gitlab.com"]],
    [{ backend: "forgejo", repo: "a/b", host: "https://codeberg.org/" }, ["https://codeberg.org"]],
  ] as const)
    it(`may talk to ${origins.join()} alone`, () => assert.deepEqual(deskOrigins(admin), origins));
});

const collectionsOf = (settings: PlainData): readonly PlainData[] => recordsIn(settings.collections);

const collectionNamed = (name: string): PlainData =>
  collectionsOf(settingsOf()).find((collection) => collection.name === name) ?? {};

const fieldOf = (collection: string, name: string): PlainData =>
  recordsIn(collectionNamed(collection).fields).find((field) => field.name === name) ?? {};

const namesIn = ({ fields }: PlainData): readonly string[] =>
  recordsIn(fields).map(({ name }) => String(name));

const recordsIn = (value: PlainValue | undefined): readonly PlainData[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

const isRecord = (value: unknown): value is PlainData =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const program = createRequire(import.meta.url).resolve("@sveltia/cms");
const validate = new Ajv({ strict: false, formats: { regex: true, uri: true } }).compile(
  JSON.parse(readFileSync(join(dirname(program), "..", "schema", "sveltia-cms.json"), "utf8")),
);

const validated = (settings: PlainData): { readonly isValid: boolean; readonly errors: string } => {
  const isValid = validate(JSON.parse(JSON.stringify(settings)));
  return { isValid, errors: JSON.stringify(validate.errors?.slice(0, 5)) };
};
