import type { GeneratorId } from "../generators/generator.ts";
import type { WorkId } from "./results.ts";

/** The names of generators and works in reports. */
export const reportNames: {
  readonly generators: Readonly<Record<GeneratorId, string>>;
  readonly works: Readonly<Record<WorkId, string>>;
} = {
  generators: {
    "dateline-as-it-comes": "Dateline as it comes",
    "dateline-with-search": "Dateline with search, no cards",
    dateline: "Dateline, no search or cards",
    "hugo-with-search": "Hugo with search",
    hugo: "Hugo",
    eleventy: "Eleventy",
  },
  works: {
    clean: "clean build",
    article: "one article added",
    nothing: "nothing changed",
    styles: "style sheet changed",
  },
};
