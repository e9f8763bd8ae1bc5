import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { installation } from "../../../../src/build/installation.ts";
import { documentedNouns } from "../../../../src/cli/reference/documentedNouns.ts";
import { exampleData } from "../../../../src/cli/reference/exampleData.ts";
import { jsonSchemaOf } from "../../../../src/cli/reference/jsonSchemaOf.ts";
import { referenceFiles } from "../../../../src/cli/reference/referenceFiles.ts";
import { listContentFiles } from "../../../../src/read/listContentFiles.ts";
import { parseFrontMatter } from "../../../../src/read/parseFrontMatter.ts";
import { parseYaml } from "../../../../src/read/parseYaml.ts";
import { placeOf } from "../../../../src/read/placeOf.ts";
import { testFolder } from "../../../support/layeredContent.ts";
import { schemaFaults } from "../../../support/schemaFaults.ts";

const docs = join(installation.root, "docs");

interface Written {
  readonly noun: string;
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The fields of every file of a content folder. */
const writtenIn = (folder: string): readonly Written[] =>
  listContentFiles(folder).paths.flatMap((path) => {
    const { noun } = placeOf(path);
    if (noun === "asset" || noun === "stray") return [];
    const text = readFileSync(join(folder, path), "utf8");
    const data = noun === "site" ? parseYaml(text, 1).data : parseFrontMatter(text, path, path).value?.data;
    assert.ok(data, `${path} has no fields`);
    return [{ noun, path, data }];
  });

const committedSchema = (noun: string): unknown =>
  JSON.parse(readFileSync(join(docs, "schema", `${noun}.schema.json`), "utf8"));

describe("the reference of the fields", () => {
  it("is committed as npm run docs writes it", () => {
    for (const { path, text } of referenceFiles())
      assert.equal(readFileSync(join(docs, path), "utf8"), text, `docs/${path} is old: run npm run docs`);
  });

  it("has a schema for each noun and no file besides", () => {
    const made = referenceFiles().flatMap(({ path }) => (path.startsWith("schema/") ? [path.slice(7)] : []));
    assert.deepEqual(readdirSync(join(docs, "schema")).sort(), [...made].sort());
  });

  for (const { name, schema, leftOut } of documentedNouns) {
    it(`gives an example for every ${name} that its own schema accepts`, () => {
      const example = exampleData(jsonSchemaOf(schema, name), leftOut);
      assert.deepEqual(schema.safeParse(example).error?.issues, undefined);
      assert.deepEqual(schemaFaults(committedSchema(name), example), []);
    });
  }

  for (const folder of ["tests/sites/newspaper", "tests/sites/golden", "tests/sites/minimal"])
    it(`accepts, in its JSON Schemas, every file of ${folder}`, () => {
      const files = writtenIn(join(installation.root, folder));
      assert.ok(files.length > 2);
      for (const { noun, path, data } of files)
        assert.deepEqual(schemaFaults(committedSchema(noun), data), [], path);
    });

  const refused: readonly (readonly [string, readonly string[]])[] = [
    ["unknown-keys", ["$ may not have tittle", "$.image may not have atl", "$ may not have colour"]],
    ["missing-fields", ["$ lacks title"]],
  ];
  for (const [name, expected] of refused)
    it(`refuses, in its JSON Schemas, ${name.replace("-", " ")}`, () => {
      const [file] = writtenIn(testFolder(`invalid/${name}`));
      const faults = schemaFaults(committedSchema("article"), file?.data);
      for (const fault of expected) assert.ok(faults.includes(fault), `${fault} in ${faults.join("; ")}`);
    });
});
