import { type CustomAtRules, type TransformOptions, transform } from "lightningcss";

type CssOptions = Omit<TransformOptions<CustomAtRules>, "code" | "filename">;

/** Returns a style sheet as Lightning CSS makes it with some options. Its errors have no file: the text was made here. */
export function transformedCss(css: string, options: CssOptions): string {
  const { code } = transform({ ...options, filename: "", code: new TextEncoder().encode(css) });
  return new TextDecoder().decode(code);
}
