/** A validator of the few keywords that the generated JSON Schemas use. Any other keyword is an error. */
type Json = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const annotations = new Set(["$schema", "$id", "$comment", "title", "description", "examples", "format"]);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: isGroup,
  null: (value) => value === null,
};

type Rule = (wanted: unknown, value: unknown, schema: Json, path: string) => readonly string[];

const error = (isWrong: boolean, path: string, words: string): readonly string[] =>
  isWrong ? [`${path} ${words}`] : [];

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isGroup(value) ? Object.entries(value) : [];

const namesIn = (schema: Json): readonly string[] => entriesOf(schema.properties).map(([name]) => name);

const rules: Readonly<Record<string, Rule>> = {
  type: (wanted, value, _, path) =>
    error(![wanted].flat().some((type) => types[String(type)]?.(value)), path, `is no ${wanted}`),
  anyOf: (wanted, value, _, path) =>
    error(
      !Array.isArray(wanted) || wanted.every((one) => schemaErrors(one, value, path).length > 0),
      path,
      "is of no kind that it may be",
    ),
  enum: (wanted, value, _, path) =>
    error(!Array.isArray(wanted) || !wanted.includes(value), path, "is not known"),
  minLength: (wanted, value, _, path) => error(String(value).length < Number(wanted), path, "is too short"),
  maxLength: (wanted, value, _, path) => error(String(value).length > Number(wanted), path, "is too long"),
  pattern: (wanted, value, _, path) =>
    error(!new RegExp(String(wanted), "u").test(String(value)), path, "is malformed"),
  minimum: (wanted, value, _, path) => error(Number(value) < Number(wanted), path, "is too small"),
  maximum: (wanted, value, _, path) => error(Number(value) > Number(wanted), path, "is too large"),
  maxItems: (wanted, value, _, path) =>
    error(Array.isArray(value) && value.length > Number(wanted), path, "has too many"),
  items: (wanted, value, _, path) =>
    Array.isArray(value)
      ? value.flatMap((entry, index) => schemaErrors(wanted, entry, `${path}[${index}]`))
      : [],
  required: (wanted, value, _, path) =>
    Array.isArray(wanted) && isGroup(value)
      ? wanted.flatMap((name) => error(!Object.hasOwn(value, String(name)), path, `lacks ${name}`))
      : [],
  properties: (wanted, value, _, path) =>
    entriesOf(value).flatMap(([name, inner]) =>
      isGroup(wanted) && Object.hasOwn(wanted, name)
        ? schemaErrors(wanted[name], inner, `${path}.${name}`)
        : [],
    ),
  propertyNames: (wanted, value, _, path) =>
    entriesOf(value).flatMap(([name]) => schemaErrors(wanted, name, `${path}.${name}`)),
  additionalProperties: (wanted, value, schema, path) =>
    entriesOf(value)
      .filter(([name]) => !namesIn(schema).includes(name))
      .flatMap(([name, inner]) =>
        wanted === false ? [`${path} may not have ${name}`] : schemaErrors(wanted, inner, `${path}.${name}`),
      ),
};

/** Returns the errors of a value by a JSON Schema. */
export const schemaErrors = (schema: unknown, value: unknown, path = "$"): readonly string[] => {
  if (!isGroup(schema)) throw new Error(`${path}: not a schema`);
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (annotations.has(keyword)) return [];
    const rule = rules[keyword];
    if (!rule) throw new Error(`The keyword ${keyword} is not known to this validator.`);
    return rule(wanted, value, schema, path);
  });
};
