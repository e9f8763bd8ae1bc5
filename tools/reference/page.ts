import { stringify } from "yaml";
import { type DocumentedType, documentedTypes } from "./documented-types.ts";
import { exampleData, type JsonSchema, jsonSchemaOf, schemaFileOf } from "./schema.ts";

/** A field in the reference; each cell is Markdown. */
interface FieldRow {
  /** Dotted below the top level; `[]` stands for each entry of a list, `<name>` for a name of one's own. */
  readonly path: string;
  readonly required: boolean;
  readonly type: string;
  readonly description: string;
  readonly example: string;
}

/** Returns every field of a group, followed by the fields inside it. `prefix` is the path of the group. */
export function fieldRows(group: JsonSchema, prefix = ""): readonly FieldRow[] {
  return Object.entries(group.properties ?? {}).flatMap(([name, property]) => {
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
}

function asSchema(schema: JsonSchema["items"] | boolean): JsonSchema | undefined {
  return typeof schema === "object" && !Array.isArray(schema) ? schema : undefined;
}

/** Returns the type of a field and its limits in words. */
function typeOf(schema: JsonSchema): string {
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
    case undefined:
      return "any data";
    default:
      throw new Error(`A field of type ${schema.type} has no words yet. Give it some in fieldRows.ts.`);
  }
}

function choiceOf(types: readonly NonNullable<JsonSchema["type"]>[], schema: JsonSchema): string {
  return types.map((type) => (type === "null" ? "nothing" : typeOf({ ...schema, type }))).join(" or ");
}

/** Returns the types of a field that allows several. */
function kindsOf({ anyOf = [] }: JsonSchema): readonly JsonSchema[] {
  const kinds: JsonSchema[] = [];
  for (const kind of anyOf) {
    const schema = asSchema(kind);
    if (schema) kinds.push(schema);
  }
  return kinds;
}

function textType(schema: JsonSchema): string {
  const { enum: values, maxLength, $comment } = schema;
  if (values) return `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
  const kind = kindOfText(schema) ?? ["text", ...($comment === undefined ? [] : [$comment])].join(", ");
  return maxLength === undefined ? kind : `${kind}, at most ${maxLength} characters`;
}

/** Returns the name of a text's type, if it has one. */
function kindOfText({ format, $comment = "" }: JsonSchema): string | undefined {
  if (format === "email") return "an e-mail address";
  return /^an? /.test($comment) ? $comment : undefined;
}

function listType({ items, maxItems }: JsonSchema): string {
  const inner = asSchema(items);
  const limit = maxItems === undefined ? "" : `, at most ${maxItems}`;
  return inner?.type === "object"
    ? `a list${limit}`
    : `a list${limit}; each ${inner ? typeOf(inner) : "text"}`;
}

function groupType({ additionalProperties, propertyNames }: JsonSchema): string {
  const inner = asSchema(additionalProperties);
  const kind = kindOfText(asSchema(propertyNames) ?? {});
  const names = kind === undefined ? "names of your own" : `names, each ${kind}`;
  return inner ? `${names}, each with ${typeOf(inner)}` : "a group of fields";
}

function numberType({ type, minimum, maximum }: JsonSchema): string {
  const number = type === "integer" ? "a whole number" : "a number";
  return minimum === undefined || maximum === undefined ? number : `${number} from ${minimum} to ${maximum}`;
}

function asExample({ examples }: JsonSchema): string {
  return (examples ?? [])
    .map((example) => `\`${typeof example === "string" ? example : JSON.stringify(example)}\``)
    .join(" ");
}

function insideOf(schema: JsonSchema, path: string): readonly FieldRow[] {
  const entry = asSchema(schema.items);
  if (entry) return fieldRows(entry, `${path}[].`);
  const named = asSchema(schema.additionalProperties);
  if (named) return fieldRows(named, `${path}.<name>.`);
  return [schema, ...kindsOf(schema)].flatMap((group) => fieldRows(group, `${path}.`));
}

interface ReferenceFile {
  /** Relative to `docs/`. */
  readonly path: string;
  readonly text: string;
}

/** Returns every file of `docs/` that is generated from the schemas. */
export function referenceFiles(): readonly ReferenceFile[] {
  return [
    { path: "front-matter.md", text: frontMatterPage() },
    ...documentedTypes.map(({ name, schema }) => ({
      path: `schema/${schemaFileOf(name)}`,
      text: `${JSON.stringify(jsonSchemaOf(schema, schemaFileOf(name)), undefined, 2)}\n`,
    })),
  ];
}

const opening = `# Every field

<!-- Made by \`npm run docs\` from the schemas in src/model/. Change those, not this page. -->

Fields are YAML. In \`.md\` files they are between two lines of three hyphens at the beginning (the front matter);
\`site.yaml\` contains only fields. A field that is not described here is refused, and so is one that breaks a rule:
\`npx dateline check\` names the file and the line, and says what to write instead.

**Dates** are written as \`2023-11-09T08:30\` or \`2023-11-09\`. Seconds and an offset (\`Z\`, \`+09:00\`) may follow the time.
Without an offset they are local to the publication's \`timeZone\`. A day without a time means midnight there, and readers
see only the day.

**Text** needs quotation marks if it contains a colon followed by a space: \`title: "Harbour: what reopens"\`. So do numbers
that are meant as text: \`title: "1984"\`; text with a \`#\` after a space; and text that begins with a quotation mark, a bracket,
a backquote or one of the characters \`# & * ! @ % | > ? - ,\`: \`title: "Ferry #3 sinks"\`. If the text itself contains quotation
marks, put those of the other kind around it: \`title: '"Enough" says the mayor'\`. Text in quotation marks may continue over
several lines.

**Comments** begin with \`#\` and a space. They may be on a line of their own, after closing quotation marks and brackets, and
after values that are not text, as in \`draft: true # until Friday\`.

**Pictures** are JPEG, PNG, WebP, AVIF, GIF or SVG files of the content folder, named relative to the file that shows them.

**Empty fields**: an optional field that is empty counts as absent: one with nothing behind its name, an empty text, list or
group (\`""\`, \`[]\`, \`{}\`), and a group or list that holds only these. A required field that is empty is refused.

Fields inside a group or list are required only if you write the group or list. \`[]\` in a field's name stands for each
entry of a list, \`<name>\` for each name in a group of names. *Default* says what holds if you leave a field out.

For each table there is a JSON Schema in [schema/](schema/), for text editors that check and complete fields while you
type. A line \`# yaml-language-server: $schema=../docs/schema/site.schema.json\` at the top of
\`content/site.yaml\` is enough for editors that use the YAML language server. JSON Schema can't express every rule. The
others are in words under \`$comment\`, and rules between fields or files are only on this page. The build checks all of
them.
`;

/** Returns the reference of every field, as Markdown. */
function frontMatterPage(): string {
  return opening + documentedTypes.map(partOf).join("");
}

function partOf(recordType: DocumentedType): string {
  const schema = jsonSchemaOf(recordType.schema, recordType.name);
  return `
## ${schema.title}

${schema.description} [JSON Schema](schema/${schemaFileOf(recordType.name)})

${recordType.introduction}
${tableOf(schema)}
For example${recordType.form === "block" ? "" : `, in \`${recordType.file}\``}:

${exampleOf(recordType)}
`;
}

/** Returns the table of the fields with a blank line around it; a blank line for a group of names that are anybody's own. */
function tableOf(schema: JsonSchema): string {
  const rows = fieldRows(schema).map(lineOf);
  if (rows.length === 0) return "";
  return [
    "",
    "| Field | Required | Type | What it is | Example |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

function lineOf({ path, required, type, description, example }: FieldRow): string {
  return `| \`${path}\` | ${[required ? "**yes**" : "no", type, description, example].map(cell).join(" | ")} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function exampleOf({ schema, name, leftOut, file, form }: DocumentedType): string {
  const fields = stringify(exampleData(jsonSchemaOf(schema, name), leftOut), { lineWidth: 0 });
  if (form === "block") return `\`\`\`\`markdown\n\`\`\`${name}\n${fields}\`\`\`\n\`\`\`\``;
  return file.endsWith(".yaml") ? `\`\`\`yaml\n${fields}\`\`\`` : `\`\`\`yaml\n---\n${fields}---\n\`\`\``;
}
