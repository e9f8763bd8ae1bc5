import type { FieldSchema } from "./field-schema.ts";
import type { FormField, FormInput, FormPattern } from "./form-field.ts";

/** What the schema of a record does not say of its form. Fields of groups are named by their dotted paths. */
export interface FormRules {
  /** The fields that come first, in this order. All others follow in the order of the schema. */
  readonly first?: readonly string[];
  /** Fields without a place in the form. What files say in them is kept. */
  readonly leftOut?: readonly string[];
  /** Labels that are better than the names of the fields. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Hints in place of descriptions that speak of files. */
  readonly hints?: Readonly<Record<string, string>>;
  /** The labels of the two forms of a field that takes a text or a group. */
  readonly forms?: Readonly<Record<string, readonly [text: string, group: string]>>;
  /** What fields ask for, if their type does not say it. */
  readonly inputs?: Readonly<Record<string, FormInput>>;
}

/** Returns the form of a group of fields. Fields whose data no form can ask for are left out. */
export function formFields(group: FieldSchema, rules: FormRules, prefix = ""): readonly FormField[] {
  const labelAt = (path: string, name: string): string => rules.labels?.[path] ?? labelOf(name);
  // The form shows no names of fields but their labels.
  const withLabels = (hint: string): string =>
    hint.replace(/`(\w+)`/g, (code, name: string) =>
      group.properties?.[name] === undefined ? code : `“${labelAt(prefix + name, name)}”`,
    );
  const fields = Object.entries(group.properties ?? {}).flatMap(([name, property]): readonly FormField[] => {
    const schema = asSchema(property);
    const path = prefix + name;
    if (!schema || rules.leftOut?.includes(path)) return [];
    const input = rules.inputs?.[path] ?? inputOf(schema, { name, group, path, rules });
    if (!input) return [];
    const required = group.required?.includes(name) ?? false;
    const label = labelAt(path, name);
    const hint = `${rules.hints?.[path] ?? withLabels(hintOf(schema))}${input.kind === "lines" ? " Press Enter for the next one." : ""}`;
    return [{ name, label, hint, required, isShown: shown.has(path), input }];
  });
  const { first = [] } = rules;
  const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return prefix === "" ? fields.toSorted((one, other) => rank(one.name) - rank(other.name)) : fields;
}

/** What a preview of a text shows. */
const shown: ReadonlySet<string> = new Set([
  "title",
  "name",
  "description",
  "image",
  "image.src",
  "image.caption",
]);

/** Where a field stands. */
interface Place {
  readonly name: string;
  readonly group: FieldSchema;
  readonly path: string;
  readonly rules: FormRules;
}

function inputOf(schema: FieldSchema, place: Place): FormInput | undefined {
  if (schema.anyOf) return eitherOf(schema, place);
  switch (schema.type) {
    case "string":
      return textInput(schema, place);
    case "boolean":
      return { kind: "yesOrNo" };
    case "integer":
    case "number":
      return numberInput(schema);
    case "array":
      return listInput(schema, place);
    case "object":
      return groupInput(schema, place);
    default:
      return undefined;
  }
}

function textInput(schema: FieldSchema, { name, group }: Place): FormInput {
  if (schema.enum) return { kind: "choice", several: false, options: schema.enum.map(optionOf) };
  if (schema.holds === "date") return schema.rule === "a day" ? { kind: "day" } : { kind: "moment" };
  if (name === "src" && group.properties?.alt !== undefined) return { kind: "picture" };
  return { kind: "line", most: schema.maxLength, pattern: patternOf(schema) };
}

function optionOf(value: unknown) {
  const text = String(value);
  return { value: text, label: labelOf(text) };
}

/** Patterns for rules that are no patterns in the schema. The checks of a build are stricter. */
const rulePatterns: ReadonlyMap<string | undefined, FormPattern> = new Map([
  [
    "a web address",
    {
      expression: String(/^https?:\/\/[^\s/]+\S*$/),
      message: "is not a web address. Write it whole, like https://example.org/report.",
    },
  ],
  [
    "a path on this site",
    {
      expression: String(/^\/(?!\/)\S*$/),
      message: "is not a path on this site. Write it like /2021/old-address/.",
    },
  ],
  [
    "a language tag",
    {
      expression: String(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/),
      message: "is not a language tag. Write it like en, fr or pt-BR.",
    },
  ],
  [
    "a colour",
    { expression: String(/^#[0-9A-Fa-f]{6}$/), message: "is not a colour. Write it like #8e1b17." },
  ],
  ["on one line", { expression: String(/^[^\r\n]*$/), message: "runs over several lines. Write it on one." }],
]);

function patternOf({ formPattern, rule }: FieldSchema): FormPattern | undefined {
  return formPattern ?? rulePatterns.get(rule);
}

function numberInput({ type, minimum, maximum }: FieldSchema): FormInput {
  return {
    kind: "number",
    isWhole: type === "integer",
    ...(minimum !== undefined && Math.abs(minimum) < Number.MAX_SAFE_INTEGER && { least: minimum }),
    ...(maximum !== undefined && Math.abs(maximum) < Number.MAX_SAFE_INTEGER && { most: maximum }),
  };
}

function listInput({ items, maxItems: most }: FieldSchema, { path, rules }: Place): FormInput | undefined {
  const item = asSchema(items);
  if (!item) return undefined;
  if (item.enum) return { kind: "choice", several: true, options: item.enum.map(optionOf) };
  if (item.type === "string")
    return { kind: "lines", most, ...(item.rule !== "on one line" && { pattern: patternOf(item) }) };
  return item.properties ? { kind: "groups", most, fields: formFields(item, rules, `${path}.`) } : undefined;
}

function groupInput(schema: FieldSchema, { path, rules }: Place): FormInput | undefined {
  if (schema.properties) return { kind: "group", fields: formFields(schema, rules, `${path}.`) };
  return asSchema(schema.additionalProperties)?.type === "string" ? { kind: "names" } : undefined;
}

/** Returns the form of a field that takes a text or a group of fields. */
function eitherOf({ anyOf = [] }: FieldSchema, { path, rules }: Place): FormInput | undefined {
  const kinds = anyOf.filter(isSchema);
  const group = kinds.find(({ properties }) => properties !== undefined);
  if (kinds.length !== 2 || !group || !kinds.some(({ type }) => type === "string")) return undefined;
  const [text, other] = rules.forms?.[path] ?? ["A text", "Several fields"];
  return { kind: "either", text, group: other, fields: formFields(group, rules, `${path}.`) };
}

/**
 * Returns the name of a field in words.
 * @example labelOf("coverageStart") // "Coverage start"
 */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function hintOf({ description = "", example, holds }: FieldSchema): string {
  return typeof example === "string" && holds !== "date"
    ? `${description} For example: ${example}`
    : description;
}

function asSchema(schema: unknown): FieldSchema | undefined {
  return isSchema(schema) ? schema : undefined;
}

function isSchema(schema: unknown): schema is FieldSchema {
  return typeof schema === "object" && schema !== null && !Array.isArray(schema);
}
