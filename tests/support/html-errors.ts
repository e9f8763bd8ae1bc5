import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { BuiltSite } from "./built-site.ts";

/** Returns what html-validate finds wrong on the pages of a site. */
export const htmlErrors = async ({ files, read }: BuiltSite): Promise<readonly string[]> => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ["html-validate:recommended", "html-validate:document"],
      elements: ["html5"],
      rules: {
        // The style sheet comes from the site itself, named by its content.
        "require-sri": ["error", { target: "crossorigin" }],
        // A headline may be as long as its editor wants it.
        "long-title": "off",
      },
    }),
  );
  const errors: string[] = [];
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const report = await validator.validateString(read(file), file);
    for (const { messages } of report.results)
      for (const { line, ruleId, message } of messages) errors.push(`${file}:${line} ${ruleId}: ${message}`);
  }
  return errors;
};
