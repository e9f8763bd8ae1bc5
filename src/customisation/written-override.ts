import { originLine } from "./origin.ts";
import type { Original } from "./originals.ts";

/** Returns the text of a file that is a copy of an original. */
export function copyText(original: Original, version: string): string {
  return `${originLine({ ...original, form: "copy", version })}${original.text}`;
}

/** Returns the text of a file that calls an original, so that it can change what goes in or comes out. */
export function wrapperText(original: Original, version: string): string {
  const first = originLine({ ...original, form: "wrapper", version });
  return `${first}${original.kind === "layout" ? layoutWrapper(original) : partWrapper(original)}`;
}

function layoutWrapper({ name }: Original): string {
  return `import { ${name} } from "dateline-press/layouts";
import type { Layout } from "dateline-press/views";

/** Gets the view of a page. Hands it on, changed or not, to the generator's own layout. */
const layout: Layout<"${name}"> = (view) => ${name}({ ...view });

export default layout;
`;
}

function partWrapper({ functions }: Original): string {
  const renamed = functions.map((name) => ({
    name,
    original: `original${name[0]?.toUpperCase()}${name.slice(1)}`,
  }));
  const imports = renamed.map(({ name, original }) => `${name} as ${original}`);
  const one = `import { ${imports.join(", ")} } from "dateline-press/layouts";\n`;
  const several = `import {\n${imports.map((name) => `  ${name},\n`).join("")}} from "dateline-press/layouts";\n`;
  const wrappers = renamed.map(
    ({ name, original }) =>
      `export const ${name}: PartOf<"${name}"> = (...values) => ${original}(...values);\n`,
  );
  return `${one.length <= 111 ? one : several}import type { PartOf } from "dateline-press/views";

/** Hands on what the generator gives to its own part, and returns what that makes. */
${wrappers.join("\n")}`;
}
