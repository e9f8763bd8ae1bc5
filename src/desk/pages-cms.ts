import { assertNever } from "../lib/assert-never.ts";
import type { PlainData } from "../model/extra.ts";
import type { DeskForms, FormCollection, FormField, FormInput } from "./form-field.ts";

/** Returns the configuration of Pages CMS, `.pages.yml`, as plain data. https://pagescms.org/docs/configuration/ */
export function pagesCmsConfig({ collections, files, publicFolder }: DeskForms): PlainData {
  return {
    media: { input: publicFolder, output: "/" },
    // What has no form is kept.
    settings: { content: { merge: true } },
    content: [
      ...collections.filter(({ isMade }) => isMade).map(collectionOf),
      ...files.map(({ name, label, file, fields }) => ({
        name,
        label,
        type: "file",
        path: file,
        format: "yaml",
        fields: fieldsOf(fields),
      })),
    ],
  };
}

function collectionOf({ name, label, about, folder, titleField, fields }: FormCollection): PlainData {
  return {
    name,
    label,
    description: about,
    type: "collection",
    path: folder,
    subfolders: true,
    filename: "{primary}.md",
    format: "yaml-frontmatter",
    view: {
      fields: fields.some(({ name }) => name === "date") ? [titleField, "date"] : [titleField],
      primary: titleField,
    },
    fields: fieldsOf(fields),
  };
}

function fieldsOf(fields: readonly FormField[]): readonly PlainData[] {
  return fields.flatMap(({ name, label, hint, required, input }): readonly PlainData[] => {
    const type = typeOf(input);
    return type ? [{ name, label, ...(hint !== "" && { description: hint }), required, ...type }] : [];
  });
}

/** Returns the type of a field. Undefined for one that has none; what files say there is kept. */
function typeOf(input: FormInput): PlainData | undefined {
  switch (input.kind) {
    case "line":
      return {
        type: "string",
        ...(input.most !== undefined && { options: { maxlength: input.most } }),
        ...(input.pattern && {
          pattern: { regex: sourceOf(input.pattern.expression), message: input.pattern.message },
        }),
      };
    case "markdown":
      return { type: "code", options: { language: "markdown" } };
    case "moment":
      return { type: "date", options: { time: true, format: "yyyy-MM-dd'T'HH:mm" } };
    case "day":
      return { type: "date", options: { format: "yyyy-MM-dd" } };
    case "mark":
      return { type: "boolean" };
    case "number":
      return {
        type: "number",
        options: {
          ...(input.least !== undefined && { min: input.least }),
          ...(input.most !== undefined && { max: input.most }),
        },
      };
    case "choice":
      return {
        type: "select",
        options: { multiple: input.several, values: input.options.map((option) => ({ ...option })) },
      };
    // Its references are paths of files, not the names that Dateline wants.
    case "record":
      return { type: "string", ...(input.several && { list: true }) };
    case "lines":
      return { type: "string", list: true };
    // Its pictures lie in one folder for all, and those of articles beside their texts.
    case "picture":
      return { type: "string" };
    case "group":
      return { type: "object", fields: fieldsOf(input.fields) };
    case "groups":
      return { type: "object", list: true, fields: fieldsOf(input.fields) };
    case "yesOrNo":
    case "names":
    case "either":
      return undefined;
    default:
      return assertNever(input);
  }
}

/**
 * Returns a regular expression without its slashes and flags.
 * @example sourceOf("/^[a-z]+$/u") // "^[a-z]+$"
 */
function sourceOf(expression: string): string {
  return expression.replace(/^\/(.*)\/[a-z]*$/s, "$1");
}
