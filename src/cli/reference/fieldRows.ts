import { parseMoment } from "../../text/parseMoment.ts";
import type { JsonSchema } from "./jsonSchemaOf.ts";

/** A field as the reference tells it, each cell as Markdown. */
export interface FieldRow {
  /** Dotted below the top level; `[]` stands for each entry of a list, `<name>` for a name of one's own. */
  readonly path: string;
  readonly required: boolean;
  readonly type: string;
  readonly description: string;
  readonly example: string;
}

const asSchema = (schema: JsonSchema["items"] | boolean): JsonSchema | undefined =>
  typeof schema === "object" && !Array.isArray(schema) ? schema : undefined;

/** What a field may be, where that is one of several. */
const kindsOf = ({ anyOf = [] }: JsonSchema): readonly JsonSchema[] => {
  const kinds: JsonSchema[] = [];
  for (const kind of anyOf) {
    const schema = asSchema(kind);
    if (schema) kinds.push(schema);
  }
  return kinds;
};

const isDate = (example: unknown): boolean =>
  typeof example === "string" && parseMoment(example, "UTC").moment !== undefined;

/** What kind of text it is, where it is of one that has a name. */
const kindOfText = ({ format, examples = [], $comment }: JsonSchema): string | undefined => {
  if (format === "email") return "an e-mail address";
  if (/^an? /.test($comment ?? "")) return $comment;
  return examples.some(isDate) ? "a date" : undefined;
};

const textType = (schema: JsonSchema): string => {
  const { enum: values, maxLength, $comment } = schema;
  if (values) return `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
  const kind = kindOfText(schema) ?? ["text", ...($comment === undefined ? [] : [$comment])].join(", ");
  return maxLength === undefined ? kind : `${kind}, at most ${maxLength} characters`;
};

const listType = ({ items, maxItems }: JsonSchema): string => {
  const inner = asSchema(items);
  const limit = maxItems === undefined ? "" : `, at most ${maxItems}`;
  return inner?.type === "object"
    ? `a list${limit}`
    : `a list${limit}; each ${inner ? typeOf(inner) : "text"}`;
};

const groupType = ({ additionalProperties }: JsonSchema): string => {
  const inner = asSchema(additionalProperties);
  return inner ? `names of your own, each with ${typeOf(inner)}` : "a group of fields";
};

const numberType = ({ type, minimum, maximum }: JsonSchema): string => {
  const number = type === "integer" ? "a whole number" : "a number";
  return minimum === undefined || maximum === undefined ? number : `${number} from ${minimum} to ${maximum}`;
};

const choiceOf = (types: readonly NonNullable<JsonSchema["type"]>[], schema: JsonSchema): string =>
  types.map((type) => (type === "null" ? "nothing" : typeOf({ ...schema, type }))).join(" or ");

/** The type of a field with its limits, in words. */
const typeOf = (schema: JsonSchema): string => {
  const { type } = schema;
  if (Array.isArray(type)) return choiceOf(type, schema);
  const kinds = kindsOf(schema);
  if (kinds.length > 0) return kinds.map(typeOf).join(" or ");
  switch (schema.type) {
    case "string":
      return textType(schema);
    case "array":
      return listType(schema);
    case "object":
      return groupType(schema);
    case "integer":
    case "number":
      return numberType(schema);
    case "boolean":
      return "`true` or `false`";
    default:
      throw new Error(`A field of type ${schema.type} has no words yet. Give it some in fieldRows.ts.`);
  }
};

const asExample = ({ examples }: JsonSchema): string =>
  (examples ?? [])
    .map((example) => `\`${typeof example === "string" ? example : JSON.stringify(example)}\``)
    .join(" ");

const insideOf = (schema: JsonSchema, path: string): readonly FieldRow[] => {
  const entry = asSchema(schema.items);
  if (entry) return fieldRows(entry, `${path}[].`);
  return [schema, ...kindsOf(schema)].flatMap((group) => fieldRows(group, `${path}.`));
};

/** Every field of a group, nested ones after the field that holds them. `prefix` is the path of the group. */
export const fieldRows = (group: JsonSchema, prefix = ""): readonly FieldRow[] =>
  Object.entries(group.properties ?? {}).flatMap(([name, property]) => {
    const schema = asSchema(property);
    if (!schema) return [];
    const path = prefix + name;
    const { description = "" } = schema;
    const required = group.required?.includes(name) ?? false;
    return [
      { path, required, type: typeOf(schema), description, example: asExample(schema) },
      ...insideOf(schema, path),
    ];
  });
