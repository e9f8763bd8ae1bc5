import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { z } from "zod";
import { classifyPath } from "../../../../src/content/folder.ts";
import { parseFrontMatter } from "../../../../src/content/front-matter.ts";
import { listContentFiles } from "../../../../src/content/listing.ts";
import { parseYaml } from "../../../../src/content/yaml.ts";
import { paths } from "../../../../src/lib/runtime.ts";
import { dateText, identifier, lineOfText, webAddress } from "../../../../src/model/fields.ts";
import { documentedTypes } from "../../../../tools/reference/documented-types.ts";
import { fieldRows, referenceFiles } from "../../../../tools/reference/page.ts";
import { exampleData, jsonSchemaOf } from "../../../../tools/reference/schema.ts";
import { testFolder } from "../../../support/layered-content.ts";
import { schemaErrors } from "../../../support/schema-errors.ts";

const schema = z.strictObject({
  name: lineOfText(40).meta({ description: "What it is called.", example: "Ferry" }),
  day: dateText.optional().meta({ example: "2023-11-09" }),
  kind: z.enum(["sail", "steam"]).optional(),
  size: z.int().min(1).max(9).optional(),
  order: z.int().optional(),
  email: z.email().optional(),
  crew: z
    .array(identifier)
    .max(3, "is too many.")
    .optional()
    .meta({ example: ["ada"] }),
  links: z.array(z.strictObject({ url: webAddress })).optional(),
  names: z.record(identifier, lineOfText(9)).optional(),
  open: z.boolean().optional(),
});

describe("the rows of a schema's fields", () => {
  const rows = fieldRows(jsonSchemaOf(schema, "ferry"));

  it("have the type and the limits of each field in words", () => {
    assert.deepEqual(Object.fromEntries(rows.map(({ path, type }) => [path, type])), {
      name: "text, on one line, at most 40 characters",
      day: "a date",
      kind: "one of `sail`, `steam`",
      size: "a whole number from 1 to 9",
      order: "a whole number",
      email: "an e-mail address",
      crew: "a list, at most 3; each text, small letters, digits and single hyphens only, at most 100 characters",
      links: "a list",
      "links[].url": "a web address",
      names: "names of your own, each with text, on one line, at most 9 characters",
      open: "`true` or `false`",
    });
  });

  it("say which are required, what they are, and give their example", () => {
    assert.deepEqual(rows[0], {
      path: "name",
      required: true,
      type: "text, on one line, at most 40 characters",
      description: "What it is called.",
      example: "`Ferry`",
    });
    assert.deepEqual(
      rows.filter(({ required }) => required).map(({ path }) => path),
      ["name", "links[].url"],
    );
    assert.equal(rows.find(({ path }) => path === "crew")?.example, '`["ada"]`');
  });
});

const docs = join(paths.root, "docs");

interface Written {
  readonly recordType: string;
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Returns the fields of every file of a content folder. */
const writtenIn = (folder: string): readonly Written[] =>
  listContentFiles(folder).paths.flatMap((path) => {
    const { recordType } = classifyPath(path);
    if (recordType === "asset" || recordType === "misplaced") return [];
    const text = readFileSync(join(folder, path), "utf8");
    const data =
      recordType === "site" || recordType === "front"
        ? parseYaml(text, 1).data
        : parseFrontMatter(text, path, path).value?.data;
    assert.ok(data, `${path} has no fields`);
    return [{ recordType, path, data }];
  });

const committedSchema = (recordType: string): unknown =>
  JSON.parse(readFileSync(join(docs, "schema", `${recordType}.schema.json`), "utf8"));

describe("the reference of the fields", () => {
  it("is committed as npm run docs writes it", () => {
    for (const { path, text } of referenceFiles())
      assert.equal(readFileSync(join(docs, path), "utf8"), text, `docs/${path} is old: run npm run docs`);
  });

  it("has a schema for each record type and no other file", () => {
    const made = referenceFiles().flatMap(({ path }) => (path.startsWith("schema/") ? [path.slice(7)] : []));
    assert.deepEqual(readdirSync(join(docs, "schema")).sort(), [...made].sort());
  });

  for (const { name, schema, leftOut } of documentedTypes) {
    it(`gives an example for every ${name} that its own schema accepts`, () => {
      const example = exampleData(jsonSchemaOf(schema, name), leftOut);
      assert.deepEqual(schema.safeParse(example).error?.issues, undefined);
      assert.deepEqual(schemaErrors(committedSchema(name), example), []);
    });
  }

  for (const folder of ["tests/sites/newspaper", "tests/sites/golden", "tests/sites/minimal"])
    it(`accepts, in its JSON Schemas, every file of ${folder}`, () => {
      const files = writtenIn(join(paths.root, folder));
      assert.ok(files.length > 2);
      for (const { recordType, path, data } of files)
        assert.deepEqual(schemaErrors(committedSchema(recordType), data), [], path);
    });

  const refused: readonly (readonly [string, readonly string[]])[] = [
    ["unknown-keys", ["$ may not have tittle", "$.image may not have atl", "$ may not have colour"]],
    ["missing-fields", ["$ lacks title"]],
  ];
  for (const [name, expected] of refused)
    it(`refuses, in its JSON Schemas, ${name.replace("-", " ")}`, () => {
      const [file] = writtenIn(testFolder(`invalid/${name}`));
      const errors = schemaErrors(committedSchema("article"), file?.data);
      for (const error of expected) assert.ok(errors.includes(error), `${error} in ${errors.join("; ")}`);
    });
});
