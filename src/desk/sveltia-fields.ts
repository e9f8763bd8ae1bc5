import { assertNever } from "../lib/assert-never.ts";
import type { PlainData } from "../model/extra.ts";
import type { FormField, FormInput, FormOption, FormPattern } from "./form-field.ts";

/** The types of fields that a configuration may use: those of Sveltia CMS, or also those that the page of the desk adds. */
export type FieldTypes = "standard" | "desk";

interface FieldContext {
  /** That of moments. */
  readonly timeZone: string;
  readonly types: FieldTypes;
}

/** Returns fields of Sveltia CMS. Those are left out for which it has no type; what files say there is kept. */
export function sveltiaFields(fields: readonly FormField[], context: FieldContext): readonly PlainData[] {
  return fields.map((field) => sveltiaField(field, context)).filter((field) => field !== undefined);
}

function sveltiaField(field: FormField, context: FieldContext): PlainData | undefined {
  const { name, label, hint, required, isShown, input } = field;
  const widget = widgetOf(input, { ...context, label });
  return (
    widget && {
      name,
      label,
      ...(hint !== "" && { hint }),
      required,
      ...(!isShown && { preview: false }),
      ...widget,
    }
  );
}

interface Place extends FieldContext {
  readonly label: string;
}

function widgetOf(input: FormInput, { label, ...context }: Place): PlainData | undefined {
  const fieldsOf = (fields: readonly FormField[]): readonly PlainData[] => sveltiaFields(fields, context);
  const isDesk = context.types === "desk";
  switch (input.kind) {
    case "line":
      return lineWidget(input, label);
    case "markdown":
      return { widget: "richtext", modes: ["raw", "rich_text"], linked_images: false };
    case "moment":
      // With a time zone, the type of Sveltia CMS takes a day for midnight elsewhere, and errs on days on which clocks change.
      return isDesk
        ? { widget: widgets.moment, time_zone: context.timeZone }
        : { widget: "datetime", format: "YYYY-MM-DDTHH:mm" };
    case "day":
      return { widget: "datetime", type: "date", format: "YYYY-MM-DD" };
    case "mark":
      // The type of Sveltia CMS writes false into every file.
      return { widget: isDesk ? widgets.mark : "boolean" };
    case "yesOrNo":
      return {
        widget: "select",
        options: [
          { label: "Yes", value: true },
          { label: "No", value: false },
        ],
      };
    case "number":
      return {
        widget: "number",
        value_type: input.isWhole ? "int" : "float",
        ...(input.isWhole ? {} : { step: 0.0001 }),
        ...(input.least !== undefined && { min: input.least }),
        ...(input.most !== undefined && { max: input.most }),
      };
    case "choice":
      return { widget: "select", options: input.options.map(optionOf), multiple: input.several };
    case "record":
      return {
        widget: "relation",
        collection: input.collection,
        value_field: "{{slug}}",
        display_fields: [input.collection === "pages" ? "title" : "name"],
        multiple: input.several,
        ...(input.several && input.most !== undefined && { max: input.most }),
      };
    case "picture":
      return { widget: "image", choose_url: false };
    case "lines":
      return {
        widget: "list",
        ...(input.most !== undefined && { max: input.most }),
        ...(input.pattern && { field: lineOf(input.pattern, label) }),
      };
    case "group":
      return { widget: "object", collapsed: "auto", fields: fieldsOf(input.fields) };
    case "groups":
      return {
        widget: "list",
        label_singular: singularOf(label),
        collapsed: "auto",
        ...(input.most !== undefined && { max: input.most }),
        fields: fieldsOf(input.fields),
      };
    case "names":
      return { widget: "keyvalue", key_label: "Name", value_label: "Title" };
    case "either":
      return isDesk
        ? {
            widget: widgets.either,
            text_label: input.text,
            group_label: input.group,
            fields: fieldsOf(input.fields),
          }
        : undefined;
    default:
      return assertNever(input);
  }
}

/** The field types that the page of the desk adds to Sveltia CMS, in `layouts/scripts/desk.js`. */
const widgets = { moment: "moment", mark: "mark", either: "text-or-group" } as const;

/** A text that is longer is shown over several lines. */
const longestLine = 300;

function lineWidget(
  { most, pattern }: Pick<Extract<FormInput, { kind: "line" }>, "most" | "pattern">,
  label: string,
): PlainData {
  return {
    widget: most !== undefined && most > longestLine ? "text" : "string",
    ...(most !== undefined && { maxlength: most }),
    ...(pattern && { pattern: patternOf(pattern, label) }),
  };
}

function lineOf(pattern: FormPattern, label: string): PlainData {
  return { name: "item", label, widget: "string", pattern: patternOf(pattern, label) };
}

function patternOf({ expression, message }: FormPattern, label: string): readonly string[] {
  return [expression, `${label} ${message}`];
}

/**
 * Returns the name of one entry of a list.
 * @example singularOf("Corrections") // "Correction"
 */
function singularOf(label: string): string {
  return label.endsWith("s") ? label.slice(0, -1) : "Entry";
}

function optionOf({ value, label }: FormOption): PlainData {
  return { label, value };
}
