import type { GeneratorId } from "../generators/generator.ts";
import type { WorkId } from "./results.ts";

/** The names of generators and works in reports. */
export const reportNames: {
  readonly generators: Readonly<Record<GeneratorId, string>>;
  readonly works: Readonly<Record<WorkId, string>>;
} = {
  generators: { dateline: "Dateline", searching: "Dateline with search", eleventy: "Eleventy", hugo: "Hugo" },
  works: {
    clean: "clean build",
    article: "one article added",
    nothing: "nothing changed",
    styles: "style sheet changed",
  },
};
