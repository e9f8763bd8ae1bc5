/** Makes a copy of one of the generator's layouts or parts that runs in a publication. */
import { posix } from "node:path";

/** Functions of one of the generator's modules. */
interface OriginalSource {
  /** The path of the module, such as `layouts/pages/article.ts`. */
  readonly path: string;
  readonly text: string;
  /** The functions that are wanted. */
  readonly functions: readonly string[];
  /** How the publication exports them: a layout as the default, functions of a part by their names. */
  readonly form: "layout" | "part";
}

/**
 * Returns a module with some functions of the generator and all that they use. It imports what the public modules have, also
 * the parts, so that the publication's own are called as they are by the original.
 */
export function copiedModule(source: OriginalSource): string {
  const { declarations, parts } = declarationsIn(source.text, source.functions);
  const reached = reachedFrom(source.functions, declarations);
  const bodies = reached.map((one) => exported(one, source));
  const imports = [
    ...importsIn(source),
    ...parts.map((name) => ({ name, type: false, module: partsModule })),
  ];
  const used = imports.filter(({ name }) => reached.some(({ text }) => isUsed(name, text)));
  return `${importStatements(used)}\n${bodies.join("\n\n")}\n`;
}

/** A top-level declaration of a module, with the comment above it. */
interface Declaration {
  readonly name: string;
  readonly comment: string;
  readonly text: string;
}

/** A declaration begins a line. No line of a template in a layout looks like one. */
const declarationStart =
  /^((?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n|(?:\/\/[^\n]*\n)+)?)(?:export )?(?:async )?(?:function|const|let|interface|type) (\w+)/gm;

/** A part, which the generator makes of the function that publications get a copy of. */
const partStatement = /^export const (\w+) = (?:part|optionalPart)\("\w+", (\w+)\);$/;

/**
 * Returns the declarations of a module, and the names of its parts that are not wanted. A wanted part becomes a plain function;
 * the others are imported like the parts of other modules.
 */
function declarationsIn(
  text: string,
  wanted: readonly string[],
): { readonly declarations: readonly Declaration[]; readonly parts: readonly string[] } {
  const starts = [...text.matchAll(declarationStart)];
  const all = starts.map(({ index, 1: comment = "", 2: name = "" }, at) => {
    const body = text.slice(index + comment.length, starts[at + 1]?.index).trim();
    return { name, comment, text: body };
  });
  const parts = all.flatMap((one) => {
    const [, , original] = partStatement.exec(one.text) ?? [];
    return original === undefined ? [] : [{ ...one, original }];
  });
  const declarations = all.flatMap((one) => {
    if (parts.some(({ name }) => name === one.name)) return [];
    const part = parts.find(({ original }) => original === one.name);
    if (!part) return [one];
    return wanted.includes(part.name) ? [plainPart(part, one)] : [];
  });
  return { declarations, parts: parts.map(({ name }) => name).filter((name) => !wanted.includes(name)) };
}

function plainPart({ name, comment }: Declaration, { name: original, text }: Declaration): Declaration {
  return { name, comment, text: text.replace(`function ${original}(`, `function ${name}(`) };
}

/** Returns declarations and those that they use, in the order of the module. */
function reachedFrom(names: readonly string[], declarations: readonly Declaration[]): readonly Declaration[] {
  const reached = new Set(names);
  for (const name of reached) {
    const text = declarations.find((one) => one.name === name)?.text ?? "";
    for (const other of declarations) if (isUsed(other.name, text)) reached.add(other.name);
  }
  return declarations.filter(({ name }) => reached.has(name));
}

/**
 * Returns true if code uses a name. Fields of that name do not count, nor elements, attributes and comments.
 * @example isUsed("figure", '<figure class="figure">') // false
 */
function isUsed(name: string, code: string): boolean {
  const text = code.replace(/(^|\s)\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "$1");
  const before = /^[A-Z]/.test(name) ? `"'/#-` : `"'/#<-`;
  const field = `(?!(?<=(?:[{,]|readonly)\\s*${name})\\??:)`;
  return new RegExp(`(?<![\\w${before}])(?<!(?<!\\.\\.)\\.)${name}${field}(?![\\w"'-]|=")`).test(text);
}

/** Returns a declaration as the publication has it: it exports what was wanted, and nothing else. */
function exported({ name, comment, text }: Declaration, { functions, form }: OriginalSource): string {
  const plain = text.replace(/^export /, "");
  const prefix = form === "layout" ? "export default " : "export ";
  return `${comment}${functions.includes(name) ? prefix : ""}${plain}`;
}

/** A name that a copy imports from a public module. */
interface ImportedName {
  readonly name: string;
  readonly type: boolean;
  readonly module: string;
}

const importStatement = /^import (type )?\{([^{}]*)\} from "([^"]+)";/gm;

function importsIn({ path, text }: OriginalSource): readonly ImportedName[] {
  return [...text.matchAll(importStatement)].flatMap(([, whole, list = "", from = ""]) => {
    const module = posix.join(posix.dirname(path), from);
    const names = list.split(",").map((name) => name.trim());
    return names
      .filter((name) => name !== "")
      .map((name) => {
        const type = whole !== undefined || name.startsWith("type ");
        return { name: name.replace(/^type /, ""), type, module: publicModuleOf(module, type) };
      });
  });
}

const partsModule = "dateline-press/parts";

/** Returns the public module that has what a module of the generator exports. A test holds that it does. */
function publicModuleOf(module: string, type: boolean): string {
  if (/^layouts\/parts\/|^src\/customisation\//.test(module)) return partsModule;
  return type && /^src\/(?:model|pages)\//.test(module) ? "dateline-press/views" : "dateline-press/markup";
}

/** Returns import statements in the order of their modules, formatted like the generator's own code. */
function importStatements(names: readonly ImportedName[]): string {
  const modules = Map.groupBy(names, ({ module }) => module);
  return [...modules]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([module, list]) => importStatementOf(module, list))
    .join("");
}

function importStatementOf(module: string, list: readonly ImportedName[]): string {
  const typesOnly = list.every(({ type }) => type);
  const names = [...new Map(list.map((one) => [one.name, one])).values()]
    .sort((one, other) => inOrder.compare(one.name, other.name))
    .map(({ name, type }) => (type && !typesOnly ? `type ${name}` : name));
  const start = typesOnly ? "import type" : "import";
  const line = `${start} { ${names.join(", ")} } from "${module}";\n`;
  return line.length <= 111
    ? line
    : `${start} {\n${names.map((name) => `  ${name},\n`).join("")}} from "${module}";\n`;
}

const inOrder = new Intl.Collator("en", { caseFirst: "upper" });
