import { stringify } from "yaml";
import { type DocumentedNoun, documentedNouns } from "./documentedNouns.ts";
import { exampleData } from "./exampleData.ts";
import { type FieldRow, fieldRows } from "./fieldRows.ts";
import { type JsonSchema, jsonSchemaOf } from "./jsonSchemaOf.ts";
import { schemaFileOf } from "./schemaFileOf.ts";

const opening = `# Every field

<!-- Made by \`npm run docs\` of the schemas in src/model/. Change those, not this page. -->

Fields are YAML. In \`.md\` files they stand between two lines of three hyphens at the beginning (the front matter);
\`site.yaml\` is nothing but fields. A field that is not described here is refused, and so is one that breaks a rule:
\`npx dateline check\` tells the file, the line and what to write instead.

**Dates** are written as \`2023-11-09T08:30\` or \`2023-11-09\`; seconds and an offset (\`Z\`, \`+09:00\`) may follow the time.
Without an offset they are local to the publication's \`timeZone\`. A day without a time means midnight there, and readers
see the day alone.

**Text** of one line can hold a colon followed by a space only if it stands in quotation marks:
\`title: "Harbour: what reopens"\`. Numbers that are meant as text need quotation marks too: \`title: "1984"\`. So does
text with a \`#\` after a space, and text that begins with a quotation mark, a bracket or one of the signs
\`# & * ! @ % | > ? - ,\` or a backquote: \`title: "Ferry #3 sinks"\`. Where it holds quotation marks itself, those of the other
kind stand around it: \`title: '"Enough" says the mayor'\`. Text in quotation marks may go on over several lines.

**Remarks** begin with \`#\` and a space: on a line of their own, after closing quotation marks and brackets, and after values
that are no text, as in \`draft: true # until Friday\`.

**Pictures** are JPEG, PNG, WebP, AVIF, GIF or SVG files of the content folder, named relative to the file that shows them.

What a group or list holds is needed only where the group or list is written at all. \`[]\` in a field's name stands for
each entry of a list.

Each table has a JSON Schema beside it in [schema/](schema/), for editors of text that check and complete fields
while one types. A line \`# yaml-language-server: $schema=../docs/schema/site.schema.json\` at the top of
\`content/site.yaml\` is enough for those that know the YAML language server. JSON Schema can't express every rule: those
that it can't stand in words under \`$comment\`, and rules between fields or files are told here alone. The build checks
all of them.
`;

const cell = (text: string): string => text.replaceAll("|", "\\|");

const lineOf = ({ path, required, type, description, example }: FieldRow): string =>
  `| \`${path}\` | ${[required ? "**yes**" : "no", type, description, example].map(cell).join(" | ")} |`;

const tableOf = (schema: JsonSchema): string =>
  [
    "| Field | Needed | Type | What it is | Example |",
    "|---|---|---|---|---|",
    ...fieldRows(schema).map(lineOf),
  ].join("\n");

const exampleOf = ({ schema, name, leftOut, file, form }: DocumentedNoun): string => {
  const fields = stringify(exampleData(jsonSchemaOf(schema, name), leftOut), { lineWidth: 0 });
  if (form === "block") return `\`\`\`\`markdown\n\`\`\`${name}\n${fields}\`\`\`\n\`\`\`\``;
  return file.endsWith(".yaml") ? `\`\`\`yaml\n${fields}\`\`\`` : `\`\`\`yaml\n---\n${fields}---\n\`\`\``;
};

const partOf = (noun: DocumentedNoun): string => {
  const schema = jsonSchemaOf(noun.schema, noun.name);
  return `
## ${schema.title}

${schema.description} [JSON Schema](schema/${schemaFileOf(noun.name)})

${noun.introduction}

${tableOf(schema)}

For example${noun.form === "block" ? "" : `, in \`${noun.file}\``}:

${exampleOf(noun)}
`;
};

/** The reference of every field, as Markdown. */
export const frontMatterPage = (): string => opening + documentedNouns.map(partOf).join("");
