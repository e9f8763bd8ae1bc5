import { documentedNouns } from "./documentedNouns.ts";
import { frontMatterPage } from "./frontMatterPage.ts";
import { jsonSchemaOf } from "./jsonSchemaOf.ts";
import { schemaFileOf } from "./schemaFileOf.ts";

export interface ReferenceFile {
  /** Relative to `docs/`. */
  readonly path: string;
  readonly text: string;
}

/** Every file of `docs/` that is made of the schemas. */
export const referenceFiles = (): readonly ReferenceFile[] => [
  { path: "front-matter.md", text: frontMatterPage() },
  ...documentedNouns.map(({ name, schema }) => ({
    path: `schema/${schemaFileOf(name)}`,
    text: `${JSON.stringify(jsonSchemaOf(schema, schemaFileOf(name)), undefined, 2)}\n`,
  })),
];
