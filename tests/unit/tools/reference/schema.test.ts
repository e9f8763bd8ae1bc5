import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { folderName, lineOfText, webAddress } from "../../../../src/model/fields.ts";
import { documentedTypes } from "../../../../tools/reference/documented-types.ts";
import { jsonSchemaOf } from "../../../../tools/reference/schema.ts";

describe("a rule that JSON Schema can't express", () => {
  const cases = [
    ["a line of text", lineOfText(40), "on one line"],
    ["a name that is a folder", folderName, /^small letters.*; not a name that Windows keeps/],
    ["an address", webAddress, "a web address"],
    ["an address that need not be written", webAddress.optional(), "a web address"],
    ["an address of another kind", webAddress.meta({ rule: "no ? or #" }), "no ? or #"],
  ] as const;
  for (const [name, schema, rule] of cases)
    it(`is in the comment of ${name}`, () => {
      const { $comment = "" } = jsonSchemaOf(schema, "x");
      if (typeof rule === "string") assert.equal($comment, rule);
      else assert.match($comment, rule);
    });

  it("is only a comment, since JSON Schema has no such keyword", () => {
    for (const { schema, name } of documentedTypes)
      assert.doesNotMatch(JSON.stringify(jsonSchemaOf(schema, name)), /"(?:rule|example)":/);
  });

  it("exists for every text field that refuses some text", () => {
    const texts = ["\n{é}?", "a b", "-/", "CON", "//a", "http:"];
    const silent = documentedTypes.flatMap(({ schema, name }) =>
      textsOf(schema, name)
        .filter(([, text]) => !texts.every((written) => text.safeParse(written).success))
        .filter(([, text]) => typeof text.meta()?.rule !== "string"),
    );
    assert.deepEqual(
      silent.map(([path]) => path),
      [],
    );
  });
});

/** Returns every field of free text in a schema, with its path. */
function textsOf(schema: unknown, path: string): readonly (readonly [string, z.ZodString])[] {
  if (schema instanceof z.ZodString) return [[path, schema]];
  if (schema instanceof z.ZodOptional) return textsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return textsOf(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => textsOf(option, path));
  if (schema instanceof z.ZodRecord)
    return [...textsOf(schema.keyType, `${path}.key`), ...textsOf(schema.valueType, `${path}.value`)];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => textsOf(field, `${path}.${name}`));
  return [];
}
