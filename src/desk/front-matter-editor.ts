import { assertNever } from "../lib/assert-never.ts";
import type { PlainData } from "../model/extra.ts";
import type { DeskForms, FormCollection, FormField, FormInput } from "./form-field.ts";

/**
 * Returns the settings of Front Matter, an extension of Visual Studio Code: `frontmatter.json`, as plain data.
 * https://frontmatter.codes/docs/settings/overview
 */
export function frontMatterConfig({ collections }: DeskForms): PlainData {
  const made = collections.filter(({ isMade }) => isMade);
  return {
    $schema: "https://frontmatter.codes/frontmatter.schema.json",
    "frontMatter.framework.id": "other",
    "frontMatter.content.publicFolder": "[[workspace]]",
    "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd'T'HH:mm",
    "frontMatter.taxonomy.frontMatterType": "YAML",
    "frontMatter.content.pageFolders": made.map(({ name, label, folder }) => ({
      title: label,
      path: `[[workspace]]/${folder}`,
      contentTypes: [name],
    })),
    "frontMatter.taxonomy.contentTypes": made.map(contentType),
  };
}

function contentType({ name, path, fields }: FormCollection): PlainData {
  return {
    name,
    pageBundle: path.endsWith("/index"),
    fileType: "md",
    fields: fieldsOf(fields.filter(({ input }) => input.kind !== "markdown")),
  };
}

function fieldsOf(fields: readonly FormField[]): readonly PlainData[] {
  return fields.flatMap(({ name, label, hint, required, input }): readonly PlainData[] => {
    const type = typeOf(input);
    return type ? [{ title: label, name, ...(hint !== "" && { description: hint }), required, ...type }] : [];
  });
}

/** Returns the type of a field. Undefined for one that has none; what files say there is kept. */
function typeOf(input: FormInput): PlainData | undefined {
  switch (input.kind) {
    case "line":
      return { type: "string", single: true };
    case "moment":
      return { type: "datetime" };
    case "day":
      return { type: "datetime", dateFormat: "yyyy-MM-dd" };
    case "mark":
      return { type: "draft" };
    case "yesOrNo":
      return { type: "boolean" };
    case "number":
      return {
        type: "number",
        numberOptions: {
          isDecimal: !input.isWhole,
          ...(input.least !== undefined && { min: input.least }),
          ...(input.most !== undefined && { max: input.most }),
        },
      };
    case "choice":
      return {
        type: "choice",
        multiple: input.several,
        choices: input.options.map(({ value, label }) => ({ id: value, title: label })),
      };
    case "record":
      return {
        type: "contentRelationship",
        contentTypeName: input.collection,
        contentTypeValue: "slug",
        multiple: input.several,
      };
    case "picture":
      return { type: "image" };
    case "lines":
      return { type: "list" };
    case "group":
      return { type: "fields", fields: fieldsOf(input.fields) };
    case "markdown":
    case "groups":
    case "names":
    case "either":
      return undefined;
    default:
      return assertNever(input);
  }
}
